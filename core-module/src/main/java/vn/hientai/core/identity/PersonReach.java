package vn.hientai.core.identity;

import java.util.Optional;
import java.util.Set;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;

/** Port: where a person works today and who their kin are; the personnel module answers. */
public interface PersonReach {
    Optional<OrgUnitId> unitOf(PersonId person);

    /** Spouse, parents, children, siblings who have a file. */
    Set<PersonId> kinOf(PersonId person);
}
