package vn.hientai.personnel.salary.rule;

import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.personnel.payscale.rule.PayScale;

/**
 * What a step rise looks at.
 *
 * @param stepSince from when the waiting time of the step counts
 * @param category whose regime delays by; null only where there is no sanction
 */
public record StepRaiseFacts(
        PayScale scale, int step, LocalDate stepSince, List<RaiseEvent> events, StaffCategory category) {

    public boolean atTop() {
        return step >= scale.top();
    }
}
