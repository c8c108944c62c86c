package vn.hientai.rewards.daring.rule;

/** What a shortfall or a damage comes from (nguyên nhân khách quan, chủ quan), NĐ 73/2023/NĐ-CP Điều 11.4. */
public enum DamageCause {
    OBJECTIVE,
    SUBJECTIVE,
    BOTH
}
