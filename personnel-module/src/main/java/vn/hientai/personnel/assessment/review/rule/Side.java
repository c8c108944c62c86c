package vn.hientai.personnel.assessment.review.rule;

/** From where somebody looks at the person under review. The person and the superior are named; all others stay unnamed. */
public enum Side {
    SELF,
    SUPERIOR,
    PEER,
    SUBORDINATE,
    OUTSIDE;

    public boolean isNamed() {
        return this == SELF || this == SUPERIOR;
    }
}
