package vn.hientai.rewards.commendation.rule;

import static vn.hientai.core.policy.Finding.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;

/**
 * Counts the years that an award asks for: the one under consideration is that of the book's day once it is graded or
 * decorated, else the one before. Years before the end of a sanction count for nothing.
 */
final class MeritYears {
    static final ParameterKey GRADE = ParameterKey.of("rewards.condition.grade");
    static final ParameterKey BASE_FIGHTER = ParameterKey.of("rewards.condition.base-fighter");
    static final ParameterKey CONSECUTIVE = ParameterKey.of("rewards.condition.consecutive");
    static final ParameterKey APART = ParameterKey.of("rewards.condition.apart");
    static final ParameterKey TITLES = ParameterKey.of("rewards.condition.titles");
    static final ParameterKey INITIATIVES = ParameterKey.of("rewards.condition.initiatives");
    static final ParameterKey LEVEL = ParameterKey.of("rewards.condition.initiative-level");

    private final Merit merit;
    private final int countsFrom;
    private final PolicyBook book;

    MeritYears(Merit merit, int countsFrom, PolicyBook book) {
        this.merit = merit;
        this.countsFrom = countsFrom;
        this.book = book;
    }

    List<Finding> findings() {
        return switch (merit.award()) {
            case LDTT, GK -> List.of(grade(merit.award()));
            case CSTDCS -> List.of(grade(Award.LDTT), baseFighter());
            case CSTDT -> List.of(titles(Award.CSTDCS), initiatives(Award.CSTDT));
            case CSTDTQ -> List.of(titlesInTurn(), initiatives(Award.CSTDTQ));
            case BK_TINH -> List.of(provincialCertificate());
            case BK_THU_TUONG -> List.of(yearsAfterCertificate(), meritsOfYears());
            default -> throw new IllegalArgumentException(merit.award().name());
        };
    }

    private int gradedYear() {
        var year = book.on().getYear();
        return merit.grade(year) != AnnualGrade.NOT_GRADED ? year : year - 1;
    }

    private int titledYear(Award title) {
        var year = book.on().getYear();
        return merit.holds(title, year) ? year : year - 1;
    }

    /** How many years up to and with the last fulfil it without a gap. */
    private int run(int last, IntPredicate fulfilled) {
        var year = last;
        while (year >= countsFrom && fulfilled.test(year)) {
            year--;
        }
        return last - year;
    }

    /** The first day after the years that are still to come. */
    private static LocalDate after(int last, int years) {
        return LocalDate.of(last + years + 1, 1, 1);
    }

    private Enacted<Integer> number(ParameterKey key, Award award) {
        return book.whole(key, award.name());
    }

    private Finding grade(Award award) {
        var needed = book.text(GRADE, award.name());
        var year = gradedYear();
        var grade = merit.grade(year);
        var reached = year >= countsFrom && grade.reaches(AnnualGrade.valueOf(needed.value()));
        return check("grade", reached, needed,
                        Map.of("year", year, "grade", grade.name(), "neededGrade", needed.value()))
                .mendedBy(Map.of("when", after(Math.max(year, countsFrom - 1), 1)));
    }

    private Finding baseFighter() {
        var condition = book.text(BASE_FIGHTER);
        var year = gradedYear();
        var excellent = merit.grade(year) == AnnualGrade.EXCELLENT;
        var initiatives = merit.initiatives(Merit.Level.GRASSROOTS, year, year);
        var both = condition.value().equals("BOTH");
        var met = year >= countsFrom && (both ? excellent && initiatives > 0 : excellent || initiatives > 0);
        return check(both ? "excellent-and-initiative" : "excellent-or-initiative", met, condition,
                        Map.of("year", year, "grade", merit.grade(year).name(), "initiatives", initiatives))
                .mendedBy(Map.of("when", after(Math.max(year, countsFrom - 1), 1)));
    }

    private Finding titles(Award title) {
        var needed = number(CONSECUTIVE, merit.award());
        var last = titledYear(title);
        var run = run(last, year -> merit.holds(title, year));
        return check("consecutive-titles", run >= needed.value(), needed,
                        Map.of("award", title.name(), "years", run, "needed", needed.value(), "year", last))
                .mendedBy(Map.of("when", after(last, needed.value() - run)));
    }

