package vn.hientai.personnel.assessment.review;

/** Number of a seat, in a form that the audit trail does not write down: it would tell who reviews whom. */
public record SeatNumber(long value) {
    @Override
    public String toString() {
        return "seat";
    }
}
