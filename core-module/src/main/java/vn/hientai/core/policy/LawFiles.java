package vn.hientai.core.policy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the readable files of the law that are shipped with the product ({@code law/*.csv}). */
public final class LawFiles {
    private static final CSVFormat TABLE = CSVFormat.RFC4180.builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();

    private LawFiles() {}

    public static List<LegalInstrument> instruments() {
        return read("law/instruments.csv", row -> new LegalInstrument(
                row.get("code"), row.get("number"), row.get("title_vi"), row.get("title_en"), row.get("issuer"),
                day(row, "issued"), day(row, "in_force"), day(row, "lapsed"), row.get("confidence")));
    }

    public static List<Parameter> parameters() {
        var numbers = instruments().stream()
                .collect(Collectors.toMap(LegalInstrument::code, LegalInstrument::number));
        return read("law/parameters.csv", row -> new Parameter(
                row.get("key"), row.get("qualifier"), row.get("value"), day(row, "from"), day(row, "until"),
                citation(row, numbers), "yes".equals(row.get("confirmed")), row.get("note")));
    }

    /** The rows of a shipped table; columns by name, {@code #} lines are remarks. */
    public static <T> List<T> read(String resource, Function<CSVRecord, T> mapper) {
        try (var in = LawFiles.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no file " + resource);
            }
            return TABLE.parse(new InputStreamReader(in, StandardCharsets.UTF_8)).stream().map(mapper).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Citation citation(CSVRecord row, Map<String, String> numbers) {
        var number = numbers.get(row.get("instrument"));
        if (number == null) {
            throw new IllegalStateException("unknown instrument in " + row);
        }
        return new Citation(number, text(row, "article"), text(row, "clause"), text(row, "point"));
    }

    /** The text of a column, null where it is empty. */
    public static String text(CSVRecord row, String column) {
        var text = row.get(column);
        return text.isEmpty() ? null : text;
    }

    /** The day of a column, null where it is empty. */
    public static LocalDate day(CSVRecord row, String column) {
        var text = row.get(column);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
