package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.notice.Notices;
import vn.hientai.core.usecase.UseCase;

/** The marks of whoever tracks the work (theo dõi, chấm điểm; NĐ 335/2025/NĐ-CP Điều 10 and 17), with the reason where they differ from the person's own; may close the month. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class TrackMonth {
    /**
     * @param month its first day
     * @param subordinates leaders only, with the two after it: fractions 0.5 or 1; of a head it is reckoned from the scores
     *     of those led, and need not be told
     * @param note needed where the marks differ from the person's own
     * @param version of the month as it was read, or null
     */
    public record Command(
            @NotNull PersonId person, @NotNull LocalDate month, @NotNull Marks.Groups groups, BigDecimal subordinates, BigDecimal delivery,
            BigDecimal cohesion, @Size(max = 1000) String note, boolean close, Integer version) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    TaskDesk desk;

    @Inject
    Months months;

    @Inject
    WorkQueries work;

    @Inject
    Subordinates led;

    @Inject
    Notices notices;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        desk.mustLead(command.person());
        months.check(command.groups(), command.month());
        var subordinates = subordinates(command);
        unit(command, subordinates);
        var before = months.lock(command.person(), command.month());
        if (command.version() != null && command.version() != before.version() && before.version() > 0) {
            throw new StaleEdit("Month");
        }
        Months.mustBeOpen(before);
        if (command.close() && command.month().plusMonths(1).isAfter(today.date())) {
            throw BusinessRuleViolated.at("close", "work.month-not-over", Map.of());
        }
        if (before.self() != null && before.self().sum().compareTo(command.groups().sum()) != 0) {
            TaskDesk.reason(command.note());
        }
        Sql.of(
                        """
                        update work_month set conduct = ?, capacity = ?, innovation = ?, subordinates = cast(? as numeric),
                            delivery = cast(? as numeric), cohesion = cast(? as numeric), note = ?, tracked_by = ?, tracker = ?,
                            tracked_on = ?, closed_on = cast(? as date), version = version + 1""",
                        command.groups().conduct(), command.groups().capacity(), command.groups().innovation(), subordinates,
                        command.delivery(), command.cohesion(), command.note() == null ? "" : command.note().strip(), actor.who().account(),
                        actor.who().displayName(), today.date(), command.close() ? today.date() : null)
                .where("person_id = ? and month = ?", command.person(), command.month())
                .execute(em);
        notices.tell(command.person(), command.close() ? "work-month-closed" : "work-month-tracked",
                Map.of("month", command.month().getMonthValue() + "/" + command.month().getYear()), "/me/work?month=" + command.month().toString().substring(0, 7));
    }

    /** Of a head the first criterion is what the scores say; whoever tells another one is told so. */
    private BigDecimal subordinates(Command command) {
        if (command.delivery() == null && command.cohesion() == null) {
            return command.subordinates();
        }
        var head = work.colleague(AccessScope.only(command.person()), command.person());
        var reckoned = head.filter(one -> ScoreQueries.subject(one).leads()).flatMap(one -> led.of(one, command.month()));
        if (reckoned.isEmpty()) {
            return command.subordinates();
        }
        var level = reckoned.get().level();
        if (command.subordinates() != null && command.subordinates().compareTo(level) != 0) {
            throw BusinessRuleViolated.at("subordinates", "work.subordinates-reckoned", Map.of(
                    "level", level, "below", reckoned.get().below().size(), "least", reckoned.get().least()));
        }
        return level;
    }

    /** All three or none, each one of the two levels or between them. */
    private static void unit(Command command, BigDecimal subordinates) {
        var given = new ArrayList<BigDecimal>();
        given.add(subordinates);
        given.add(command.delivery());
        given.add(command.cohesion());
        if (given.stream().allMatch(one -> one == null)) {
            return;
        }
        var wrong = new ArrayList<Violation>();
        for (var at = 0; at < given.size(); at++) {
            var value = given.get(at);
            if (value == null || value.compareTo(new BigDecimal("0.5")) < 0 || value.compareTo(BigDecimal.ONE) > 0) {
                wrong.add(new Violation(List.of("subordinates", "delivery", "cohesion").get(at), "OUT_OF_RANGE", Map.of("least", "0.5", "most", "1")));
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }
}
