package vn.hientai.rewards.daring.rule;

/** What becomes of the responsibility of who dared (bảo vệ cán bộ), NĐ 73/2023/NĐ-CP Điều 11. */
public enum Protection {
    /** Completed: there is nothing to answer for (không phải chịu trách nhiệm). */
    NO_LIABILITY,
    /** Loại trừ trách nhiệm. */
    EXCLUDED,
    /** Miễn trách nhiệm. */
    EXEMPT,
    /** Giảm nhẹ trách nhiệm. */
    REDUCED,
    /** Good faith was not found: the general rules hold (không thuộc trường hợp được bảo vệ). */
    NONE;

    public boolean protects() {
        return this != NONE;
    }
}
