package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.kernel.Unscoped;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.assessment.grading.rule.AnnualScore;
import vn.hientai.personnel.assessment.grading.rule.PeriodScore;
import vn.hientai.personnel.assessment.grading.rule.WorkScore;
import vn.hientai.personnel.assessment.grading.rule.WorkScore.LatenessUnit;
import vn.hientai.personnel.assessment.work.Stays.Stay;
import vn.hientai.personnel.assessment.work.WorkQueries.Colleague;
import vn.hientai.personnel.assessment.work.rule.CountedTask.Counting;
import vn.hientai.personnel.assessment.work.rule.Lateness;

/**
 * Scores of people as they grow (điểm tháng, quý, năm): reckoned from the tasks each time they are read, by the rule
 * behind the calculator.
 */
@ApplicationScoped
public class ScoreQueries {
    /** Why a month has no score. */
    public enum Absent {
        /** The law of the month gives this kind of person no points. */
        NOT_BY_POINTS,
        NOTHING_ASSIGNED,
        /** Away for the whole month: it is no month worked and enters no mean (Điều 11 khoản 2, Điều 17 khoản 3). */
        AWAY
    }

    /** A part of a month in one unit or away; the last day with it. */
    public record MonthPart(OrgUnitId unit, String status, LocalDate from, LocalDate lastDay) {}

    /**
     * A month.
     *
     * @param tasks those that count, by due day
     * @param open how many of them are not yet confirmed
     * @param score null with the reason in {@code absent}
     * @param parts where the person worked or was away in the month, when that changed within it
     */
    public record MonthSheet(
            LocalDate month, StaffCategory subject, List<TaskRow> tasks, int open, Marks marks, AnnualScore.Score score, Absent absent,
            List<MonthPart> parts) {}

    /** The same month now and under a supposition. */
    public record Preview(MonthSheet now, MonthSheet then) {}

    /** A year so far: its months, and the means that are already to be told; null where no month has a score. */
    public record YearSheet(
            int year, List<MonthSheet> months, Map<Integer, PeriodScore.Outcome> quarters, PeriodScore.Outcome toDate) {}

    /** One line of the table month by person; absent months have no score. */
    public record HeatRow(Colleague person, Map<Integer, BigDecimal> months, PeriodScore.Outcome toDate) {}

    private static final ParameterKey AWAY = ParameterKey.of("assessment.score.away");

    @Inject
    Tasks tasks;

    @Inject
    Stays stays;

    @Inject
    Months months;

    @Inject
    WorkQueries work;

    @Inject
    PolicyBooks books;

    @Inject
    Today today;

    public MonthSheet month(AccessScope scope, PersonId person, LocalDate month) {
        var who = who(scope, person);
        return sheet(subject(who), month, of(Set.of(person), month, month), months.of(person, month),
                stays.of(Set.of(person), month, month).getOrDefault(person, List.of()));
    }

    /** The month of many people at once. */
    Map<PersonId, MonthSheet> sheets(List<Colleague> people, LocalDate month) {
        var ids = people.stream().map(Colleague::person).toList();
        var byPerson = new HashMap<PersonId, List<TaskRow>>();
        of(ids, month, month).forEach(task -> byPerson.computeIfAbsent(task.person(), p -> new ArrayList<>()).add(task));
        var marks = months.of(ids, month, month);
        var away = stays.of(ids, month, month);
        var found = new HashMap<PersonId, MonthSheet>();
        people.forEach(one -> found.put(one.person(), sheet(
                subject(one), month, byPerson.getOrDefault(one.person(), List.of()),
                marks.getOrDefault(one.person(), Map.of()).getOrDefault(month, Marks.NONE), away.getOrDefault(one.person(), List.of()))));
        return found;
    }

    /** What a task that ends so would change; suppositions about tasks that are confirmed or do not count change nothing. */
    public Preview preview(AccessScope scope, PersonId person, LocalDate month, WhatIf supposed) {
        var now = month(scope, person, month);
        var then = now.tasks().stream().map(task -> suppose(task, supposed)).toList();
        return new Preview(now, sheet(now.subject(), month, then, now.marks(), stays.of(Set.of(person), month, month).getOrDefault(person, List.of())));
    }

