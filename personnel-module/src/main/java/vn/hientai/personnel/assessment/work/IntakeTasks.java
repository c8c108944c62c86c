package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.assessment.work.rule.CountedTask;

/**
 * Takes in tasks and results from a document or task system (liên thông nhiệm vụ), item by item: the same item told again
 * changes nothing, what can not be matched waits on the list for reconciliation. A result counts only once the head has
 * confirmed it.
 */
@ApplicationScoped
@UseCase(Right.INTAKE_WORK)
public class IntakeTasks {
    static final int MOST = 1000;

    /**
     * One thing the system tells.
     *
     * @param externalId its key there
     * @param staff officer number
     * @param product code of the catalogue
     * @param done quantity finished, with {@code finishedOn}; both null while it is not
     */
    public record Item(
            @NotBlank @Size(max = 100) String externalId, @NotBlank @Size(max = 30) String staff, @NotBlank @Size(max = 30) String product,
            @NotBlank @Size(max = 300) String title, @NotNull BigDecimal quantity, @NotNull LocalDate dueOn, boolean adHoc, BigDecimal done,
            LocalDate finishedOn) {}

    public record Command(
            @NotNull OrgUnitId unit, @Audited @NotBlank @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}") String source,
            @NotEmpty @Size(max = MOST) List<@Valid @NotNull Item> items) {}

    /** What became of an item. */
    public enum Result {
        CREATED,
        UPDATED,
        UNCHANGED,
        UNMATCHED
    }

    /** Why an item could not be matched. */
    public enum Problem {
        UNKNOWN_STAFF,
        UNKNOWN_PRODUCT,
        QUANTITY_OUT_OF_RANGE,
        MORE_DONE_THAN_ASSIGNED,
        FINISHED_IN_FUTURE,
        MONTH_CLOSED,
        ALREADY_CONFIRMED
    }

    /** @param problem with UNMATCHED only */
    public record Answer(String externalId, Result result, Problem problem, Long task) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    Tasks tasks;

    @Inject
    Products products;

    @Inject
    TaskDesk desk;

    @Inject
    Today today;

    public List<Answer> handle(@Valid @NotNull Command command) {
        actor.mustReachUnit(Right.INTAKE_WORK, command.unit());
        return command.items().stream().map(item -> take(command, item)).toList();
    }

    private Answer take(Command command, Item item) {
        var known = Sql.of("select id from work_task")
                .where("source = ? and external_id = ?", command.source(), item.externalId())
                .first(em, row -> row.id(0))
                .map(tasks::lock)
                .filter(task -> trees.now().isWithin(task.unit(), command.unit()) || person(command.unit(), task.staff()) != null);
        var person = person(command.unit(), item.staff());
        var problem = person == null ? Problem.UNKNOWN_STAFF : problem(command.source(), item, person, known.orElse(null));
        if (problem != null) {
            note(command, item, problem, known.map(TaskRow::id).orElse(null));
            return new Answer(item.externalId(), Result.UNMATCHED, problem, known.map(TaskRow::id).orElse(null));
        }
        var answer = known.isEmpty() ? create(command, item, person) : update(item, known.get());
        note(command, item, null, answer.task());
        return answer;
    }

    /** Only people of the unit whose system it is, and of those below it. */
    private PersonId person(OrgUnitId unit, String code) {
        return Sql.of("select c.person_id from staff_card c")
                .where("c.code = ? and c.status not in ('RETIRED', 'LEFT')", code)
                .where("c.unit_id = any(cast(? as bigint[]))", Sql.ids(trees.now().subtreeIds(unit)))
                .and(actor.scope(Right.INTAKE_WORK).on("c.unit_id", null))
                .first(em, row -> new PersonId(row.id(0)))
                .orElse(null);
    }

    private Problem problem(String source, Item item, PersonId person, TaskRow known) {
        if (known == null ? isTakenElsewhere(source, item) : !known.person().equals(person)) {
            return Problem.UNKNOWN_STAFF;
        }
        if (item.quantity().signum() <= 0 || item.quantity().compareTo(BigDecimal.valueOf(100_000)) > 0
                || item.quantity().stripTrailingZeros().scale() > 2
                || item.done() != null && (item.done().signum() < 0 || item.done().stripTrailingZeros().scale() > 2)) {
            return Problem.QUANTITY_OUT_OF_RANGE;
        }
        if (item.done() != null && CountedTask.exceeds(item.quantity(), item.done(), item.adHoc() || known != null && known.isExtra())) {
            return Problem.MORE_DONE_THAN_ASSIGNED;
        }
        if (item.finishedOn() != null && item.finishedOn().isAfter(today.date())) {
            return Problem.FINISHED_IN_FUTURE;
        }
        var unit = tasks.unitOf(person).orElseThrow();
        if (known == null && products.inForce(item.product(), unit, today.date()).isEmpty()) {
            return Problem.UNKNOWN_PRODUCT;
        }
        var closed = Sql.of("select count(*) from work_month")
                .where("person_id = ? and closed_on is not null", person)
                .where("month in (?, ?)", item.dueOn().withDayOfMonth(1), known == null ? item.dueOn().withDayOfMonth(1) : known.month())
                .count(em);
        if (closed > 0 && (known == null || differs(item, known))) {
            return Problem.MONTH_CLOSED;
        }
        return known != null && !known.state().isOpen() && differs(item, known) ? Problem.ALREADY_CONFIRMED : null;
    }

    /** Another unit's system told something under the same name and key. */
    private boolean isTakenElsewhere(String source, Item item) {
        return Sql.of("select count(*) from work_task").where("source = ? and external_id = ?", source, item.externalId()).count(em) > 0;
    }

    private static boolean differs(Item item, TaskRow known) {
        return !known.title().equals(item.title().strip()) || known.quantity().compareTo(item.quantity()) != 0
                || !known.dueOn().equals(item.dueOn()) || resultDiffers(item, known);
    }

    private static boolean resultDiffers(Item item, TaskRow known) {
        return item.done() != null
                && (known.done() == null || known.done().compareTo(item.done()) != 0
                        || item.finishedOn() != null && !item.finishedOn().equals(known.finishedOn()));
    }

    private Answer create(Command command, Item item, PersonId person) {
        var unit = tasks.unitOf(person).orElseThrow();
        var product = products.inForce(item.product(), unit, today.date()).orElseThrow();
        var id = tasks.add(new Tasks.NewTask(
                person, unit, product, item.title().strip(), item.quantity(), item.dueOn(), TaskState.ASSIGNED, item.adHoc(), false, null,
                command.source(), item.externalId()));
        Sql.of("update work_task set given_by = null").where("id = ?", id).execute(em);
        tasks.happened(id, "TOLD_BY_SYSTEM", command.source());
        result(item, tasks.lock(id));
        return new Answer(item.externalId(), Result.CREATED, null, id);
    }

    private Answer update(Item item, TaskRow known) {
        if (!differs(item, known)) {
            return new Answer(item.externalId(), Result.UNCHANGED, null, known.id());
        }
        Sql.of("update work_task set title = ?, quantity = ?, due_on = ?, version = version + 1", item.title().strip(), item.quantity(), item.dueOn())
                .where("id = ?", known.id())
                .execute(em);
        tasks.happened(known.id(), "CHANGED_BY_SYSTEM", known.source());
        if (resultDiffers(item, known)) {
            result(item, known);
        }
        return new Answer(item.externalId(), Result.UPDATED, null, known.id());
    }

    private void result(Item item, TaskRow task) {
        if (item.done() == null) {
            return;
        }
        tasks.report(task.id(), item.done(), item.finishedOn() == null ? today.date() : item.finishedOn(), "");
        tasks.happened(task.id(), "REPORTED", task.source());
        desk.askHead(TaskDesk.CONFIRM, task);
    }

    private void note(Command command, Item item, Problem problem, Long task) {
        Sql.of(
                        """
                        insert into work_intake (unit_id, source, external_id, staff, product, title, problem, task_id, told_on)
                        values (?, ?, ?, ?, ?, ?, ?, cast(? as bigint), ?)
                        on conflict (source, external_id) do update set unit_id = excluded.unit_id, staff = excluded.staff,
                            product = excluded.product, title = excluded.title, problem = excluded.problem, task_id = excluded.task_id,
                            told_on = excluded.told_on
                        where work_intake.unit_id = excluded.unit_id""",
                        command.unit(), command.source(), item.externalId(), item.staff(), item.product(), item.title(), problem, task,
                        today.date())
                .execute(em);
    }
}
