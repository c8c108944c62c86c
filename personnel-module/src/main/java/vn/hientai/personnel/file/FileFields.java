package vn.hientai.personnel.file;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The résumé form: its fields by code, in the order of its sections. */
public final class FileFields {
    private static final Map<String, FileField> BY_CODE = read();

    private FileFields() {}

    public static Optional<FileField> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    public static Collection<FileField> all() {
        return BY_CODE.values();
    }

    public static List<String> sections() {
        return all().stream().map(FileField::section).distinct().toList();
    }

    public static List<FileField> ofSection(String section) {
        return all().stream().filter(field -> field.section().equals(section)).toList();
    }

    /** Fields without which a file counts as incomplete. */
    static List<String> essentials() {
        return all().stream().filter(FileField::essential).map(FileField::code).toList();
    }

    private static Map<String, FileField> read() {
        var columns = rows("file_columns").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("family"), Collectors.mapping(FileFields::column, Collectors.toList())));
        var fields = new LinkedHashMap<String, FileField>();
        rows("file_fields").forEach(row -> fields.put(
                row.get("code"),
                new FileField(
                        row.get("code"),
                        row.get("form_no"),
                        row.get("section"),
                        FileField.Kind.valueOf(row.get("kind")),
                        "yes".equals(row.get("sensitive")),
                        "yes".equals(row.get("essential")),
                        row.get("catalogue").replace("!", ""),
                        row.get("catalogue").endsWith("!"),
                        row.get("label_vi"),
                        row.get("label_en"),
                        List.copyOf(columns.getOrDefault(row.get("code"), List.of())))));
        return fields;
    }

    private static FileColumn column(CSVRecord row) {
        return new FileColumn(
                row.get("column"),
                FileColumn.Kind.valueOf(row.get("kind")),
                "yes".equals(row.get("needed")),
                row.get("catalogue"),
                row.get("label_vi"),
                row.get("label_en"));
    }

    private static List<CSVRecord> rows(String catalogue) {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var in = FileFields.class.getClassLoader().getResourceAsStream("catalogue/" + catalogue + ".csv");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
