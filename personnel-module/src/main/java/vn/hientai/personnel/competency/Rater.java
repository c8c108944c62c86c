package vn.hientai.personnel.competency;

/** Who said which level a person has: the person, the head of the unit, a released review round, or a certificate. */
public enum Rater {
    SELF,
    HEAD,
    REVIEW,
    CERTIFICATE
}
