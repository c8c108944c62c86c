package vn.hientai.personnel.career.path.rule;

/**
 * A post on the way ahead (chức danh kế tiếp): a row of {@code career/path.csv}.
 *
 * @param from rank or office from which it is the next step, or null for any staff
 * @param after office in which time must have been spent, or null
 */
public record NextPost(String code, Kind kind, String from, String after, String nameVi, String nameEn) {
    /** A rank (ngạch) or a leadership office (chức vụ). */
    public enum Kind {
        RANK,
        OFFICE
    }
}
