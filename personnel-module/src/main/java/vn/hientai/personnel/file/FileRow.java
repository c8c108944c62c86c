package vn.hientai.personnel.file;

import java.time.Instant;
import java.util.Map;

/**
 * A row of a family of the form (dòng trong bảng của sơ yếu lý lịch), one version of it.
 *
 * @param line the row through all its versions; null for what decisions tell by themselves
 * @param cells by column, in the order of the form; empty texts where nothing is told
 * @param evidence an attachment, or null
 * @param removed whether this version takes the row out of the file
 */
public record FileRow(
        Long line,
        Map<String, String> cells,
        Long evidence,
        String decision,
        String reason,
        String author,
        Instant at,
        boolean removed) {
    static FileRow ofFact(Map<String, String> cells, String decision) {
        return new FileRow(null, cells, null, decision, null, null, null, false);
    }

    /** Told by a decision, not by the file: changed by another decision only. */
    public boolean isFact() {
        return line == null;
    }
}
