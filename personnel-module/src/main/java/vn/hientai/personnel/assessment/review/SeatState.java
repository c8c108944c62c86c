package vn.hientai.personnel.assessment.review;

/** Where a seat stands. */
public enum SeatState {
    SEATED,
    DONE,
    DECLINED,
    REMOVED
}
