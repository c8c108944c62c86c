package vn.hientai.web.faces.calculator;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.policy.Calculated;
import vn.hientai.core.policy.Explanation;
import vn.hientai.core.policy.Verdict;
import vn.hientai.web.faces.support.LocaleChoice;

/** What the address asks a calculator, as the form shows it: dates dd/MM/yyyy, every wrong field with its message. */
final class AskedForm {
    private final HttpServletRequest request;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> errors = new HashMap<>();
    private Verdict refused;

    AskedForm(HttpServletRequest request, List<String> fields) {
        this.request = request;
        fields.forEach(this::take);
    }

    private void take(String field) {
        var value = request.getParameter(field);
        if (value != null && !value.isBlank()) {
            values.put(field, value.strip());
        }
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    String value(String field) {
        return values.get(field);
    }

    /** A day as the rules read it, from dd/MM/yyyy, MM/yyyy or yyyy; what is neither stays as it is. */
    static String iso(String written) {
        var parts = written.split("[./-]");
        if (written.matches("\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}")) {
            return "%s-%2s-%2s".formatted(parts[2], parts[1], parts[0]).replace(' ', '0');
        }
        return written.matches("\\d{1,2}[./-]\\d{4}") ? "%s-%2s".formatted(parts[1], parts[0]).replace(' ', '0') : written;
    }

    JsonObject json(Map<String, Function<String, String>> reading, List<String> numbers) {
        var json = Json.createObjectBuilder();
        reading.forEach((field, read) -> {
            if (values.containsKey(field)) {
                put(json, field, read.apply(values.get(field)), numbers.contains(field));
            }
        });
        return json.build();
    }

    static void put(JsonObjectBuilder json, String field, String value, boolean number) {
        if (number && value.matches("-?\\d{1,9}")) {
            json.add(field, Integer.parseInt(value));
        } else {
            json.add(field, value);
        }
    }

    /** The answer, or null with the reason at each field. */
    <R> Calculated<R> ask(Supplier<Calculated<R>> question, Function<String, String> fieldOf) {
        try {
            return question.get();
        } catch (InvalidInput wrong) {
            wrong.violations().forEach(one -> errors.putIfAbsent(fieldOf.apply(one.field()),
                    Texts.get(LocaleChoice.current(), "invalid." + one.rule(), one.arguments())));
        } catch (BusinessRuleViolated refusal) {
            errors.put("", Texts.get(LocaleChoice.current(), refusal.key(), refusal.arguments()));
            refused = (Verdict) refusal.verdict().orElse(null);
        }
        return null;
    }

    Map<String, String> values() {
        return values;
    }

    Map<String, String> errors() {
        return errors;
    }

    /** Why the law refuses the question. */
    List<Explanation> refusal() {
        return refused == null ? List.of() : Explanation.of(refused, LocaleChoice.current());
    }
}
