package vn.hientai.personnel.due;

/** What falls due (việc đến hạn). */
public enum DueKind {
    /** Nâng bậc lương thường xuyên. */
    STEP_RAISE,
    /** Thông báo nghỉ hưu. */
    RETIREMENT_NOTICE,
    /** Quyết định nghỉ hưu. */
    RETIREMENT_DECISION,
    /** Nghỉ hưu. */
    RETIREMENT,
    /** Thông báo xem xét bổ nhiệm lại, kéo dài thời gian giữ chức vụ. */
    TERM_NOTICE,
    /** Hết thời hạn giữ chức vụ. */
    TERM_END,
    /** Hết thời hạn biệt phái. */
    SECONDMENT_END,
    /** Hết thời hạn luân chuyển. */
    ROTATION_END,
    /** Hết thời hạn giao quyền. */
    ACTING_END,
    /** Hết thời gian tập sự. */
    PROBATION_END,
    /** Hết thời gian nghỉ, đi học. */
    LEAVE_END,
    /** Hết thời hạn tạm đình chỉ. */
    SUSPENSION_END,
    /** Hết hạn hợp đồng. */
    CONTRACT_END,
    /** Chưa được bồi dưỡng theo chức vụ trong thời hạn sau khi bổ nhiệm. */
    TRAINING_GAP,
    /** Đến hạn chuyển đổi vị trí công tác (vị trí nhạy cảm). */
    POSITION_ROTATION
}
