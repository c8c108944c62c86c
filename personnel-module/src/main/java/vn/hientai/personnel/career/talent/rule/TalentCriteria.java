package vn.hientai.personnel.career.talent.rule;

import static vn.hientai.core.policy.Finding.check;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Rule;
import vn.hientai.core.policy.Verdict;

/** May this person be nominated for the talent pool on the book's date (tiêu chí đề cử nhân tài)? */
public final class TalentCriteria implements Rule<TalentFacts> {
    public static final String ID = "talent-criteria";
    public static final ParameterKey SUBJECTS = ParameterKey.of("talent.subjects");
    public static final ParameterKey AGE_MINIMUM = ParameterKey.of("talent.age.minimum");
    public static final ParameterKey AGE_MAXIMUM = ParameterKey.of("talent.age.maximum");
    public static final ParameterKey SERVICE_MONTHS = ParameterKey.of("talent.service.months");
    public static final ParameterKey DEGREE_MINIMUM = ParameterKey.of("talent.degree.minimum");
    public static final ParameterKey GRADE_YEARS = ParameterKey.of("talent.grades.years");
    public static final ParameterKey GRADE_MINIMUM = ParameterKey.of("talent.grades.minimum");
    public static final ParameterKey DISCIPLINE_MONTHS = ParameterKey.of("talent.discipline.months");
    /** Who worked less than this in a year is not graded (NĐ 335/2025/NĐ-CP). */
    private static final int MONTHS_FOR_A_GRADE = 6;

    @Override
    public Verdict judge(TalentFacts facts, PolicyBook book) {
        return Verdict.allOf(
                ID,
                subject(facts, book),
                minimumAge(facts, book),
                maximumAge(facts, book),
                service(facts, book),
                degree(facts, book),
                grades(facts, book),
                discipline(facts, book));
    }

    private static Finding subject(TalentFacts facts, PolicyBook book) {
        var subjects = book.words(SUBJECTS, facts.pool());
        return check("subject", subjects.value().contains(facts.subject().name()), subjects, Map.of("subject", facts.subject().name()));
    }

    private static Finding minimumAge(TalentFacts facts, PolicyBook book) {
        var minimum = book.whole(AGE_MINIMUM, facts.pool());
        var born = facts.birth().first();
        var reached = born.plusYears(minimum.value());
        return check("minimum-age", !book.on().isBefore(reached), minimum, ageFacts(facts, book, minimum.value()))
                .mendedBy(Map.of("when", reached));
    }

    /** "Not over 35" holds until the day before the 36th birthday. */
    private static Finding maximumAge(TalentFacts facts, PolicyBook book) {
        var maximum = book.whole(AGE_MAXIMUM, facts.pool());
        var past = facts.birth().first().plusYears(maximum.value() + 1L);
        var named = new HashMap<>(ageFacts(facts, book, maximum.value()));
        named.put("lastDay", past.minusDays(1));
        return check("maximum-age", book.on().isBefore(past), maximum, named);
    }

    private static Map<String, Object> ageFacts(TalentFacts facts, PolicyBook book, int limit) {
        return Map.of(
                "birth", facts.birth().spoken(),
                "age", Period.between(facts.birth().first(), book.on()).getYears(),
                "limit", limit,
                "on", book.on());
    }

    private static Finding service(TalentFacts facts, PolicyBook book) {
        var months = book.whole(SERVICE_MONTHS, facts.pool());
        if (facts.recruitedOn() == null) {
            return check("service-known", false, months, Map.of("months", months.value()))
                    .mendedBy(Map.of("fact", "recruitedOn"));
        }
        var due = facts.recruitedOn().plusMonths(months.value());
        return check("service", !book.on().isBefore(due), months,
                        Map.of("months", months.value(), "since", facts.recruitedOn(), "served", served(facts, book)))
                .mendedBy(Map.of("when", due));
    }

    private static int served(TalentFacts facts, PolicyBook book) {
        return (int) Math.max(0, Period.between(facts.recruitedOn(), book.on()).toTotalMonths());
    }

