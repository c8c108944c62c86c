package vn.hientai.personnel.assessment.campaign.rule;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;

/**
 * How the grading of a year is carried out (trình tự, thẩm quyền, thời hạn): steps, who scores and decides, last days; all as
 * dated parameters. Works on the book of the last day of the year.
 */
public final class Conduct {
    public static final String ID = "grading-campaign";
    static final ParameterKey STEPS = ParameterKey.of("campaign.steps");
    static final ParameterKey SCORER = ParameterKey.of("campaign.scorer");
    static final ParameterKey DECIDER = ParameterKey.of("campaign.decider");
    static final ParameterKey DECIDE_BEFORE = ParameterKey.of("campaign.decide-before");
    static final ParameterKey DAYS_BEFORE = ParameterKey.of("campaign.days-before");
    static final ParameterKey ORGANISATION_FIRST = ParameterKey.of("campaign.organisation-first");
    static final ParameterKey PETITION_DAYS = ParameterKey.of("campaign.petition-days");
    static final ParameterKey ANSWER_DAYS = ParameterKey.of("campaign.petition-answer-days");
    static final ParameterKey REGRADE = ParameterKey.of("campaign.regrade");
    private static final List<Step> DATED = List.of(Step.SELF, Step.MEETING, Step.PARTY, Step.PROPOSAL, Step.DECISION);

    /** Whose head acts. */
    public enum Authority {
        MANAGING_HEAD,
        AGENCY_HEAD,
        UNIT_HEAD
    }

    private final PolicyBook book;

    public Conduct(PolicyBook book) {
        this.book = book;
    }

    public Enacted<List<Step>> steps(StaffCategory subject, Place place) {
        return book.words(STEPS, qualifiers(subject, place)).map(words -> words.stream().map(Step::valueOf).toList());
    }

    public Enacted<Authority> scorer(StaffCategory subject, Place place) {
        return book.text(SCORER, qualifiers(subject, place)).map(Authority::valueOf);
    }

    public Enacted<Authority> decider(StaffCategory subject, Place place) {
        return book.text(DECIDER, qualifiers(subject, place)).map(Authority::valueOf);
    }

    private static String[] qualifiers(StaffCategory subject, Place place) {
        return new String[] {subject.regime() + "." + place, subject.regime(), place.name()};
    }

    /** The last day by the decree: grades are decided before the day that it names. */
    public Enacted<LocalDate> decideBy(int year, boolean special) {
        return special
                ? book.text(DECIDE_BEFORE, "CS.SPECIAL", "CS").map(day -> before(year + 1, day))
                : book.text(DECIDE_BEFORE, "CS").map(day -> before(year, day));
    }

    private static LocalDate before(int year, String monthAndDay) {
        return MonthDay.parse("--" + monthAndDay).atYear(year).minusDays(1);
    }

    /** The last day of each step, reckoned back from the last day of all. */
    public Map<Step, Enacted<LocalDate>> calendar(LocalDate decideBy) {
        var days = new EnumMap<Step, Enacted<LocalDate>>(Step.class);
        DATED.forEach(step -> days.put(step, book.whole(DAYS_BEFORE, step.name()).map(decideBy::minusDays)));
        return days;
    }

    /** Whether the acting person is the one whom the law lets score and propose. */
    public Verdict assessor(StaffCategory subject, Place place, boolean acts) {
        var ground = scorer(subject, place);
        return Verdict.allOf(ID, Finding.check(
                "assessor", acts, ground, Map.of("place", place.name(), "authority", ground.value().name())));
    }

    /** Whether people may be graded: their organisation comes first. */
    public Verdict organisationFirst(boolean graded, String organisation, int year) {
        var ground = book.find(ORGANISATION_FIRST).filter(row -> row.value().equals("yes"));
        return ground.isEmpty()
                ? Verdict.allOf(ID, List.of())
                : Verdict.allOf(ID, Finding.check(
                        "organisation-first", graded, ground.get(), Map.of("organisation", organisation, "year", year)));
    }

    public Enacted<Integer> petitionDays() {
        return book.whole(PETITION_DAYS);
    }

    public Enacted<Integer> answerDays() {
        return book.whole(ANSWER_DAYS);
    }

    public Verdict petition(LocalDate today, LocalDate last) {
        var ground = petitionDays();
        return Verdict.allOf(ID, Finding.check(
                "petition-in-time", !today.isAfter(last), ground, Map.of("days", ground.value(), "last", last)));
    }

    public Enacted<Boolean> regrade(StaffCategory subject) {
        return book.flag(REGRADE, subject.regime());
    }
}
