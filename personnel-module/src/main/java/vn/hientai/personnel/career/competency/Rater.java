package vn.hientai.personnel.career.competency;

/** Who rated: the person (tự nhận xét) or the head of the unit. */
public enum Rater {
    SELF,
    HEAD
}
