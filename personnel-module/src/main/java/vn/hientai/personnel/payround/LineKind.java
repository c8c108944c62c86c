package vn.hientai.personnel.payround;

/** What a line of a round grants (nội dung nâng lương). */
public enum LineKind {
    /** Nâng bậc thường xuyên. */
    STEP,
    /** Phụ cấp thâm niên vượt khung. */
    OVER_SCALE,
    /** Nâng bậc trước thời hạn do lập thành tích xuất sắc. */
    EARLY_MERIT,
    /** Nâng bậc trước thời hạn khi có thông báo nghỉ hưu. */
    EARLY_RETIREMENT;

    public boolean isEarly() {
        return this == EARLY_MERIT || this == EARLY_RETIREMENT;
    }
}
