package vn.hientai.personnel.career.development;

/** Where a goal stands: đang làm, đã báo hoàn thành, đã xác nhận, đã bỏ. */
public enum GoalStatus {
    OPEN,
    REPORTED_DONE,
    CONFIRMED,
    DROPPED
}
