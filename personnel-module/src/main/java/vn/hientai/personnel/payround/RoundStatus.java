package vn.hientai.personnel.payround;

/** How far a round is (trạng thái đợt nâng bậc lương). */
public enum RoundStatus {
    /** The list is being computed in the background. */
    COMPUTING,
    /** Agencies work on their lists. */
    OPEN,
    /** The decision waits to be signed. */
    DRAFTED,
    SIGNED,
    /** The decision was annulled, and every rise with it. */
    ANNULLED,
    CANCELLED;

    /** Whether it may still come to rises. */
    public boolean isUnderWay() {
        return this == COMPUTING || this == OPEN || this == DRAFTED;
    }
}
