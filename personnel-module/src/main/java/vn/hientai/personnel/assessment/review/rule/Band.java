package vn.hientai.personnel.assessment.review.rule;

/** Under which heading answers are shown: a side, or several small sides together. */
public enum Band {
    SELF,
    SUPERIOR,
    PEER,
    SUBORDINATE,
    OUTSIDE,
    OTHERS;

    static Band of(Side side) {
        return valueOf(side.name());
    }

    public boolean isNamed() {
        return this == SELF || this == SUPERIOR;
    }
}
