package vn.hientai.web.rest.career;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hientai.core.decision.DecisionStatus;
import vn.hientai.core.policy.Citation;
import vn.hientai.core.policy.Explanation;
import vn.hientai.personnel.career.procedure.CandidateSource;
import vn.hientai.personnel.career.procedure.CaseStatus;
import vn.hientai.personnel.career.procedure.Ground;
import vn.hientai.personnel.career.procedure.rule.ProcedureKind;
import vn.hientai.personnel.career.procedure.rule.StepCount.Votes;
import vn.hientai.personnel.career.procedure.rule.StepResult.Outcome;
import vn.hientai.personnel.service.rule.Situation;

/** What programs send and get of procedures. */
public final class ProcedureShapes {
    private ProcedureShapes() {}

    @Schema(name = "ProcedureToOpen", description = "For which post, why, and about whom.")
    public record Open(
            @NotNull ProcedureKind kind,
            @NotBlank @Schema(description = "Code of the unit whose post it is") String unit,
            @Schema(description = "Code of the unit to which a person is seconded") String hostUnit,
            @Schema(description = "HEAD, DEPUTY_HEAD, DIVISION_HEAD or DIVISION_DEPUTY") String office,
            @Size(max = 300) @Schema(description = "The post in words") String post,
            @NotNull Ground ground,
            @NotBlank @Size(max = 2000) String reason,
            @Schema(description = "The unit is newly formed: nobody can have been planned") boolean newUnit,
            @Schema(description = "Day of the proposal, today when absent; its law governs the whole procedure") LocalDate startedOn,
            @Schema(description = "Officer number: of the holder where the procedure is about one, else of a first candidate") String staff,
            Set<Situation> situations) {}

    @Schema(name = "ProcedureCandidate", description = "Whom to put forward; a reason where the person is not planned.")
    public record Candidacy(@NotBlank String staff, @Size(max = 2000) String reason, Set<Situation> situations) {}

    @Schema(name = "ProcedureReason", description = "A reason.")
    public record Reason(@NotBlank @Size(max = 2000) String reason) {}

    @Schema(name = "ProcedureStop", description = "Why it stops; goOn takes back only the draft of the decision.")
    public record Stop(@NotBlank @Size(max = 2000) String reason, boolean goOn) {}

    @Schema(name = "ProcedureSeat", description = "Who sits in the meetings.")
    public record Seat(@NotBlank String staff) {}

    @Schema(name = "ProcedurePapers", description = "The day of each paper that was seen, by its code.")
    public record Papers(@NotNull Map<String, LocalDate> papers) {}

    @Schema(name = "ProcedureVote", description = "The totals of one candidate; nobody's own vote is kept.")
    public record VoteBody(
            long candidate, @Schema(description = "Votes for") Integer agreed, @Schema(description = "Votes against") Integer against,
            @Schema(description = "Papers without a choice") Integer blank, @Schema(description = "Papers that do not count") Integer invalid) {}

    @Schema(name = "ProcedureStepBody", description = "A step as it was held; the papers must add up.")
    public record StepBody(
            @NotBlank @Schema(description = "Code of the step, such as B1") String step,
            @NotNull LocalDate heldOn,
            @Schema(description = "How many were summoned") Integer convened,
            @Schema(description = "Of those, kept away by force majeure") Integer excused,
            Integer present,
            @Schema(description = "Ballot papers handed out") Integer handedOut,
            @Schema(description = "Ballot papers that came back") Integer returned,
            @Schema(description = "Blank papers, where each bears one name") Integer blank,
            @Schema(description = "Papers that do not count, where each bears one name") Integer invalid,
            List<VoteBody> votes,
            @Size(max = 4000) String note,
            @Size(max = 2000) @Schema(description = "Why an earlier record of the step no longer counts") String correction) {}

    @Schema(name = "ProcedureResolution", description = "What the head or the authority decided where the vote left it to them.")
    public record Resolution(boolean goOn, Long candidate, @NotBlank @Size(max = 2000) String note) {}

    @Schema(name = "ProcedureDecision", description = "The decision to be drafted; what is absent is filled in from the case.")
    public record DecisionBody(
            Long candidate, LocalDate from, LocalDate until, LocalDate termUntil, @Size(max = 300) String post, String agency, String symbol,
            @Size(max = 500) String title, String articles) {}

