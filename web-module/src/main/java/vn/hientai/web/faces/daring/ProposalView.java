package vn.hientai.web.faces.daring;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.rewards.daring.DaringQueries;
import vn.hientai.rewards.daring.DaringQueries.Sheet;
import vn.hientai.rewards.daring.DaringState;
import vn.hientai.rewards.daring.DecideProposal;
import vn.hientai.rewards.daring.Encouragement;
import vn.hientai.rewards.daring.PublishProposal;
import vn.hientai.rewards.daring.ReachMilestone;
import vn.hientai.rewards.daring.RecordVote;
import vn.hientai.rewards.daring.ReferProposal;
import vn.hientai.rewards.daring.ReviewPilot;
import vn.hientai.rewards.daring.SetMilestone;
import vn.hientai.rewards.daring.SettleEncouragement;
import vn.hientai.rewards.daring.StopPilot;
import vn.hientai.rewards.daring.WithdrawProposal;
import vn.hientai.rewards.daring.rule.DamageCause;
import vn.hientai.rewards.daring.rule.PilotResult;
import vn.hientai.rewards.daring.rule.Protection;
import vn.hientai.rewards.daring.rule.ShieldRule.GoodFaith;
import vn.hientai.web.faces.support.FormActs;
import vn.hientai.web.faces.support.Notices;

/** A daring proposal whole: plan, seal, votes, pilot, review, and what the reader may do now. */
@Named
@ViewScoped
public class ProposalView implements Serializable {
    /** A step of the way, as the stepper draws it. */
    public record Stage(String key, String state, LocalDate day) {}

    @Inject
    transient CurrentActor actor;

    @Inject
    transient DaringQueries daring;

    @Inject
    transient RecordVote recordVote;

    @Inject
    transient DecideProposal decideProposal;

    @Inject
    transient ReferProposal referProposal;

    @Inject
    transient WithdrawProposal withdrawProposal;

    @Inject
    transient SetMilestone setMilestone;

    @Inject
    transient ReachMilestone reachMilestone;

    @Inject
    transient StopPilot stopPilot;

    @Inject
    transient ReviewPilot reviewPilot;

    @Inject
    transient PublishProposal publishProposal;

    @Inject
    transient SettleEncouragement settleEncouragement;

    @Inject
    transient FormActs acts;

    @Inject
    transient Notices notices;

    private long id;
    private int version;
    private final VoteForm vote = new VoteForm();
    private final RulingForm ruling = new RulingForm();
    private final ReviewForm review = new ReviewForm();
    private String reason;
    private String name;
    private LocalDate dueOn;
    private String note;
    private String summary;
    private transient Sheet sheet;

    public void open() {
        version = getSheet().row().version();
    }

    public Sheet getSheet() {
        if (sheet == null) {
            sheet = daring.sheet(actor.scope(Right.READ_DARING), id).orElseThrow(() -> new NotFound("DaringProposal", id));
        }
        return sheet;
    }

    private boolean stands(DaringState... states) {
        return List.of(states).contains(getSheet().row().state());
    }

    public boolean isMine() {
        return getSheet().row().person().equals(actor.who().personOrNull());
    }

    /** Whether the reader decides about it, as far as rights go; the rest says the act itself. */
    public boolean isDeciding() {
        return !isMine() && daring.mayDecide(actor.scope(Right.DECIDE_DARING), actor.scope(Right.DECIDE_DARING_ABOVE), getSheet().row());
    }

    public boolean isVoting() {
        return isDeciding() && stands(DaringState.SUBMITTED);
    }

    public boolean isRuling() {
        return isDeciding() && stands(DaringState.NOT_ADOPTED, DaringState.REFERRED);
    }

    public boolean isReferring() {
        return isDeciding() && stands(DaringState.SUBMITTED, DaringState.NOT_ADOPTED);
    }

    public boolean isPiloting() {
        return (isMine() || isDeciding()) && stands(DaringState.PILOT);
    }

    public boolean isStoppable() {
        return isDeciding() && stands(DaringState.PILOT);
    }

    public boolean isReviewing() {
        return isDeciding() && stands(DaringState.PILOT, DaringState.STOPPED);
    }

