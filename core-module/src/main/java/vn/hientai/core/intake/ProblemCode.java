package vn.hientai.core.intake;

import static vn.hientai.core.intake.ProblemCode.Severity.ERROR;
import static vn.hientai.core.intake.ProblemCode.Severity.WARNING;

/** What can be wrong with a cell, a row or a file; the names are part of the public interface. */
public enum ProblemCode {
    REQUIRED(ERROR), TOO_LONG(ERROR), INVALID_DATE(ERROR), IMPOSSIBLE_DATE(ERROR), GENDER_CONFLICT(ERROR),
    INVALID_GENDER(ERROR), INVALID_ID(ERROR), ID_MISMATCH(WARNING), DUPLICATE_ID(ERROR), INVALID_CODE(ERROR),
    DUPLICATE_CODE(ERROR), UNKNOWN_RANK(ERROR), INVALID_STEP(ERROR), STEP_OUT_OF_RANGE(ERROR),
    INVALID_NUMBER(ERROR), COEFFICIENT_MISMATCH(ERROR), TOO_YOUNG(ERROR), HIRED_TOO_YOUNG(ERROR),
    UNKNOWN_UNIT(WARNING), UNKNOWN_VALUE(WARNING), FORMULA_ERROR(ERROR), UNREADABLE_FILE(ERROR);

    public enum Severity { ERROR, WARNING }

    private final Severity severity;

    ProblemCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
