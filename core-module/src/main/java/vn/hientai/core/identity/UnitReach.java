package vn.hientai.core.identity;

import java.time.LocalDate;
import java.util.Set;
import vn.hientai.core.kernel.OrgUnitId;

/** Port: which units stand below a unit on a day, itself included; the organisation feature answers. */
public interface UnitReach {
    Set<Long> subtree(OrgUnitId unit, LocalDate day);

    boolean isRoot(OrgUnitId unit, LocalDate day);
}
