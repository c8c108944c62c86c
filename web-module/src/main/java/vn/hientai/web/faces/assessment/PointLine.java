package vn.hientai.web.faces.assessment;

import java.io.Serializable;
import java.math.BigDecimal;
import vn.hientai.personnel.assessment.unit.UnitCriterion;

/** One criterion in the form in which a unit is scored. */
public class PointLine implements Serializable {
    private final UnitCriterion criterion;
    private final BigDecimal maximum;
    private BigDecimal given;

    PointLine(UnitCriterion criterion, BigDecimal maximum, BigDecimal given) {
        this.criterion = criterion;
        this.maximum = maximum;
        this.given = given;
    }

    public UnitCriterion getCriterion() {
        return criterion;
    }

    public BigDecimal getMaximum() {
        return maximum;
    }

    public BigDecimal getGiven() {
        return given;
    }

    public void setGiven(BigDecimal given) {
        this.given = given;
    }
}
