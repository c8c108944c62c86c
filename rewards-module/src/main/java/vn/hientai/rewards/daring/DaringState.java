package vn.hientai.rewards.daring;

/** Where a daring proposal stands (trạng thái đề xuất). */
public enum DaringState {
    DRAFT,
    /** Sealed; the leadership has yet to meet. */
    SUBMITTED,
    /** Voted down; the head may still decide in writing. */
    NOT_ADOPTED,
    /** Before the authority above. */
    REFERRED,
    /** Approved and being tried. */
    PILOT,
    REFUSED,
    /** Ended before its time; to be reviewed. */
    STOPPED,
    REVIEWED,
    WITHDRAWN;

    /** Whether somebody still has to act on it. */
    public boolean isOpen() {
        return this == SUBMITTED || this == NOT_ADOPTED || this == REFERRED || this == PILOT || this == STOPPED;
    }
}
