package vn.hientai.core.kernel;

/** Yearly quality grade (xếp loại chất lượng), best first. */
public enum AnnualGrade {
    EXCELLENT,
    GOOD,
    COMPLETED,
    NOT_COMPLETED,
    NOT_GRADED;

    /** Whether this grade was given and is the other one or better. */
    public boolean reaches(AnnualGrade other) {
        return this != NOT_GRADED && compareTo(other) <= 0;
    }
}
