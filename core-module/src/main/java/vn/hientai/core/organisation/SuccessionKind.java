package vn.hientai.core.organisation;

/** How one unit came after another: sáp nhập, chia tách, chuyển giao nhiệm vụ, chuyển đổi. */
public enum SuccessionKind {
    MERGE,
    SPLIT,
    TRANSFER,
    CONVERSION
}
