package vn.hientai.web.calculator;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.hientai.core.policy.Calculated;

/**
 * A calculator's page described (công cụ tính): its fields, its question and a sample. The page {@code
 * /calculators/<name>} draws itself from this; the rows of the answer are the components of the result record. Its words are {@code calculator.<name>.title}, {@code .lead} and {@code .text}; a row's is {@code
 * calculator.<name>.result.<component>}, else {@code calculator.result.<component>}.
 *
 * @param sample the address's parameters of an example, as people type them
 * @param figure the component that is shown large; empty for the first one
 * @param note a line below the large figure, or an empty text
 */
public record CalculatorPage<R>(
        String name, CalculatorSubject subject, List<CalculatorField> fields, String sample,
        Function<CalculatorInput, Calculated<R>> question, String figure, BiFunction<R, Locale, String> note) {

    public static <R> CalculatorPage<R> of(
            String name, CalculatorSubject subject, Function<CalculatorInput, Calculated<R>> question) {
        return new CalculatorPage<>(name, subject, List.of(), "", question, "", (result, locale) -> "");
    }

    public CalculatorPage<R> asking(CalculatorField... these) {
        return new CalculatorPage<>(name, subject, List.of(these), sample, question, figure, note);
    }

    public CalculatorPage<R> sample(String parameters) {
        return new CalculatorPage<>(name, subject, fields, parameters, question, figure, note);
    }

    public CalculatorPage<R> showing(String component) {
        return new CalculatorPage<>(name, subject, fields, sample, question, component, note);
    }

    public CalculatorPage<R> noting(BiFunction<R, Locale, String> line) {
        return new CalculatorPage<>(name, subject, fields, sample, question, figure, line);
    }
}
