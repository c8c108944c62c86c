package vn.hientai.personnel.assessment.campaign;

/** How far a campaign is (tình trạng đợt xếp loại). */
public enum CampaignStatus {
    /** What is frozen for each person is being written. */
    OPENING,
    OPEN,
    CLOSED,
    CANCELLED
}
