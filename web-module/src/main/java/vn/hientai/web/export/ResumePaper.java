package vn.hientai.web.export;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.file.FileColumn;
import vn.hientai.personnel.file.FileField;
import vn.hientai.personnel.file.FileFields;
import vn.hientai.personnel.file.FileRow;
import vn.hientai.personnel.file.PersonFile;

/**
 * A résumé ready to be printed (sơ yếu lý lịch): the lines and tables of a form in its order and numbering, filled from a
 * file as its reader sees it. Forms are data, {@code papers/resume-*.csv}: a line is a text with fields in braces.
 *
 * @param managing the managing authority; {@code using} the unit that uses the person
 * @param portrait a small JPEG, or nothing
 */
public record ResumePaper(
        Form form, String managing, String using, String code, String citizenCode, String name, String place, LocalDate day, byte[] portrait, List<Part> parts) {
    static final String NOT_SHOWN = "(không thuộc phạm vi được xem)";
    private static final String OPEN = "…………";
    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");

    /** The forms that are kept. */
    public enum Form {
        /** The form of TT 06/2023/TT-BNV. */
        TT06("resume-tt06", "Mẫu sơ yếu lý lịch theo Thông tư số 06/2023/TT-BNV"),
        /** The form of the Central Organisation Commission, 1998, still used on the Party's side. */
        C2_98("resume-2c98", "Mẫu 2C/TCTW-98");

        private final String file;
        private final String title;

        Form(String file, String title) {
            this.file = file;
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** A piece of the form. */
    public sealed interface Part permits Line, Head, Table {}

    /** A numbered line, its fields filled in. */
    public record Line(String no, String text) implements Part {}

    /** A heading over numbered parts. */
    public record Head(String no, String text) implements Part {}

    /** A numbered table; {@code hidden} when the reader may not see it. */
    public record Table(String no, String title, boolean hidden, List<Column> columns, List<List<String>> rows) implements Part {}

    /** A column of a table; its weight says how wide it is beside the others. */
    public record Column(String title, int weight) {
        static Column of(FileColumn column) {
            return new Column(column.labelVi(), switch (column.kind()) {
                case FROM, TO, DAY, YEAR, INT, DECIMAL -> 3;
                case TEXT, MONEY -> 5;
                case LONG -> 11;
            });
        }
    }

    /** @param rankName name of the rank, or an empty text; {@code place} where it is confirmed, such as Nghệ An */
    public static ResumePaper of(PersonFile file, Form form, String rankName, String place, byte[] portrait) {
        var entries = new HashMap<String, PersonFile.Entry>();
        file.sections().forEach(section -> section.entries().forEach(entry -> entries.put(entry.field().code(), entry)));
        var values = values(file, entries, rankName);
        var parts = new ArrayList<Part>();
        for (var row : rows(form)) {
            parts.add(switch (row.get("kind")) {
                case "LINE" -> new Line(row.get("no"), filled(row.get("text"), values));
                case "HEAD" -> new Head(row.get("no"), row.get("text"));
                default -> table(row.get("no"), row.get("text"), entries.get(row.get("text")));
            });
        }
        return new ResumePaper(
                form,
                values.getOrDefault("managingAuthority", ""),
                values.getOrDefault("usingUnit", ""),
                file.card().code(),
                values.getOrDefault("citizenCode", ""),
                file.card().fullName(),
                place,
                file.asOf(),
                portrait,
                parts);
    }

    private static List<Map<String, String>> rows(Form form) {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var in = ResumePaper.class.getResourceAsStream("/papers/" + form.file + ".csv");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return format.parse(reader).stream().map(row -> row.toMap()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> values(PersonFile file, Map<String, PersonFile.Entry> entries, String rankName) {
        var values = new HashMap<String, String>();
        entries.forEach((code, entry) -> values.put(code, spoken(entry.field(), entry.value())));
        values.put("fullName", file.card().fullName().toUpperCase(Texts.VIETNAMESE));
        values.merge("citizenCode", values.getOrDefault("idNumber", ""), (told, number) -> told.isEmpty() ? number : told);
        values.put("rankName", rankName);
        put(values, "rank", file.card().rank());
        put(values, "step", file.card().step());
        put(values, "coefficient", file.card().coefficient() == null ? null : decimal(file.card().coefficient()));
        put(values, "stepSince", file.card().stepSince() == null ? null : PartialDate.of(file.card().stepSince()).spoken());
        return values;
    }

    private static void put(Map<String, String> values, String name, Object value) {
        values.put(name, value == null ? "" : value.toString());
    }

    private static String spoken(FileField field, String value) {
        if ("gender".equals(field.code()) && !value.isEmpty()) {
            return Texts.get(Texts.VIETNAMESE, "enum.Gender." + value);
        }
        var isDate = field.kind() == FileField.Kind.DATE || "birthDate".equals(field.code()) || "recruitedOn".equals(field.code());
        if (isDate) {
            return date(value);
        }
        return field.kind() == FileField.Kind.DECIMAL ? number(value) : value;
    }

    private static String date(String value) {
        return value.matches("\\d{4}(-\\d{2}){0,2}") ? PartialDate.parse(value).spoken() : value;
    }

    private static String number(String value) {
        return value.matches("\\d+(\\.\\d+)?") ? grouped(new BigDecimal(value)) : value;
    }

    private static String grouped(BigDecimal value) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Texts.VIETNAMESE)).format(value);
    }

    private static String decimal(BigDecimal value) {
        return new DecimalFormat("0.00", DecimalFormatSymbols.getInstance(Texts.VIETNAMESE)).format(value);
    }

    private static String filled(String text, Map<String, String> values) {
        var matcher = FIELD.matcher(text);
        var filled = new StringBuilder();
        while (matcher.find()) {
            var value = values.getOrDefault(matcher.group(1), "");
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value.isEmpty() ? OPEN : value));
        }
        return matcher.appendTail(filled).toString();
    }

    private static Table table(String no, String family, PersonFile.Entry entry) {
        var field = FileFields.find(family).orElseThrow();
        var columns = field.columns().stream().map(Column::of).toList();
        var rows = entry == null ? List.<List<String>>of() : entry.rows().stream().map(row -> cells(field, row)).toList();
        return new Table(no, field.labelVi(), entry == null, columns, rows);
    }

    private static List<String> cells(FileField field, FileRow row) {
        return field.columns().stream().map(column -> cell(column, row.cells().getOrDefault(column.code(), ""))).toList();
    }

    private static String cell(FileColumn column, String value) {
        return switch (column.kind()) {
            case FROM, TO, DAY -> date(value);
            case DECIMAL -> value.matches("\\d+(\\.\\d+)?") ? decimal(new BigDecimal(value)) : value;
            case MONEY -> number(value);
            default -> value;
        };
    }

    /** "Nghệ An, ngày 22 tháng 11 năm 2026". */
    String placeAndDate() {
        var month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue());
        return "%s, ngày %02d tháng %s năm %d".formatted(place, day.getDayOfMonth(), month, day.getYear());
    }
}
