package vn.hientai.personnel.salary.rule;

import java.math.BigDecimal;
import java.util.List;

/** A salary class with its steps (loại, bậc, hệ số), such as A1 with nine steps; NĐ 204/2004/NĐ-CP, bảng 1 to 4. */
public record PayScale(String code, String nameVi, List<BigDecimal> coefficients) {

    public int top() {
        return coefficients.size();
    }

    public boolean hasStep(int step) {
        return step >= 1 && step <= top();
    }

    public BigDecimal coefficient(int step) {
        return coefficients.get(step - 1);
    }
}
