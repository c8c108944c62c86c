package vn.hientai.personnel.service.rule;

/** How a person stands in service on a day (tình trạng công tác). */
public enum ServiceStatus {
    PROBATION,
    WORKING,
    SECONDED,
    STUDYING,
    MATERNITY,
    UNPAID_LEAVE,
    SUSPENDED,
    RETIRED,
    LEFT;

    /** Retired or left: nothing follows but a new recruitment. */
    public boolean ended() {
        return this == RETIRED || this == LEFT;
    }

    /** Something from which one comes back: an absence, a secondment, probation. */
    public boolean passes() {
        return away() || this == SECONDED || this == PROBATION;
    }

    /** Away for a time, with a return. */
    public boolean away() {
        return this == STUDYING || this == MATERNITY || this == UNPAID_LEAVE || this == SUSPENDED;
    }
}
