package vn.hientai.personnel.salary.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.hientai.core.policy.Verdict;

/**
 * The next rise of a person in the ordinary way (lần nâng bậc kế tiếp).
 *
 * @param dueDate first day of the next step, or of the first over-scale share at the top step
 * @param nextStep null at the top step
 * @param nextCoefficient null at the top step
 */
public record StepRaise(
        LocalDate dueDate, Integer nextStep, BigDecimal nextCoefficient, int delayMonths, int notCountedMonths,
        Verdict verdict) {

    public Optional<Integer> step() {
        return Optional.ofNullable(nextStep);
    }
}
