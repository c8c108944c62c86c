package vn.hientai.core.kernel;

/** Disciplinary form (hình thức kỷ luật), mildest first. The law of the day says who may get which. */
public enum SanctionForm {
    REPRIMAND,
    CENSURE,
    STEP_REDUCTION,
    DEMOTION,
    DISMISSAL_FROM_OFFICE,
    REMOVAL,
    COMPULSORY_SEPARATION,
    LOSS_OF_FORMER_TITLE
}
