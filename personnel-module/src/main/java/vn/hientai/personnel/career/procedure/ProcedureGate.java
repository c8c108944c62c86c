package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.career.procedure.ProcedureFile.Candidate;
import vn.hientai.personnel.career.procedure.ProcedureFile.Held;
import vn.hientai.personnel.career.procedure.rule.Step;
import vn.hientai.personnel.career.procedure.rule.StepGate;
import vn.hientai.personnel.career.procedure.rule.StepGate.Ready;

/** Whether a step may be taken, from what the case holds today. */
@ApplicationScoped
class ProcedureGate {
    @Inject
    ProcedureFiles files;

    @Inject
    ProcedureOrders orders;

    @Inject
    Today today;

    /** The candidate's verdict of today, or the kept one where the career itself stands against the act. */
    Verdict fresh(ProcedureFile file, Candidate candidate) {
        try {
            return orders.judge(file, candidate.person(), candidate.situations());
        } catch (Conflict | BusinessRuleViolated standing) {
            return candidate.verdict();
        }
    }

    Ready ready(ProcedureFile file, Step step) {
        var before = file.before(step);
        var held = before == null ? null : file.record(before.code()).orElse(null);
        var standing = file.standingAt(step);
        var votes = step.votes() || step.isDecision();
        var unfit = votes
                ? standing.stream().filter(one -> !fresh(file, one).passed()).map(Candidate::fullName).toList()
                : List.<String>of();
        return new Ready(
                before == null ? null : before.code(), held != null && held.letsGoOn(), held == null ? null : held.heldOn(),
                file.startedOn(), standing.size(), unfit, step.isDecision() ? missing(file, standing) : List.of(), file.missingAt(step));
    }

    Verdict judge(ProcedureFile file, Step step) {
        return StepGate.judge(step, ready(file, step), files.law(file.kind(), file.startedOn()));
    }

    /** Papers that are not there, or too old on the day of the last meeting, by code. */
    List<String> missing(ProcedureFile file, List<Candidate> standing) {
        var law = files.law(file.kind(), file.startedOn());
        var missing = new ArrayList<String>();
        for (var one : standing) {
            for (var paper : law.papers().value()) {
                var dated = one.papers().get(paper);
                if (dated == null || isOld(file, paper, dated)) {
                    missing.add(paper);
                }
            }
        }
        return missing.stream().distinct().toList();
    }

    /** Whether the paper was too old on the day of the last meeting. */
    boolean isOld(ProcedureFile file, String paper, LocalDate dated) {
        var law = files.law(file.kind(), file.startedOn());
        var considered = file.records().stream().map(Held::heldOn).max(LocalDate::compareTo).orElse(today.date());
        return law.freshPapers().value().contains(paper) && dated.isBefore(considered.minusMonths(law.freshMonths().value()));
    }
}
