package vn.hientai.personnel.service.rule;

import static vn.hientai.core.policy.Finding.check;

import java.util.List;
import java.util.Map;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Rule;
import vn.hientai.core.policy.Verdict;

/**
 * An act of the past of whose day the law file knows no conditions: it was decided then, and is recorded as its decision stands
 * (ghi nhận quyết định đã có), unconfirmed and with the reason.
 */
public final class RecordedAct implements Rule<RecordedAct.Facts> {
    static final ParameterKey RECORDED = ParameterKey.of("service.recorded");

    /** @param missing what the law file has no value for; @param reason which decision it was, as HR names it */
    public record Facts(String missing, String reason) {}

    @Override
    public Verdict judge(Facts facts, PolicyBook book) {
        return Verdict.allOf(ServiceActConditions.ID, List.of(check(
                "recorded", true, book.flag(RECORDED), Map.of("on", book.on(), "missing", facts.missing(), "reason", facts.reason()))));
    }
}
