package vn.hientai.personnel.report;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;

/**
 * What a report holds (nội dung báo cáo).
 *
 * @param groups people are counted by these; empty: one row a person
 * @param unit code of the highest unit, or null for the whole scope
 */
public record ReportSpec(List<ReportField> fields, List<Condition> conditions, List<ReportField> groups, String unit) {
    public static final int MOST_CONDITIONS = 8;
    public static final int MOST_GROUPS = 2;

    /** How a value is held against a field. */
    public enum Test {
        IS,
        IS_NOT,
        CONTAINS,
        FROM,
        TO,
        EMPTY,
        FILLED
    }

    /** @param value null where the test needs none */
    public record Condition(ReportField field, Test test, String value) {}

    /** Refuses, all at once, what does not make a report. */
    public ReportSpec {
        fields = List.copyOf(new LinkedHashSet<>(fields));
        groups = List.copyOf(new LinkedHashSet<>(groups));
        conditions = List.copyOf(conditions);
        unit = unit == null || unit.isBlank() ? null : unit.strip();
        var wrong = new ArrayList<Violation>();
        if (fields.isEmpty() && groups.isEmpty()) {
            wrong.add(Violation.of("fields", "REQUIRED"));
        }
        if (groups.size() > MOST_GROUPS) {
            wrong.add(Violation.of("groups", "TOO_MANY"));
        }
        if (groups.stream().anyMatch(one -> !one.groups())) {
            wrong.add(Violation.of("groups", "NOT_COUNTED_BY"));
        }
        if (conditions.size() > MOST_CONDITIONS) {
            wrong.add(Violation.of("conditions", "TOO_MANY"));
        }
        conditions.forEach(one -> check(one, wrong));
        if (!wrong.isEmpty()) {
            throw new InvalidInput(List.copyOf(wrong));
        }
    }

    private static void check(Condition one, List<Violation> wrong) {
        var at = "conditions." + one.field();
        var bare = one.test() == Test.EMPTY || one.test() == Test.FILLED;
        if (!bare && (one.value() == null || one.value().isBlank())) {
            wrong.add(Violation.of(at, "REQUIRED"));
        } else if (!bare) {
            try {
                typed(one);
            } catch (DateTimeException unreadable) {
                wrong.add(Violation.of(at, "INVALID_DATE"));
            } catch (NumberFormatException unreadable) {
                wrong.add(Violation.of(at, "INVALID_NUMBER"));
            }
        }
    }

    static Object typed(Condition one) {
        return switch (one.field().type()) {
            case DATE -> LocalDate.parse(one.value().strip());
            case NUMBER -> new BigDecimal(one.value().strip().replace(',', '.'));
            case FLAG -> Boolean.valueOf(one.value().strip());
            default -> one.value().strip();
        };
    }

    /** As it is kept. */
    public String json() {
        var spec = Json.createObjectBuilder();
        var chosen = Json.createArrayBuilder();
        fields.forEach(one -> chosen.add(one.name()));
        var counted = Json.createArrayBuilder();
        groups.forEach(one -> counted.add(one.name()));
        var tests = Json.createArrayBuilder();
        conditions.forEach(one -> {
            var test = Json.createObjectBuilder().add("field", one.field().name()).add("test", one.test().name());
            if (one.value() != null) {
                test.add("value", one.value());
            }
            tests.add(test);
        });
        spec.add("fields", chosen).add("conditions", tests).add("groups", counted);
        if (unit != null) {
            spec.add("unit", unit);
        }
        return spec.build().toString();
    }

    static ReportSpec of(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var spec = reader.readObject();
            return new ReportSpec(
                    named(spec, "fields"),
                    spec.getJsonArray("conditions").getValuesAs(JsonObject.class).stream()
                            .map(one -> new Condition(
                                    ReportField.valueOf(one.getString("field")), Test.valueOf(one.getString("test")), one.getString("value", null)))
                            .toList(),
                    named(spec, "groups"), spec.getString("unit", null));
        }
    }

    private static List<ReportField> named(JsonObject spec, String name) {
        return spec.getJsonArray(name).getValuesAs(JsonString.class).stream().map(one -> ReportField.valueOf(one.getString())).toList();
    }
}
