package vn.hientai.web.faces.career;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.career.development.DevelopmentQueries;
import vn.hientai.personnel.career.development.DevelopmentQueries.PlanRow;
import vn.hientai.personnel.career.development.ReviewPlan;
import vn.hientai.web.faces.support.FormActs;
import vn.hientai.web.faces.support.Notices;

/** Reviews of development plans (rà soát): which are due, and writing down what was said at one. */
@Named
@RequestScoped
public class PlanReviewView {
    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    @Inject
    DevelopmentQueries development;

    @Inject
    ReviewPlan reviewPlan;

    @Inject
    FormActs acts;

    @Inject
    Notices notices;

    private String note;
    private LocalDate next;
    private List<PlanRow> due;

    /** Agreed plans in reach in the order in which they are to be reviewed; those without a day last. */
    public List<PlanRow> getDue() {
        if (due == null) {
            due = development.toReview(actor.scope(Right.READ_TALENT));
        }
        return due;
    }

    public boolean late(PlanRow row) {
        return row.nextReviewOn() != null && row.nextReviewOn().isBefore(today.date());
    }

    public String review(PlanRow plan) {
        var done = acts.carryOut("review", () ->
                reviewPlan.handle(new ReviewPlan.Command(plan.id(), note, next, plan.version())));
        if (!done) {
            return null;
        }
        notices.done("careers.reviewed", Map.of("name", plan.fullName()));
        return "/unit/plan?faces-redirect=true&id=" + plan.id();
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public LocalDate getNext() {
        return next;
    }

    public void setNext(LocalDate next) {
        this.next = next;
    }
}
