package vn.hientai.personnel.career.development;

/** What kind of step a goal is: việc thử sức, khóa học, luân chuyển, kèm cặp, tự đọc, khác. */
public enum GoalKind {
    STRETCH_TASK,
    COURSE,
    ROTATION,
    MENTORING,
    READING,
    OTHER
}
