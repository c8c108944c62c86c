package vn.hientai.personnel.api.rule;

import java.time.LocalDate;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;

/** When a disciplinary decision ends by itself (đương nhiên chấm dứt hiệu lực), if no new violation came before. */
public final class SanctionLapse {
    static final ParameterKey IN_FORCE_MONTHS = ParameterKey.of("discipline.in-force-months");

    private SanctionLapse() {}

    /** @param onDecision the book of the day on which the decision takes effect */
    public static Enacted<Integer> months(PolicyBook onDecision) {
        return onDecision.whole(IN_FORCE_MONTHS);
    }

    /** The first day on which the decision no longer counts. */
    public static LocalDate of(LocalDate effective, PolicyBook onDecision) {
        return effective.plusMonths(months(onDecision).value());
    }
}