    private static TaskRow suppose(TaskRow task, WhatIf supposed) {
        var meant = supposed.task() == null ? task.state().isOpen() : task.id() == supposed.task();
        if (!meant || task.counted().counting() == Counting.NOT_AT_ALL || task.state() == TaskState.REASSIGNED) {
            return task;
        }
        var done = task.done() != null && task.done().signum() > 0 ? task.done() : task.quantity();
        return switch (supposed.ending()) {
            case ON_TIME -> task.confirmedAs(done, 0, Lateness.NONE);
            case LATE -> task.confirmedAs(done, 0, new Lateness(supposed.lateDays(), 1));
            case FOUND_WANTING -> task.confirmedAs(done, 1, Lateness.NONE);
            case NOT_DONE -> task.confirmedAs(BigDecimal.ZERO, 0, Lateness.NONE);
        };
    }

    public YearSheet year(AccessScope scope, PersonId person, int year) {
        var who = who(scope, person);
        var first = LocalDate.of(year, 1, 1);
        var last = last(year);
        var byMonth = new HashMap<LocalDate, List<TaskRow>>();
        of(Set.of(person), first, last).forEach(task -> byMonth.computeIfAbsent(task.month(), m -> new ArrayList<>()).add(task));
        var marks = months.of(Set.of(person), first, last).getOrDefault(person, Map.of());
        var away = stays.of(Set.of(person), first, last).getOrDefault(person, List.of());
        var sheets = new ArrayList<MonthSheet>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            sheets.add(sheet(subject(who), month, byMonth.getOrDefault(month, List.of()), marks.getOrDefault(month, Marks.NONE), away));
        }
        var quarters = new HashMap<Integer, PeriodScore.Outcome>();
        for (var quarter = 1; quarter <= 4; quarter++) {
            var from = first.plusMonths(3L * (quarter - 1));
            var mean = mean(subject(who), sheets.stream()
                    .filter(one -> !one.month().isBefore(from) && one.month().isBefore(from.plusMonths(3))).toList());
            if (mean != null) {
                quarters.put(quarter, mean);
            }
        }
        return new YearSheet(year, sheets, quarters, mean(subject(who), sheets));
    }

    /** The means of many people's years so far, by a few reads; who has no month with a score is not in it. */
    @Unscoped("the campaign has asked before who may see these people")
    public Map<PersonId, PeriodScore.Outcome> means(Map<PersonId, StaffCategory> people, int year) {
        var first = LocalDate.of(year, 1, 1);
        var last = last(year);
        var byPerson = new HashMap<PersonId, Map<LocalDate, List<TaskRow>>>();
        of(people.keySet(), first, last).forEach(task -> byPerson.computeIfAbsent(task.person(), p -> new HashMap<>())
                .computeIfAbsent(task.month(), m -> new ArrayList<>()).add(task));
        var marks = months.of(people.keySet(), first, last);
        var away = stays.of(people.keySet(), first, last);
        var means = new HashMap<PersonId, PeriodScore.Outcome>();
        byPerson.forEach((person, byMonth) -> {
            var mean = mean(people.get(person), byMonth.entrySet().stream()
                    .map(one -> sheet(people.get(person), one.getKey(), one.getValue(),
                            marks.getOrDefault(person, Map.of()).getOrDefault(one.getKey(), Marks.NONE), away.getOrDefault(person, List.of())))
                    .toList());
            if (mean != null) {
                means.put(person, mean);
            }
        });
        return means;
    }

    /** The table of a unit: month by person, one page of people. */
    public Page<HeatRow> heat(AccessScope scope, Set<Long> units, int year, int limit, String cursor) {
        var people = work.page(scope, units, limit, cursor);
        var ids = people.items().stream().map(Colleague::person).toList();
        var first = LocalDate.of(year, 1, 1);
        var last = last(year);
        var byPerson = new HashMap<PersonId, Map<LocalDate, List<TaskRow>>>();
        of(ids, first, last).forEach(task -> byPerson.computeIfAbsent(task.person(), p -> new HashMap<>())
                .computeIfAbsent(task.month(), m -> new ArrayList<>()).add(task));
        var marks = months.of(ids, first, last);
        var away = stays.of(ids, first, last);
        return people.map(one -> heat(
                one, byPerson.getOrDefault(one.person(), Map.of()), marks.getOrDefault(one.person(), Map.of()),
                away.getOrDefault(one.person(), List.of())));
    }

    private HeatRow heat(Colleague person, Map<LocalDate, List<TaskRow>> byMonth, Map<LocalDate, Marks> marks, List<Stay> away) {
        var scores = new HashMap<Integer, BigDecimal>();
        var sheets = new ArrayList<MonthSheet>();
        byMonth.forEach((month, those) -> {
            var sheet = sheet(subject(person), month, those, marks.getOrDefault(month, Marks.NONE), away);
            sheets.add(sheet);
            if (sheet.score() != null) {
                scores.put(month.getMonthValue(), sheet.score().score());
            }
        });
        return new HeatRow(person, scores, mean(subject(person), sheets));
    }

    /** The last month of the year that has begun. */
    private LocalDate last(int year) {
        var end = LocalDate.of(year, 12, 1);
        var current = today.date().withDayOfMonth(1);
        return end.isAfter(current) ? current : end;
    }

    /** Of the months that are over; of the one that runs where there is no other. */
    private PeriodScore.Outcome mean(StaffCategory subject, List<MonthSheet> sheets) {
        var told = sheets.stream().filter(one -> one.score() != null).toList();
        var over = told.stream().filter(one -> one.month().plusMonths(1).compareTo(today.date()) <= 0).toList();
        var scored = over.isEmpty() ? told : over;
        if (scored.isEmpty()) {
            return null;
        }
        var book = books.on(scored.stream().map(MonthSheet::month).max(LocalDate::compareTo).orElseThrow());
        return new PeriodScore().of(scored.stream().map(MonthSheet::score).toList(), subject, book);
    }

    private MonthSheet sheet(StaffCategory subject, LocalDate month, List<TaskRow> all, Marks marks, List<Stay> life) {
        var counting = all.stream().filter(task -> task.counted().counting() != Counting.NOT_AT_ALL).toList();
        var open = (int) counting.stream().filter(task -> task.state().isOpen()).count();
        var book = books.on(month);
        var stretches = Stays.in(month, life);
        var parts = stretches.size() == 1 && stretches.get(0).status().equals("WORKING")
                ? List.<MonthPart>of()
                : stretches.stream().map(one -> new MonthPart(one.unit(), one.status(), one.from(), one.until().minusDays(1))).toList();
        if (book.peek(AnnualScore.GENERAL, subject.regime()).isEmpty()) {
            return new MonthSheet(month, subject, counting, open, marks, null, Absent.NOT_BY_POINTS, parts);
        }
        var away = book.find(AWAY).map(one -> Set.of(one.value().split(" "))).orElse(Set.of());
        if (!stretches.isEmpty() && stretches.stream().allMatch(one -> away.contains(one.status()))) {
            return new MonthSheet(month, subject, counting, open, marks, null, Absent.AWAY, parts);
        }
        var products = products(counting, book);
        if (products.stream().allMatch(one -> one.adHoc() || one.assigned().signum() == 0)) {
            return new MonthSheet(month, subject, counting, open, marks, null, Absent.NOTHING_ASSIGNED, parts);
        }
        var score = new AnnualScore().of(
                new WorkScore(subject, marks.general(), null, products, subject.leads() ? marks.unit() : null), book);
        return new MonthSheet(month, subject, counting, open, marks, score, null, parts);
    }

    private static List<WorkScore.Product> products(List<TaskRow> counting, PolicyBook book) {
        var unit = LatenessUnit.valueOf(book.text(AnnualScore.LATENESS).value());
        return counting.stream().flatMap(task -> task.counted().product(unit).stream()).toList();
    }

    private List<TaskRow> of(Collection<PersonId> people, LocalDate from, LocalDate to) {
        return tasks.list(Tasks.select()
                .where("t.person_id = any(cast(? as bigint[]))", Sql.ids(people.stream().map(PersonId::value).toList()))
                .where("t.month between ? and ?", from, to)
                .orderBy("t.due_on, t.id"));
    }

    private Colleague who(AccessScope scope, PersonId person) {
        return work.colleague(scope, person).orElseThrow(() -> new NotFound("Person", person));
    }

    static StaffCategory subject(Colleague person) {
        return StaffCategory.valueOf(person.subject());
    }
}
