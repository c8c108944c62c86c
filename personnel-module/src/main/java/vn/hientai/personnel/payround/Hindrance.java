package vn.hientai.personnel.payround;

/** Why a round leaves someone out (lý do chưa đưa vào danh sách). */
public enum Hindrance {
    /** A sanction, a failed year or time that does not count puts the day past the round. */
    DELAYED(false),
    /** A year of the waiting time has no grade. */
    GRADE_MISSING(true),
    /** At the last step, before the first over-scale share. */
    TOP_OF_SCALE(false),
    /** The file contradicts itself or the pay tables. */
    CONTRADICTION(false),
    /** In service, but without a pay placement. */
    NO_PLACEMENT(false),
    /** Leaves service before the day of the rise. */
    RETIRES_BEFORE(false),
    /** In the list of another round that is under way. */
    IN_OTHER_ROUND(false),
    /** Could rise early before retirement, but no notice of it is known. */
    NOTICE_MISSING(false);

    private final boolean mayBeLifted;

    Hindrance(boolean mayBeLifted) {
        this.mayBeLifted = mayBeLifted;
    }

    /** Whether HR may take the person in with a reason of its own; where not, the law or the file must change first. */
    public boolean mayBeLifted() {
        return mayBeLifted;
    }
}
