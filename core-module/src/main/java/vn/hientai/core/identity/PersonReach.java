package vn.hientai.core.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;

/** Port: where a person works today and who their kin are; the personnel module answers. */
public interface PersonReach {
    /** A person as their file names them. */
    record Named(PersonId person, String fullName) {}

    Optional<OrgUnitId> unitOf(PersonId person);

    /** People of other units who work in one of these on secondment on the day (người biệt phái đến). */
    Set<Long> guestsOf(Set<Long> units, LocalDate on);

    /** By the recorded ties and by the family rows of either file: spouse, parents, children, siblings, in-laws. */
    Optional<Kinship> kinship(PersonId one, PersonId other);

    /** Those of the others who are kin of the person, with the nearest tie. */
    default Map<PersonId, Kinship> kin(PersonId one, Collection<PersonId> others) {
        var kin = new HashMap<PersonId, Kinship>();
        others.forEach(other -> kinship(one, other).ifPresent(tie -> kin.put(other, tie)));
        return kin;
    }

    /** The person of the officer code, if they bear the name too: who knows both learns nothing by asking. */
    Optional<Named> named(String code, String fullName);
}
