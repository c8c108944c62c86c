package vn.hientai.web.faces.organisation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.AppointHead;
import vn.hientai.core.organisation.EndHead;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.organisation.UnitOccupants;
import vn.hientai.core.organisation.UnitQueries;
import vn.hientai.core.organisation.UnitQueries.DatedHead;

/** Naming the head of a unit and releasing one, each by the draft of a decision (giao, thôi giữ chức người đứng đầu). */
@Named
@ViewScoped
public class HeadView implements Serializable {
    /** What is to be done. */
    public enum Act {
        HEAD,
        HEAD_END
    }

    @Inject
    transient CurrentActor actor;

    @Inject
    transient OrgTrees trees;

    @Inject
    transient Today today;

    @Inject
    transient UnitQueries units;

    @Inject
    transient UnitOccupants occupants;

    @Inject
    transient UnitFinder finder;

    @Inject
    transient UnitDrafts drafts;

    private String unit;
    private Act act = Act.HEAD;
    private LocalDate on;
    private String person;
    private boolean acting;
    private final DraftForm draft = new DraftForm();
    private transient List<DatedHead> heads;
    private transient List<UnitOccupants.Occupant> candidates;

    public void open() {
        actor.mustHold(Right.CHANGE_UNITS);
        actor.mustReachUnit(Right.CHANGE_UNITS, getNode().id());
        on = on == null ? today.date().plusMonths(1).withDayOfMonth(1) : on;
    }

    public OrgNode getNode() {
        return trees.now().get(unit);
    }

    /** Everyone who headed the unit, or will, newest first. */
    public List<DatedHead> getHeads() {
        if (heads == null) {
            heads = units.sheet(actor.scope(Right.READ_FILE), getNode().id(), today.date()).heads();
        }
        return heads;
    }

    /** Who heads the unit on the business day, or nobody. */
    public DatedHead getPresent() {
        var day = today.date();
        return getHeads().stream()
                .filter(head -> !day.isBefore(head.from()) && (head.lastDay() == null || !day.isAfter(head.lastDay())))
                .findFirst()
                .orElse(null);
    }

    /** Those who work in the unit, and those who lead one directly below it. */
    public List<UnitOccupants.Occupant> getCandidates() {
        if (candidates == null) {
            candidates = units.headCandidates(actor.scope(Right.READ_FILE), getNode().id(), today.date());
        }
        return candidates;
    }

    public String draft() {
        try {
            var id = getNode().id();
            var key = "org.paper." + act + ".";
            if (act == Act.HEAD) {
                var chosen = candidate();
                propose(key, chosen);
                return drafts.draft(new AppointHead.Command(chosen.person(), id, acting, on, null), draft);
            }
            var head = getPresent();
            propose(key, head == null ? null : head.head());
            return drafts.draft(new EndHead.Command(id, on, null), draft);
        } catch (BusinessRuleViolated refusal) {
            drafts.refuse(refusal);
            return null;
        }
    }

    private UnitOccupants.Occupant candidate() {
        return getCandidates().stream()
                .filter(one -> one.code().equals(person))
                .findFirst()
                .orElseThrow(() -> BusinessRuleViolated.at("person", "org.head.choose", Map.of()));
    }

    private void propose(String key, UnitOccupants.Occupant who) {
        var words = Map.of(
                "unit", finder.official(getNode(), today.date()), "name", who == null ? "" : who.fullName(), "code", who == null ? "" : who.code(),
                "on", on);
        var acted = act == Act.HEAD && acting ? key + "acting." : key;
        draft.propose(
                Texts.get(Texts.VIETNAMESE, acted + "title", words),
                Texts.get(Texts.VIETNAMESE, acted + "articles", words));
    }

    public Act[] getActs() {
        return Act.values();
    }

    public DraftForm getDraft() {
        return draft;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public Act getAct() {
        return act;
    }

    public void setAct(Act act) {
        this.act = act;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public boolean isActing() {
        return acting;
    }

    public void setActing(boolean acting) {
        this.acting = acting;
    }
}
