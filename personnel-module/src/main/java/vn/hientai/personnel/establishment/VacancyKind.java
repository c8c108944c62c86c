package vn.hientai.personnel.establishment;

/** Why a seat will stand empty (lý do trống vị trí). */
public enum VacancyKind {
    /** Nghỉ hưu theo tuổi: reckoned by the roadmap, not yet decided. */
    RETIREMENT(true),
    /** Đã quá tuổi nghỉ hưu mà chưa có quyết định: told only when asked for, for it is no forecast. */
    PAST_AGE(true),
    /** Nghỉ hưu đã có quyết định. */
    RETIREMENT_DECIDED(true),
    /** Thôi việc đã có quyết định. */
    SEPARATION(true),
    /** Chuyển khỏi đơn vị, thôi chức vụ đã có quyết định. */
    MOVE(true),
    /** Hết thời hạn giữ chức vụ: empty unless reappointed. */
    TERM_END(false),
    /** Hết biệt phái: the host loses the hand, the sender's seat was never empty. */
    SECONDMENT_RETURN(false);

    private final boolean certain;

    VacancyKind(boolean certain) {
        this.certain = certain;
    }

    /** Whether the seat stands empty without a further decision. */
    public boolean isCertain() {
        return certain;
    }
}
