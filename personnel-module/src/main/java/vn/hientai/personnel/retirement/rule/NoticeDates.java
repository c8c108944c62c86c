package vn.hientai.personnel.retirement.rule;

import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;

/** By when the notice and the decision of retirement must be out (NĐ 170/2025/NĐ-CP Điều 62, Điều 63). */
public final class NoticeDates {
    public static final String ID = "retirement-notice";
    static final ParameterKey NOTICE = ParameterKey.of("retirement.notice-months");
    static final ParameterKey DECISION = ParameterKey.of("retirement.decision-months");

    /** Both last days and why. */
    public record Dates(LocalDate noticeDate, LocalDate decisionDate, Verdict verdict) {}

    /** @param category null for civil servants */
    public Dates before(LocalDate retirementDate, StaffCategory category, PolicyBook book) {
        var regime = category == null ? "CS" : category.regime();
        var inForce = book.at(retirementDate);
        var notice = inForce.whole(NOTICE, regime);
        var decision = inForce.whole(DECISION, regime);
        var noticeDate = retirementDate.minusMonths(notice.value());
        var decisionDate = retirementDate.minusMonths(decision.value());
        return new Dates(noticeDate, decisionDate,
                Verdict.allOf(ID, by("notice", notice, noticeDate), by("decision", decision, decisionDate)));
    }

    private static Finding by(String check, Enacted<Integer> months, LocalDate date) {
        return Finding.check(check, true, months, Map.of("months", months.value(), "date", date));
    }
}
