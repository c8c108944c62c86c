package vn.hientai.personnel.assessment.grading.rule;

import static vn.hientai.core.policy.Finding.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;

/**
 * What fails a year whatever its results (không hoàn thành nhiệm vụ): degradation, a sanction, corruption in the unit
 * (NĐ 335/2025/NĐ-CP Điều 11.3, 20.4; NĐ 48/2023/NĐ-CP). A violation fails one year only.
 */
final class FailedYear {
    static final ParameterKey SANCTION = ParameterKey.of("assessment.grade.failing-sanction");
    static final ParameterKey ONCE = ParameterKey.of("assessment.grade.sanction-once");
    static final ParameterKey DEGRADATION = ParameterKey.of("assessment.grade.failing-degradation");
    static final ParameterKey CORRUPTION = ParameterKey.of("assessment.grade.failing-corruption");
    private static final String ANY = "ANY";

    private final GradeFacts facts;
    private final PolicyBook book;
    private final String regime;

    FailedYear(GradeFacts facts, PolicyBook book) {
        this.facts = facts;
        this.book = book;
        this.regime = facts.subject().regime();
    }

    /** Fields of sanctions that decide and are not known. */
    static List<String> missing(GradeFacts facts, PolicyBook book) {
        var rule = new FailedYear(facts, book);
        var missing = new ArrayList<String>();
        for (var i = 0; i < facts.sanctions().size(); i++) {
            var sanction = facts.sanctions().get(i);
            if (sanction.publicDuty() == null && rule.isOfYear(sanction) && !rule.which().value().equals(ANY)) {
                missing.add("sanctions[" + i + "].publicDuty");
            }
        }
        return missing;
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        var year = Map.<String, Object>of("year", facts.year());
        if (facts.degradationConcluded()) {
            findings.add(check("degradation", false, book.flag(DEGRADATION, regime), year).mendedBy(nextYear()));
        }
        if (facts.corruptionInUnit() && facts.subject().leads()) {
            findings.add(check("corruption-in-unit", false, book.flag(CORRUPTION, regime), year)
                    .mendedBy(nextYear()));
        }
        facts.sanctions().forEach(sanction -> findings.add(finding(sanction)));
        return findings;
    }

    private Finding finding(GradeFacts.Sanctioned sanction) {
        var named = Map.<String, Object>of("form", sanction.form().name(), "effective", sanction.effective(),
                "year", facts.year());
        if (!isOfYear(sanction)) {
            var elsewhere = sanction.alreadyCountedYear() != null && sanction.effective().getYear() == facts.year();
            return elsewhere
                    ? check("sanction-counted-already", true, book.flag(ONCE, regime), Map.of(
                            "form", sanction.form().name(), "effective", sanction.effective(),
                            "countedYear", sanction.alreadyCountedYear(), "year", facts.year()))
                    : check("sanction-of-another-year", true, which(), named);
        }
        var which = which();
        if (which.value().equals(ANY)) {
            return check("sanction", false, which, named).mendedBy(nextYear());
        }
        return Boolean.TRUE.equals(sanction.publicDuty())
                ? check("sanction-for-public-duty", false, which, named).mendedBy(nextYear())
                : check("sanction-without-public-duty", true, which, named);
    }

    private Map<String, Object> nextYear() {
        return Map.of("when", LocalDate.of(facts.year() + 1, 1, 1));
    }

    private Enacted<String> which() {
        return book.text(SANCTION, regime);
    }

    /** By the day of the decision; a violation that failed a year before its decision counts there only. */
    private boolean isOfYear(GradeFacts.Sanctioned sanction) {
        var once = book.find(ONCE, regime);
        var year = sanction.alreadyCountedYear() == null || once.isEmpty()
                ? sanction.effective().getYear()
                : sanction.alreadyCountedYear();
        return year == facts.year();
    }
}
