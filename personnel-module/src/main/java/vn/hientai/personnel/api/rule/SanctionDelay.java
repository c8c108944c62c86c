package vn.hientai.personnel.api.rule;

import java.util.Optional;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;

/** By how many months a sanction delays the next salary step (kéo dài thời hạn nâng bậc lương); TT 08/2013, TT 03/2021. */
public final class SanctionDelay {
    public static final ParameterKey MONTHS = ParameterKey.of("salary.delay.months");

    private SanctionDelay() {}

    /**
     * The months, or nothing for a form that ends service.
     *
     * @param onDecision the book of the day on which the disciplinary decision takes effect
     */
    public static Optional<Enacted<Integer>> of(SanctionForm form, StaffCategory category, PolicyBook onDecision) {
        return onDecision.find(MONTHS, form.name() + "." + category.regime(), form.name())
                .map(row -> row.map(Integer::valueOf));
    }
}
