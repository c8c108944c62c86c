package vn.hientai.personnel.file;

/**
 * A column of a family of rows of the form (cột của bảng trong sơ yếu lý lịch), TT 06/2023/TT-BNV.
 *
 * @param catalogue whose items are offered, or an empty text
 */
public record FileColumn(
        String code, Kind kind, boolean needed, String catalogue, String labelVi, String labelEn) {
    /** What is written in the column; FROM, DAY and YEAR say when the row begins, TO when it ends. */
    public enum Kind {
        FROM(FieldValue.Shape.PARTIAL_DATE),
        TO(FieldValue.Shape.PARTIAL_DATE),
        DAY(FieldValue.Shape.DAY),
        YEAR(FieldValue.Shape.YEAR),
        TEXT(FieldValue.Shape.TEXT),
        LONG(FieldValue.Shape.TEXT),
        INT(FieldValue.Shape.WHOLE),
        DECIMAL(FieldValue.Shape.DECIMAL),
        MONEY(FieldValue.Shape.DECIMAL);

        private final FieldValue.Shape shape;

        Kind(FieldValue.Shape shape) {
            this.shape = shape;
        }

        FieldValue.Shape shape() {
            return shape;
        }

        public boolean isDate() {
            return this == FROM || this == TO || this == DAY;
        }

        boolean isBeginning() {
            return this == FROM || this == DAY || this == YEAR;
        }
    }
}
