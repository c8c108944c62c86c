package vn.hientai.personnel.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.Right;

import vn.hientai.core.usecase.UseCase;

/** Keeps a report under a name of one's own, or changes one (lưu báo cáo). */
@ApplicationScoped
@UseCase(Right.READ_REPORTS)
public class SaveReport {
    /** @param id null for a new one; {@code version} the one that was read */
    public record Command(Long id, @NotBlank @Size(max = 120) String name, @NotNull ReportSpec spec, Integer version) {}

    @Inject
    SavedReports reports;

    public long handle(@Valid @NotNull Command command) {
        if (command.id() == null) {
            return reports.add(command.name(), command.spec());
        }
        reports.change(reports.own(command.id()), command.name(), command.spec(), command.version() == null ? -1 : command.version());
        return command.id();
    }
}
