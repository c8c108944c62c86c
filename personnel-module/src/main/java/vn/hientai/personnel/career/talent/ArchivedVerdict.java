package vn.hientai.personnel.career.talent;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.policy.Citation;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.Verdict;

/** A verdict as it is kept beside what was decided by it; read back, it says the same in either language. */
public final class ArchivedVerdict {
    private ArchivedVerdict() {}

    public static String write(Verdict verdict) {
        var findings = Json.createArrayBuilder();
        verdict.findings().forEach(finding -> findings.add(write(finding)));
        return Json.createObjectBuilder()
                .add("rule", verdict.ruleId())
                .add("passed", verdict.passed())
                .add("findings", findings)
                .build()
                .toString();
    }

    private static JsonObjectBuilder write(Finding finding) {
        var basis = Json.createArrayBuilder();
        finding.legalBasis().forEach(citation -> {
            var part = Json.createObjectBuilder().add("document", citation.document());
            add(part, "article", citation.article());
            add(part, "clause", citation.clause());
            add(part, "point", citation.point());
            basis.add(part);
        });
        return Json.createObjectBuilder()
                .add("rule", finding.rule())
                .add("check", finding.check())
                .add("satisfied", finding.satisfied())
                .add("legalBasis", basis)
                .add("facts", named(finding.facts()))
                .add("remedy", named(finding.remedy()))
                .add("unconfirmed", texts(finding.unconfirmed()));
    }

    private static void add(JsonObjectBuilder object, String name, String value) {
        if (value != null) {
            object.add(name, value);
        }
    }

    private static JsonObjectBuilder named(Map<String, Object> values) {
        var object = Json.createObjectBuilder();
        values.forEach((name, value) -> {
            if (value instanceof List<?> list) {
                object.add(name, texts(list));
            } else if (value instanceof Boolean flag) {
                object.add(name, flag);
            } else if (value instanceof Number number) {
                object.add(name, new BigDecimal(number.toString()));
            } else {
                object.add(name, String.valueOf(value));
            }
        });
        return object;
    }

    private static JsonArrayBuilder texts(List<?> values) {
        var array = Json.createArrayBuilder();
        values.forEach(value -> array.add(String.valueOf(value)));
        return array;
    }

    public static Verdict read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var verdict = reader.readObject();
            return new Verdict(
                    verdict.getString("rule"),
                    verdict.getBoolean("passed"),
                    verdict.getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(ArchivedVerdict::finding).toList());
        }
    }

    private static Finding finding(JsonObject json) {
        return new Finding(
                json.getString("rule"),
                json.getString("check"),
                json.getBoolean("satisfied"),
                json.getJsonArray("legalBasis").getValuesAs(JsonObject.class).stream().map(ArchivedVerdict::citation).toList(),
                named(json.getJsonObject("facts")),
                named(json.getJsonObject("remedy")),
                strings(json.getJsonArray("unconfirmed")));
    }

    private static Citation citation(JsonObject json) {
        return new Citation(
                json.getString("document"), json.getString("article", null), json.getString("clause", null), json.getString("point", null));
    }

    private static Map<String, Object> named(JsonObject json) {
        var values = new LinkedHashMap<String, Object>();
        json.forEach((name, value) -> values.put(name, value(value)));
        return values;
    }

    private static List<String> strings(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }

    private static Object value(JsonValue value) {
        if (value instanceof JsonArray array) {
            return strings(array);
        }
        if (value instanceof JsonNumber number) {
            return number.isIntegral() ? (Object) number.intValue() : number.bigDecimalValue();
        }
        if (value instanceof JsonString text) {
            return day(text.getString()).map(Object.class::cast).orElse(text.getString());
        }
        return value == JsonValue.TRUE;
    }

    private static Optional<LocalDate> day(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    }
}
