package vn.hientai.personnel.leaving;

/** A paper that must be out before someone retires. */
public enum RetirementPaper {
    /** Thông báo nghỉ hưu. */
    NOTICE,
    /** Quyết định nghỉ hưu. */
    DECISION;

    /** Kind of the task that asks for it. */
    public String task() {
        return "RETIREMENT_" + name();
    }
}