    @Schema(name = "ProcedureInList", description = "A procedure in a list.")
    public record Shape(
            long id, ProcedureKind kind, CaseStatus status, String unit, String unitName, String post, String office, Ground ground,
            List<String> candidates, String step, int stepNumber, int steps, LocalDate deadline, boolean late, LocalDate startedOn,
            Long decision, String decisionNumber, int version) {}

    @Schema(name = "ProcedureLawStep", description = "A step as the law lays it down.")
    public record LawStep(
            String code, int number, String title, String body, String ballot, String form,
            @Schema(description = "Least share of those summoned who must be present; absent: the law states none") String quorum,
            @Schema(description = "Of whom the share is reckoned") String counted,
            @Schema(description = "More than this many of a hundred") Integer majority,
            @Schema(description = "From here everybody goes on when nobody has the majority") Integer floor,
            String tie, String below, boolean announced, Integer days, String dayCount,
            @Schema(description = "Who is to see to it: UNIT_HR, HR_OFFICER, AUTHORITY, PERSON") String doer,
            @Schema(description = "Papers that must be there before its result is entered") List<String> papers, List<Citation> legalBasis, boolean confirmed) {}

    @Schema(name = "ProcedureLawAnswer", description = "The steps and papers of a kind of procedure on a day.")
    public record LawAnswer(ProcedureKind kind, LocalDate on, List<LawStep> steps, List<String> papers) {}

    @Schema(name = "ProcedureVoteTotal", description = "What a candidate got.")
    public record VoteTotal(long candidate, int agreed, Integer against, Integer blank, Integer invalid, boolean wentOn) {}

    @Schema(name = "ProcedureRecord", description = "A step as it was held.")
    public record HeldAnswer(
            LocalDate heldOn, Integer convened, Integer excused, Integer present, Integer handedOut, Integer returned, Integer blank,
            Integer invalid, Outcome outcome, String note, String resolution, Long resolvedFor, String resolutionNote, String recordedBy,
            LocalDate recordedOn, String correction, List<VoteTotal> votes, List<Explanation> explanation) {}

    @Schema(name = "ProcedureStep", description = "A step: what the law asks, what was held, and whether it can be taken now.")
    public record StepAnswer(
            LawStep law, String state, LocalDate deadline, boolean late, HeldAnswer held, List<StepPaperAnswer> papers,
            @Schema(description = "Whether it may be taken now; absent where its turn has not come") Boolean allowed,
            List<Explanation> explanation) {}

    @Schema(name = "ProcedureStepPaper", description = "A paper that the step asks for; attach it as kind PROCEDURE_STEP, subject its reference.")
    public record StepPaperAnswer(String paper, String reference, boolean there) {}

    @Schema(name = "ProcedureAnswer", description = "The authority's own answer: it agrees, or ends the procedure; the note is its reason.")
    public record AnswerBody(boolean agreed, Long candidate, @NotBlank @Size(max = 2000) String note) {}

    @Schema(name = "ProcedurePaper", description = "A paper of the dossier: good, old or missing.")
    public record PaperAnswer(String paper, LocalDate datedOn, String state) {}

    @Schema(name = "ProcedureCandidateAnswer", description = "A candidate with the verdict on the conditions.")
    public record CandidateAnswer(
            long id, String staff, String fullName, String post, String unit, CandidateSource source, String reason, boolean standing,
            boolean withdrawn, String withdrawReason, boolean passed, List<Explanation> explanation, List<PaperAnswer> papers) {}

    @Schema(name = "ProcedureEvent", description = "What happened.")
    public record Happened(String kind, String step, String note, String by, LocalDate on) {}

    @Schema(name = "Procedure", description = "A procedure whole.")
    public record Whole(
            long id, ProcedureKind kind, CaseStatus status, String unit, String unitName, String post, String office, Ground ground,
            String reason, LocalDate startedOn, LocalDate termEnd, LocalDate decideBy, String step, Long decision,
            DecisionStatus decisionStatus, String decisionNumber, List<StepAnswer> steps, List<CandidateAnswer> candidates,
            List<Happened> history, List<HeldAnswer> superseded, List<String> unconfirmed, boolean mayAct, boolean mayAnswer, LocalDate closedOn,
            String closeReason, int version) {}
}
