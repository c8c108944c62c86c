package vn.hientai.personnel.career.procedure.rule;

import static vn.hientai.core.policy.Finding.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.Verdict;

/** May this step be taken now (điều kiện tiến hành bước)? Told on the page before anybody is summoned. */
public final class StepGate {
    public static final String ID = "procedure-gate";

    private StepGate() {}

    /**
     * What stands ready.
     *
     * @param before code of the step before, or null for the first one; {@code beforeDone} whether it came to an end that lets go on
     * @param candidates how many stand
     * @param unfit names of those who do not meet the conditions
     * @param missing names of papers that are missing or too old, with whose they are
     * @param stepPapers papers of the step itself that are not there yet
     */
    public record Ready(
            String before, boolean beforeDone, LocalDate beforeOn, LocalDate startedOn, int candidates, List<String> unfit,
            List<String> missing, List<String> stepPapers) {}

    public static Verdict judge(Step step, Ready ready, ProcedureLaw law) {
        var findings = new ArrayList<Finding>();
        if (ready.before() != null) {
            findings.add(check("order", ready.beforeDone(), step.grounds(), Map.of("step", ready.before()))
                    .mendedBy(Map.of("step", ready.before())));
        }
        if (asksForCandidates(step)) {
            findings.add(check("candidates", ready.candidates() > 0, step.grounds(), Map.of("number", ready.candidates()))
                    .mendedBy(Map.of("act", "add")));
            findings.add(check("conditions", ready.unfit().isEmpty(), step.grounds(),
                    Map.of("names", ready.unfit())).mendedBy(Map.of("names", ready.unfit())));
        }
        if (step.isDecision()) {
            List<Enacted<?>> grounds = List.of(law.papers(), law.freshMonths());
            findings.add(check("papers", ready.missing().isEmpty(), grounds,
                            Map.of("papers", ready.missing(), "months", law.freshMonths().value()))
                    .mendedBy(Map.of("papers", ready.missing())));
        }
        if (step.paperList() != null) {
            findings.add(check("step-papers", ready.stepPapers().isEmpty(), step.paperList(), Map.of("stepPapers", ready.stepPapers()))
                    .mendedBy(Map.of("stepPapers", ready.stepPapers())));
        }
        return Verdict.allOf(ID, findings);
    }

    private static boolean asksForCandidates(Step step) {
        return step.votes() || step.isDecision();
    }

    /** Whether the day fits between the step before and today. */
    public static boolean dayFits(LocalDate day, Ready ready, LocalDate today) {
        var first = ready.beforeOn() == null ? ready.startedOn() : ready.beforeOn();
        return !day.isBefore(first) && !day.isAfter(today);
    }
}
