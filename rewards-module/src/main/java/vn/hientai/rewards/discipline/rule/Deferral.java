package vn.hientai.rewards.discipline.rule;

import static vn.hientai.core.policy.Finding.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;

/** Is discipline not yet considered (chưa xem xét kỷ luật; NĐ 172/2025/NĐ-CP Điều 3, NĐ 112/2020/NĐ-CP Điều 3), until when? */
public final class Deferral {
    public static final String ID = "disciplinary-deferral";
    static final ParameterKey SITUATIONS = ParameterKey.of("discipline.deferral");
    static final ParameterKey OWN_REQUEST = ParameterKey.of("discipline.deferral.own-request");
    static final ParameterKey CHILD_MONTHS = ParameterKey.of("discipline.deferral.child-months");

    /** What may keep someone from being reviewed. */
    public enum Situation {
        ANNUAL_LEAVE,
        SERIOUS_ILLNESS,
        PREGNANT,
        MATERNITY_LEAVE,
        CHILD_UNDER_12_MONTHS,
        DETAINED
    }

    /**
     * @param childBirthDate null where there is no child yet
     * @param writtenRequest the person asks in writing to be reviewed all the same
     */
    public record Facts(StaffCategory subject, Situation situation, LocalDate childBirthDate, boolean writtenRequest) {}

    /**
     * @param until first day on which it is no longer deferred; null where that day is not known or nothing is deferred
     */
    public record Outcome(boolean deferred, LocalDate until, Verdict verdict) {}

    /** @param book the book of the day of review */
    public Outcome of(Facts facts, PolicyBook book) {
        var listed = covered(facts, book).orRefuse();
        var situations = book.words(SITUATIONS, facts.subject().regime());
        var findings = new ArrayList<Finding>(listed.findings());
        findings.add(check("situation", situations.value().contains(facts.situation().name()), situations,
                Map.of("situation", facts.situation().name(), "on", book.on())));
        if (facts.writtenRequest()) {
            var requests = book.words(OWN_REQUEST);
            var granted = requests.value().contains(facts.situation().name());
            findings.add(check(granted ? "own-request" : "request-changes-nothing", !granted, requests,
                    Map.of("situation", facts.situation().name())).mendedBy(Map.of("situation", facts.situation().name())));
        }
        var until = until(facts, book, findings);
        var verdict = Verdict.allOf(ID, findings);
        return new Outcome(verdict.passed(), verdict.passed() ? until : null, verdict);
    }

    private static Verdict covered(Facts facts, PolicyBook book) {
        var covered = facts.subject() != StaffCategory.CONTRACT
                && book.find(SITUATIONS, facts.subject().regime()).isPresent();
        return Verdict.allOf(ID, covered ? List.of() : List.of(check("subject-covered", false, List.of(),
                Map.of("subject", facts.subject().name(), "on", book.on()))
                .mendedBy(facts.subject() == StaffCategory.CONTRACT
                        ? Map.of()
                        : book.next(SITUATIONS, facts.subject().regime(), "")
                                .<Map<String, Object>>map(day -> Map.of("when", day)).orElse(Map.of()))));
    }

    private static LocalDate until(Facts facts, PolicyBook book, List<Finding> findings) {
        var hasChild = facts.situation() == Situation.CHILD_UNDER_12_MONTHS
                || facts.situation() == Situation.MATERNITY_LEAVE;
        if (!hasChild || facts.childBirthDate() == null) {
            return null;
        }
        var months = book.whole(CHILD_MONTHS);
        var until = facts.childBirthDate().plusMonths(months.value());
        var young = book.on().isBefore(until);
        if (young || facts.situation() == Situation.CHILD_UNDER_12_MONTHS) {
            findings.add(check("child-young", young, months,
                    Map.of("birth", facts.childBirthDate(), "months", months.value(), "until", until, "on", book.on())));
        }
        return young ? until : null;
    }
}
