package vn.hientai.personnel.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.hientai.core.identity.Right;

import vn.hientai.core.usecase.UseCase;

/** Takes a report of one's own away (xóa báo cáo); results already taken out stay where they are. */
@ApplicationScoped
@UseCase(Right.READ_REPORTS)
public class RemoveReport {
    public record Command(long id, int version) {}

    @Inject
    SavedReports reports;

    public void handle(@Valid @NotNull Command command) {
        reports.remove(reports.own(command.id()), command.version());
    }
}
