package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.Enacted;
import vn.hientai.personnel.career.procedure.CaseRows.Found;
import vn.hientai.personnel.career.procedure.CaseSheet.CandidateSheet;
import vn.hientai.personnel.career.procedure.CaseSheet.EventRow;
import vn.hientai.personnel.career.procedure.CaseSheet.PaperLine;
import vn.hientai.personnel.career.procedure.CaseSheet.SeatRow;
import vn.hientai.personnel.career.procedure.CaseSheet.StepPaperLine;
import vn.hientai.personnel.career.procedure.CaseSheet.StepSheet;
import vn.hientai.personnel.career.procedure.ProcedureFile.Candidate;
import vn.hientai.personnel.career.procedure.rule.Step;
import vn.hientai.personnel.service.ServiceActOrder;

/** Puts a procedure together as one person may see it. */
@ApplicationScoped
class CaseSheets {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    CaseRows rows;

    @Inject
    ProcedureFiles files;

    @Inject
    ProcedureReader reader;

    @Inject
    ProcedureGate gate;

    @Inject
    ProcedureClock clock;

    @Inject
    ProcedureOrders orders;

    @Inject
    Today today;

    CaseSheet of(Found found) {
        var file = files.find(found.id()).orElseThrow();
        var barred = barred(file);
        var law = files.law(file.kind(), file.startedOn());
        var decision = file.steps().get(file.steps().size() - 1);
        var unconfirmed = file.steps().stream().flatMap(step -> Stream.concat(step.grounds().stream(), Stream.ofNullable(step.paperList()))).filter(one -> !one.confirmed())
                .map(Enacted::parameter).distinct().sorted().toList();
        return new CaseSheet(
                rows.of(found, file), file, found.hostUnit(), file.termEnd() == null ? null : clock.deadline(file, decision).orElse(null),
                file.steps().stream().map(step -> step(file, step)).toList(),
                file.candidates().stream().map(one -> candidate(file, one, law.papers().value())).toList(), events(file.id()),
                reader.superseded(file.id()), seats(file.id()), proposal(file), unconfirmed,
                file.status().isOpen() && barred == null && actor.holds(Right.DRAFT_DECISION)
                        && actor.scope(Right.DRAFT_DECISION).includesUnit(file.unit()),
                file.waitsForAuthority() && barred == null && actor.holds(Right.SIGN_DECISION)
                        && actor.scope(Right.SIGN_DECISION).includesUnit(file.unit()),
                barred, found.closedOn(), found.closeReason());
    }

    /** Why this reader may not act on the case (kin of a candidate), or null. */
    private String barred(ProcedureFile file) {
        try {
            file.candidates().forEach(one -> actor.mustBeImpartial(one.person()));
            return null;
        } catch (Forbidden partial) {
            return partial.key();
        }
    }

    private StepSheet step(ProcedureFile file, Step step) {
        var held = file.record(step.code()).orElse(null);
        var open = file.status() == CaseStatus.OPEN;
        var now = open && file.current().code().equals(step.code());
        var state = held != null && held.letsGoOn() || file.status() == CaseStatus.DONE ? "done"
                : held != null && held.waits() ? "waits" : held != null ? "stopped" : now || file.status() == CaseStatus.DRAFTED && step.isDecision() ? "now" : "";
        var deadline = clock.deadline(file, step).orElse(null);
        var done = held == null ? today.date() : held.heldOn();
        return new StepSheet(
                step, held, state, deadline, deadline != null && deadline.isBefore(done) && (held != null || open && now),
                now ? gate.judge(file, step) : null, step.votes() ? List.copyOf(file.votedOnAt(step).keySet()) : List.of(),
                step.papers().stream().map(paper -> new StepPaper(file.id(), step.code(), paper))
                        .map(one -> new StepPaperLine(one.paper(), one.reference(), file.papers().contains(one))).toList());
    }

    private CandidateSheet candidate(ProcedureFile file, Candidate one, List<String> asked) {
        var last = file.steps().get(file.steps().size() - 1);
        var standing = file.standingAt(last).stream().anyMatch(other -> other.id() == one.id());
        var lines = asked.stream().map(paper -> {
            var dated = one.papers().get(paper);
            var old = dated != null && gate.isOld(file, paper, dated);
            return new PaperLine(paper, dated, dated == null ? "missing" : old ? "old" : "good");
        }).toList();
        return new CandidateSheet(
                one, file.status() == CaseStatus.OPEN && !one.withdrawn() ? gate.fresh(file, one) : one.verdict(), standing && !one.withdrawn(), lines);
    }

    private List<EventRow> events(long id) {
        return Sql.of("select v.kind, v.step, v.note, a.display_name, v.on_day, v.at from procedure_event v left join account a on a.id = v.account_id")
                .where("v.case_id = ?", id)
                .orderBy("v.id desc")
                .list(em, row -> new EventRow(row.text(0), row.text(1), row.text(2), row.text(3), row.day(4), row.moment(5)));
    }

    private List<SeatRow> seats(long id) {
        return Sql.of("select p.code, p.full_name, c.post from procedure_seat s join person p on p.id = s.person_id"
                        + " left join staff_card c on c.person_id = p.id")
                .where("s.case_id = ?", id)
                .orderBy("p.full_name")
                .list(em, row -> new SeatRow(row.text(0), row.text(1), row.text(2)));
    }

    /** What the decision would say, once one candidate is left; null before. */
    private ServiceActOrder proposal(ProcedureFile file) {
        var left = file.standingAt(file.steps().get(file.steps().size() - 1));
        if (file.status() != CaseStatus.OPEN || !file.current().isDecision() || left.isEmpty()) {
            return null;
        }
        var one = left.get(0);
        return orders.order(file.kind(), one.person(), file.unit(), file.host(), file.office(), file.post(), file.termEnd(),
                one.situations(), file.reason(), ProcedureOrders.Days.PROPOSED);
    }
}
