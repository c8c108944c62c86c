package vn.hientai.personnel.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.report.SavedReport.Schedule;

/** Has a report told on the first day of each month or quarter (đặt lịch báo cáo), or no longer. */
@ApplicationScoped
@UseCase(Right.READ_REPORTS)
public class ScheduleReport {
    /** @param schedule null for no longer */
    public record Command(long id, Schedule schedule, int version) {}

    @Inject
    SavedReports reports;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        var next = command.schedule() == null ? null : command.schedule().after(today.date());
        reports.schedule(reports.own(command.id()), command.schedule(), next, command.version());
    }
}
