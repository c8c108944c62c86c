package vn.hientai.personnel.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.kernel.PersonId;

/**
 * A personnel file as its reader sees it on a day.
 *
 * @param card who and where, on the day
 * @param idNumber null when hidden or unknown
 * @param sections of the form, without the fields that the reader may not see
 */
public record PersonFile(
        PersonId person,
        int version,
        StaffRow card,
        String idNumber,
        LocalDate recruitedOn,
        Long photo,
        LocalDate asOf,
        List<Section> sections) {
    /** A group of fields of the form. */
    public record Section(String code, List<Entry> entries) {
        public long filled() {
            return entries.stream().filter(Entry::isFilled).count();
        }

        /** Whether it has single values, not only rows. */
        public boolean isTyped() {
            return entries.stream().anyMatch(entry -> !entry.field().isList());
        }

        /** Whether a single value of it can be corrected. */
        public boolean isWritable() {
            return entries.stream().anyMatch(entry -> entry.field().isTyped());
        }
    }

    /** A field with its value; {@code rows} of a list, first what decisions tell. */
    public record Entry(FileField field, String value, List<FileRow> rows) {
        public boolean isFilled() {
            return !value.isEmpty() || !rows.isEmpty();
        }
    }

    /**
     * One change of a field.
     *
     * @param line the row of a list that was changed, or null
     */
    public record Change(
            String field, Long line, String before, String after, String reason, Long evidence, String decision, String author, Instant at) {}

    /** One look into the file. */
    public record Reading(String reader, String section, String purpose, Instant at) {}
}
