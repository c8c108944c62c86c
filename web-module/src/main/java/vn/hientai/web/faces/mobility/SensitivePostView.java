package vn.hientai.web.faces.mobility;

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
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.career.mobility.DeferRotation;
import vn.hientai.personnel.career.mobility.EndSensitivePost;
import vn.hientai.personnel.career.mobility.LiftDeferral;
import vn.hientai.personnel.career.mobility.SensitivePost;
import vn.hientai.personnel.career.mobility.SensitivePost.Seat;
import vn.hientai.personnel.career.mobility.SensitivePostQueries;
import vn.hientai.personnel.career.mobility.rule.PositionRotation.Situation;
import vn.hientai.web.faces.support.FormActs;
import vn.hientai.web.faces.support.LocaleChoice;
import vn.hientai.web.faces.support.Notices;

/** One sensitive post: who holds it, what the law says of each, what keeps them, and taking it off the register. */
@Named
@ViewScoped
public class SensitivePostView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient SensitivePostQueries posts;

    @Inject
    transient EndSensitivePost endSensitivePost;

    @Inject
    transient DeferRotation deferRotation;

    @Inject
    transient LiftDeferral liftDeferral;

    @Inject
    transient OrgTrees trees;

    @Inject
    transient FormActs acts;

    @Inject
    transient Notices notices;

    @Inject
    transient Today today;

    private long id;
    private int version;
    private String staff;
    private Situation situation;
    private LocalDate childBorn;
    private String reason;
    private LocalDate lastDay;
    private transient SensitivePost post;

    public void open() {
        version = getPost().version();
        lastDay = today.date();
    }

    public SensitivePost getPost() {
        if (post == null) {
            post = posts.find(actor.scope(Right.READ_FILE), id, null).orElseThrow(() -> new NotFound("SensitivePost", id));
        }
        return post;
    }

    static String nameOf(String code) {
        return Texts.find(LocaleChoice.current(), "code.sensitiveField." + code).orElse(code);
    }

    public String getFieldName() {
        return nameOf(getPost().field());
    }

    public boolean isMayChange() {
        return getPost().endedOn() == null && actor.holds(Right.EDIT_FILE)
                && trees.now().find(getPost().unit()).map(node -> actor.scope(Right.EDIT_FILE).includesUnit(node.id())).orElse(false);
    }

    /** Holders of whom no reason is declared yet. */
    public List<Seat> getMovable() {
        return getPost().seats().stream().filter(seat -> seat.deferral() == null).toList();
    }

    public Situation[] getSituations() {
        return Situation.values();
    }

    public String defer() {
        return act("defer", "sensitive.deferred", () -> deferRotation.handle(new DeferRotation.Command(
                id, posts.person(actor.scope(Right.EDIT_FILE), staff), situation, childBorn, reason, version)));
    }

    public String lift(long deferral) {
        return act("lift", "sensitive.lifted", () -> liftDeferral.handle(new LiftDeferral.Command(id, deferral, reason, version)));
    }

    public String end() {
        return act("end", "sensitive.ended-done", () -> endSensitivePost.handle(new EndSensitivePost.Command(id, lastDay, reason, version)));
    }

    private String act(String form, String said, Runnable what) {
        if (!acts.carryOut(form, what)) {
            post = null;
            return null;
        }
        notices.done(said, Map.of());
        return "/officer/sensitive-post?faces-redirect=true&id=" + id;
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

    public Situation getSituation() {
        return situation;
    }

    public void setSituation(Situation situation) {
        this.situation = situation;
    }

    public LocalDate getChildBorn() {
        return childBorn;
    }

    public void setChildBorn(LocalDate childBorn) {
        this.childBorn = childBorn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
