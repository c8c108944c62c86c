package vn.hientai.personnel.payround;

/** How far an agency's list is (trạng thái danh sách của đơn vị). */
public enum PartStatus {
    OPEN,
    SENT,
    RETURNED,
    ACCEPTED;

    /** Whether the agency itself may still change it. */
    public boolean isWithTheUnit() {
        return this == OPEN || this == RETURNED;
    }
}
