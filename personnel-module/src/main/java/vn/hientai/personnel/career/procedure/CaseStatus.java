package vn.hientai.personnel.career.procedure;

/** Where a procedure stands: đang thực hiện, chờ ký quyết định, đã hoàn thành, đã dừng. */
public enum CaseStatus {
    OPEN,
    DRAFTED,
    DONE,
    STOPPED;

    public boolean isOpen() {
        return this == OPEN || this == DRAFTED;
    }
}
