package vn.hientai.web.calculator;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.PartialDate;

/**
 * Reads the fields of a calculator's request and collects all that is wrong with them, so that one answer names every
 * field. A field that is wrong reads as absent; {@link #check} ends the reading.
 */
public final class CalculatorInput {
    private final JsonObject json;
    private final String path;
    private final List<Violation> violations;

    private CalculatorInput(JsonObject json, String path, List<Violation> violations) {
        this.json = json;
        this.path = path;
        this.violations = violations;
    }

    /** The fields that a page has gathered. */
    public static CalculatorInput of(JsonObject fields) {
        return new CalculatorInput(fields, "", new ArrayList<>());
    }

    /** The body of a request. */
    public static CalculatorInput of(String body) {
        try (var reader = Json.createReader(new StringReader(body == null ? "" : body))) {
            if (reader.readValue() instanceof JsonObject object) {
                return new CalculatorInput(object, "", new ArrayList<>());
            }
        } catch (JsonException malformed) {
            throw new InvalidInput(List.of(Violation.of("", "MALFORMED")));
        }
        throw new InvalidInput(List.of(Violation.of("", "NOT_AN_OBJECT")));
    }

    boolean has(String field) {
        return json.get(field) != null && json.get(field) != JsonValue.NULL;
    }

    void wrong(String field, String rule, Map<String, ?> arguments) {
        violations.add(new Violation(path + field, rule, arguments));
    }

    /** Notes the field as missing if it is. */
    CalculatorInput require(String... fields) {
        for (var field : fields) {
            if (!has(field)) {
                wrong(field, "REQUIRED", Map.of());
            }
        }
        return this;
    }

    /** Ends the reading: everything that was wrong, or nothing. */
    void check() {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    LocalDate day(String field, LocalDate least) {
        if (!has(field)) {
            return null;
        }
        try {
            var day = LocalDate.parse(json.get(field) instanceof JsonString text ? text.getString() : "");
            if (day.isBefore(least)) {
                wrong(field, "TOO_EARLY", Map.of("least", least));
            } else if (day.getYear() > 2200) {
                wrong(field, "NOT_A_DATE", Map.of());
            } else {
                return day;
            }
        } catch (DateTimeException notADate) {
            wrong(field, "NOT_A_DATE", Map.of());
        }
        return null;
    }

    PartialDate partialDate(String field) {
        if (!has(field)) {
            return null;
        }
        try {
            var value = json.get(field);
            return PartialDate.parse(value instanceof JsonString text ? text.getString() : value.toString());
        } catch (DateTimeException notADate) {
            wrong(field, "NOT_A_DATE", Map.of());
            return null;
        }
    }

    Integer whole(String field, int least, int most) {
        if (!has(field)) {
            return null;
        }
        if (!(json.get(field) instanceof JsonNumber number) || number.bigDecimalValue().stripTrailingZeros().scale() > 0) {
            wrong(field, "NOT_A_NUMBER", Map.of());
            return null;
        }
        var value = number.bigDecimalValue();
        if (value.compareTo(BigDecimal.valueOf(least)) < 0 || value.compareTo(BigDecimal.valueOf(most)) > 0) {
            wrong(field, "OUT_OF_RANGE", Map.of("least", least, "most", most));
            return null;
        }
        return value.intValue();
    }

    BigDecimal decimal(String field, BigDecimal least, BigDecimal most) {
        if (!has(field)) {
            return null;
        }
        if (!(json.get(field) instanceof JsonNumber number)) {
            wrong(field, "NOT_A_NUMBER", Map.of());
            return null;
        }
        var value = number.bigDecimalValue();
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            wrong(field, "OUT_OF_RANGE", Map.of("least", least, "most", most));
            return null;
        }
        return value;
    }

    Boolean flag(String field) {
        if (!has(field)) {
            return null;
        }
        if (json.get(field) == JsonValue.TRUE || json.get(field) == JsonValue.FALSE) {
            return json.getBoolean(field);
        }
        wrong(field, "NOT_A_FLAG", Map.of());
        return null;
    }

    boolean isFlag(String field) {
        return json.get(field) == JsonValue.TRUE || json.get(field) == JsonValue.FALSE;
    }

