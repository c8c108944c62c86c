package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.notice.Notices;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;

/** What the use cases of tasks share: who leads whom, which product and day may be given, tasks and notices. */
@ApplicationScoped
class TaskDesk {
    static final String CONFIRM = "CONFIRM_WORK";
    static final String ANSWER = "ANSWER_WORK";
    static final String SUBJECT = "WorkTask";
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Tasks tasks;

    @Inject
    Products products;

    @Inject
    Worklist worklist;

    @Inject
    Notices notices;

    @Inject
    Today today;

    /**
     * Refuses whoever does not track this person's work (NĐ 335/2025/NĐ-CP Điều 10): the head of the unit, for those who
     * lead units the authority above, for those on secondment the host unit's; never oneself.
     */
    OrgUnitId mustLead(PersonId person) {
        if (person.equals(actor.who().personOrNull())) {
            throw new Forbidden("work.not-your-own");
        }
        var unit = tasks.unitOf(person).orElseThrow(() -> new NotFound("Person", person));
        var asHead = actor.scope(Right.LEAD_WORK).includesUnit(unit);
        var asAuthority = actor.scope(Right.LEAD_HEADS).includesUnit(unit);
        if (!asHead && !asAuthority) {
            actor.mustReach(Right.READ_WORK, person);
            throw new Forbidden(tasks.isSeconded(person) ? "work.led-by-host" : "refusal.no-right");
        }
        actor.mustBeImpartial(person);
        if (!asHead && !leads(person)) {
            throw new Forbidden("work.not-a-head");
        }
        return unit;
    }

    private boolean leads(PersonId person) {
        return tasks.categoryOf(person).map(StaffCategory::valueOf).filter(StaffCategory::leads).isPresent();
    }

    PersonId self() {
        return actor.who().person().orElseThrow(() -> new NotFound("Person", "self"));
    }

    ProductRow product(String code, OrgUnitId unit) {
        return products.inForce(code, unit, today.date())
                .orElseThrow(() -> BusinessRuleViolated.at("product", "work.product-unknown", Map.of("code", code)));
    }

    /** A month that was closed takes no more changes. */
    void mustBeOpen(PersonId person, LocalDate dueOn) {
        var closed = Sql.of("select count(*) from work_month")
                .where("person_id = ? and month = ? and closed_on is not null", person, dueOn.withDayOfMonth(1))
                .count(em);
        if (closed > 0) {
            throw BusinessRuleViolated.at("dueOn", "work.month-closed", Map.of("month", dueOn.getMonthValue(), "year", String.valueOf(dueOn.getYear())));
        }
    }

    void mustBe(TaskRow task, TaskState... states) {
        if (!List.of(states).contains(task.state())) {
            throw new Conflict("work.not-in-state", Map.of("state", task.state()));
        }
        mustBeOpen(task.person(), task.dueOn());
    }

    void mustBePositive(BigDecimal quantity) {
        if (quantity == null || quantity.signum() <= 0 || quantity.compareTo(MOST) > 0 || quantity.stripTrailingZeros().scale() > 2) {
            throw new InvalidInput(List.of(new Violation("quantity", "OUT_OF_RANGE", Map.of("least", "0,01", "most", "100000"))));
        }
    }

    static String reason(String given) {
        if (given == null || given.isBlank()) {
            throw new InvalidInput(List.of(Violation.of("reason", "REQUIRED")));
        }
        return given.strip();
    }

    void askHead(String kind, TaskRow task) {
        var assignee = task.givenBy() == null || task.state() == TaskState.PROPOSED
                ? Assignee.role(Role.UNIT_HEAD, task.unit())
                : Assignee.account(task.givenBy());
        worklist.raise(kind, SUBJECT, String.valueOf(task.id()), assignee, null, "/unit/task?id=" + task.id(),
                Map.of("name", task.fullName(), "title", task.title()));
    }

    void settle(TaskRow task, String outcome) {
        worklist.settle(CONFIRM, SUBJECT, String.valueOf(task.id()), outcome);
        worklist.settle(ANSWER, SUBJECT, String.valueOf(task.id()), outcome);
    }

    void tell(PersonId person, String key, String title, long task) {
        notices.tell(person, key, Map.of("title", title), "/me/task?id=" + task);
    }
}