    /** Provincial titles come every few years: two follow each other when no more than those lie between. */
    private Finding titlesInTurn() {
        var needed = number(CONSECUTIVE, merit.award());
        var apart = book.whole(APART);
        var years = merit.titles().stream().filter(one -> one.code() == Award.CSTDT && one.year() >= countsFrom)
                .map(Merit.Title::year).distinct().filter(year -> year <= book.on().getYear())
                .sorted((one, other) -> other - one).toList();
        var run = 0;
        for (var i = 0; i < years.size(); i++) {
            var later = i == 0 ? book.on().getYear() : years.get(i - 1);
            if (later - years.get(i) > apart.value()) {
                break;
            }
            run++;
        }
        return check("titles-in-turn", run >= needed.value(), List.of(needed, apart),
                        Map.of("award", Award.CSTDT.name(), "number", run, "needed", needed.value(), "apart", apart.value()))
                .mendedBy(Map.of("more", needed.value() - run));
    }

    private Finding initiatives(Award award) {
        var needed = number(INITIATIVES, award);
        var level = book.text(LEVEL, award.name());
        var last = book.on().getYear();
        var span = award == Award.CSTDT ? number(CONSECUTIVE, award).value() : 2 * book.whole(APART).value();
        var found = merit.initiatives(Merit.Level.valueOf(level.value()), Math.max(last - span, countsFrom), last);
        return check("initiatives", found >= needed.value(), List.of(needed, level),
                        Map.of("number", found, "needed", needed.value(), "level", level.value()))
                .mendedBy(Map.of("more", needed.value() - found, "level", level.value()));
    }

    /** Titles two years running, or excellent grades two years running with their initiatives. */
    private Finding provincialCertificate() {
        var years = number(CONSECUTIVE, merit.award());
        var grade = book.text(GRADE, merit.award().name());
        var needed = number(INITIATIVES, merit.award());
        var titled = titledYear(Award.CSTDCS);
        var titles = run(titled, year -> merit.holds(Award.CSTDCS, year));
        var graded = gradedYear();
        var grades = run(graded, year -> merit.grade(year).reaches(AnnualGrade.valueOf(grade.value())));
        var initiatives = merit.initiatives(Merit.Level.GRASSROOTS, graded - years.value() + 1, graded);
        var met = titles >= years.value() || grades >= years.value() && initiatives >= needed.value();
        var lacking = Math.min(years.value() - titles, Math.max(years.value() - grades, 1));
        return check("titles-or-grades", met, List.of(years, grade, needed), Map.of("titles", titles, "grades", grades,
                        "initiatives", initiatives, "needed", years.value(), "neededInitiatives", needed.value()))
                .mendedBy(Map.of("when", after(titled, Math.max(lacking, 1))));
    }

    private int yearOfCertificate() {
        return merit.titles().stream().filter(one -> one.code() == Award.BK_TINH && one.year() <= book.on().getYear())
                .mapToInt(Merit.Title::year).min().orElse(0);
    }

    private int goodYears() {
        var needed = AnnualGrade.valueOf(book.text(GRADE, merit.award().name()).value());
        var certificate = yearOfCertificate();
        return certificate == 0 ? 0
                : run(gradedYear(), year -> year > certificate && merit.grade(year).reaches(needed));
    }

    private Finding yearsAfterCertificate() {
        var needed = number(CONSECUTIVE, merit.award());
        var years = goodYears();
        var held = yearOfCertificate() > 0;
        return check(held ? "years-after-certificate" : "certificate-held", held && years >= needed.value(), needed,
                        Map.of("award", Award.BK_TINH.name(), "years", years, "needed", needed.value()))
                .mendedBy(Map.of("when", after(gradedYear(), needed.value() - years + (held ? 0 : 1))));
    }

    private Finding meritsOfYears() {
        var titles = number(TITLES, merit.award());
        var initiatives = number(INITIATIVES, merit.award());
        var last = gradedYear();
        var first = last - Math.max(goodYears(), 1) + 1;
        var held = (int) merit.titles().stream().filter(one -> one.code() == Award.CSTDCS)
                .map(Merit.Title::year).distinct().filter(year -> year >= first && year <= last).count();
        var found = merit.initiatives(Merit.Level.GRASSROOTS, first, last);
        return check("titles-or-initiatives", held >= titles.value() || found >= initiatives.value(),
                        List.of(titles, initiatives), Map.of("titles", held, "initiatives", found,
                                "neededTitles", titles.value(), "neededInitiatives", initiatives.value()))
                .mendedBy(Map.of("more", Math.min(titles.value() - held, initiatives.value() - found)));
    }
}
