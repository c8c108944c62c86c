package vn.hientai.core.account;

import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.EffectivePeriod;

/** The days of a grant as they were asked for. */
final class Days {
    private Days() {}

    static EffectivePeriod period(LocalDate from, LocalDate lastDayOrNull) {
        if (lastDayOrNull == null) {
            return EffectivePeriod.startingOn(from);
        }
        if (lastDayOrNull.isBefore(from)) {
            throw BusinessRuleViolated.at("lastDay", "refusal.grant.days", Map.of("from", from));
        }
        return EffectivePeriod.throughTo(from, lastDayOrNull);
    }
}
