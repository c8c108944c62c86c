package vn.hientai.rewards.daring.rule;

/** What the plan of a daring proposal must state (nội dung phương án đề xuất), NĐ 73/2023/NĐ-CP Điều 4 and Điều 7.2. */
public enum PlanPart {
    /** Need, purpose, requirement (sự cần thiết, mục đích, yêu cầu). */
    NEED,
    /** What stands in the way and no document regulates (điểm nghẽn, nút thắt). */
    BOTTLENECK,
    CONTENT,
    SCOPE,
    /** From the two days of the pilot. */
    DURATION,
    RESOURCES,
    FEASIBILITY,
    BENEFITS,
    RISKS,
    EFFECT,
    /** Which rules were looked through, and why nothing in them forbids it. */
    LIMITS;

    /** Whether it is told in words; the duration is told by two days. */
    public boolean isText() {
        return this != DURATION;
    }
}