    public boolean isPublishable() {
        return isDeciding() && stands(DaringState.REVIEWED) && getSheet().row().publishedOn() == null;
    }

    public boolean isWithdrawable() {
        return isMine() && stands(DaringState.SUBMITTED, DaringState.NOT_ADOPTED, DaringState.REFERRED);
    }

    public boolean isSettling() {
        return !isMine() && actor.scope(Right.DRAFT_DECISION).includesUnit(getSheet().row().unit());
    }

    /** The way of a proposal: handed in, voted, decided, tried, reviewed. */
    public List<Stage> getStages() {
        var row = getSheet().row();
        var decided = row.decidedOn() != null;
        var voted = !getSheet().votes().isEmpty();
        var reviewed = getSheet().review() != null;
        return List.of(
                new Stage("submitted", row.receivedOn() == null ? "now" : "done", row.receivedOn()),
                new Stage("voted", voted || decided ? "done" : row.state() == DaringState.SUBMITTED ? "now" : "",
                        voted ? getSheet().votes().get(0).heldOn() : row.meetingBy()),
                new Stage("decided", decided ? "done" : stands(DaringState.NOT_ADOPTED, DaringState.REFERRED) ? "now" : "", row.decidedOn()),
                new Stage("tried", reviewed || row.state() == DaringState.STOPPED ? "done" : row.state() == DaringState.PILOT ? "now" : "",
                        row.plan().until()),
                new Stage("reviewed", reviewed ? "done" : row.state() == DaringState.STOPPED ? "now" : "",
                        reviewed ? getSheet().review().reviewedOn() : null));
    }

    public String recordVote() {
        return done("vote", "daring.voted", () -> recordVote.handle(vote.command(id, version)));
    }

    public String approve() {
        return done("ruling", "daring.ruled", () -> decideProposal.handle(ruling.command(id, version, true)));
    }

    public String refuse() {
        return done("ruling", "daring.ruled", () -> decideProposal.handle(ruling.command(id, version, false)));
    }

    public String refer() {
        return done("refer", "daring.referred", () -> referProposal.handle(new ReferProposal.Command(id, version, reason)));
    }

    public String withdraw() {
        return done("withdraw", "daring.withdrawn", () -> withdrawProposal.handle(new WithdrawProposal.Command(id, version, reason)));
    }

    public String setMilestone() {
        return done("milestone", "daring.milestone.set", () -> setMilestone.handle(new SetMilestone.Command(id, version, name, dueOn)));
    }

    public String reach(long milestone) {
        return done("reach", "daring.milestone.reached",
                () -> reachMilestone.handle(new ReachMilestone.Command(id, version, milestone, note)));
    }

    public String stop() {
        return done("stop", "daring.stopped", () -> stopPilot.handle(new StopPilot.Command(id, version, reason)));
    }

    public String review() {
        return done("review", "daring.reviewed", () -> reviewPilot.handle(review.command(id, version)));
    }

    public String publish() {
        return done("publish", "daring.published", () -> publishProposal.handle(new PublishProposal.Command(id, version, summary)));
    }

    public String settle(Encouragement kind, boolean granted) {
        return done("settle", "daring.settled",
                () -> settleEncouragement.handle(new SettleEncouragement.Command(id, version, kind, granted, reason)));
    }

    private String done(String form, String key, Runnable act) {
        if (!acts.carryOut(form, act)) {
            return null;
        }
        notices.done(key, Map.of("title", getSheet().row().title()));
        return "/daring/proposal?faces-redirect=true&id=" + id;
    }

    public PilotResult[] getResults() {
        return PilotResult.values();
    }

    public DamageCause[] getCauses() {
        return DamageCause.values();
    }

    public GoodFaith[] getFaith() {
        return GoodFaith.values();
    }

    public List<Protection> getProtections() {
        return List.of(Protection.EXCLUDED, Protection.EXEMPT, Protection.REDUCED);
    }

    public VoteForm getVoteForm() {
        return vote;
    }

    public RulingForm getRulingForm() {
        return ruling;
    }

    public ReviewForm getReviewForm() {
        return review;
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

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }
}
