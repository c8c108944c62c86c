package vn.hientai.personnel.allowance;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;

/**
 * What is to be decided about an allowance (nội dung quyết định phụ cấp); the same for everyone in the decision.
 *
 * @param coefficient of the base salary; exactly one of it and {@code percent}, and neither for an end
 * @param percent share of salary with over-scale seniority
 * @param ground the provision and circumstance that the decision names
 * @param from first day of the level; of an end, the first day without it
 * @param until last day, or null while nothing ends it
 */
public record AllowanceOrder(
        AllowanceAct act, AllowanceKind kind, BigDecimal coefficient, BigDecimal percent, String ground, LocalDate from, LocalDate until) {
    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("200");
    private static final int LONGEST_GROUND = 300;
    private static final String PREFIX = "allowance";

    /** Refuses what is missing or makes no sense, all of it at once. */
    void check() {
        var wrong = new ArrayList<Violation>();
        require("kind", kind, wrong);
        require("from", from, wrong);
        if (kind != null && !kind.isGranted()) {
            wrong.add(Violation.of("kind", "FOLLOWS_FROM_FILE"));
        }
        if (act == AllowanceAct.END) {
            if (coefficient != null || percent != null) {
                wrong.add(Violation.of("coefficient", "NOT_FOR_THIS_ACT"));
            }
        } else {
            level(wrong);
        }
        if (ground == null || ground.isBlank()) {
            wrong.add(Violation.of("ground", "REQUIRED"));
        } else if (ground.strip().length() > LONGEST_GROUND) {
            wrong.add(new Violation("ground", "TOO_LONG", Map.of("most", LONGEST_GROUND, "max", LONGEST_GROUND)));
        }
        if (until != null && (act == AllowanceAct.END || from != null && until.isBefore(from))) {
            wrong.add(Violation.of("until", act == AllowanceAct.END ? "NOT_FOR_THIS_ACT" : "BEFORE_START"));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(List.copyOf(wrong));
        }
    }

    private static void require(String field, Object value, List<Violation> wrong) {
        if (value == null) {
            wrong.add(Violation.of(field, "REQUIRED"));
        }
    }

    private void level(List<Violation> wrong) {
        if ((coefficient == null) == (percent == null)) {
            wrong.add(Violation.of("coefficient", "ONE_OF_TWO"));
        }
        range("coefficient", coefficient, wrong);
        range("percent", percent, wrong);
    }

    private static void range(String field, BigDecimal value, List<Violation> wrong) {
        if (value != null && (value.signum() <= 0 || value.compareTo(MOST) > 0 || value.stripTrailingZeros().scale() > 2)) {
            wrong.add(new Violation(field, "OUT_OF_RANGE", Map.of("least", LEAST, "most", MOST)));
        }
    }

    /** As the draft of the decision keeps it. */
    Map<String, String> written() {
        var body = new TreeMap<String, String>();
        body.put(PREFIX + "Act", act.name());
        body.put(PREFIX + "Kind", kind.name());
        body.put(PREFIX + "Coefficient", coefficient == null ? null : coefficient.toPlainString());
        body.put(PREFIX + "Percent", percent == null ? null : percent.toPlainString());
        body.put(PREFIX + "Ground", ground.strip());
        body.put(PREFIX + "From", from.toString());
        body.put(PREFIX + "Until", until == null ? null : until.toString());
        return body;
    }

    static AllowanceOrder read(JsonObject body) {
        var coefficient = body.getString(PREFIX + "Coefficient", null);
        var percent = body.getString(PREFIX + "Percent", null);
        var until = body.getString(PREFIX + "Until", null);
        return new AllowanceOrder(
                AllowanceAct.valueOf(body.getString(PREFIX + "Act")), AllowanceKind.valueOf(body.getString(PREFIX + "Kind")),
                coefficient == null ? null : new BigDecimal(coefficient), percent == null ? null : new BigDecimal(percent),
                body.getString(PREFIX + "Ground"), LocalDate.parse(body.getString(PREFIX + "From")),
                until == null ? null : LocalDate.parse(until));
    }
}
