package vn.hientai.personnel.assessment.review.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The mean of one question in one group, to one decimal, and how far the answers agree.
 *
 * @param agreement null for a single named answer
 */
public record Average(BigDecimal mean, Agreement agreement) {
    /** Variance up to this is agreement: three answers of which one is a level off. */
    private static final BigDecimal CLOSE = new BigDecimal("0.3");
    private static final BigDecimal APART = new BigDecimal("1.3");
    private static final int DIGITS = 6;

    /** @param levels at least one, 1 to 5 each */
    public static Average of(List<Integer> levels) {
        var count = BigDecimal.valueOf(levels.size());
        var sum = BigDecimal.valueOf(levels.stream().mapToInt(Integer::intValue).sum());
        var squares = BigDecimal.valueOf(levels.stream().mapToInt(level -> level * level).sum());
        // n times the sum of squares less the square of the sum, over n squared: exact until the division
        var variance = count.multiply(squares).subtract(sum.multiply(sum)).divide(count.multiply(count), DIGITS, RoundingMode.HALF_UP);
        var agreement = levels.size() < 2 ? null
                : variance.compareTo(CLOSE) <= 0 ? Agreement.HIGH : variance.compareTo(APART) <= 0 ? Agreement.MIXED : Agreement.LOW;
        return new Average(sum.divide(count, 1, RoundingMode.HALF_UP), agreement);
    }
}
