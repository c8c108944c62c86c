package vn.hientai.core.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;

/** Port: who works in units, and their move when units end; the personnel module answers. */
public interface UnitOccupants {
    /** Someone who works in a unit, with the post held there. */
    record Occupant(PersonId person, String code, String fullName, OrgUnitId unit, String post) {}

    /** People who work, or are already decided to work, in the units on the day or later. */
    long count(Set<Long> units, LocalDate from);

    /** Those of them whom the reader may see, by name. */
    List<Occupant> list(AccessScope scope, Set<Long> units, LocalDate from, int limit);

    /** These people with their posts on the day, as far as the reader may see them. */
    default List<Occupant> cards(AccessScope scope, Set<Long> people, LocalDate on) {
        return cards(scope, people, on, null);
    }

    /** The same as it was known at a moment, null for now. */
    List<Occupant> cards(AccessScope scope, Set<Long> people, LocalDate on, Instant knownAt);

    /** How many work in each unit on the day, by category, as known at a moment, null for now; a unit without people is absent. */
    Map<OrgUnitId, Map<StaffCategory, Long>> headcount(Set<Long> units, LocalDate on, Instant knownAt);

    /** The person with this officer number, if the reader may see them. */
    Optional<PersonId> person(AccessScope scope, String code);

    /** Where the person works on the day. */
    Optional<OrgUnitId> unitOf(PersonId person, LocalDate on);

    /**
     * Moves everyone who works in a unit of {@code everyone} on the day or later to its successor from the day on, posts
     * unchanged; a person named in {@code single} leaves the unit of that day for the one it says, and keeps what has been
     * decided elsewhere. Answers how many moved.
     */
    int move(
            LocalDate on, Map<OrgUnitId, OrgUnitId> everyone, Map<PersonId, OrgUnitId> single, DecisionId authority);
}
