package vn.hientai.personnel.assessment.campaign.rule;

/** What comes next for a person in a campaign (bước). */
public enum Step {
    /** The person's own assessment (tự đánh giá). */
    SELF,
    /** The meeting of the unit (họp nhận xét). */
    MEETING,
    /** The opinion of the Party committee (ý kiến cấp ủy). */
    PARTY,
    /** The proposal of a grade (đề xuất). */
    PROPOSAL,
    /** The decision (quyết định). */
    DECISION,
    DONE
}
