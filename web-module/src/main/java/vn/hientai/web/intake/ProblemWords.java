package vn.hientai.web.intake;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.hientai.core.intake.ProblemCode;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.intake.ImportQueries.Problem;

/** What is wrong with a cell, and how to mend it, in words. */
public final class ProblemWords {
    private ProblemWords() {}

    public static String message(Locale locale, Problem problem) {
        var arguments = arguments(problem.args());
        if (problem.code() == ProblemCode.UNREADABLE_FILE) {
            return Texts.get(locale, "import.unreadable." + arguments.getOrDefault("0", "DAMAGED"));
        }
        var key = "import.problem." + problem.code();
        if (arguments.containsKey("known")) {
            key += ".known";
        }
        if (problem.code() == ProblemCode.ID_MISMATCH) {
            var parts = new StringBuilder();
            for (var part : arguments.getOrDefault("1", "").split(" ")) {
                parts.append(parts.isEmpty() ? "" : ", ").append(Texts.get(locale, "import.mismatch." + part));
            }
            arguments.put("1", parts.toString());
        }
        return Texts.get(locale, key, typed(problem.code(), arguments));
    }

    /** The arguments that are dates and numbers, as such, so that they are written as the language writes them. */
    private static Map<String, Object> typed(ProblemCode code, Map<String, String> arguments) {
        var typed = new HashMap<String, Object>(arguments);
        switch (code) {
            case TOO_YOUNG, HIRED_TOO_YOUNG -> typed.computeIfPresent("0", (name, day) -> PartialDate.parse(day.toString()));
            case COEFFICIENT_MISMATCH -> List.of("0", "1")
                    .forEach(one -> typed.computeIfPresent(one, (name, number) -> new BigDecimal(number.toString())));
            default -> { }
        }
        return typed;
    }

    public static String mending(Locale locale, Problem problem) {
        if (problem.code() == ProblemCode.UNREADABLE_FILE) {
            return Texts.get(locale, "import.mend.UNREADABLE_FILE");
        }
        return Texts.get(locale, "import.mend." + problem.code(), arguments(problem.args()));
    }

    private static HashMap<String, String> arguments(String json) {
        var arguments = new HashMap<String, String>();
        try (var reader = Json.createReader(new StringReader(json))) {
            reader.readObject().forEach((name, value) ->
                arguments.put(name, value instanceof JsonString text ? text.getString() : value.toString()));
        }
        return arguments;
    }
}
