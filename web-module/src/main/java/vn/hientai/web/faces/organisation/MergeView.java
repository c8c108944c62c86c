package vn.hientai.web.faces.organisation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.MergePreview;
import vn.hientai.core.organisation.MergeUnits;
import vn.hientai.core.organisation.NewUnit;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.organisation.UnitKind;
import vn.hientai.web.faces.support.LocaleChoice;

/** The merge wizard: units, successor, day, what moves, and the draft of the decision. Its state is in the address. */
@Named
@ViewScoped
public class MergeView implements Serializable {
    private static final int HITS = 20;

    @Inject
    transient CurrentActor actor;

    @Inject
    transient OrgTrees trees;

    @Inject
    transient Today today;

    @Inject
    transient UnitFinder finder;

    @Inject
    transient MergePreview mergePreview;

    @Inject
    transient UnitDrafts drafts;

    private String units;
    private String q;
    private String into;
    private String code;
    private String name;
    private UnitKind kind;
    private String parent;
    private LocalDate on;
    private boolean join;
    private final DraftForm draft = new DraftForm();
    private transient MergePreview.Consequences preview;
    private transient BusinessRuleViolated refusal;

    public void open() {
        actor.mustHold(Right.CHANGE_UNITS);
        on = on == null ? today.date().plusMonths(1).withDayOfMonth(1) : on;
        if (isReady()) {
            try {
                var successor = successor();
                preview = mergePreview.of(
                        actor.scope(Right.READ_FILE), ids(), successor, newUnit(successor), join, on);
                draft.propose(title(), article());
            } catch (BusinessRuleViolated refused) {
                refusal = refused;
            }
        }
    }

    public List<OrgNode> getChosen() {
        var tree = trees.on(on);
        return codes().stream().flatMap(one -> tree.find(one).stream()).toList();
    }

    public List<OrgNode> getHits() {
        return q == null || q.isBlank() ? List.of() : trees.on(on).search(q, HITS);
    }

    public String path(OrgNode node) {
        return trees.on(on).pathName(node, LocaleChoice.current());
    }

    public String with(String one) {
        var all = new ArrayList<>(codes());
        all.add(one);
        return all.stream().distinct().collect(Collectors.joining(","));
    }

    public String without(String one) {
        return codes().stream().filter(other -> !other.equals(one)).collect(Collectors.joining(","));
    }

    /** 1 units, 2 successor and day, 3 what moves and the draft. */
    public int getStep() {
        return preview != null ? 3 : codes().isEmpty() || codes().size() < 2 ? 1 : 2;
    }

    public boolean isReady() {
        return !codes().isEmpty() && into != null && (!"new".equals(into) || name != null && code != null);
    }

    private List<String> codes() {
        return units == null ? List.of() : Arrays.stream(units.split(",")).filter(one -> !one.isBlank()).toList();
    }

    private List<OrgUnitId> ids() {
        return codes().stream().map(one -> finder.unit(one, on, "units").id()).toList();
    }

    private OrgUnitId successor() {
        return "new".equals(into) ? null : finder.unit(into, on, "into").id();
    }

    private NewUnit newUnit(OrgUnitId successor) {
        if (successor != null) {
            return null;
        }
        var above = parent == null ? trees.on(on).root().id() : finder.unit(parent, on, "parent").id();
        return new NewUnit(code, kind == null ? UnitKind.DEPARTMENT : kind, null, name, null, null, above);
    }

    public String getSuccessorName() {
        return "new".equals(into) ? name : finder.unit(into, on, "into").name(LocaleChoice.current());
    }

    private String title() {
        return Texts.get(Texts.VIETNAMESE, "org.merge.paper.title", Map.of("units", names(), "into", official()));
    }

    private String article() {
        return Texts.get(
                Texts.VIETNAMESE, "org.merge.paper.articles",
                Map.of("units", names(), "into", official(), "on", on, "people", preview.people()));
    }

    /** The successor as the paper names it, whatever language the page is read in. */
    private String official() {
        return "new".equals(into) ? name : finder.official(finder.unit(into, on, "into"), on);
    }

    private String names() {
        return preview.ending().stream().map(unit -> finder.official(unit, on)).collect(Collectors.joining(", "));
    }

    public String draft() {
        open();
        if (preview == null) {
            return null;
        }
        var successor = successor();
        return drafts.draft(new MergeUnits.Command(ids(), successor, newUnit(successor), join, on, null), draft);
    }

    public MergePreview.Consequences getPreview() {
        return preview;
    }

    public BusinessRuleViolated getRefusal() {
        return refusal;
    }

    public String getRefusalText() {
        return refusal == null ? null : Texts.get(LocaleChoice.current(), refusal.key(), refusal.arguments());
    }

    public DraftForm getDraft() {
        return draft;
    }

    public UnitKind[] getKinds() {
        return UnitKind.values();
    }

    public String getUnits() {
        return units;
    }

    public void setUnits(String units) {
        this.units = units;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getInto() {
        return into;
    }

    public void setInto(String into) {
        this.into = into;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public UnitKind getKind() {
        return kind;
    }

    public void setKind(UnitKind kind) {
        this.kind = kind;
    }

    public String getParent() {
        return parent;
    }

    public void setParent(String parent) {
        this.parent = parent;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public boolean isJoin() {
        return join;
    }

    public void setJoin(boolean join) {
        this.join = join;
    }
}
