package vn.hientai.core.organisation;

import java.time.LocalDate;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;

/**
 * A unit ended without a merger (đã giải thể, chia).
 *
 * @param receiver who took over what it had, or null when it had nothing
 */
public record UnitDissolved(OrgUnitId unit, OrgUnitId receiver, LocalDate on, DecisionId authority) {}
