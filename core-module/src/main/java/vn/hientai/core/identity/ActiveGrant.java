package vn.hientai.core.identity;

import java.util.Optional;
import vn.hientai.core.kernel.OrgUnitId;

/** A role that an account holds today over a unit, with or without what stands below it. */
public record ActiveGrant(Role role, OrgUnitId unitOrNull, boolean withSubtree) {
    public Optional<OrgUnitId> unit() {
        return Optional.ofNullable(unitOrNull);
    }
}
