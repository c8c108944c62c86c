package vn.hientai.personnel.salary.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.hientai.personnel.payscale.rule.PayScale;

/**
 * What a change of rank or scale looks at.
 *
 * @param step step held in the present scale
 * @param since from when the present coefficient was held
 * @param overScale over-scale seniority held, as a fraction of the last step's salary
 * @param lowerStep step once held in the lower rank, for a move down; otherwise null
 * @param lowerSince from when it was held
 */
public record ScaleChangeFacts(
        PayScale from, int step, LocalDate since, BigDecimal overScale, PayScale to, Reason reason, LocalDate decisionDate,
        Integer lowerStep, LocalDate lowerSince) {

    /** Why the rank changes. */
    public enum Reason {
        HIGHER,
        SAME_LEVEL,
        CONVERSION,
        LOWER_POOR_PERFORMANCE,
        LOWER_OWN_WISH;

        public boolean isUp() {
            return this == HIGHER;
        }

        public boolean isDown() {
            return this == LOWER_POOR_PERFORMANCE || this == LOWER_OWN_WISH;
        }
    }

    public BigDecimal coefficient() {
        return from.coefficient(step);
    }
}
