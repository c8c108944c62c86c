package vn.hientai.personnel.career.development;

/** Where a plan stands: dự thảo, chờ ý kiến, đã thống nhất, đã kết thúc, đã hủy. */
public enum PlanStatus {
    DRAFT,
    PROPOSED,
    AGREED,
    CLOSED,
    CANCELLED
}
