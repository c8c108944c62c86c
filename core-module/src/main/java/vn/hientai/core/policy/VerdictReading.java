package vn.hientai.core.policy;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads back what {@link ArchivedVerdict} wrote. */
public final class VerdictReading {
    private VerdictReading() {}

    public static Verdict read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var verdict = reader.readObject();
            return new Verdict(
                    verdict.getString("rule"),
                    verdict.getBoolean("passed"),
                    verdict.getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(VerdictReading::finding).toList());
        }
    }

    private static Finding finding(JsonObject json) {
        return new Finding(
                json.getString("rule"),
                json.getString("check"),
                json.getBoolean("satisfied"),
                json.getJsonArray("legalBasis").getValuesAs(JsonObject.class).stream().map(VerdictReading::citation).toList(),
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
