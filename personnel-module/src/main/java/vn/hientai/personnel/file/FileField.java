package vn.hientai.personnel.file;

import java.util.List;
import java.util.Optional;

/**
 * One field of the résumé form (mục của sơ yếu lý lịch), TT 06/2023/TT-BNV.
 *
 * @param formNo number on the form
 * @param catalogue whose items are offered, or an empty text
 * @param closed whether nothing but an item of the catalogue is taken
 * @param columns of a LIST field, empty otherwise
 */
public record FileField(
        String code,
        String formNo,
        String section,
        Kind kind,
        boolean sensitive,
        boolean essential,
        String catalogue,
        boolean closed,
        String labelVi,
        String labelEn,
        List<FileColumn> columns) {
    private static final String PAY_SECTION = "salary";

    /** How a field is kept: in a column of the person, as a dated fact elsewhere, as rows, or as a value of the file. */
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
        return kind != Kind.COLUMN && kind != Kind.FACT && kind != Kind.LIST;
    }

    public boolean isList() {
        return kind == Kind.LIST;
    }

    /** Shown only to those who may see pay. */
    public boolean isPay() {
        return PAY_SECTION.equals(section);
    }

    /** A single value that is typed; facts come from decisions, rows are changed one by one. */
    public boolean isTyped() {
        return kind != Kind.FACT && kind != Kind.LIST;
    }

    public Optional<FileColumn> column(String column) {
        return columns.stream().filter(one -> one.code().equals(column)).findFirst();
    }

    FieldValue.Shape shape() {
        return switch (kind) {
            case DATE -> FieldValue.Shape.PARTIAL_DATE;
            case DECIMAL -> FieldValue.Shape.DECIMAL;
            case ID -> FieldValue.Shape.ID;
            default -> FieldValue.Shape.TEXT;
        };
    }
}
