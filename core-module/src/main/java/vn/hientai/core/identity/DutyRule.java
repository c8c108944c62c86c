package vn.hientai.core.identity;

/** Who must not act in whose case (quy tắc tách bạch trách nhiệm). Each applies while its row says so. */
public enum DutyRule {
    OWN_CASE,
    SPOUSE_CASE,
    KIN_CASE,
    PROPOSER_IS_APPROVER,
    ADMIN_READS_PERSONNEL
}
