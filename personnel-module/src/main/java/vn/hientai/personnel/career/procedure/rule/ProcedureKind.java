package vn.hientai.personnel.career.procedure.rule;

/** What a procedure leads to (loại quy trình). */
public enum ProcedureKind {
    /** Bổ nhiệm từ nguồn nhân sự tại chỗ. */
    APPOINTMENT(false, true),
    /** Bổ nhiệm từ nguồn nhân sự nơi khác. */
    APPOINTMENT_ELSEWHERE(false, true),
    /** Bổ nhiệm lại. */
    REAPPOINTMENT(true, false),
    /** Kéo dài thời gian giữ chức vụ đến khi nghỉ hưu. */
    TERM_EXTENSION(true, false),
    /** Luân chuyển. */
    ROTATION(false, false),
    /** Biệt phái. */
    SECONDMENT(false, false),
    /** Từ chức. */
    RESIGNATION(true, false),
    /** Cho thôi giữ chức vụ, miễn nhiệm. */
    RELEASE(true, false);

    private final boolean aboutHolder;
    private final boolean appoints;

    ProcedureKind(boolean aboutHolder, boolean appoints) {
        this.aboutHolder = aboutHolder;
        this.appoints = appoints;
    }

    /** Whether it is about one person who holds the office already. */
    public boolean aboutHolder() {
        return aboutHolder;
    }

    /** Whether somebody new comes into an office, so that the conditions of appointment are asked. */
    public boolean appoints() {
        return appoints;
    }
}
