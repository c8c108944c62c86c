package vn.hientai.personnel.salary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.hientai.core.calendar.WorkCalendars;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.salary.rule.EarlyRaiseFacts;
import vn.hientai.personnel.salary.rule.EarlyStepRaise;
import vn.hientai.personnel.salary.rule.RegularStepRaise;
import vn.hientai.personnel.salary.rule.RoundProspect;
import vn.hientai.personnel.salary.rule.RoundProspect.Prospect;
import vn.hientai.personnel.salary.rule.StepRaiseFacts;

/** Asks the rules of step rises for many people at once (dự báo nâng bậc), a few reads for all of them together. */
@ApplicationScoped
public class RaiseForecasts {
    /** What in the file stands against computing a rise. */
    public enum Contradiction {
        UNKNOWN_SCALE,
        COEFFICIENT,
        LATER_PLACEMENT,
        SANCTION_FORM
    }

    /**
     * One person's rise.
     *
     * @param facts what the rules look at; null where the scale is not known
     * @param prospect null where the scale is not known
     * @param contradiction null where the file is sound
     * @param ungraded years of the waiting time that have no grade
     */
    public record Forecast(
            PersonId person, String rank, String scale, int step, BigDecimal coefficient, int overScale, LocalDate stepSince,
            StepRaiseFacts facts, Prospect prospect, Contradiction contradiction, List<Integer> ungraded) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    StepRaiseFile file;

    @Inject
    PolicyBooks books;

    @Inject
    WorkCalendars calendars;

    @Inject
    Today today;

    @Inject
    SalaryRiseCalculator calculator;

    /** By the last day of a round; whoever has no placement on it is absent. */
    public Map<PersonId, Forecast> of(Collection<PersonId> people, LocalDate until) {
        var placed = file.placed(people, until);
        var facts = file.facts(people, placed, until);
        var graded = graded(people);
        var book = books.on(until);
        var rule = new RoundProspect(calendars.current());
        var forecasts = new HashMap<PersonId, Forecast>();
        for (var one : placed) {
            var known = facts.get(one.person());
            var prospect = known == null ? null : rule.of(known, one.overScale(), book);
            forecasts.put(one.person(), new Forecast(
                    one.person(), one.rank(), one.scale(), one.step(), one.coefficient(), one.overScale(), one.stepSince(), known,
                    prospect, contradiction(one, known, book),
                    prospect == null ? List.of() : ungraded(prospect, graded.getOrDefault(one.person(), Set.of()))));
        }
        return forecasts;
    }

    private Contradiction contradiction(StepRaiseFile.Placed one, StepRaiseFacts known, PolicyBook book) {
        if (known == null) {
            return Contradiction.UNKNOWN_SCALE;
        }
        if (known.scale().coefficient(one.step()).compareTo(one.coefficient()) != 0) {
            return Contradiction.COEFFICIENT;
        }
        if (!one.open()) {
            return Contradiction.LATER_PLACEMENT;
        }
        var wrongForm = !known.events().isEmpty()
                && verdict(known, book).failed().stream().anyMatch(finding -> finding.check().equals("sanction-form-exists"));
        return wrongForm ? Contradiction.SANCTION_FORM : null;
    }

    private Verdict verdict(StepRaiseFacts facts, PolicyBook book) {
        return new RegularStepRaise(calendars.current()).judge(facts, book);
    }

    /** Of the years that have closed in the waiting time, those without a grade; a year under way is graded later. */
    private List<Integer> ungraded(Prospect prospect, Set<Integer> graded) {
        return IntStream.range(prospect.waitsSince().getYear(), Math.min(prospect.due().getYear(), today.date().getYear()))
                .filter(year -> !graded.contains(year)).boxed().toList();
    }

    private Map<PersonId, Set<Integer>> graded(Collection<PersonId> people) {
        var years = new HashMap<PersonId, Set<Integer>>();
        Sql.of("select person_id, year from annual_grade")
                .where("superseded_by is null and person_id = any(cast(? as bigint[]))",
                        Sql.ids(people.stream().map(PersonId::value).toList()))
                .list(em, row -> years.computeIfAbsent(new PersonId(row.id(0)), person -> new HashSet<>()).add(row.whole(1)));
        return years;
    }

    /** Whether the person may rise before the time; the review year is that of the day. */
    public EarlyStepRaise.Outcome early(EarlyRaiseFacts facts, LocalDate on) {
        return new EarlyStepRaise(calendars.current()).of(facts, books.on(on));
    }

    /** The whole verdict on one rise, by the calculator that the pay page shows. */
    public Optional<Verdict> explained(StepRaiseFacts facts, LocalDate on) {
        return Optional.ofNullable(facts).map(known -> calculator.explain(known, on).verdict());
    }
}
