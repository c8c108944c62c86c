package vn.hientai.personnel.assessment.campaign.rule;

/** Where a person stands in the agency, which decides who tracks and who grades (NĐ 335/2025/NĐ-CP Điều 10). */
public enum Place {
    AGENCY_HEAD,
    AGENCY_DEPUTY,
    AGENCY_STAFF,
    UNIT_HEAD,
    UNIT_DEPUTY,
    UNIT_STAFF;

    /** Leaders make a group of similar duties of their own. */
    public Duty duty() {
        return this == AGENCY_STAFF || this == UNIT_STAFF ? Duty.STAFF : Duty.LEAD;
    }

    /** Whether an organisation's grade bounds the person's. */
    public boolean heads() {
        return this == AGENCY_HEAD || this == UNIT_HEAD;
    }

    /** The group of similar duties (nhóm nhiệm vụ tương đồng). */
    public enum Duty {
        LEAD,
        STAFF
    }
}
