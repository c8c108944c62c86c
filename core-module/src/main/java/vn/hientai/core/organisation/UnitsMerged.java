package vn.hientai.core.organisation;

import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;

/** Units went up in a successor from a day on (đã sáp nhập); people, grants and tasks have followed already. */
public record UnitsMerged(List<OrgUnitId> units, OrgUnitId successor, LocalDate on, DecisionId authority) {}