    /** The texts of a list, or one text alone; absent reads as none. */
    List<String> texts(String field) {
        if (!has(field)) {
            return List.of();
        }
        if (json.get(field) instanceof JsonString text) {
            return List.of(text.getString());
        }
        if (json.get(field).getValueType() != JsonValue.ValueType.ARRAY
                || !json.getJsonArray(field).stream().allMatch(JsonString.class::isInstance)) {
            wrong(field, "NOT_A_LIST", Map.of());
            return List.of();
        }
        return json.getJsonArray(field).stream().map(value -> ((JsonString) value).getString()).toList();
    }

    String text(String field) {
        if (!has(field)) {
            return null;
        }
        if (json.get(field) instanceof JsonString text) {
            return text.getString();
        }
        wrong(field, "NOT_A_TEXT", Map.of());
        return null;
    }

    <E extends Enum<E>> E code(String field, Class<E> codes) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        for (var code : codes.getEnumConstants()) {
            if (code.name().equals(text)) {
                return code;
            }
        }
        wrong(field, "UNKNOWN_CODE", Map.of("value", text));
        return null;
    }

    /** The object in a field; absent reads as one without fields. */
    CalculatorInput object(String field) {
        var at = path + field + ".";
        if (!has(field)) {
            return new CalculatorInput(JsonValue.EMPTY_JSON_OBJECT, at, violations);
        }
        if (json.get(field) instanceof JsonObject object) {
            return new CalculatorInput(object, at, violations);
        }
        wrong(field, "NOT_AN_OBJECT", Map.of());
        return new CalculatorInput(JsonValue.EMPTY_JSON_OBJECT, at, violations);
    }

    /** The decimals of a list; absent reads as none. */
    List<BigDecimal> decimals(String field, BigDecimal least, BigDecimal most) {
        if (!has(field)) {
            return List.of();
        }
        if (json.get(field).getValueType() != JsonValue.ValueType.ARRAY) {
            wrong(field, "NOT_A_LIST", Map.of());
            return List.of();
        }
        var values = new ArrayList<BigDecimal>();
        for (var value : json.getJsonArray(field)) {
            var at = field + "[" + values.size() + "]";
            if (!(value instanceof JsonNumber number)) {
                wrong(at, "NOT_A_NUMBER", Map.of());
                values.add(BigDecimal.ZERO);
                continue;
            }
            if (number.bigDecimalValue().compareTo(least) < 0 || number.bigDecimalValue().compareTo(most) > 0) {
                wrong(at, "OUT_OF_RANGE", Map.of("least", least, "most", most));
            }
            values.add(number.bigDecimalValue());
        }
        return values;
    }

    /** The objects of a list; absent reads as none. */
    List<CalculatorInput> list(String field) {
        if (!has(field)) {
            return List.of();
        }
        if (json.get(field).getValueType() != JsonValue.ValueType.ARRAY) {
            wrong(field, "NOT_A_LIST", Map.of());
            return List.of();
        }
        var items = new ArrayList<CalculatorInput>();
        for (var value : json.getJsonArray(field)) {
            var at = path + field + "[" + items.size() + "]";
            if (value instanceof JsonObject object) {
                items.add(new CalculatorInput(object, at + ".", violations));
            } else {
                violations.add(Violation.of(at, "NOT_AN_OBJECT"));
            }
        }
        return items;
    }

    /** The codes of a list, a flag as {@code true} or {@code false}; absent reads as none. */
    <E> List<E> codes(String field, Map<String, E> known) {
        if (!has(field)) {
            return List.of();
        }
        if (json.get(field).getValueType() != JsonValue.ValueType.ARRAY) {
            wrong(field, "NOT_A_LIST", Map.of());
            return List.of();
        }
        var found = new ArrayList<E>();
        var at = 0;
        for (var value : json.getJsonArray(field)) {
            var code = value instanceof JsonString text ? text.getString() : value.toString();
            if (known.containsKey(code)) {
                found.add(known.get(code));
            } else {
                wrong(field + "[" + at + "]", "UNKNOWN_CODE", Map.of("value", code));
            }
            at++;
        }
        return found;
    }
}
