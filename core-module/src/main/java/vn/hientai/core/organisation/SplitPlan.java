package vn.hientai.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;

/** What must hold before a unit is split: real parts, nobody and nothing in two of them. */
@ApplicationScoped
class SplitPlan {
    @Inject
    OrgTrees trees;

    @Inject
    UnitSurgery surgery;

    @Inject
    Instance<UnitOccupants> occupants;

    void mustBeSound(OrgNode unit, List<SplitUnit.Part> parts, Integer rest, LocalDate on) {
        if (rest != null && (parts.size() < 2 || rest < 0 || rest >= parts.size())) {
            throw BusinessRuleViolated.at("parts", "refusal.organisation.split-needs-two", Map.of("unit", unit.name()));
        }
        var units = new HashSet<OrgUnitId>();
        var people = new HashSet<PersonId>();
        var children = new HashSet<OrgUnitId>();
        for (var part : parts) {
            mustBeOneUnit(unit, part, on);
            if (part.unit() != null && !units.add(part.unit())) {
                throw BusinessRuleViolated.at("parts", "refusal.organisation.unit-twice", Map.of());
            }
            for (var person : Objects.requireNonNullElse(part.people(), List.<PersonId>of())) {
                mustWorkHere(unit, person, on);
                if (!people.add(person)) {
                    throw BusinessRuleViolated.at("parts", "refusal.organisation.person-twice", Map.of());
                }
            }
            for (var child : Objects.requireNonNullElse(part.children(), List.<OrgUnitId>of())) {
                if (!unit.id().equals(surgery.mustExist(child, on, "parts").parentOrNull()) || !children.add(child)) {
                    throw BusinessRuleViolated.at(
                            "parts", "refusal.organisation.not-its-sub-unit", Map.of("unit", unit.name()));
                }
            }
        }
    }

    private void mustBeOneUnit(OrgNode unit, SplitUnit.Part part, LocalDate on) {
        if (part.unit() == null == (part.newUnit() == null)) {
            throw BusinessRuleViolated.at("parts", "refusal.organisation.one-successor", Map.of());
        }
        var home = part.unit() != null ? part.unit() : part.newUnit().parent();
        var node = surgery.mustExist(home, on, "parts");
        if (trees.on(on).isWithin(home, unit.id()) && (part.unit() != null || !node.id().equals(unit.id()))) {
            throw BusinessRuleViolated.at(
                    "parts", "refusal.organisation.receiver-below", Map.of("unit", unit.name(), "receiver", node.name()));
        }
    }

    private void mustWorkHere(OrgNode unit, PersonId person, LocalDate on) {
        var works = occupants.isUnsatisfied() ? null : occupants.get().unitOf(person, on).orElse(null);
        if (!unit.id().equals(works)) {
            throw BusinessRuleViolated.at(
                    "parts", "refusal.organisation.not-working-here", Map.of("unit", unit.name(), "on", on));
        }
    }
}
