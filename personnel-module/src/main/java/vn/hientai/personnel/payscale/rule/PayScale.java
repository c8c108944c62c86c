package vn.hientai.personnel.payscale.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A salary class with its steps (loại, bậc, hệ số), such as A1 with nine steps; NĐ 204/2004/NĐ-CP, bảng 1 to 4. */
public record PayScale(String code, String nameVi, List<BigDecimal> coefficients) {
    /** Classes from the highest down; which training a rank of the class asks for. */
    public enum Level {
        CGCC,
        A3,
        A2,
        A1,
        A0,
        B,
        C;

        public boolean isAbove(Level other) {
            return compareTo(other) < 0;
        }
    }

    public int top() {
        return coefficients.size();
    }

    public boolean hasStep(int step) {
        return step >= 1 && step <= top();
    }

    public BigDecimal coefficient(int step) {
        return coefficients.get(step - 1);
    }

    public BigDecimal last() {
        return coefficient(top());
    }

    /** The class without its group: A2 for A2.1 and A2.2; C also for the workers of table 4 (NV). */
    public Level level() {
        if (code.startsWith("NV.") || code.startsWith("VC.C") || code.matches("C\\d")) {
            return Level.C;
        }
        return Level.valueOf(code.replaceFirst("\\..*", ""));
    }

    /** What one step more brings, by the first two steps: the same all along every scale. */
    public BigDecimal stepDifference() {
        return coefficient(2).subtract(coefficient(1));
    }

    /** The first step that pays at least so much. */
    public Optional<Integer> firstStepOf(BigDecimal coefficient) {
        return IntStream.rangeClosed(1, top()).boxed()
                .filter(step -> coefficient(step).compareTo(coefficient) >= 0).findFirst();
    }

    public boolean paysAs(PayScale other) {
        return coefficients.equals(other.coefficients);
    }
}
