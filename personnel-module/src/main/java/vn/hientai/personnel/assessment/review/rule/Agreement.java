package vn.hientai.personnel.assessment.review.rule;

/** How far the answers of one group agree, in three words; the exact spread would let single answers be reckoned back. */
public enum Agreement {
    HIGH,
    MIXED,
    LOW
}
