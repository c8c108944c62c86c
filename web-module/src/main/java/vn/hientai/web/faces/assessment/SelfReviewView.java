package vn.hientai.web.faces.assessment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.assessment.selfreview.AnswerSelfReview;
import vn.hientai.personnel.assessment.selfreview.CloseCommitment;
import vn.hientai.personnel.assessment.selfreview.ReportOnCommitment;
import vn.hientai.personnel.assessment.selfreview.SaveSelfReview;
import vn.hientai.personnel.assessment.selfreview.SelfReviewQueries;
import vn.hientai.personnel.assessment.selfreview.SelfReviewQueries.Commitment;
import vn.hientai.personnel.assessment.selfreview.SelfReviewQueries.CommitmentState;
import vn.hientai.personnel.assessment.selfreview.SelfReviewQueries.Example;
import vn.hientai.personnel.assessment.selfreview.SelfReviewQueries.Filter;
import vn.hientai.personnel.assessment.selfreview.SelfReviewQueries.ReviewRow;
import vn.hientai.personnel.assessment.selfreview.SelfReviewQueries.ReviewSort;
import vn.hientai.personnel.assessment.selfreview.SelfReviewQueries.ReviewState;
import vn.hientai.personnel.assessment.selfreview.SubmitSelfReview;
import vn.hientai.web.faces.support.Notices;
import vn.hientai.web.faces.support.FormActs;

/** Self-reviews: one's own to be written and reported on, those of one's people to be answered and closed. */
@Named
@ViewScoped
public class SelfReviewView implements Serializable {
    private static final int ROWS = 5;

    @Inject
    transient CurrentActor actor;

    @Inject
    transient SelfReviewQueries reviews;

    @Inject
    transient SaveSelfReview saveSelfReview;

    @Inject
    transient SubmitSelfReview submitSelfReview;

    @Inject
    transient AnswerSelfReview answerSelfReview;

    @Inject
    transient ReportOnCommitment reportOnCommitment;

    @Inject
    transient CloseCommitment closeCommitment;

    @Inject
    transient FormActs acts;

    @Inject
    transient Notices notices;

    @Inject
    transient Today today;

    private Long id;
    private String state;
    private String after;
    private String period;
    private String strengths;
    private String faults;
    private String causes;
    private List<PledgeLine> pledges;
    private Integer version;
    private String text;
    private boolean done;
    private transient ReviewRow review;
    private transient Page<ReviewRow> page;

    private PersonId self() {
        return actor.who().personOrNull();
    }

    /** The own review that is open, or an empty form. */
    public void openMine() {
        if (id != null && !getReview().person().equals(self())) {
            throw new NotFound("SelfReview", id);
        }
        pledges = new ArrayList<>();
        if (id != null) {
            period = getReview().period();
            strengths = getReview().strengths();
            faults = getReview().faults();
            causes = getReview().causes();
            version = getReview().version();
            getReview().commitments().forEach(one -> pledges.add(new PledgeLine(one.pledge(), one.dueOn(), one.exemplary())));
        } else {
            var day = today.date();
            period = day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
        }
        while (pledges.size() < ROWS) {
            pledges.add(new PledgeLine(null, null, false));
        }
    }

    public void open() {
        if (id == null) {
            throw new NotFound("SelfReview", "?");
        }
        version = getReview().version();
    }

    public ReviewRow getReview() {
        if (review == null) {
            review = id == null ? null : reviews.get(actor.scope(Right.READ_WORK), self(), id).orElseThrow(() -> new NotFound("SelfReview", id));
        }
        return review;
    }

    public boolean isWritable() {
        return id == null || getReview().isWritable();
    }

    public boolean isPresent() {
        return self() != null;
    }

    public Page<ReviewRow> getMine() {
        if (page == null) {
            page = self() == null ? Page.empty() : list(new Filter(self(), null, null));
        }
        return page;
    }

    /** Those of other people in reach. */
    public Page<ReviewRow> getOthers() {
        if (page == null) {
            page = list(new Filter(null, null, getShownState()));
        }
        return page;
    }

