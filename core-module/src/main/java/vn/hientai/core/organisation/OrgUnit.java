package vn.hientai.core.organisation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.EffectivePeriod;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.organisation.UnitName.Wording;

/**
 * A unit (cơ quan, đơn vị) through its whole life: established under a parent, renamed, moved, and at last ended by a
 * merger, a split or a dissolution. Its code never changes and is never given again. Each of these acts holds from its
 * day on; what was before stays as it was.
 */
@Entity
@Table(name = "org_unit")
public class OrgUnit {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, updatable = false)
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private UnitKind kind;

    @Column(name = "official_code")
    private String officialCode;

    @OneToMany(mappedBy = "unit", cascade = CascadeType.PERSIST)
    private List<UnitName> names = new ArrayList<>();

    @OneToMany(mappedBy = "unit", cascade = CascadeType.PERSIST)
    private List<UnitPlacement> placements = new ArrayList<>();

    @Version
    private int version;

    protected OrgUnit() {}

    static OrgUnit establish(
            String code, UnitKind kind, String officialCode, Wording wording, OrgUnitId parent, int order, LocalDate on,
            DecisionId authority) {
        var unit = new OrgUnit();
        unit.code = code;
        unit.kind = kind;
        unit.officialCode = officialCode;
        unit.names.add(new UnitName(unit, wording, EffectivePeriod.startingOn(on), authority));
        unit.placements.add(new UnitPlacement(unit, parent, order, EffectivePeriod.startingOn(on), authority));
        return unit;
    }

    /** Ends the present name and tells for how long the next one holds; {@link #call} gives it once this is stored. */
    EffectivePeriod endNameFor(Wording wording, LocalDate on) {
        mustExist(on);
        noLater(names.stream().map(name -> name.period().from()).filter(from -> !from.isBefore(on)).findFirst().orElse(null), on);
        var left = placementOn(on).period();
        var present = names.stream().filter(name -> name.period().covers(on)).findFirst();
        if (present.isPresent()) {
            if (present.get().says(wording)) {
                throw BusinessRuleViolated.at("name", "refusal.organisation.same-name", Map.of("unit", code));
            }
            left = present.get().period();
            present.get().endBefore(on);
        }
        return left.leftFrom(on);
    }

    void call(Wording wording, EffectivePeriod period, DecisionId authority) {
        names.add(new UnitName(this, wording, period, authority));
    }

    /**
     * Ends the present place and tells for how long the next one holds: to the end of the unit, if that has already been
     * decided. {@link #place} gives it once this is stored.
     */
    EffectivePeriod endPlace(LocalDate on) {
        mustExist(on);
        noLater(laterPlacement(on), on);
        var present = placementOn(on);
        if (present.parent() == null) {
            throw new BusinessRuleViolated("refusal.organisation.root-stays", Map.of("unit", code));
        }
        var left = present.period().leftFrom(on);
        present.endBefore(on);
        return left;
    }

    void place(OrgUnitId parent, int order, EffectivePeriod period, DecisionId authority) {
        placements.add(new UnitPlacement(this, parent, order, period, authority));
    }

    /** The unit exists to the day before (kết thúc hoạt động). */
    void end(LocalDate on) {
        mustExist(on);
        mustLast(on);
        endPlace(on);
        noLater(names.stream().map(name -> name.period().from()).filter(from -> !from.isBefore(on)).findFirst().orElse(null), on);
        names.stream().filter(name -> name.period().covers(on)).forEach(name -> name.endBefore(on));
    }

    boolean existsOn(LocalDate day) {
        return placements.stream().anyMatch(place -> place.period().covers(day));
    }

    void mustExist(LocalDate on) {
        if (!existsOn(on)) {
            throw new BusinessRuleViolated("refusal.organisation.not-existing", Map.of("unit", code, "on", on));
        }
    }

    UnitPlacement placementOn(LocalDate day) {
        mustExist(day);
        return placements.stream().filter(place -> place.period().covers(day)).findFirst().orElseThrow();
    }

    String nameOn(LocalDate day) {
        return names.stream().filter(name -> name.period().covers(day)).map(UnitName::name).findFirst().orElse(code);
    }

    private LocalDate laterPlacement(LocalDate on) {
        return placements.stream()
                .map(place -> place.period().from())
                .filter(from -> !from.isBefore(on))
                .findFirst()
                .orElse(null);
    }

    /** An act may not slip in before one that has already been decided for the same day or later. */
    private void noLater(LocalDate later, LocalDate on) {
        if (later != null) {
            throw new BusinessRuleViolated(
                    "refusal.organisation.later-change", Map.of("unit", code, "on", on, "later", later));
        }
    }

    /** Whatever is given to a unit is given for good: not to one whose end has already been decided. */
    void mustLast(LocalDate on) {
        var last = placements.stream().map(UnitPlacement::period).max(Comparator.comparing(EffectivePeriod::from)).orElseThrow();
        noLater(last.lastDay().map(day -> day.plusDays(1)).orElse(null), on);
    }

    OrgUnitId key() {
        return new OrgUnitId(id);
    }

    String code() {
        return code;
    }

    UnitKind kind() {
        return kind;
    }

    int version() {
        return version;
    }
}
