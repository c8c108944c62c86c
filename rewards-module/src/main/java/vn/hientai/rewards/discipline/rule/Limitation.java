package vn.hientai.rewards.discipline.rule;

import static vn.hientai.core.policy.Finding.check;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;

/**
 * May a violation still be disciplined (thời hiệu), and by when must the decision be made (thời hạn)? Luật 80/2025/QH15
 * Điều 37, Luật 129/2025/QH15 Điều 36, NQ 76/2022/QH15. The two clocks are apart: the first bars, the second only
 * presses the authority.
 */
public final class Limitation {
    public static final String ID = "disciplinary-limitation";
    static final ParameterKey PERIOD = ParameterKey.of("discipline.limitation");
    static final ParameterKey PICKED_BY = ParameterKey.of("discipline.limitation.picked-by");
    static final ParameterKey NONE = ParameterKey.of("discipline.limitation.none");
    static final ParameterKey RESTARTS = ParameterKey.of("discipline.limitation.restarts");
    static final ParameterKey DAYS = ParameterKey.of("discipline.case-days");
    static final ParameterKey COMPLICATED = ParameterKey.of("discipline.case-days.complicated");
    static final ParameterKey NOT_COUNTED = ParameterKey.of("discipline.case-days.not-counted");
    static final ParameterKey COVERED = SanctionForms.FORMS;

    /** Of what weight the violation is: up to a reprimand, or above. */
    public enum Level {
        REPRIMAND,
        ABOVE_REPRIMAND
    }

    /** Violations that are never too old. */
    public enum Exemption {
        NONE,
        EXPULSION_LEVEL,
        POLITICAL_PROTECTION,
        NATIONAL_INTEREST,
        FALSE_CERTIFICATE
    }

    /** Days that the time limit does not count, both ends included. */
    public record Pause(LocalDate from, LocalDate to) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /**
     * The violation.
     *
     * @param ended last day of the violation; null while it goes on
     * @param discovered null where it is not asked by when to decide; needed while the violation goes on
     * @param newViolation day of a later violation; null for none
     */
    public record Facts(
            StaffCategory subject, Level level, LocalDate from, LocalDate ended, LocalDate discovered,
            LocalDate newViolation, Exemption exception, LocalDate on, List<Pause> notCounted) {
        LocalDate start() {
            return ended != null ? ended : discovered;
        }
    }

    /**
     * Both clocks.
     *
     * @param limitationEnds last day on which discipline is possible; null where nothing limits it
     * @param decisionDue last day for the decision; null where the discovery is not known
     */
    public record Outcome(
            boolean unlimited, LocalDate limitationEnds, boolean barred, LocalDate decisionDue,
            LocalDate decisionDueIfComplicated, Verdict verdict) {}

    /** @param book the book of the day of review */
    public Outcome of(Facts facts, PolicyBook book) {
        covered(facts, book).orRefuse();
        var findings = new ArrayList<Finding>();
        var unlimited = unlimited(facts, book, findings);
        var ends = unlimited ? null : ends(facts, book, findings);
        var barred = ends != null && facts.on().isAfter(ends);
        var due = due(facts, book, DAYS, "decision-due", findings);
        var complicated = due == null ? null : due(facts, book, COMPLICATED, "decision-due-if-complicated", findings);
        return new Outcome(unlimited, ends, barred, due, complicated, Verdict.allOf(ID, findings));
    }

    /** Contract workers follow the Labour Code, which this book does not hold. */
    private static Verdict covered(Facts facts, PolicyBook book) {
        var covered = book.peek(COVERED, facts.subject().name()).isPresent()
                || facts.subject() != StaffCategory.CONTRACT;
        return Verdict.allOf(ID, check("subject-covered", covered, List.of(), Map.of("subject", facts.subject().name())));
    }

    private static boolean unlimited(Facts facts, PolicyBook book, List<Finding> findings) {
        if (facts.exception() == Exemption.NONE) {
            return false;
        }
        var named = Map.<String, Object>of("exception", facts.exception().name(), "on", facts.on());
        var listed = book.find(NONE, facts.subject().regime());
        var holds = listed.filter(row -> List.of(row.value().split(" ")).contains(facts.exception().name())).isPresent();
        findings.add(check("never-too-old", holds, listed.stream().toList(), named)
                .mendedBy(book.next(NONE, "").<Map<String, Object>>map(day -> Map.of("when", day)).orElse(Map.of())));
        return holds;
    }

    private static LocalDate ends(Facts facts, PolicyBook book, List<Finding> findings) {
        var start = facts.start();
        var period = period(facts, book, start);
        var ends = start.plus(period.value());
        findings.add(check(facts.ended() != null ? "starts-at-end" : "starts-at-discovery", true, period,
                Map.of("start", start, "level", facts.level().name(), "period", words(period.value()), "ends", ends)));
        var later = facts.newViolation();
        if (later != null && later.isAfter(start) && !later.isAfter(ends)) {
            var again = book.find(RESTARTS);
            if (again.isPresent()) {
                ends = later.plus(period.value());
                findings.add(check("restarted", true, again.get(), Map.of("newViolation", later, "ends", ends)));
            }
        }
        var barred = facts.on().isAfter(ends);
        findings.add(check("within-limitation", !barred, period, Map.of("on", facts.on(), "ends", ends)));
        return ends;
    }

    /** By the day of the violation, unless the policy book says by the day of review. */
    private static Enacted<Period> period(Facts facts, PolicyBook book, LocalDate start) {
        var qualifiers = new String[] {facts.level().name() + "." + facts.subject().regime(), facts.level().name()};
        var then = read(book.at(start), qualifiers);
        var now = read(book, qualifiers);
        var differ = then.isPresent() && now.isPresent() && !then.get().value().equals(now.get().value());
        if (then.isEmpty() || differ && book.text(PICKED_BY).value().equals("REVIEW")) {
            return now.orElseGet(() -> book.period(PERIOD, qualifiers));
        }
        return then.get();
    }

    private static Optional<Enacted<Period>> read(PolicyBook book, String... qualifiers) {
        return book.find(PERIOD, qualifiers).map(row -> row.map(Period::parse));
    }

    private static String words(Period period) {
        return String.valueOf(period.toTotalMonths() / 12);
    }

    private static LocalDate due(
            Facts facts, PolicyBook book, ParameterKey key, String check, List<Finding> findings) {
        if (facts.discovered() == null) {
            return null;
        }
        var days = book.at(facts.discovered()).find(key, facts.subject().regime()).map(row -> row.map(Integer::valueOf));
        if (days.isEmpty()) {
            return null;
        }
        var grounds = new ArrayList<Enacted<?>>(List.of(days.get()));
        var day = facts.discovered();
        var left = days.get().value();
        var skipped = 0;
        while (left > 0) {
            day = day.plusDays(1);
            var date = day;
            if (facts.notCounted().stream().anyMatch(pause -> pause.covers(date))) {
                skipped++;
            } else {
                left--;
            }
        }
        if (skipped > 0) {
            book.at(facts.discovered()).find(NOT_COUNTED).ifPresent(grounds::add);
        }
        findings.add(check(skipped > 0 ? check + "-with-pauses" : check, !facts.on().isAfter(day), grounds, Map.of("discovered", facts.discovered(),
                "days", days.get().value(), "skipped", skipped, "date", day, "on", facts.on())));
        return day;
    }
}
