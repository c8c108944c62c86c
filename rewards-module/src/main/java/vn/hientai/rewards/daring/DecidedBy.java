package vn.hientai.rewards.daring;

/** On what an approval or a refusal rests (căn cứ chấp thuận). */
public enum DecidedBy {
    VOTE,
    /** The head alone, in writing, against the vote (NĐ 73/2023/NĐ-CP Điều 8.1). */
    HEAD,
    /** The authority above (Điều 8.2). */
    ABOVE
}
