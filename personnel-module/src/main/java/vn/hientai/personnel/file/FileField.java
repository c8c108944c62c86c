package vn.hientai.personnel.file;

import java.util.List;

/**
 * One field of the résumé form (mục của sơ yếu lý lịch), TT 06/2023/TT-BNV.
 *
 * @param formNo number on the form
 * @param columns of a LIST field, empty otherwise
 */
public record FileField(
        String code,
        String formNo,
        String section,
        Kind kind,
        boolean sensitive,
        boolean essential,
        String labelVi,
        String labelEn,
        List<String> columns) {
    /** How a field is kept: in a column of the person, as a dated fact elsewhere, or as a value of the file. */
    public enum Kind {
        TEXT,
        ID,
        DATE,
        DECIMAL,
        LIST,
        COLUMN,
        FACT
    }

    public boolean isStoredInFields() {
        return kind != Kind.COLUMN && kind != Kind.FACT;
    }
}
