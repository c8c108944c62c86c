package vn.hientai.web.faces.calculator;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.regex.Pattern;
import vn.hientai.web.calculator.CalculatorField.Kind;

/** Turns what people type into what the question holds; what cannot be read stays text, and the rule says why. */
final class Typed {
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[./-](\\d{4})");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([. \u00a0]\\d{3})+(,\\d+)?");

    private Typed() {}

    static JsonValue read(Kind kind, String typed) {
        return switch (kind) {
            case DATE, PARTIAL_DATE -> Json.createValue(iso(typed));
            case WHOLE -> number(typed, GROUPED.matcher(typed).matches());
            case DECIMAL -> number(typed, typed.split("\\.", -1).length > 2 || typed.contains(" "));
            case DECIMALS -> decimals(typed);
            case FLAG -> switch (typed) {
                case "true" -> JsonValue.TRUE;
                case "false" -> JsonValue.FALSE;
                default -> Json.createValue(typed);
            };
            default -> Json.createValue(typed);
        };
    }

    /** A day as the rules read it, from dd/MM/yyyy, MM/yyyy or yyyy; what is neither stays as it is. */
    static String iso(String typed) {
        var day = DAY.matcher(typed);
        if (day.matches()) {
            return "%s-%2s-%2s".formatted(day.group(3), day.group(2), day.group(1)).replace(' ', '0');
        }
        var month = MONTH.matcher(typed);
        return month.matches() ? "%s-%2s".formatted(month.group(2), month.group(1)).replace(' ', '0') : typed;
    }

    /** 2,67 and 2.67, 15.000.000, 20 %. */
    private static JsonValue number(String typed, boolean grouped) {
        var percent = typed.endsWith("%");
        var bare = percent ? typed.substring(0, typed.length() - 1).strip() : typed;
        var digits = grouped ? bare.replaceAll("[. \u00a0]", "") : bare;
        try {
            var value = new BigDecimal(digits.replace(',', '.'));
            return value.precision() > 18 ? Json.createValue(typed)
                    : Json.createValue(percent ? value.movePointLeft(2) : value);
        } catch (NumberFormatException notANumber) {
            return Json.createValue(typed);
        }
    }

    private static JsonValue decimals(String typed) {
        var list = Json.createArrayBuilder();
        Arrays.stream(typed.split("[;\\s]+")).filter(one -> !one.isEmpty()).forEach(one -> list.add(number(one, false)));
        return list.build();
    }
}
