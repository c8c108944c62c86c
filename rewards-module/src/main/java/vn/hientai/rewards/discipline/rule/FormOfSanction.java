package vn.hientai.rewards.discipline.rule;

import static vn.hientai.core.policy.Finding.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;

/**
 * Which one form comes of several violations and of a sanction still being served (hình thức kỷ luật; NĐ 172/2025/NĐ-CP
 * Điều 2, NĐ 112/2020/NĐ-CP Điều 2)? Refuses forms that the law of the decision's day does not know.
 */
public final class FormOfSanction {
    public static final String ID = "disciplinary-form";
    static final ParameterKey SEVERAL = ParameterKey.of("discipline.several-acts");
    static final ParameterKey SERVING = ParameterKey.of("discipline.while-serving");
    private static final String ONE_ABOVE_HEAVIEST = "ONE_ABOVE_HEAVIEST";

    /**
     * The case at its conclusion.
     *
     * @param violations the form that each violation by itself deserves; at least one
     * @param serving form of a sanction whose decision is still in force; null for none
     */
    public record Facts(StaffCategory subject, List<SanctionForm> violations, SanctionForm serving) {}

    public record Outcome(SanctionForm form, Verdict verdict) {}

    /** @param book the book of the day of the decision */
    public Outcome of(Facts facts, PolicyBook book) {
        var forms = new SanctionForms(facts.subject(), book);
        var findings = new ArrayList<>(facts.violations().stream().distinct().map(forms::exists).toList());
        Verdict.allOf(ID, findings).orRefuse();
        var form = ofViolations(facts, forms, book, findings);
        if (facts.serving() != null) {
            form = whileServing(facts, form, forms, book, findings);
        }
        return new Outcome(form, Verdict.allOf(ID, findings));
    }

    private static SanctionForm ofViolations(Facts facts, SanctionForms forms, PolicyBook book, List<Finding> findings) {
        var heaviest = facts.violations().stream().max(Comparator.naturalOrder()).orElseThrow();
        if (facts.violations().size() == 1) {
            return heaviest;
        }
        var manner = book.text(SEVERAL, facts.subject().regime());
        var form = manner.value().equals(ONE_ABOVE_HEAVIEST) ? forms.above(heaviest) : heaviest;
        findings.add(check(manner.value().equals(ONE_ABOVE_HEAVIEST) ? "one-above-heaviest" : "heaviest", true, manner,
                Map.of("number", facts.violations().size(), "heaviestForm", heaviest.name(), "form", form.name())));
        return form;
    }

    private static SanctionForm whileServing(
            Facts facts, SanctionForm deserved, SanctionForms forms, PolicyBook book, List<Finding> findings) {
        var manner = book.text(SERVING, facts.subject().regime());
        var heavier = deserved.compareTo(facts.serving()) > 0;
        var form = forms.above(heavier ? deserved : facts.serving());
        findings.add(check(heavier ? "one-above-new" : "one-above-served", true, manner, Map.of(
                "servingForm", facts.serving().name(), "deservedForm", deserved.name(), "form", form.name())));
        return form;
    }
}
