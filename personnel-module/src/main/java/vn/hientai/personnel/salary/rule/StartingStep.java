package vn.hientai.personnel.salary.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.payscale.rule.PayScale;

/**
 * On which step does a newly recruited person begin (xếp lương khi tuyển dụng)? By the degree above what the post asks
 * for; civil servants recruited from 1 August 2026 begin at the start of the rank (NĐ 300/2026/NĐ-CP Điều 7).
 */
public final class StartingStep {
    public static final String ID = "starting-step";
    static final ParameterKey STEP = ParameterKey.of("salary.starting-step");
    static final ParameterKey RANK_START = ParameterKey.of("salary.starting-step.rank-start");

    /** Degrees, the highest first. */
    public enum Degree {
        DOCTORATE,
        MASTER,
        BACHELOR,
        COLLEGE,
        INTERMEDIATE
    }

    /** @param subject whose rule applies */
    public record Facts(Degree degree, PayScale scale, StaffCategory subject, LocalDate on) {}

    /** @param step null where the law names none */
    public record Outcome(Integer step, Verdict verdict) {}

    public Outcome of(Facts facts, PolicyBook book) {
        var regime = facts.subject().regime().equals("CADRE") ? "CS" : facts.subject().regime();
        var level = facts.scale().level().name();
        var start = book.find(RANK_START, regime).map(row -> row.map("yes"::equals)).filter(Enacted::value);
        var known = known(level, regime, book);
        if (start.isPresent()) {
            return judged(1, Finding.check("rank-start", true, start.get(), named(facts, level)));
        }
        var found = book.find(STEP, level + "." + facts.degree() + "." + regime).map(row -> row.map(Integer::valueOf));
        if (found.isPresent()) {
            return judged(found.get().value(), Finding.check("by-degree", true, found.get(), withStep(facts, level, found.get())));
        }
        return judged(null, Finding.check("by-degree", false, known.isEmpty() ? List.of() : known, named(facts, level))
                .mendedBy(Map.of("degrees", degrees(level, regime, book))));
    }

    private static Outcome judged(Integer step, Finding finding) {
        return new Outcome(step, Verdict.allOf(ID, finding));
    }

    private static List<Enacted<String>> known(String level, String regime, PolicyBook book) {
        var rows = new ArrayList<Enacted<String>>();
        Arrays.stream(Degree.values()).forEach(degree -> book.peek(STEP, level + "." + degree + "." + regime).ifPresent(rows::add));
        return rows;
    }

    private static List<String> degrees(String level, String regime, PolicyBook book) {
        return Arrays.stream(Degree.values())
                .filter(degree -> book.peek(STEP, level + "." + degree + "." + regime).isPresent()).map(Enum::name).toList();
    }

    private static Map<String, Object> named(Facts facts, String level) {
        return Map.of("degree", facts.degree().name(), "scale", facts.scale().code(), "level", level,
                "subject", facts.subject().name(), "on", facts.on());
    }

    private static Map<String, Object> withStep(Facts facts, String level, Enacted<Integer> step) {
        return Map.of("degree", facts.degree().name(), "scale", facts.scale().code(), "level", level,
                "subject", facts.subject().name(), "on", facts.on(), "step", step.value());
    }
}
