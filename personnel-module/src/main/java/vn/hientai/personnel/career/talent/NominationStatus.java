package vn.hientai.personnel.career.talent;

/** Where a nomination stands: đã đề cử, trả lại, đã thẩm định đạt, đã công nhận, không chọn, đã rút. */
public enum NominationStatus {
    NOMINATED,
    RETURNED,
    ENDORSED,
    ADMITTED,
    DECLINED,
    WITHDRAWN;

    public boolean isOpen() {
        return this == NOMINATED || this == RETURNED || this == ENDORSED;
    }
}
