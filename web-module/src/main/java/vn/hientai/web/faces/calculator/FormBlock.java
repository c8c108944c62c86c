package vn.hientai.web.faces.calculator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.hientai.core.kernel.Texts;
import vn.hientai.web.calculator.CalculatorField;
import vn.hientai.web.calculator.CalculatorField.Kind;
import vn.hientai.web.calculator.CalculatorField.Offer;

/**
 * Fields that stand together: those of the calculator itself, a group, or one row of several.
 *
 * @param heading absent for the calculator's own fields
 * @param more name and value of the button that asks for another row; absent where there is none
 */
public record FormBlock(String heading, List<Entry> entries, String more, Integer moreRows) {

    /** One field as it is drawn. */
    public record Entry(
            String name, String label, String hint, String value, String error, boolean needed, Kind kind,
            List<Choice> choices, List<Offer> offers, String when) {

        public boolean isChoice() {
            return kind == Kind.CHOICE || kind == Kind.FLAG;
        }

        /** Which keyboard a phone shows. */
        public String getInputmode() {
            return kind.isNumber() || kind == Kind.DECIMALS ? "decimal" : kind.isDate() ? "numeric" : null;
        }

        public String getOffersId() {
            return offers.isEmpty() ? null : name + "-offers";
        }
    }

    /** One code of a choice. */
    public record Choice(String code, String label, boolean chosen) {}

    /** Puts the fields of a calculator into blocks. */
    static final class Drawing {
        private final String calculator;
        private final AskedForm form;
        private final Map<String, String> errors;
        private final Locale locale;
        private final String today;
        private final List<FormBlock> blocks = new ArrayList<>();
        private List<Entry> own = new ArrayList<>();

        Drawing(String calculator, AskedForm form, Map<String, String> errors, Locale locale, String today) {
            this.calculator = calculator;
            this.form = form;
            this.errors = errors;
            this.locale = locale;
            this.today = today;
        }

        List<FormBlock> of(List<CalculatorField> fields) {
            fields.forEach(this::draw);
            closeOwn();
            return blocks;
        }

        private void draw(CalculatorField field) {
            switch (field.kind()) {
                case GROUP -> {
                    closeOwn();
                    blocks.add(new FormBlock(word(field.name(), ""), field.columns().stream()
                            .map(column -> entry(AskedForm.name(field, column), column, field.name() + ".")).toList(),
                            null, null));
                }
                case ROWS -> {
                    closeOwn();
                    rows(field);
                }
                default -> own.add(entry(field.name(), field, ""));
            }
        }

        private void closeOwn() {
            if (!own.isEmpty()) {
                blocks.add(new FormBlock(null, own, null, null));
                own = new ArrayList<>();
            }
        }

        private void rows(CalculatorField field) {
            var shown = form.shown(field);
            for (var row = 1; row <= shown; row++) {
                var entries = new ArrayList<Entry>();
                for (var column : field.columns()) {
                    entries.add(entry(AskedForm.name(field, row, column), column, field.name() + "."));
                }
                blocks.add(new FormBlock(word(field.name(), "") + " " + row, entries,
                        row == shown ? "rows." + field.name() : null, row == shown ? row + 1 : null));
            }
        }

        private Entry entry(String name, CalculatorField field, String owner) {
            var value = form.value(name, field, today);
            var around = name.substring(0, name.length() - field.name().length());
            return new Entry(name, word(owner + field.name(), ""), hint(owner, field), value, errors.get(name),
                    field.needed(), field.kind(), choices(field, value), field.offers().get(),
                    field.when().isEmpty() ? null : around + field.when());
        }

        private String hint(String owner, CalculatorField field) {
            var usual = switch (field.kind()) {
                case DATE -> "field.day.form";
                case PARTIAL_DATE -> "calculator.field.partial-date";
                case DECIMALS -> "calculator.field.decimals";
                default -> null;
            };
            return keys(owner + field.name(), ".hint").map(key -> Texts.find(locale, key).orElse(null))
                    .filter(Objects::nonNull).findFirst()
                    .orElseGet(() -> usual == null ? null : Texts.get(locale, usual));
        }

        private List<Choice> choices(CalculatorField field, String value) {
            if (field.kind() == Kind.FLAG) {
                return List.of(new Choice("true", Texts.get(locale, "calculator.yes"), value.equals("true")),
                        new Choice("false", Texts.get(locale, "calculator.no"), value.equals("false")));
            }
            return field.codes().stream()
                    .map(code -> new Choice(code, label(field.codeset(), code), code.equals(value))).toList();
        }

        private String label(String codeset, String code) {
            if (codeset.isEmpty()) {
                return code;
            }
            var label = Texts.find(locale, "code." + codeset + "." + code)
                    .orElseGet(() -> Texts.get(locale, "calculator.code." + codeset + "." + code));
            return label.substring(0, 1).toUpperCase(locale) + label.substring(1);
        }

        /** The calculator's own word first, then the common one of the whole name, then of its last part. */
        private String word(String name, String end) {
            return keys(name, end).map(key -> Texts.find(locale, key).orElse(null)).filter(Objects::nonNull).findFirst()
                    .orElse("???calculator.field." + name + end + "???");
        }

        private Stream<String> keys(String name, String end) {
            return Stream.of("calculator." + calculator + ".field." + name + end, "calculator.field." + name + end,
                    "calculator.field." + name.substring(name.lastIndexOf('.') + 1) + end);
        }
    }
}
