package vn.hientai.core.decision;

/** What a decision is about (loại quyết định). */
public enum DecisionKind {
    UNIT_ESTABLISHMENT,
    UNIT_RENAMING,
    UNIT_MOVE,
    UNIT_MERGER,
    UNIT_SPLIT,
    UNIT_DISSOLUTION,
    QUOTA_ALLOTMENT,
    HEAD_APPOINTMENT,
    SERVICE_ACT,
    HEAD_RELEASE,
    STEP_RAISE,
    ALLOWANCE,
    RETIREMENT_NOTICE,
    TALENT_ADMISSION,
    ANNUAL_GRADES,
    OTHER
}
