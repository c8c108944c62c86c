package vn.hientai.personnel.competency;

/** Where a version of a framework stands. */
public enum FrameworkStatus {
    DRAFT,
    APPROVED,
    WITHDRAWN
}
