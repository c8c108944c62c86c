package vn.hientai.personnel.career.procedure;

/** Why a procedure is opened (lý do mở hồ sơ). */
public enum Ground {
    /** Chức vụ đang khuyết. */
    VACANCY,
    /** Chức vụ sắp khuyết. */
    VACANCY_AHEAD,
    /** Hết thời hạn giữ chức vụ. */
    TERM_END,
    /** Nhu cầu công tác. */
    NEED,
    /** Nguyện vọng cá nhân. */
    OWN_WISH,
    /** Theo kết luận của cấp có thẩm quyền. */
    CONCLUSION
}
