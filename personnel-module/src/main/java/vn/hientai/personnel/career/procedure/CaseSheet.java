package vn.hientai.personnel.career.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.career.procedure.ProcedureFile.Candidate;
import vn.hientai.personnel.career.procedure.ProcedureFile.Held;
import vn.hientai.personnel.career.procedure.rule.Step;
import vn.hientai.personnel.service.ServiceActOrder;

/** A procedure whole (hồ sơ quy trình): its steps, candidates, papers, history, and what the reader may do. */
public record CaseSheet(
        CaseRow row, ProcedureFile file, String hostUnit, LocalDate decideBy, List<StepSheet> steps, List<CandidateSheet> candidates,
        List<EventRow> events, List<Held> superseded, List<SeatRow> seats, ServiceActOrder proposal, List<String> unconfirmed,
        boolean mayAct, boolean mayAnswer, String barred, LocalDate closedOn, String closeReason) {

    /**
     * A step as the page shows it.
     *
     * @param state done, now, waits, stopped, or empty for one whose turn has not come
     * @param gate what the law says of taking it now; null where its turn has not come
     * @param voted who is voted on at it
     * @param papers what it asks to be handed in
     */
    public record StepSheet(
            Step step, Held held, String state, LocalDate deadline, boolean late, Verdict gate, List<Candidate> voted,
            List<StepPaperLine> papers) {}

    /** A candidate with the verdict of today while the case is open. */
    public record CandidateSheet(Candidate candidate, Verdict verdict, boolean standing, List<PaperLine> papers) {}

    /** @param state good, old or missing */
    public record PaperLine(String paper, LocalDate datedOn, String state) {}

    /** What happened, by whom, when. */
    public record EventRow(String kind, String step, String note, String by, LocalDate on, Instant at) {}

    /** Who sits in the meetings. */
    public record SeatRow(String code, String fullName, String post) {}

    /** @param reference under which it is attached */
    public record StepPaperLine(String paper, String reference, boolean there) {}
}
