package vn.hientai.core.kernel;

/** Whom a regime is for (đối tượng): cán bộ, công chức, viên chức, hợp đồng, người đã nghỉ. */
public enum StaffCategory {
    CADRE("CADRE"),
    CS_LEAD("CS"),
    CS_STAFF("CS"),
    VC_LEAD("VC"),
    VC_STAFF("VC"),
    CONTRACT("CONTRACT"),
    RETIRED("RETIRED");

    private final String regime;

    StaffCategory(String regime) {
        this.regime = regime;
    }

    /** What leaders and staff of a kind have in common: CADRE, CS (công chức), VC (viên chức), CONTRACT, RETIRED. */
    public String regime() {
        return regime;
    }

    public boolean leads() {
        return this == CADRE || this == CS_LEAD || this == VC_LEAD;
    }
}
