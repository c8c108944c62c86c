package vn.hientai.web.faces.career;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import vn.hientai.core.decision.SignDecision;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.career.talent.ExamineNomination;
import vn.hientai.personnel.career.talent.NominationStatus;
import vn.hientai.personnel.career.talent.SendNominationAgain;
import vn.hientai.personnel.career.talent.TalentQueries;
import vn.hientai.personnel.career.talent.TalentQueries.NominationSheet;
import vn.hientai.personnel.career.talent.WithdrawNomination;
import vn.hientai.web.faces.support.FormActs;
import vn.hientai.web.faces.support.Notices;

/** One nomination as a case: its steps, facts, verdict, deadline, and the acts open to the reader. */
@Named
@ViewScoped
public class NominationView implements Serializable {
    private static final String FORM = "case";

    @Inject
    transient CurrentActor actor;

    @Inject
    transient Today today;

    @Inject
    transient TalentQueries talents;

    @Inject
    transient ExamineNomination examineNomination;

    @Inject
    transient WithdrawNomination withdrawNomination;

    @Inject
    transient SendNominationAgain sendNominationAgain;

    @Inject
    transient SignDecision signDecision;

    @Inject
    transient FormActs acts;

    @Inject
    transient Notices notices;

    private long id;
    private int version;
    private String reason;
    private String feedback;
    private LocalDate from;
    private transient NominationSheet sheet;

    public void open() {
        version = getSheet().row().version();
    }

    public NominationSheet getSheet() {
        if (sheet == null) {
            sheet = talents.nomination(actor.scope(Right.READ_TALENT), id).orElseThrow(() -> new NotFound("Nomination", id));
        }
        return sheet;
    }

    private NominationStatus status() {
        return getSheet().row().status();
    }

    public boolean isExaminable() {
        return actor.holds(Right.EXAMINE_TALENT) && status() == NominationStatus.NOMINATED;
    }

    public boolean isWithdrawable() {
        return actor.holds(Right.NOMINATE_TALENT) && status().isOpen();
    }

    public boolean isMendable() {
        return actor.holds(Right.NOMINATE_TALENT) && status() == NominationStatus.RETURNED;
    }

    public boolean isSignable() {
        return actor.holds(Right.ADMIT_TALENT) && status() == NominationStatus.ENDORSED && getSheet().row().decision() != null;
    }

    /** Days left for the examination, negative when over; null when nothing runs. */
    public Long getDaysLeft() {
        var by = getSheet().row().examineBy();
        return status() != NominationStatus.NOMINATED || by == null ? null : ChronoUnit.DAYS.between(today.date(), by);
    }

    /** done, now or empty for the steps 1 nominated, 2 examined, 3 signed, 4 in the pool. */
    public String step(int number) {
        var reached = switch (status()) {
            case NOMINATED, RETURNED -> 2;
            case ENDORSED -> 3;
            case ADMITTED -> getSheet().effectiveFrom() != null && getSheet().effectiveFrom().isAfter(today.date()) ? 4 : 5;
            case DECLINED -> 2;
            case WITHDRAWN -> 2;
        };
        return number < reached ? "done" : number == reached && status().isOpen() ? "now" : number == reached && reached == 4 ? "now" : "";
    }

    public String endorse() {
        return examine(ExamineNomination.Outcome.ENDORSE, "careers.endorsed");
    }

    public String sendBack() {
        return examine(ExamineNomination.Outcome.RETURN, "careers.returned");
    }

    public String decline() {
        return examine(ExamineNomination.Outcome.DECLINE, "careers.declined");
    }

    private String examine(ExamineNomination.Outcome outcome, String said) {
        return act(said, "/officer/nomination", () ->
                examineNomination.handle(new ExamineNomination.Command(id, outcome, reason, feedback, from, version)));
    }

    public String withdraw() {
        return act("careers.withdrawn", "/unit/nomination", () ->
                withdrawNomination.handle(new WithdrawNomination.Command(id, reason, version)));
    }

    public String sendAgain() {
        return act("careers.sent-again", "/unit/nomination", () ->
                sendNominationAgain.handle(new SendNominationAgain.Command(id, reason, version)));
    }

    public String sign() {
        return act("careers.signed", "/leadership/nomination", () ->
                signDecision.handle(new SignDecision.Command(getSheet().row().decision(), null, null)));
    }

    private String act(String said, String page, Runnable what) {
        if (!acts.carryOut(FORM, what)) {
            return null;
        }
        notices.done(said, Map.of("name", getSheet().row().fullName()));
        return page + "?faces-redirect=true&id=" + id;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getFeedback() {
        return feedback;
    }

    public void setFeedback(String feedback) {
        this.feedback = feedback;
    }
}
