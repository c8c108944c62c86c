package vn.hientai.web.calculator;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One field of a calculator's form (trường nhập). A name with a dot, such as {@code from.step}, goes into an object of
 * the question; {@link #rows} repeats its columns as often as needed, {@link #group} puts them once under a heading.
 *
 * <p>Its words: label {@code calculator.<calculator>.field.<name>}, else {@code calculator.field.<name>}; a hint under
 * the same key with {@code .hint}. Words of a code: {@code code.<codeset>.<CODE>}, or the same of its calculator.
 *
 * @param codes what may be chosen
 * @param codeset under which name the codes have their words; the field's name, unless told
 * @param preset what a blank form begins with; {@code today} is the business day
 * @param columns fields of a group or of each row
 * @param when the field of the same row and those of its codes for which this field is asked; empty: always
 * @param offers codes with names that the form offers while typing
 * @param target the question's field for what was typed, where it is not the field's own name
 */
public record CalculatorField(
        String name, Kind kind, boolean needed, List<String> codes, String codeset, String preset,
        List<CalculatorField> columns, String when, Supplier<List<Offer>> offers, Function<String, String> target) {

    /** How a field is typed and read. */
    public enum Kind {
        DATE,
        /** A birth date: day, month or year. */
        PARTIAL_DATE,
        WHOLE,
        DECIMAL,
        /** Several decimals divided by semicolons or blanks. */
        DECIMALS,
        FLAG,
        CHOICE,
        TEXT,
        GROUP,
        ROWS;

        public boolean isNumber() {
            return this == WHOLE || this == DECIMAL;
        }

        public boolean isDate() {
            return this == DATE || this == PARTIAL_DATE;
        }
    }

    /** A code with its name, offered while typing. */
    public record Offer(String code, String name) {}

    public static CalculatorField of(String name, Kind kind) {
        var leaf = name.substring(name.lastIndexOf('.') + 1);
        return new CalculatorField(name, kind, false, List.of(), leaf, "", List.of(), "", List::of, typed -> leaf);
    }

    public static CalculatorField date(String name) {
        return of(name, Kind.DATE);
    }

    public static CalculatorField partialDate(String name) {
        return of(name, Kind.PARTIAL_DATE);
    }

    public static CalculatorField whole(String name) {
        return of(name, Kind.WHOLE);
    }

    public static CalculatorField decimal(String name) {
        return of(name, Kind.DECIMAL);
    }

    public static CalculatorField decimals(String name) {
        return of(name, Kind.DECIMALS);
    }

    public static CalculatorField flag(String name) {
        return of(name, Kind.FLAG);
    }

    public static CalculatorField text(String name) {
        return of(name, Kind.TEXT);
    }

    public static CalculatorField choice(String name, Enum<?>... codes) {
        return choice(name, Arrays.stream(codes).map(Enum::name).toList());
    }

    public static CalculatorField choice(String name, List<String> codes) {
        return of(name, Kind.CHOICE).with(codes);
    }

    public static CalculatorField rows(String name, CalculatorField... columns) {
        return of(name, Kind.ROWS).with(columns);
    }

    public static CalculatorField group(String name, CalculatorField... columns) {
        return of(name, Kind.GROUP).with(columns);
    }

    private CalculatorField with(List<String> these) {
        return new CalculatorField(name, kind, needed, these, codeset, preset, columns, when, offers, target);
    }

    private CalculatorField with(CalculatorField... these) {
        return new CalculatorField(name, kind, needed, codes, codeset, preset, List.of(these), when, offers, target);
    }

    /** The question cannot be asked without it. */
    public CalculatorField isNeeded() {
        return new CalculatorField(name, kind, true, codes, codeset, preset, columns, when, offers, target);
    }

    public CalculatorField wordedAs(String set) {
        return new CalculatorField(name, kind, needed, codes, set, preset, columns, when, offers, target);
    }

    public CalculatorField beginningWith(String value) {
        return new CalculatorField(name, kind, needed, codes, codeset, value, columns, when, offers, target);
    }

    public CalculatorField today() {
        return beginningWith("today");
    }

    /** Asked only where the named field beside it has one of the codes. */
    public CalculatorField when(String field, String... itsCodes) {
        return new CalculatorField(name, kind, needed, codes, codeset, preset, columns,
                field + "=" + String.join(" ", itsCodes), offers, target);
    }

    public CalculatorField offering(Supplier<List<Offer>> those) {
        return new CalculatorField(name, kind, needed, codes, codeset, preset, columns, when, those, target);
    }

    /** Goes into another field of the question, by what was typed. */
    public CalculatorField goingTo(Function<String, String> field) {
        return new CalculatorField(name, kind, needed, codes, codeset, preset, columns, when, offers, field);
    }
}
