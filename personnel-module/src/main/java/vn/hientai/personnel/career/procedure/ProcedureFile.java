package vn.hientai.personnel.career.procedure;

import java.time.LocalDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.career.procedure.rule.ProcedureKind;
import vn.hientai.personnel.career.procedure.rule.Step;
import vn.hientai.personnel.career.procedure.rule.Step.Doer;
import vn.hientai.personnel.career.procedure.rule.StepResult.Outcome;
import vn.hientai.personnel.service.rule.Situation;

/**
 * A procedure as it stands (hồ sơ quy trình): what the law asks in its order, and what was done of it. Immutable.
 *
 * @param decision draft or signed decision, or null
 * @param chosen key of the candidate of the decision, or null
 * @param steps as the law of the first day lays them down
 * @param records those that count, one a step at most
 * @param papers those of the steps that are there
 */
public record ProcedureFile(
        long id, ProcedureKind kind, CaseStatus status, OrgUnitId unit, OrgUnitId host, String office, String post, Ground ground,
        String reason, boolean newUnit, LocalDate startedOn, LocalDate termEnd, Long decision, Long chosen, int version,
        List<Step> steps, List<Candidate> candidates, List<Held> records, Set<StepPaper> papers) {

    /** @param withdrawn whether no longer a candidate, with the reason */
    public record Candidate(
            long id, PersonId person, String code, String fullName, String post, String unit, CandidateSource source, String reason,
            Set<Situation> situations, Verdict verdict, boolean withdrawn, String withdrawReason, Map<String, LocalDate> papers) {}

    /** What a candidate got. */
    public record Vote(long candidate, int agreed, Integer against, Integer blank, Integer invalid, boolean wentOn) {}

    /** A step as it was held. */
    public record Held(
            long id, String code, LocalDate heldOn, Integer convened, Integer excused, Integer present, Integer handedOut,
            Integer returned, Integer blank, Integer invalid, Outcome outcome, String note, Verdict verdict, String resolution,
            Long resolvedFor, String resolutionNote, LocalDate resolvedOn, String recordedBy, LocalDate recordedOn, Instant at,
            String correction, boolean superseded, List<Vote> votes) {
        /** Whether the procedure may go on after it. */
        public boolean letsGoOn() {
            return outcome == Outcome.WENT_ON || "GO_ON".equals(resolution);
        }

        /** Whether somebody above the meeting must say what follows. */
        public boolean waits() {
            return (outcome == Outcome.HEAD_TO_DECIDE || outcome == Outcome.TO_REPORT) && resolution == null;
        }
    }

    public Optional<Held> record(String code) {
        return records.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public Step step(String code) {
        return steps.stream().filter(one -> one.code().equals(code)).findFirst().orElse(null);
    }

    /** The step whose turn it is; the decision once all others let go on. */
    public Step current() {
        return steps.stream().filter(step -> record(step.code()).map(one -> !one.letsGoOn()).orElse(true)).findFirst()
                .orElse(steps.get(steps.size() - 1));
    }

    /** Whether it is the authority's turn: to agree to the procedure, or to decide what a vote left to it. */
    public boolean waitsForAuthority() {
        var step = current();
        var held = record(step.code()).orElse(null);
        if (status != CaseStatus.OPEN) {
            return false;
        }
        return held == null
                ? step.doer() != null && step.doer().value() == Doer.AUTHORITY && !step.votes() && !step.isDecision()
                : held.waits() && held.outcome() == Outcome.TO_REPORT;
    }

    /** Whether a vote was taken already, after which nobody can be added. */
    public boolean voted() {
        return records.stream().anyMatch(one -> !one.votes().isEmpty());
    }

    public List<Candidate> standing() {
        return candidates.stream().filter(one -> !one.withdrawn()).toList();
    }

    /** Those who still stand when the step is taken, after what the steps before it chose. */
    public List<Candidate> standingAt(Step step) {
        var alive = new ArrayList<>(standing());
        for (var before : steps) {
            if (before.number() >= step.number()) {
                break;
            }
            record(before.code()).filter(one -> before.votes() && before.selects() && one.letsGoOn()).ifPresent(held -> {
                var chosen = held.resolvedFor() != null
                        ? List.of(held.resolvedFor())
                        : held.votes().stream().filter(Vote::wentOn).map(Vote::candidate).toList();
                alive.removeIf(one -> !chosen.contains(one.id()));
            });
        }
        return List.copyOf(alive);
    }

    /** Who is voted on at the step: true for those whom the step before brought forward. */
    public Map<Candidate, Boolean> votedOnAt(Step step) {
        var list = new LinkedHashMap<Candidate, Boolean>();
        standingAt(step).forEach(one -> list.put(one, true));
        if (step.other() != null) {
            standing().forEach(one -> list.putIfAbsent(one, false));
        }
        return list;
    }

    ProcedureFile withPapers(Set<StepPaper> there) {
        return new ProcedureFile(
                id, kind, status, unit, host, office, post, ground, reason, newUnit, startedOn, termEnd, decision, chosen, version, steps,
                candidates, records, there);
    }

    /** Papers that the step asks for and that are not there, by code. */
    public List<String> missingAt(Step step) {
        return step.papers().stream().filter(paper -> !papers.contains(new StepPaper(id, step.code(), paper))).toList();
    }

    /** The step before, or null for the first one. */
    public Step before(Step step) {
        return step.number() == 1 ? null : steps.get(step.number() - 2);
    }
}
