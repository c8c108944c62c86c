package vn.hientai.web.faces.calculator;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hientai.core.kernel.Texts;
import vn.hientai.web.faces.support.PageFunctions;

/** The result of a calculator as labelled rows, one for each component that has a value; records within open up. */
final class AnswerRows {
    private static final Set<String> MONEY = Set.of("amount", "cost", "baseSalary");

    private static final Set<String> SHARES = Set.of("rate", "k", "quantity", "quality", "progress");

    private final String calculator;
    private final Locale locale;
    private final List<Row> rows = new ArrayList<>();

    /** One line of the answer, and the component it comes from. */
    public record Row(String path, String label, String value) {}

    private AnswerRows(String calculator, Locale locale) {
        this.calculator = calculator;
        this.locale = locale;
    }

    static List<Row> of(String calculator, Object result, Locale locale) {
        var answer = new AnswerRows(calculator, locale);
        if (result instanceof Record) {
            answer.open("", result);
        }
        return answer.rows;
    }

    private void open(String owner, Object result) {
        for (var component : result.getClass().getRecordComponents()) {
            var value = value(component, result);
            var path = owner + component.getName();
            if (value instanceof Record inner) {
                var spoken = Texts.find(locale, "calculator.result." + path + ".spoken");
                if (spoken.isPresent()) {
                    rows.add(new Row(path, label(path), Texts.get(locale, "calculator.result." + path + ".spoken", named(inner))));
                } else {
                    open(path + ".", inner);
                }
            } else if (value != null) {
                rows.add(new Row(path, label(path), spoken(path, value)));
            }
        }
    }

    private static Map<String, Object> named(Record inner) {
        var named = new HashMap<String, Object>();
        Arrays.stream(inner.getClass().getRecordComponents())
                .forEach(component -> named.put(component.getName(), value(component, inner)));
        return named;
    }

    private static Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException(component.getName(), unreadable);
        }
    }

    private String label(String path) {
        return Texts.find(locale, "calculator." + calculator + ".result." + path)
                .or(() -> Texts.find(locale, "calculator.result." + path))
                .orElseGet(() -> Texts.get(locale, "calculator.result." + path.substring(path.lastIndexOf('.') + 1)));
    }

    private String spoken(String path, Object value) {
        var name = path.substring(path.lastIndexOf('.') + 1);
        if (value instanceof Boolean yes) {
            var answer = yes ? "yes" : "no";
            return Texts.find(locale, "calculator." + calculator + ".result." + path + "." + answer)
                    .or(() -> Texts.find(locale, "calculator.result." + path + "." + answer))
                    .orElseGet(() -> Texts.get(locale, "calculator." + answer));
        }
        if (value instanceof Number number && MONEY.contains(name)) {
            return Texts.get(locale, "calculator.money", Map.of("amount", PageFunctions.money(number)));
        }
        if (value instanceof BigDecimal number) {
            var share = name.endsWith("ercent") || SHARES.contains(name);
            return share ? PageFunctions.percent(number.movePointRight(2)) : PageFunctions.decimal(number);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(one -> spoken(path, one)).collect(Collectors.joining(", "));
        }
        if (value instanceof Enum<?> code) {
            return code(name, code.name());
        }
        return value instanceof String text ? code(name, text) : Texts.spoken(locale, value);
    }

    private String code(String name, String code) {
        return Texts.find(locale, "code." + name + "." + code)
                .or(() -> Texts.find(locale, "calculator.code." + name + "." + code)).orElse(code);
    }
}
