package vn.hientai.personnel.salary;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.EffectivePeriod;
import vn.hientai.core.kernel.PersonId;

/**
 * Where a person stands on the pay scale (xếp lương). Its step is never edited: a raise closes one placement and opens
 * the next; an annulled raise is superseded by the placement that it had closed, which goes on.
 */
@Entity
@Table(name = "salary_placement")
public class SalaryPlacement {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(nullable = false, updatable = false)
    private String rank;

    @Column(nullable = false, updatable = false)
    private String scale;

    @Column(nullable = false, updatable = false)
    private int step;

    @Column(nullable = false, updatable = false, precision = 5, scale = 2)
    private BigDecimal coefficient;

    @Column(name = "over_scale_percent", nullable = false, updatable = false)
    private int overScalePercent;

    @Column(name = "step_since", nullable = false, updatable = false)
    private LocalDate stepSince;

    @Column(name = "decision_id", updatable = false)
    private DecisionId decision;

    @Column(name = "superseded_by")
    private Long supersededBy;

    @Embedded
    private EffectivePeriod period;

    @Version
    private int version;

    protected SalaryPlacement() {}

    static SalaryPlacement of(
            PersonId person, String rank, String scale, int step, BigDecimal coefficient, LocalDate from, DecisionId decision) {
        var placement = new SalaryPlacement();
        placement.person = person;
        placement.rank = rank;
        placement.scale = scale;
        placement.step = step;
        placement.coefficient = coefficient;
        placement.stepSince = from;
        placement.decision = decision;
        placement.period = EffectivePeriod.startingOn(from);
        return placement;
    }

    /** Ends this placement the day before and answers the one on the next step. */
    SalaryPlacement raiseOneStep(BigDecimal nextCoefficient, LocalDate from, DecisionId authority) {
        if (!period.covers(from) || from.equals(period.from())) {
            throw BusinessRuleViolated.at("from", "salary.raise-outside-placement", Map.of("from", from));
        }
        mustBeLast();
        period = period.cutAt(from);
        return of(person, rank, scale, step + 1, nextCoefficient, from, authority);
    }

    private void mustBeLast() {
        if (!period.isOpenEnded()) {
            throw new Conflict("salary.later-placement", Map.of("last", period.lastDay().orElseThrow()));
        }
    }

    PersonId person() {
        return person;
    }

    String rank() {
        return rank;
    }

    String scale() {
        return scale;
    }

    int step() {
        return step;
    }

    BigDecimal coefficient() {
        return coefficient;
    }

    int overScalePercent() {
        return overScalePercent;
    }

    LocalDate stepSince() {
        return stepSince;
    }

    DecisionId decision() {
        return decision;
    }

    EffectivePeriod period() {
        return period;
    }
}
