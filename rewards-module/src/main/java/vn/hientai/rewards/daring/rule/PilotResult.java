package vn.hientai.rewards.daring.rule;

/** How a pilot ended against its plan (kết quả thực hiện so với phương án được duyệt). */
public enum PilotResult {
    COMPLETED,
    PARTLY,
    NOT_DONE
}
