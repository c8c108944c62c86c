package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.notice.Notices;
import vn.hientai.core.usecase.UseCase;

/** Opens a closed month again (mở lại tháng đã chốt) with the reason, which stays in the note. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class ReopenMonth {
    public record Command(@NotNull PersonId person, @NotNull LocalDate month, @Size(max = 1000) String reason) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    TaskDesk desk;

    @Inject
    Months months;

    @Inject
    Notices notices;

    public void handle(@Valid @NotNull Command command) {
        desk.mustLead(command.person());
        var reason = TaskDesk.reason(command.reason());
        if (!months.lock(command.person(), command.month()).isClosed()) {
            throw new Conflict("work.month-is-open", Map.of());
        }
        Sql.of("update work_month set closed_on = null, note = concat_ws(' | ', nullif(note, ''), cast(? as text)), version = version + 1", reason)
                .where("person_id = ? and month = ?", command.person(), command.month())
                .execute(em);
        notices.tell(command.person(), "work-month-reopened",
                Map.of("month", command.month().getMonthValue() + "/" + command.month().getYear()), "/me/work?month=" + command.month().toString().substring(0, 7));
    }
}
