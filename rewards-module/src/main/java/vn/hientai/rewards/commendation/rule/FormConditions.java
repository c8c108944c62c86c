package vn.hientai.rewards.commendation.rule;

import static vn.hientai.core.policy.Finding.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.api.rule.SanctionLapse;
import vn.hientai.rewards.commendation.rule.Award.Recipient;

/**
 * May this award be proposed for this person (điều kiện xét tặng; Luật 06/2022/QH15 Điều 21 to 24, 73 to 75)? Nothing is
 * proposed while a review is open or a sanction is being served, and merits count from its end (NĐ 152/2025/NĐ-CP).
 */
public final class FormConditions {
    public static final String ID = "commendation-eligibility";
    static final ParameterKey NOT_UNDER_REVIEW = ParameterKey.of("rewards.condition.not-under-review");
    static final ParameterKey AFTER_SANCTION = ParameterKey.of("rewards.condition.after-sanction");
    /** Older sanctions are served in any case, and no award looks back so far. */
    private static final int LONG_AGO = 6;
    private static final Set<Award> KNOWN = EnumSet.of(Award.LDTT, Award.CSTDCS, Award.CSTDT, Award.CSTDTQ,
            Award.GK, Award.BK_TINH, Award.BK_THU_TUONG);

    /**
     * Refuses awards that are never proposed for a person like this, and those whose conditions the book does not hold.
     *
     * @param book the book of the day on which the dossier is accepted
     */
    public Verdict judge(Merit merit, PolicyBook book) {
        proposable(merit, book).orRefuse();
        var findings = new ArrayList<Finding>();
        findings.add(check("not-under-review", !merit.underReview(), book.flag(NOT_UNDER_REVIEW), Map.of())
                .mendedBy(Map.of("fact", "underReview")));
        var countsFrom = sanctions(merit, book, findings);
        findings.addAll(new MeritYears(merit, countsFrom.getYear(), book).findings());
        return Verdict.allOf(ID, findings);
    }

    private static Verdict proposable(Merit merit, PolicyBook book) {
        var award = merit.award();
        var named = Map.<String, Object>of("award", award.name(), "subject", merit.subject().name(), "on", book.on());
        var findings = new ArrayList<Finding>();
        findings.add(check("for-individuals", award.recipients().contains(Recipient.INDIVIDUAL), List.of(), named));
        findings.add(check("in-service", !award.isTitleOfWork() || merit.subject() != StaffCategory.RETIRED, List.of(), named));
        if (award.recipients().contains(Recipient.INDIVIDUAL)) {
            findings.add(check("conditions-known", KNOWN.contains(award), List.of(), named));
        }
        findings.add(check("law-in-force", book.peek(NOT_UNDER_REVIEW).isPresent(), List.of(), named)
                .mendedBy(book.next(NOT_UNDER_REVIEW, "").<Map<String, Object>>map(day -> Map.of("when", day))
                        .orElse(Map.of())));
        return Verdict.allOf(ID, findings);
    }

    /** The day from which merits count: the end of the last sanction served. */
    private static LocalDate sanctions(Merit merit, PolicyBook book, List<Finding> findings) {
        var from = LocalDate.EPOCH;
        for (var sanction : merit.sanctions()) {
            if (sanction.effective().isAfter(book.on()) || sanction.effective().isBefore(book.on().minusYears(LONG_AGO))) {
                continue;
            }
            var served = SanctionLapse.of(sanction.effective(), book.at(sanction.effective()));
            var ground = book.flag(AFTER_SANCTION);
            findings.add(check("sanction-served", !book.on().isBefore(served), ground, Map.of(
                            "form", sanction.form().name(), "effective", sanction.effective(), "served", served,
                            "on", book.on())).mendedBy(Map.of("when", served)));
            from = served.isAfter(from) ? served : from;
        }
        return from;
    }
}
