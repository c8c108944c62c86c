package vn.hientai.core.identity;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;

/**
 * Whose data a reader may see (phạm vi): everything, the people of some units with those sent to work there for a time, and
 * always at most oneself. Every read takes it as its first argument; there is no way to say "unrestricted" by leaving it out.
 */
public final class AccessScope {
    private static final AccessScope EVERYTHING = new AccessScope(true, Set.of(), null, Set.of());
    private static final AccessScope NOTHING = new AccessScope(false, Set.of(), null, Set.of());

    private final boolean everything;
    private final Set<Long> units;
    private final PersonId self;
    private final Set<Long> guests;

    private AccessScope(boolean everything, Set<Long> units, PersonId self, Set<Long> guests) {
        this.everything = everything;
        this.units = units;
        this.self = self;
        this.guests = guests;
    }

    public static AccessScope everything() {
        return EVERYTHING;
    }

    public static AccessScope nothing() {
        return NOTHING;
    }

    public static AccessScope of(Set<Long> units) {
        return units.isEmpty() ? NOTHING : new AccessScope(false, Set.copyOf(units), null, Set.of());
    }

    public static AccessScope only(PersonId self) {
        return self == null ? NOTHING : new AccessScope(false, Set.of(), self, Set.of());
    }

    public AccessScope and(AccessScope other) {
        if (everything || other.everything) {
            return EVERYTHING;
        }
        var both = new TreeSet<>(units);
        both.addAll(other.units);
        var guestsOfBoth = new TreeSet<>(guests);
        guestsOfBoth.addAll(other.guests);
        return new AccessScope(false, Set.copyOf(both), self != null ? self : other.self, Set.copyOf(guestsOfBoth));
    }

    /** The same, with people of other units who work here for a time (người biệt phái đến). */
    public AccessScope withGuests(Set<Long> people) {
        return everything || people.isEmpty() ? this : and(new AccessScope(false, Set.of(), null, Set.copyOf(people)));
    }

    public boolean isEverything() {
        return everything;
    }

    public boolean isNothing() {
        return !everything && units.isEmpty() && self == null && guests.isEmpty();
    }

    public boolean includesUnit(OrgUnitId unit) {
        return everything || units.contains(unit.value());
    }

    /** Whether the person, who works in the unit (or in none), may be seen. */
    public boolean includes(PersonId person, Optional<OrgUnitId> unit) {
        return everything || person.equals(self) || guests.contains(person.value()) || unit.filter(this::includesUnit).isPresent();
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
        if (!guests.isEmpty() && personColumn != null) {
            var named = new TreeSet<>(guests);
            if (self != null) {
                named.add(self.value());
            }
            return Sql.Condition.of(byUnit + " or " + personColumn + " = any(cast(? as bigint[]))", Sql.ids(units), Sql.ids(named));
        }
        if (self != null && personColumn != null) {
            return units.isEmpty()
                    ? Sql.Condition.of(personColumn + " = ?", self.value())
                    : Sql.Condition.of(byUnit + " or " + personColumn + " = ?", Sql.ids(units), self.value());
        }
        return units.isEmpty() ? Sql.Condition.NEVER : Sql.Condition.of(byUnit, Sql.ids(units));
    }
}
