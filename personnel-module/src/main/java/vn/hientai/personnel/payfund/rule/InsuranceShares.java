package vn.hientai.personnel.payfund.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;

/**
 * Who pays how much insurance on pay (tỷ lệ đóng bảo hiểm xã hội, y tế, thất nghiệp): cadres and civil servants have no
 * unemployment insurance. Luật Bảo hiểm xã hội, Luật Bảo hiểm y tế, Luật Việc làm; nothing where the law file is silent.
 */
public final class InsuranceShares {
    public static final ParameterKey SOCIAL = ParameterKey.of("insurance.social");
    public static final ParameterKey HEALTH = ParameterKey.of("insurance.health");
    public static final ParameterKey UNEMPLOYMENT = ParameterKey.of("insurance.unemployment");
    private static final String EMPLOYEE = "EMPLOYEE";
    private static final String EMPLOYER = "EMPLOYER";

    private record Rates(BigDecimal always, BigDecimal unemployment) {
        BigDecimal of(BigDecimal insured, BigDecimal againstUnemployment) {
            return insured.multiply(always).add(againstUnemployment.multiply(unemployment)).setScale(0, RoundingMode.HALF_UP);
        }
    }

    private final Rates employee;
    private final Rates employer;

    private InsuranceShares(Rates employee, Rates employer) {
        this.employee = employee;
        this.employer = employer;
    }

    public static InsuranceShares of(PolicyBook book) {
        return new InsuranceShares(rates(book, EMPLOYEE), rates(book, EMPLOYER));
    }

    private static Rates rates(PolicyBook book, String who) {
        return new Rates(rate(book, SOCIAL, who).add(rate(book, HEALTH, who)), rate(book, UNEMPLOYMENT, who));
    }

    private static BigDecimal rate(PolicyBook book, ParameterKey key, String who) {
        return book.find(key, who).map(row -> new BigDecimal(row.value())).orElse(BigDecimal.ZERO);
    }

    /**
     * What is kept back from pay, in đồng.
     *
     * @param insured pay on which social and health insurance are reckoned
     * @param againstUnemployment the part of it with unemployment insurance
     */
    public BigDecimal employee(BigDecimal insured, BigDecimal againstUnemployment) {
        return employee.of(insured, againstUnemployment);
    }

    /** What the employer pays on top, in đồng. */
    public BigDecimal employer(BigDecimal insured, BigDecimal againstUnemployment) {
        return employer.of(insured, againstUnemployment);
    }
}