    private Page<ReviewRow> list(Filter filter) {
        return reviews.list(actor.scope(Right.READ_WORK), self(), filter,
                new PageRequest<>(PageRequest.DEFAULT_LIMIT, after, ReviewSort.PERIOD, false, false));
    }

    public ReviewState getShownState() {
        return Arrays.stream(ReviewState.values()).filter(one -> one.name().equals(state)).findFirst().orElse(null);
    }

    public ReviewState[] getStates() {
        return new ReviewState[] {ReviewState.SUBMITTED, ReviewState.RETURNED, ReviewState.CLOSED};
    }

    public List<Example> getExamples() {
        return self() == null ? List.of() : reviews.examples(AccessScope.only(actor.who().personOrNull()), self());
    }

    /** Whether the reader may answer: leads the person's unit, and it is not the own one. */
    public boolean isAnswerable() {
        return getReview().state() == ReviewState.SUBMITTED && !getReview().person().equals(self())
                && (actor.scope(Right.LEAD_WORK).includesUnit(getReview().unit()) || actor.scope(Right.LEAD_HEADS).includesUnit(getReview().unit()));
    }

    /** Quarters, halves and years that have begun, newest first. */
    public List<String> getPeriods() {
        var periods = new ArrayList<String>();
        for (var year = today.date().getYear(); year > today.date().getYear() - 2; year--) {
            periods.add(String.valueOf(year));
            for (var quarter = 4; quarter >= 1; quarter--) {
                if (!LocalDate.of(year, 3 * quarter - 2, 1).isAfter(today.date())) {
                    periods.add(year + "-Q" + quarter);
                }
            }
            if (!LocalDate.of(year, 7, 1).isAfter(today.date())) {
                periods.add(year + "-H2");
            }
            periods.add(year + "-H1");
        }
        return periods;
    }

    public String save() {
        return keep() ? told("/me/self-review", "selfreview.saved") : null;
    }

    public String submit() {
        if (!keep()) {
            return null;
        }
        var sent = acts.carryOut("review", () -> submitSelfReview.handle(new SubmitSelfReview.Command(id, null)));
        review = null;
        if (!sent) {
            version = getReview().version();
            return null;
        }
        return told("/me/self-review", "selfreview.submitted");
    }

    private boolean keep() {
        var given = pledges.stream().filter(one -> one.getPledge() != null && !one.getPledge().isBlank())
                .map(one -> new SaveSelfReview.Pledge(one.getPledge(), one.getDueOn(), one.isExemplary())).toList();
        var kept = acts.carryOut("review", () -> id = saveSelfReview.handle(
                new SaveSelfReview.Command(id, period, strengths, faults, causes, given, version)));
        review = null;
        if (kept) {
            version = getReview().version();
        }
        return kept;
    }

    public String report(Commitment one) {
        return acts.carryOut("reports", () -> reportOnCommitment.handle(new ReportOnCommitment.Command(one.id(), text, done)), "text")
                ? told("/me/self-review", "selfreview.reported") : null;
    }

    public String close(Commitment one, CommitmentState to) {
        return acts.carryOut("closings", () -> closeCommitment.handle(new CloseCommitment.Command(one.id(), to, text)), "text")
                ? told("/unit/self-review", "selfreview.commitment." + to) : null;
    }

    public String answer(AnswerSelfReview.Answer answer) {
        return acts.carryOut("answer", () -> answerSelfReview.handle(new AnswerSelfReview.Command(id, answer, text, version)), "text")
                ? told("/unit/self-review", "selfreview.answered." + answer) : null;
    }

    private String told(String to, String key) {
        notices.done(key, Map.of("period", period == null && id != null ? getReview().period() : String.valueOf(period)));
        return to + "?faces-redirect=true&id=" + id;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getStrengths() {
        return strengths;
    }

    public void setStrengths(String strengths) {
        this.strengths = strengths;
    }

    public String getFaults() {
        return faults;
    }

    public void setFaults(String faults) {
        this.faults = faults;
    }

    public String getCauses() {
        return causes;
    }

    public void setCauses(String causes) {
        this.causes = causes;
    }

    public List<PledgeLine> getPledges() {
        return pledges;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public boolean isDone() {
        return done;
    }

    public void setDone(boolean done) {
        this.done = done;
    }
}
