package vn.hientai.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.account.UnitGrants;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.worklist.UnitTasks;

/** The steps that the acts on units share, each inside the transaction of its use case. */
@ApplicationScoped
class UnitSurgery {
    @Inject
    Units units;

    @Inject
    OrgTrees trees;

    @Inject
    Authorities authorities;

    @Inject
    UnitGrants grants;

    @Inject
    UnitTasks tasks;

    @Inject
    Instance<UnitOccupants> occupants;

    @Inject
    Today today;

    /** The act may be done by this decision on this day; from here on nobody else changes the organisation. */
    void begin(DecisionId authority, LocalDate on) {
        authorities.mustAllow(authority, on);
        units.lock();
        trees.changed();
    }

    OrgUnit establish(NewUnit plan, LocalDate on, DecisionId authority) {
        mustExist(plan.parent(), on, "parent");
        return units.add(OrgUnit.establish(
                plan.code(), plan.kind(), plan.officialCode(), plan.wording(), plan.parent(),
                units.nextOrder(plan.parent()), on, authority));
    }

    void rename(OrgUnit unit, UnitName.Wording wording, LocalDate on, DecisionId authority) {
        var left = unit.endNameFor(wording, on);
        units.store();
        unit.call(wording, left, authority);
    }

    void move(OrgUnit unit, OrgUnitId parent, LocalDate on, DecisionId authority) {
        var tree = trees.on(on);
        mustExist(parent, on, "parent");
        if (tree.isWithin(parent, unit.key())) {
            throw BusinessRuleViolated.at(
                    "parent", "refusal.organisation.cycle",
                    Map.of("unit", unit.nameOn(on), "parent", tree.get(parent).name()));
        }
        var left = unit.endPlace(on);
        units.store();
        unit.place(parent, units.nextOrder(parent), left, authority);
        units.store();
    }

    /** All that stands directly below the one unit goes below the other. */
    void moveChildren(OrgUnitId from, OrgUnitId to, Set<OrgUnitId> except, LocalDate on, DecisionId authority) {
        var tree = trees.on(on);
        for (var child : tree.children(tree.get(from))) {
            if (!except.contains(child.id())) {
                move(units.forChange(child.id()), to, on, authority);
            }
        }
    }

    /** Nothing is given to a unit whose end has already been decided. */
    void mustLast(OrgUnitId unit, LocalDate on) {
        units.forChange(unit).mustLast(on);
    }

    /** The unit ends; its seats go to the successor, or to nobody when there is none. */
    void end(OrgUnit unit, OrgUnitId successor, SuccessionKind kind, LocalDate on, DecisionId authority) {
        units.noSuccessionAfter(unit.key(), on.minusDays(1));
        units.noLaterHead(unit.key(), on);
        units.noLaterQuota(unit.key(), on);
        unit.end(on);
        units.store();
        if (successor != null) {
            passSeats(unit.key(), successor, on, authority);
            units.succeed(unit.key(), successor, kind, on, authority);
            grants.pass(unit.key(), successor, on);
            if (!on.isAfter(today.date())) {
                tasks.pass(unit.key(), successor);
            }
        }
        units.close(unit.key(), on);
    }

    private void passSeats(OrgUnitId from, OrgUnitId to, LocalDate on, DecisionId authority) {
        var sum = new EnumMap<StaffCategory, Integer>(StaffCategory.class);
        units.quotaOn(from, on).forEach(quota -> sum.put(quota.category(), quota.seats()));
        if (sum.isEmpty()) {
            return;
        }
        units.quotaOn(to, on).forEach(quota -> sum.computeIfPresent(quota.category(), (c, seats) -> seats + quota.seats()));
        units.addSeats(to, sum, on, authority);
    }

    int movePeople(
            Map<OrgUnitId, OrgUnitId> everyone, Map<PersonId, OrgUnitId> single, LocalDate on, DecisionId authority) {
        return occupants.isUnsatisfied() ? 0 : occupants.get().move(on, everyone, single, authority);
    }

    long peopleIn(Set<Long> unitIds, LocalDate on) {
        return occupants.isUnsatisfied() ? 0 : occupants.get().count(unitIds, on);
    }

    OrgNode mustExist(OrgUnitId unit, LocalDate on, String field) {
        return trees.on(on)
                .find(unit)
                .orElseThrow(() -> BusinessRuleViolated.at(
                        field, "refusal.organisation.not-existing",
                        Map.of("unit", trees.now().find(unit).map(OrgNode::name).orElse(unit.toString()), "on", on)));
    }

    /** After the change every day from it on must still have one root and everyone under it. */
    void mustBeSound(LocalDate on) {
        var days = new ArrayList<LocalDate>(List.of(on));
        units.changeDaysAfter(on).forEach(days::add);
        for (var day : days) {
            var stray = trees.on(day).stray();
            if (!stray.isEmpty()) {
                throw new BusinessRuleViolated(
                        "refusal.organisation.breaks-tree", Map.of("unit", stray.get(0).name(), "on", day));
            }
        }
    }
}
