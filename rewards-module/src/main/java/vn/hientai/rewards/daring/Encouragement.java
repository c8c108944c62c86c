package vn.hientai.rewards.daring;

/** What a completed proposal opens (khuyến khích), NĐ 73/2023/NĐ-CP Điều 10. */
public enum Encouragement {
    REWARD,
    EARLY_RISE,
    PLANNING,
    RANK_PROMOTION
}
