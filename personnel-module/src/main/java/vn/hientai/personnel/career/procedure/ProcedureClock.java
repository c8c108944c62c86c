package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import vn.hientai.core.calendar.WorkCalendars;
import vn.hientai.core.calendar.rule.WorkingDays;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.career.procedure.ProcedureFile.Held;
import vn.hientai.personnel.career.procedure.rule.ProcedureKind;
import vn.hientai.personnel.career.procedure.rule.ProcedureLaw;
import vn.hientai.personnel.career.procedure.rule.Step;
import vn.hientai.personnel.career.procedure.rule.Step.DayCount;
import vn.hientai.personnel.career.procedure.rule.TermClock;

/** By when each step is to be done. */
@ApplicationScoped
class ProcedureClock {
    private static final String AGREEMENT = "AGREEMENT";
    private static final String NOTICE = "NOTICE";

    @Inject
    WorkCalendars calendars;

    @Inject
    PolicyBooks books;

    /** The last day for the step; empty where the law sets none, or the step before it is not done. */
    Optional<LocalDate> deadline(ProcedureFile file, Step step) {
        var book = books.on(file.startedOn());
        if (file.termEnd() != null && step.code().equals(NOTICE)) {
            return Optional.of(new TermClock(calendars.current()).notice(file.termEnd(), book).on());
        }
        if (file.termEnd() != null && step.isDecision() && file.kind() != ProcedureKind.RESIGNATION && file.kind() != ProcedureKind.RELEASE) {
            return Optional.of(new TermClock(calendars.current()).decision(file.termEnd(), book).on());
        }
        if (step.days() != null) {
            var before = file.before(step);
            var from = before == null ? Optional.of(file.startedOn()) : file.record(before.code()).map(Held::heldOn);
            return from.map(day -> add(day, step.days().value(), step.dayCount(), file));
        }
        var total = new ProcedureLaw(file.kind(), book).totalDays();
        return total.isEmpty()
                ? Optional.empty()
                : file.record(AGREEMENT).map(agreed -> add(agreed.heldOn(), total.get().value(), DayCount.WORKING, file));
    }

    private LocalDate add(LocalDate day, int days, DayCount count, ProcedureFile file) {
        return count == DayCount.CALENDAR
                ? day.plusDays(days)
                : new WorkingDays(calendars.current()).after(day, days, books.on(file.startedOn())).date();
    }
}
