package vn.hientai.personnel.career.mobility.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;

/**
 * When does someone in a post that tempts change position (định kỳ chuyển đổi vị trí công tác), and who does not, or not
 * yet? Two to five years by sector; NĐ 59/2019/NĐ-CP Điều 36, 38, 39.
 */
public final class PositionRotation {
    public static final String ID = "position-rotation";
    static final ParameterKey LEAST_YEARS = ParameterKey.of("rotation.term.least-years");
    static final ParameterKey MOST_YEARS = ParameterKey.of("rotation.term.most-years");
    static final ParameterKey EXEMPT_MONTHS = ParameterKey.of("rotation.exempt-months");
    static final ParameterKey NOTICE_DAYS = ParameterKey.of("rotation.notice-days");
    static final ParameterKey CHILD_MONTHS = ParameterKey.of("rotation.child-months");
    static final ParameterKey DEFERRALS = ParameterKey.of("rotation.deferrals");

    /** What keeps someone in the post for now. */
    public enum Situation {
        NONE,
        UNDER_DISCIPLINE,
        UNDER_INVESTIGATION,
        SERIOUS_ILLNESS,
        FULL_TIME_STUDY,
        SECONDED,
        PREGNANT,
        RAISING_CHILD_ALONE
    }

    /**
     * The facts on a day.
     *
     * @param retires last day in service, or null where not known
     * @param youngestChild or null
     */
    public record Facts(
            LocalDate postSince, int termYears, LocalDate retires, LocalDate youngestChild, Gender gender, LocalDate on,
            Situation situation) {}

    /**
     * What follows.
     *
     * @param due day on which the term in the post is served
     * @param reached whether that day has come on the day asked
     * @param deferredUntil first day without the hindrance, where a child's age tells it
     */
    public record Outcome(
            LocalDate due, LocalDate noticeBy, boolean exempt, boolean deferred, boolean reached, LocalDate deferredUntil,
            Verdict verdict) {}

    public Outcome of(Facts facts, PolicyBook book) {
        var findings = new ArrayList<Finding>();
        var least = book.whole(LEAST_YEARS);
        var most = book.whole(MOST_YEARS);
        var inRange = facts.termYears() >= least.value() && facts.termYears() <= most.value();
        findings.add(Finding.check("term", inRange, List.of(least, most), Map.of("years", facts.termYears(),
                        "least", least.value(), "most", most.value())).mendedBy(Map.of("most", most.value())));
        var due = facts.postSince().plusYears(facts.termYears());
        var notice = book.whole(NOTICE_DAYS);
        var noticeBy = due.minusDays(notice.value());
        findings.add(Finding.check("due", true, List.of(most, notice), Map.of("postSince", facts.postSince(),
                "years", facts.termYears(), "due", due, "noticeBy", noticeBy, "days", notice.value())));
        var moved = due.isAfter(facts.on()) ? due : facts.on();
        var exempt = exempt(facts, moved, book, findings);
        var until = child(facts, moved, book, findings);
        var held = held(facts, book, findings);
        return new Outcome(due, noticeBy, exempt, until != null || held, !facts.on().isBefore(due), until,
                Verdict.allOf(ID, findings));
    }

    private static boolean exempt(Facts facts, LocalDate moved, PolicyBook book, List<Finding> findings) {
        if (facts.retires() == null) {
            return false;
        }
        var months = book.whole(EXEMPT_MONTHS);
        var exempt = moved.plusMonths(months.value()).isAfter(facts.retires().plusDays(1));
        findings.add(Finding.check(exempt ? "near-retirement" : "far-from-retirement", true, months,
                Map.of("months", months.value(), "retires", facts.retires(), "moved", moved)));
        return exempt;
    }

    /** The first day on which the child is old enough, or null where no child defers. */
    private static LocalDate child(Facts facts, LocalDate moved, PolicyBook book, List<Finding> findings) {
        var concerns = facts.gender() == Gender.FEMALE || facts.situation() == Situation.RAISING_CHILD_ALONE;
        if (facts.youngestChild() == null || !concerns) {
            return null;
        }
        var months = book.whole(CHILD_MONTHS);
        var until = facts.youngestChild().plusMonths(months.value());
        if (!moved.isBefore(until)) {
            return null;
        }
        findings.add(Finding.check("child", true, months,
                Map.of("months", months.value(), "birth", facts.youngestChild(), "until", until)));
        return until;
    }

    private static boolean held(Facts facts, PolicyBook book, List<Finding> findings) {
        var situation = facts.situation();
        var listed = book.words(DEFERRALS);
        var held = situation != Situation.NONE && situation != Situation.RAISING_CHILD_ALONE
                && listed.value().contains(situation.name());
        if (held) {
            findings.add(Finding.check("deferred", true, listed, Map.of("situation", situation.name())));
        }
        return held;
    }
}
