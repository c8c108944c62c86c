package vn.hientai.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.OrgUnitId;

/** What must hold before units merge; the preview asks the same as the act. */
@ApplicationScoped
class MergeCheck {
    @Inject
    OrgTrees trees;

    @Inject
    UnitSurgery surgery;

    void mustBeMergeable(List<OrgUnitId> units, OrgUnitId successor, NewUnit newSuccessor, LocalDate on) {
        if (successor == null && newSuccessor == null || successor != null && newSuccessor != null) {
            throw BusinessRuleViolated.at("successor", "refusal.organisation.one-successor", Map.of());
        }
        if (new HashSet<>(units).size() < units.size()) {
            throw BusinessRuleViolated.at("units", "refusal.organisation.unit-twice", Map.of());
        }
        var ending = units.stream().filter(unit -> !unit.equals(successor)).toList();
        if (ending.isEmpty()) {
            throw BusinessRuleViolated.at("units", "refusal.organisation.merge-with-itself", Map.of());
        }
        if (units.size() < 2 && newSuccessor != null) {
            throw BusinessRuleViolated.at("units", "refusal.organisation.merge-needs-two", Map.of());
        }
        if (successor != null) {
            surgery.mustExist(successor, on, "successor");
        }
        ending.forEach(unit -> surgery.mustExist(unit, on, "units"));
        mustStandApart(ending, successor == null ? newSuccessor.parent() : successor, on);
    }

    private void mustStandApart(List<OrgUnitId> ending, OrgUnitId successor, LocalDate on) {
        var tree = trees.on(on);
        for (var unit : ending) {
            if (tree.get(unit).parentOrNull() == null) {
                throw new BusinessRuleViolated("refusal.organisation.root-stays", Map.of("unit", tree.get(unit).name()));
            }
            if (tree.isWithin(successor, unit)) {
                throw BusinessRuleViolated.at(
                        "successor", "refusal.organisation.receiver-below",
                        Map.of("unit", tree.get(unit).name(), "receiver", tree.get(successor).name()));
            }
            for (var other : ending) {
                if (!other.equals(unit) && tree.isWithin(other, unit)) {
                    throw BusinessRuleViolated.at(
                            "units", "refusal.organisation.one-inside-other",
                            Map.of("unit", tree.get(unit).name(), "inside", tree.get(other).name()));
                }
            }
        }
    }
}
