package vn.hientai.personnel.assessment.review;

/** Where a round stands. */
public enum ReviewStatus {
    DRAFT,
    OPEN,
    CLOSED,
    RELEASED,
    CANCELLED
}
