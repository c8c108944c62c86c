package vn.hientai.core.decision;

/** Where a decision stands in its life: dự thảo, đã ký, đã hủy bỏ. */
public enum DecisionStatus {
    DRAFT,
    SIGNED,
    ANNULLED
}
