package vn.hientai.personnel.allowance;

/** Sorts of allowances (loại phụ cấp). */
public enum AllowanceKind {
    /** Chức vụ lãnh đạo: follows the office. */
    OFFICE,
    /** Bảo lưu phụ cấp chức vụ khi điều động, luân chuyển: follows from the service acts. */
    KEPT_OFFICE,
    /** Công vụ: follows the subject. */
    PUBLIC_SERVICE,
    /** Khu vực. */
    REGIONAL,
    /** Trách nhiệm. */
    RESPONSIBILITY,
    /** Thâm niên nghề. */
    TRADE_SENIORITY,
    /** Kiêm nhiệm. */
    CONCURRENT,
    /** Độc hại, nguy hiểm. */
    HAZARD,
    /** Hệ số chênh lệch bảo lưu. */
    RESERVED;

    /** Whether social insurance is paid on it, by the law on social insurance. */
    public boolean isInsured() {
        return this == OFFICE || this == KEPT_OFFICE || this == TRADE_SENIORITY || this == RESERVED;
    }

    /** Whether a decision grants it; the others follow from the file. */
    public boolean isGranted() {
        return this != OFFICE && this != KEPT_OFFICE && this != PUBLIC_SERVICE;
    }
}
