package vn.hientai.rewards.opinion;

/** Where an advisory opinion stands (trạng thái ý kiến tham mưu). */
public enum OpinionState {
    GIVEN,
    ACCEPTED,
    NOT_ACCEPTED,
    /** The adviser keeps the view, on record. */
    RESERVED,
    /** Before the next level. */
    REPORTED,
    ANSWERED;

    /** Whether the adviser may still keep the view or take it upward. */
    public boolean isRefused() {
        return this == NOT_ACCEPTED || this == RESERVED;
    }
}