    private static Finding degree(TalentFacts facts, PolicyBook book) {
        var minimum = book.text(DEGREE_MINIMUM, facts.pool());
        if (facts.degree() == null) {
            return check("degree-known", false, minimum, Map.of("degreeNeeded", minimum.value()))
                    .mendedBy(Map.of("fact", "highestDegree"));
        }
        return check("degree", facts.degree().reaches(Degree.valueOf(minimum.value())), minimum,
                        Map.of("degree", facts.degree().name(), "degreeNeeded", minimum.value()))
                .mendedBy(Map.of("degreeNeeded", minimum.value()));
    }

    /** The last closed years, or those since the person joined if they joined later; at least one. */
    private static Finding grades(TalentFacts facts, PolicyBook book) {
        var years = book.whole(GRADE_YEARS, facts.pool());
        var minimum = book.text(GRADE_MINIMUM, facts.pool());
        var needed = AnnualGrade.valueOf(minimum.value());
        var last = book.on().getYear() - 1;
        var first = Math.max(last - years.value() + 1, firstGradedYear(facts, last - years.value() + 1));
        var seen = new ArrayList<String>();
        var lacking = new ArrayList<Integer>();
        var missing = new ArrayList<Integer>();
        for (var year = first; year <= last; year++) {
            var grade = facts.grades().getOrDefault(year, AnnualGrade.NOT_GRADED);
            seen.add(year + " " + letter(grade));
            if (grade == AnnualGrade.NOT_GRADED) {
                missing.add(year);
            } else if (!grade.reaches(needed)) {
                lacking.add(year);
            }
        }
        var grounds = List.of(years, minimum);
        Map<String, Object> named = Map.of("grades", seen, "years", years.value(), "gradeNeeded", minimum.value());
        if (first > last) {
            return check("grades-known", false, grounds, named).mendedBy(Map.of("when", LocalDate.of(first + 1, 1, 1)));
        }
        if (lacking.isEmpty() && !missing.isEmpty()) {
            return check("grades-known", false, grounds, named).mendedBy(Map.of("missingYear", String.valueOf(missing.get(0))));
        }
        var clear = lacking.stream().max(Comparator.naturalOrder()).orElse(last) + years.value() + 1;
        return check("grades", lacking.isEmpty(), grounds, named).mendedBy(Map.of("when", LocalDate.of(clear, 1, 1)));
    }

    /** The letters by which people here speak of grades: X, T, H, K. */
    private static String letter(AnnualGrade grade) {
        return switch (grade) {
            case EXCELLENT -> "X";
            case GOOD -> "T";
            case COMPLETED -> "H";
            case NOT_COMPLETED -> "K";
            case NOT_GRADED -> "–";
        };
    }

    private static int firstGradedYear(TalentFacts facts, int otherwise) {
        if (facts.recruitedOn() == null) {
            return otherwise;
        }
        var joined = facts.recruitedOn();
        var yearsEnd = LocalDate.of(joined.getYear(), 12, 31);
        return joined.plusMonths(MONTHS_FOR_A_GRADE).isAfter(yearsEnd.plusDays(1)) ? joined.getYear() + 1 : joined.getYear();
    }

    private static Finding discipline(TalentFacts facts, PolicyBook book) {
        var months = book.whole(DISCIPLINE_MONTHS, facts.pool());
        var bars = facts.sanctions().stream()
                .filter(sanction -> !book.on().isBefore(sanction.effectiveOn()) && book.on().isBefore(lapse(sanction, months.value())))
                .max(Comparator.comparing(sanction -> lapse(sanction, months.value())));
        if (bars.isEmpty()) {
            return check("discipline", true, months, Map.of("on", book.on()));
        }
        return check("discipline", false, months,
                        Map.of("form", bars.get().form(), "effective", bars.get().effectiveOn(), "on", book.on()))
                .mendedBy(Map.of("when", lapse(bars.get(), months.value())));
    }

    private static LocalDate lapse(TalentFacts.Sanctioned sanction, int months) {
        return sanction.lapsesOn() != null ? sanction.lapsesOn() : sanction.effectiveOn().plusMonths(months);
    }
}
