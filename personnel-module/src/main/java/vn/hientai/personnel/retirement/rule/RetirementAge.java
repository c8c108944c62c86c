package vn.hientai.personnel.retirement.rule;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Rule;
import vn.hientai.core.policy.Verdict;

/**
 * Retirement in normal conditions (Bộ luật Lao động 2019 Điều 169.2; NĐ 135/2020/NĐ-CP Điều 3, Điều 4). Each year of the
 * roadmap has its age; a birth month may reach the age of two years within both, and then, as the annex of the decree
 * has it, the earlier year holds. Who knows only the year of birth is taken as born on 1 January.
 */
public final class RetirementAge implements Rule<RetirementFacts> {
    public static final String ID = "retirement-age";
    static final ParameterKey AGE = ParameterKey.of("retirement.age");
    static final ParameterKey MOMENT = ParameterKey.of("retirement.moment");
    private static final int YOUNGEST = 45;
    private static final int OLDEST = 75;

    /** Has the person passed the age on the day of the book? */
    @Override
    public Verdict judge(RetirementFacts facts, PolicyBook book) {
        var moment = of(facts, book);
        var reached = Finding.check("age-reached", !book.on().isBefore(moment.pensionFrom()),
                        inYear(moment.retirementDate().getYear(), facts, book).orElseThrow(),
                        Map.of("on", book.on(), "retirementDate", moment.retirementDate()))
                .mendedBy(Map.of("when", moment.pensionFrom()));
        return Verdict.allOf(ID, reached).and(moment.verdict());
    }

    public RetirementMoment of(RetirementFacts facts, PolicyBook book) {
        var birthMonth = YearMonth.from(facts.birth().first());
        var years = IntStream.rangeClosed(birthMonth.getYear() + YOUNGEST, birthMonth.getYear() + OLDEST)
                .filter(year -> inYear(year, facts, book).filter(age -> reachedIn(year, birthMonth, age)).isPresent())
                .limit(2).boxed().toList();
        if (years.isEmpty()) {
            throw new BusinessRuleViolated("policy.no-parameter", Map.of("key", AGE.name(), "on", facts.birth()));
        }
        var age = book.at(LocalDate.of(years.get(0), 1, 1)).period(AGE, facts.gender().name());
        var reached = birthMonth.plus(age.value());
        var last = reached.atEndOfMonth();
        var dates = new NoticeDates().before(last, facts.category(), book);
        var verdict = Verdict.allOf(ID, findings(facts, age, years, last, book)).and(dates.verdict());
        return new RetirementMoment(
                age.value(), last, last.plusDays(1), dates.noticeDate(), dates.decisionDate(), verdict);
    }

    private static List<Finding> findings(
            RetirementFacts facts, Enacted<Period> age, List<Integer> years, LocalDate last, PolicyBook book) {
        var findings = new ArrayList<Finding>();
        findings.add(Finding.check("age", true, age, Map.of(
                "gender", facts.gender().name(), "birth", facts.birth(), "year", years.get(0),
                "years", age.value().getYears(), "months", age.value().getMonths())));
        if (years.size() > 1) {
            findings.add(Finding.check("earlier-year", true, age,
                    Map.of("year", years.get(0), "laterYear", years.get(1))));
        }
        var moment = book.at(last).text(MOMENT);
        if (facts.birth().month() == null) {
            findings.add(Finding.check("birth-month-unknown", true, moment, Map.of("birth", facts.birth().first())));
        }
        findings.add(Finding.check("moment", true, moment,
                Map.of("retirementDate", last, "pensionFrom", last.plusDays(1))));
        return findings;
    }

    private static boolean reachedIn(int year, YearMonth birthMonth, Enacted<Period> age) {
        return birthMonth.plus(age.value()).getYear() == year;
    }

    private static Optional<Enacted<Period>> inYear(int year, RetirementFacts facts, PolicyBook book) {
        return book.at(LocalDate.of(year, 1, 1)).peek(AGE, facts.gender().name()).map(age -> age.map(Period::parse));
    }
}
