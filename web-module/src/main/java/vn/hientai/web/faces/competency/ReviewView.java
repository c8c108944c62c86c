package vn.hientai.web.faces.competency;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.personnel.assessment.review.AddSeat;
import vn.hientai.personnel.assessment.review.CancelReview;
import vn.hientai.personnel.assessment.review.CloseReview;
import vn.hientai.personnel.assessment.review.OpenReview;
import vn.hientai.personnel.assessment.review.ReleaseReview;
import vn.hientai.personnel.assessment.review.RemoveSeat;
import vn.hientai.personnel.assessment.review.ReviewQueries;
import vn.hientai.personnel.assessment.review.ReviewQueries.Remark;
import vn.hientai.personnel.assessment.review.ReviewQueries.SeatRow;
import vn.hientai.personnel.assessment.review.ReviewQueries.Sheet;
import vn.hientai.personnel.assessment.review.ReviewStatus;
import vn.hientai.personnel.assessment.review.ScreenRemark;
import vn.hientai.personnel.assessment.review.SeatNumber;
import vn.hientai.personnel.assessment.review.rule.Side;
import vn.hientai.personnel.assessment.work.WorkQueries;
import vn.hientai.web.faces.support.FormActs;
import vn.hientai.web.faces.support.Notices;

/** One round for those who manage it: seats, opening, closing, remarks, release. */
@Named
@ViewScoped
public class ReviewView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient ReviewQueries reviews;

    @Inject
    transient WorkQueries work;

    @Inject
    transient AddSeat addSeat;

    @Inject
    transient RemoveSeat removeSeat;

    @Inject
    transient OpenReview openReview;

    @Inject
    transient CloseReview closeReview;

    @Inject
    transient CancelReview cancelReview;

    @Inject
    transient ScreenRemark screenRemark;

    @Inject
    transient ReleaseReview releaseReview;

    @Inject
    transient FormActs acts;

    @Inject
    transient Notices notices;

    private long id;
    private int version;
    private String staff;
    private String reviewer;
    private Side side;
    private String reason;
    private transient Sheet sheet;
    private transient List<Remark> remarks;

    public void open() {
        version = getSheet().row().version();
    }

    public Sheet getSheet() {
        if (sheet == null) {
            sheet = reviews.sheet(actor.scope(Right.MANAGE_REVIEWS), id);
        }
        return sheet;
    }

    public List<Remark> getRemarks() {
        if (remarks == null) {
            remarks = reviews.remarks(actor.scope(Right.MANAGE_REVIEWS), id);
        }
        return remarks;
    }

    public boolean is(String status) {
        return getSheet().row().status() == ReviewStatus.valueOf(status);
    }

    public List<Side> getSides() {
        return Arrays.stream(Side.values()).filter(one -> one != Side.SELF && getSheet().row().sides().contains(one)).toList();
    }

    public String seat() {
        return told(acts.carryOut("seat", () -> addSeat.handle(new AddSeat.Command(id, version, person("staff", staff), person("reviewer", reviewer), side, reason))),
                "review.seated");
    }

    private PersonId person(String field, String code) {
        return work.colleague(actor.scope(Right.MANAGE_REVIEWS), code == null ? "" : code.strip())
                .orElseThrow(() -> BusinessRuleViolated.at(field, "review.unknown-code", Map.of("code", String.valueOf(code))))
                .person();
    }

    public String unseat(SeatRow row) {
        return told(acts.carryOut("none", () -> removeSeat.handle(new RemoveSeat.Command(id, version, new SeatNumber(row.id()), reason))), "review.unseated");
    }

    public String start() {
        return told(acts.carryOut("acts", () -> openReview.handle(new OpenReview.Command(id, version))), "review.opened");
    }

    public String close() {
        return told(acts.carryOut("acts", () -> closeReview.handle(new CloseReview.Command(id, version))), "review.closed");
    }

    public String release() {
        return told(acts.carryOut("acts", () -> releaseReview.handle(new ReleaseReview.Command(id, version))), "review.released");
    }

    public String cancel() {
        return told(acts.carryOut("cancel", () -> cancelReview.handle(new CancelReview.Command(id, version, reason))), "review.cancelled");
    }

    public String show(Remark remark) {
        return screen(remark, true);
    }

    public String hold(Remark remark) {
        return screen(remark, false);
    }

    private String screen(Remark remark, boolean shown) {
        return told(acts.carryOut("none", () -> screenRemark.handle(new ScreenRemark.Command(id, UUID.fromString(remark.id()), shown, reason))),
                "review.screened");
    }

    private String told(boolean done, String key) {
        if (!done) {
            return null;
        }
        notices.done(key, Map.of("title", getSheet().row().title()));
        return "/officer/review?faces-redirect=true&id=" + id;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getStaff() {
        return staff;
    }

    public void setStaff(String staff) {
        this.staff = staff;
    }

    public String getReviewer() {
        return reviewer;
    }

    public void setReviewer(String reviewer) {
        this.reviewer = reviewer;
    }

    public Side getSide() {
        return side;
    }

    public void setSide(Side side) {
        this.side = side;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
