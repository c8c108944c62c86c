package vn.hientai.web.rest.staff;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hientai.personnel.file.FileRow;
import vn.hientai.personnel.file.PersonFile;

/** The résumé form as JSON. */
@Schema(description = "The résumé form (TT 06/2023/TT-BNV) by sections; fields hidden from the caller are absent.")
public record FileAnswer(String code, int version, StaffItem person, List<Section> sections) {
    /** A group of fields. */
    public record Section(String code, List<Field> fields) {}

    /** A field; {@code value} of a simple one, {@code rows} of a list. */
    public record Field(String code, String formNo, String label, String value, List<Row> rows) {}

    /** A row of a list. */
    public record Row(
            @Schema(description = "The row through all its versions; absent for what decisions tell") Long line,
            @Schema(description = "By column; dates YYYY[-MM[-DD]]") Map<String, String> cells,
            @Schema(description = "Number of the attachment that proves it") Long evidence,
            @Schema(description = "The decision it rests on") String decision) {
        static Row of(FileRow row) {
            return new Row(row.line(), told(row.cells()), row.evidence(), row.decision());
        }
    }

    /** Versions of a row, newest first. */
    public record Versions(List<Version> items) {
        static Versions of(List<FileRow> rows) {
            return new Versions(rows.stream()
                    .map(r -> new Version(told(r.cells()), r.removed(), r.evidence(), r.reason(), r.author(), r.at()))
                    .toList());
        }
    }

    /** One version of a row. */
    public record Version(
            Map<String, String> cells,
            @Schema(description = "Whether this version takes the row out of the file") boolean removed,
            Long evidence, String reason, String author, Instant at) {}

    private static Map<String, String> told(Map<String, String> cells) {
        var told = new LinkedHashMap<>(cells);
        told.values().removeIf(String::isEmpty);
        return told;
    }

    /** Changes, newest first. */
    public record History(List<Change> items) {
        static History of(List<PersonFile.Change> changes) {
            return new History(changes.stream()
                    .map(c -> new Change(c.field(), c.line(), c.before(), c.after(), c.reason(), c.decision(), c.author(), c.at()))
                    .toList());
        }
    }

    /** One change of a field. */
    public record Change(
            String field, Long line, String before, String after, String reason, String decision, String author, Instant at) {}

    /** Readers, newest first. */
    public record Readers(List<Reading> items) {
        static Readers of(List<PersonFile.Reading> readings) {
            return new Readers(readings.stream().map(r -> new Reading(r.reader(), r.section(), r.purpose(), r.at())).toList());
        }
    }

    /** One look into the file. */
    public record Reading(String reader, String section, String purpose, Instant at) {}

    static FileAnswer of(PersonFile file) {
        return new FileAnswer(
                file.card().code(),
                file.version(),
                StaffItem.of(file),
                file.sections().stream()
                        .map(section -> new Section(section.code(), section.entries().stream().map(FileAnswer::field).toList()))
                        .toList());
    }

    private static Field field(PersonFile.Entry entry) {
        return new Field(
                entry.field().code(),
                entry.field().formNo(),
                entry.field().labelVi(),
                entry.value().isEmpty() ? null : entry.value(),
                entry.field().isList() ? entry.rows().stream().map(Row::of).toList() : null);
    }
}
