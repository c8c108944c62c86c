package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.assessment.work.IntakeTasks.Answer;
import vn.hientai.personnel.assessment.work.IntakeTasks.Item;
import vn.hientai.personnel.assessment.work.IntakeTasks.Problem;
import vn.hientai.personnel.assessment.work.IntakeTasks.Result;
import vn.hientai.personnel.assessment.work.rule.CountedTask;

/** Matches what systems and spreadsheets tell with people, products and tasks, and takes it in. */
@ApplicationScoped
class TaskIntake {
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

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

    Run run(OrgUnitId unit, String source) {
        return new Run(unit, source);
    }

    /** One batch of one source; remembers people and products that it has looked up. */
    final class Run {
        private final OrgUnitId owner;
        private final String source;
        private final Map<String, Optional<PersonId>> people = new HashMap<>();
        private final Map<PersonId, OrgUnitId> units = new HashMap<>();
        private final Map<String, Optional<ProductRow>> catalogue = new HashMap<>();

        private Run(OrgUnitId owner, String source) {
            this.owner = owner;
            this.source = source;
        }

        Answer take(Item item) {
            var known = known(item);
            var person = person(item.staff());
            var problem = problem(item, person, known);
            if (problem != null) {
                var task = known.map(TaskRow::id).orElse(null);
                note(item, Result.UNMATCHED, problem, task);
                return new Answer(item.externalId(), Result.UNMATCHED, problem, task);
            }
            var answer = known.isEmpty() ? create(item, person.orElseThrow()) : update(item, known.get());
            note(item, answer.result(), null, answer.task());
            return answer;
        }

        /** What would stand in the way; changes nothing. */
        Problem check(Item item) {
            return problem(item, person(item.staff()), known(item));
        }

        private Optional<TaskRow> known(Item item) {
            return Sql.of("select id from work_task")
                    .where("source = ? and external_id = ?", source, item.externalId())
                    .first(em, row -> row.id(0))
                    .map(tasks::lock)
                    .filter(task -> trees.now().isWithin(task.unit(), owner) || person(task.staff()).isPresent());
        }

        /** Only people who work in the unit whose system it is, or in those below it. */
        private Optional<PersonId> person(String code) {
            return people.computeIfAbsent(code, asked -> Sql.of("select c.person_id from staff_card c")
                    .where("c.code = ? and c.status not in ('RETIRED', 'LEFT')", asked)
                    .and(tasks.worksIn(trees.now().subtreeIds(owner)))
                    .and(actor.scope(Right.INTAKE_WORK).on("c.unit_id", "c.person_id"))
                    .first(em, row -> new PersonId(row.id(0))));
        }

        private OrgUnitId unit(PersonId person) {
            return units.computeIfAbsent(person, one -> tasks.unitOf(one).orElseThrow());
        }

        private Optional<ProductRow> product(String code, OrgUnitId unit) {
            return catalogue.computeIfAbsent(code + "@" + unit.value(), key -> products.inForce(code, unit, today.date()));
        }

        private Problem problem(Item item, Optional<PersonId> matched, Optional<TaskRow> before) {
            if (matched.isEmpty()) {
                return Problem.UNKNOWN_STAFF;
            }
            var person = matched.get();
            var known = before.orElse(null);
            if (known == null ? isTakenElsewhere(item) : !known.person().equals(person)) {
                return Problem.UNKNOWN_STAFF;
            }
            if (item.quantity().signum() <= 0 || item.quantity().compareTo(MOST) > 0
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
            if (known == null && product(item.product(), unit(person)).isEmpty()) {
                return Problem.UNKNOWN_PRODUCT;
            }
            var month = item.dueOn().withDayOfMonth(1);
            var closed = Sql.of("select count(*) from work_month")
                    .where("person_id = ? and closed_on is not null", person)
                    .where("month in (?, ?)", month, known == null ? month : known.month())
                    .count(em);
            if (closed > 0 && (known == null || differs(item, known))) {
                return Problem.MONTH_CLOSED;
            }
            return known != null && !known.state().isOpen() && differs(item, known) ? Problem.ALREADY_CONFIRMED : null;
        }

        /** Another unit's system told something under the same name and key. */
        private boolean isTakenElsewhere(Item item) {
            return Sql.of("select count(*) from work_task").where("source = ? and external_id = ?", source, item.externalId()).count(em) > 0;
        }

        private Answer create(Item item, PersonId person) {
            var product = product(item.product(), unit(person)).orElseThrow();
            var id = tasks.add(new Tasks.NewTask(
                    person, unit(person), product, item.title().strip(), item.quantity(), item.dueOn(), TaskState.ASSIGNED, item.adHoc(),
                    false, null, source, item.externalId()));
            Sql.of("update work_task set given_by = null").where("id = ?", id).execute(em);
            tasks.happened(id, "TOLD_BY_SYSTEM", source);
            result(item, tasks.lock(id));
            return new Answer(item.externalId(), Result.CREATED, null, id);
        }

        private Answer update(Item item, TaskRow known) {
            if (!differs(item, known)) {
                return new Answer(item.externalId(), Result.UNCHANGED, null, known.id());
            }
            Sql.of("update work_task set title = ?, quantity = ?, due_on = ?, version = version + 1",
                            item.title().strip(), item.quantity(), item.dueOn())
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

        private void note(Item item, Result result, Problem problem, Long task) {
            Sql.of(
                            """
                            insert into work_intake (unit_id, source, external_id, staff, product, title, problem, task_id, told_on, told, result,
                                first_on)
                            values (?, ?, ?, ?, ?, ?, ?, cast(? as bigint), ?, cast(? as jsonb), ?, ?)
                            on conflict (source, external_id) do update set unit_id = excluded.unit_id, staff = excluded.staff,
                                product = excluded.product, title = excluded.title, problem = excluded.problem, task_id = excluded.task_id,
                                told_on = excluded.told_on, told = excluded.told, result = excluded.result, times = work_intake.times + 1
                            where work_intake.unit_id = excluded.unit_id""",
                            owner, source, item.externalId(), item.staff(), item.product(), item.title(), problem, task, today.date(),
                            ToldItem.text(item), result, today.date())
                    .execute(em);
        }
    }

    static boolean differs(Item item, TaskRow known) {
        return !known.title().equals(item.title().strip()) || known.quantity().compareTo(item.quantity()) != 0
                || !known.dueOn().equals(item.dueOn()) || resultDiffers(item, known);
    }

    private static boolean resultDiffers(Item item, TaskRow known) {
        return item.done() != null
                && (known.done() == null || known.done().compareTo(item.done()) != 0
                        || item.finishedOn() != null && !item.finishedOn().equals(known.finishedOn()));
    }
}
