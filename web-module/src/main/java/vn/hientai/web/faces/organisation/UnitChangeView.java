package vn.hientai.web.faces.organisation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.AllotQuota;
import vn.hientai.core.organisation.DissolveUnit;
import vn.hientai.core.organisation.EstablishUnit;
import vn.hientai.core.organisation.MoveUnit;
import vn.hientai.core.organisation.NewUnit;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.organisation.RenameUnit;
import vn.hientai.core.organisation.StaffCategory;
import vn.hientai.core.organisation.UnitKind;

/** The other acts on one unit: establish below it, rename, move, dissolve, allot seats. Each drafts its decision. */
@Named
@ViewScoped
public class UnitChangeView implements Serializable {
    /** What is to be done with the unit. */
    public enum Act {
        ESTABLISH,
        RENAME,
        MOVE,
        DISSOLVE,
        QUOTA
    }

    @Inject
    transient CurrentActor actor;

    @Inject
    transient OrgTrees trees;

    @Inject
    transient Today today;

    @Inject
    transient UnitFinder finder;

    @Inject
    transient UnitDrafts drafts;

    private String unit;
    private Act act = Act.RENAME;
    private LocalDate on;
    private String name;
    private String nameEn;
    private String shortName;
    private String code;
    private UnitKind kind = UnitKind.DIVISION;
    private String other;
    private StaffCategory category = StaffCategory.CIVIL_SERVANT;
    private Integer seats;
    private final DraftForm draft = new DraftForm();

    public void open() {
        actor.mustHold(Right.CHANGE_UNITS);
        on = on == null ? today.date().plusMonths(1).withDayOfMonth(1) : on;
        if (act == Act.RENAME && name == null) {
            name = getNode().name();
            nameEn = getNode().nameEn();
            shortName = getNode().shortName();
        }
    }

    public OrgNode getNode() {
        return trees.now().get(unit);
    }

    public String draft() {
        try {
            var node = finder.unit(unit, on, "on");
            var command = command(node);
            var words = Map.of(
                    "unit", finder.official(node, on), "name", name == null ? "" : name,
                    "other", other == null ? "" : finder.official(finder.unit(other, on, "other"), on),
                    "on", on, "seats", seats == null ? 0 : seats, "category", category);
            var key = "org.paper." + act + ".";
            draft.propose(
                    Texts.get(Texts.VIETNAMESE, key + "title", words),
                    Texts.get(Texts.VIETNAMESE, key + "articles", words));
            return drafts.draft(command, draft);
        } catch (BusinessRuleViolated refusal) {
            drafts.refuse(refusal);
            return null;
        }
    }

    private Record command(OrgNode node) {
        var id = node.id();
        return switch (act) {
            case ESTABLISH -> new EstablishUnit.Command(newUnit(id), on, null);
            case RENAME -> new RenameUnit.Command(id, name, nameEn, shortName, on, null, null);
            case MOVE -> new MoveUnit.Command(id, finder.unit(other, on, "other").id(), on, null, null);
            case DISSOLVE -> new DissolveUnit.Command(
                    id, other == null ? null : finder.unit(other, on, "other").id(), on, null, null);
            case QUOTA -> new AllotQuota.Command(id, category, seats, on, null);
        };
    }

    private NewUnit newUnit(OrgUnitId parent) {
        return new NewUnit(code, kind, null, name, nameEn, shortName, parent);
    }

    public boolean needsName() {
        return act == Act.RENAME || isNewUnit();
    }

    public boolean isNewUnit() {
        return act == Act.ESTABLISH;
    }

    public Act[] getActs() {
        return Act.values();
    }

    public UnitKind[] getKinds() {
        return UnitKind.values();
    }

    public StaffCategory[] getCategories() {
        return StaffCategory.values();
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

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getShortName() {
        return shortName;
    }

    public void setShortName(String shortName) {
        this.shortName = shortName;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public UnitKind getKind() {
        return kind;
    }

    public void setKind(UnitKind kind) {
        this.kind = kind;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }

    public StaffCategory getCategory() {
        return category;
    }

    public void setCategory(StaffCategory category) {
        this.category = category;
    }

    public Integer getSeats() {
        return seats;
    }

    public void setSeats(Integer seats) {
        this.seats = seats;
    }
}
