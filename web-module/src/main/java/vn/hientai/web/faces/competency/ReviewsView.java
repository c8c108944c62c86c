package vn.hientai.web.faces.competency;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.assessment.review.FormQueries;
import vn.hientai.personnel.assessment.review.FormQueries.FormRow;
import vn.hientai.personnel.assessment.review.PlanReview;
import vn.hientai.personnel.assessment.review.ReviewQueries;
import vn.hientai.personnel.assessment.review.ReviewQueries.RoundRow;
import vn.hientai.personnel.assessment.review.ReviewQueries.RoundSort;
import vn.hientai.personnel.assessment.review.ReviewStatus;
import vn.hientai.personnel.assessment.review.rule.Side;
import vn.hientai.personnel.assessment.work.WorkQueries;
import vn.hientai.web.faces.support.FormActs;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.Notices;
import vn.hientai.web.faces.support.UnitPick;

/** Rounds of multi-source review, and the start of one. */
@Named
@ViewScoped
public class ReviewsView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient OrgTrees trees;

    @Inject
    transient ReviewQueries reviews;

    @Inject
    transient FormQueries forms;

    @Inject
    transient WorkQueries work;

    @Inject
    transient PlanReview planReview;

    @Inject
    transient UnitPick unitPick;

    @Inject
    transient Display display;

    @Inject
    transient FormActs acts;

    @Inject
    transient Notices notices;

    @Inject
    transient Today today;

    private static final int WEEKS_OPEN = 3;

    private ReviewStatus status;
    private String after;
    private Long form;
    private String title;
    private String unit;
    private String staff;
    private boolean upward;
    private LocalDate closesOn;
    private transient Page<RoundRow> page;

    public void open() {
        if (closesOn == null) {
            closesOn = today.date().plusWeeks(WEEKS_OPEN);
        }
        if (unit == null) {
            var scope = actor.scope(Right.MANAGE_REVIEWS);
            unit = trees.now().nodes().stream().filter(one -> scope.includesUnit(one.id())).findFirst().map(OrgNode::code).orElse(null);
        }
    }

    public Page<RoundRow> getPage() {
        if (page == null) {
            page = reviews.list(
                    actor.scope(Right.MANAGE_REVIEWS), status, new PageRequest<>(PageRequest.DEFAULT_LIMIT, after, RoundSort.NEWEST, false, false));
        }
        return page;
    }

    public ReviewStatus[] getStatuses() {
        return ReviewStatus.values();
    }

    public List<FormRow> getForms() {
        return forms.list();
    }

    public String nameOf(OrgUnitId id) {
        return trees.now().find(id).map(one -> one.name(display.getLocale())).orElse("");
    }

    /** Everybody at once, or subordinates alone (đánh giá ngược). */
    public String plan() {
        var made = new long[1];
        var sides = upward ? EnumSet.of(Side.SELF, Side.SUBORDINATE) : EnumSet.allOf(Side.class);
        var done = acts.carryOut("plan", () -> {
            var people = new ArrayList<PersonId>();
            for (var code : Arrays.stream((staff == null ? "" : staff).split("[\\s,;]+")).filter(one -> !one.isBlank()).toList()) {
                people.add(work.colleague(actor.scope(Right.MANAGE_REVIEWS), code)
                        .orElseThrow(() -> BusinessRuleViolated.at("staff", "review.unknown-code", Map.of("code", code)))
                        .person());
            }
            if (people.isEmpty()) {
                throw BusinessRuleViolated.at("staff", "review.nobody", Map.of());
            }
            made[0] = planReview.handle(new PlanReview.Command(
                    form, title,
                    unitPick.resolve(unit, Right.MANAGE_REVIEWS)
                            .orElseThrow(() -> BusinessRuleViolated.at("unit", "invalid.UNKNOWN_UNIT", Map.of())).id(),
                    people, sides, closesOn));
        });
        if (!done) {
            return null;
        }
        notices.done("review.planned", Map.of("title", title));
        return "/officer/review?faces-redirect=true&id=" + made[0];
    }

    public ReviewStatus getStatus() {
        return status;
    }

    public void setStatus(ReviewStatus status) {
        this.status = status;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public Long getForm() {
        return form;
    }

    public void setForm(Long form) {
        this.form = form;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getStaff() {
        return staff;
    }

    public void setStaff(String staff) {
        this.staff = staff;
    }

    public boolean isUpward() {
        return upward;
    }

    public void setUpward(boolean upward) {
        this.upward = upward;
    }

    public LocalDate getClosesOn() {
        return closesOn;
    }

    public void setClosesOn(LocalDate closesOn) {
        this.closesOn = closesOn;
    }
}
