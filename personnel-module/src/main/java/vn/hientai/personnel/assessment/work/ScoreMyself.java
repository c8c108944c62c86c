package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** A person's own marks for the general criteria of a month (tự chấm điểm, Mẫu 01); may be changed until the month is closed. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class ScoreMyself {
    /** @param month its first day */
    public record Command(@NotNull LocalDate month, @NotNull Marks.Groups groups, @Size(max = 1000) String note) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    TaskDesk desk;

    @Inject
    Months months;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        var self = desk.self();
        months.check(command.groups(), command.month());
        Months.mustBeOpen(months.lock(self, command.month()));
        Sql.of(
                        """
                        update work_month set self_conduct = ?, self_capacity = ?, self_innovation = ?, self_note = ?, self_on = ?,
                            version = version + 1""",
                        command.groups().conduct(), command.groups().capacity(), command.groups().innovation(),
                        command.note() == null ? "" : command.note().strip(), today.date())
                .where("person_id = ? and month = ?", self, command.month())
                .execute(em);
    }
}
