package vn.hientai.personnel.assessment.work;

/** Where a task stands (trạng thái công việc). */
public enum TaskState {
    /** Registered by the person, waits for the head. */
    PROPOSED,
    DECLINED,
    ASSIGNED,
    /** Reported as done, waits for the head. */
    REPORTED,
    CONFIRMED,
    /** Given to somebody else: stays among what was assigned, not among what was done. */
    REASSIGNED,
    /** Replaced by its parts. */
    SPLIT,
    WITHDRAWN;

    /** Whether it is still to be done or confirmed. */
    public boolean isOpen() {
        return this == ASSIGNED || this == REPORTED;
    }
}
