package vn.hientai.core.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.EffectivePeriod;
import vn.hientai.core.kernel.OrgUnitId;

/** Under whom a unit stands during a time (trực thuộc). A unit exists on the days that it is placed. */
@Entity
@Table(name = "unit_placement")
public class UnitPlacement {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id", nullable = false, updatable = false)
    private OrgUnit unit;

    @Column(name = "parent_id", updatable = false)
    private OrgUnitId parent;

    @Column(name = "sort_order", nullable = false, updatable = false)
    private int sortOrder;

    @Embedded
    private EffectivePeriod period;

    @Column(name = "decision_id")
    private DecisionId authority;

    @Column(nullable = false)
    private boolean confirmed = true;

    protected UnitPlacement() {}

    UnitPlacement(OrgUnit unit, OrgUnitId parent, int sortOrder, EffectivePeriod period, DecisionId authority) {
        this.unit = unit;
        this.parent = parent;
        this.sortOrder = sortOrder;
        this.period = period;
        this.authority = authority;
    }

    void endBefore(LocalDate day) {
        period = period.cutAt(day);
    }

    OrgUnitId parent() {
        return parent;
    }

    int sortOrder() {
        return sortOrder;
    }

    EffectivePeriod period() {
        return period;
    }
}
