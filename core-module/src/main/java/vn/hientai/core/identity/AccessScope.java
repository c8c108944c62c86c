package vn.hientai.core.identity;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;

/**
 * Whose data a reader may see (phạm vi): everything, the people of some units, and always at most oneself. Every read
 * takes it as its first argument; there is no way to say "unrestricted" by leaving it out.
 */
public final class AccessScope {
    private static final AccessScope EVERYTHING = new AccessScope(true, Set.of(), null);
    private static final AccessScope NOTHING = new AccessScope(false, Set.of(), null);

    private final boolean everything;
    private final Set<Long> units;
    private final PersonId self;

    private AccessScope(boolean everything, Set<Long> units, PersonId self) {
        this.everything = everything;
        this.units = units;
        this.self = self;
    }

    public static AccessScope everything() {
        return EVERYTHING;
    }

    public static AccessScope nothing() {
        return NOTHING;
    }

    public static AccessScope of(Set<Long> units) {
        return units.isEmpty() ? NOTHING : new AccessScope(false, Set.copyOf(units), null);
    }

    public static AccessScope only(PersonId self) {
        return self == null ? NOTHING : new AccessScope(false, Set.of(), self);
    }

    public AccessScope and(AccessScope other) {
        if (everything || other.everything) {
            return EVERYTHING;
        }
        var both = new TreeSet<>(units);
        both.addAll(other.units);
        return new AccessScope(false, Set.copyOf(both), self != null ? self : other.self);
    }

    public boolean isEverything() {
        return everything;
    }

    public boolean isNothing() {
        return !everything && units.isEmpty() && self == null;
    }

    public boolean includesUnit(OrgUnitId unit) {
        return everything || units.contains(unit.value());
    }

    /** Whether the person, who works in the unit (or in none), may be seen. */
    public boolean includes(PersonId person, Optional<OrgUnitId> unit) {
        return everything || person.equals(self) || unit.filter(this::includesUnit).isPresent();
    }

    public Set<Long> units() {
        return units;
    }

    /**
     * The scope as a condition.
     *
     * @param unitColumn column that holds the unit's id
     * @param personColumn column that holds the person's id, or null where rows belong to units only
     */
    public Sql.Condition on(String unitColumn, String personColumn) {
        if (everything) {
            return Sql.Condition.ALWAYS;
        }
        var byUnit = unitColumn + " = any(cast(? as bigint[]))";
        if (self != null && personColumn != null) {
            return units.isEmpty()
                    ? Sql.Condition.of(personColumn + " = ?", self.value())
                    : Sql.Condition.of(byUnit + " or " + personColumn + " = ?", Sql.ids(units), self.value());
        }
        return units.isEmpty() ? Sql.Condition.NEVER : Sql.Condition.of(byUnit, Sql.ids(units));
    }
}
