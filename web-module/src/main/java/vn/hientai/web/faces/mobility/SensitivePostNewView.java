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
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.career.mobility.AddSensitivePost;
import vn.hientai.personnel.career.mobility.SensitivePostQueries;
import vn.hientai.personnel.career.mobility.SensitivePostQueries.FieldTerm;
import vn.hientai.personnel.career.mobility.SensitivePostQueries.PositionOffer;
import vn.hientai.web.faces.support.FormActs;
import vn.hientai.web.faces.support.Notices;
import vn.hientai.web.faces.support.UnitPick;

/** A post being put on the register of sensitive posts. */
@Named
@ViewScoped
public class SensitivePostNewView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient SensitivePostQueries posts;

    @Inject
    transient AddSensitivePost addSensitivePost;

    @Inject
    transient UnitPick unitPick;

    @Inject
    transient FormActs acts;

    @Inject
    transient Notices notices;

    @Inject
    transient Today today;

    private String unit;
    private String field;
    private String title;
    private String position;
    private String staff;
    private LocalDate since;
    private Integer termYears;
    private LocalDate from;
    private String reason;

    public void open() {
        actor.mustHold(Right.EDIT_FILE);
        from = today.date();
    }

    public String add() {
        var id = new long[1];
        var done = acts.carryOut("add", () -> {
            var person = staff == null || staff.isBlank() ? null : posts.person(actor.scope(Right.EDIT_FILE), staff.strip());
            id[0] = addSensitivePost.handle(new AddSensitivePost.Command(
                    unit(), field, title, position, person, since, termYears, from, reason));
        });
        if (!done) {
            return null;
        }
        notices.done("sensitive.added", Map.of());
        return "/officer/sensitive-post?faces-redirect=true&id=" + id[0];
    }

    private OrgUnitId unit() {
        return unitPick.resolve(unit, Right.EDIT_FILE).orElseThrow(() -> new InvalidInput(List.of(Violation.of("unit", "REQUIRED")))).id();
    }

    public String fieldName(String code) {
        return SensitivePostView.nameOf(code);
    }

    public List<FieldTerm> getFields() {
        return posts.fields(today.date());
    }

    public boolean isConfirmed() {
        return getFields().stream().allMatch(FieldTerm::confirmed);
    }

    public List<PositionOffer> getPositions() {
        return posts.positions(today.date());
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }

    public String getStaff() {
        return staff;
    }

    public void setStaff(String staff) {
        this.staff = staff;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }

    public Integer getTermYears() {
        return termYears;
    }

    public void setTermYears(Integer termYears) {
        this.termYears = termYears;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
