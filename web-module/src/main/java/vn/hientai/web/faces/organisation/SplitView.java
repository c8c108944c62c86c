package vn.hientai.web.faces.organisation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.NewUnit;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.organisation.SplitPreview;
import vn.hientai.core.organisation.SplitUnit;
import vn.hientai.core.organisation.UnitKind;
import vn.hientai.web.faces.support.LocaleChoice;

/** Splitting a unit (chia, tách): the parts, who and what goes where, what comes of it, and the draft of the decision. */
@Named
@ViewScoped
public class SplitView implements Serializable {
    private static final int MOST = 8;

    @Inject
    transient CurrentActor actor;

    @Inject
    transient OrgTrees trees;

    @Inject
    transient Today today;

    @Inject
    transient UnitFinder finder;

    @Inject
    transient SplitPreview splitPreview;

    @Inject
    transient UnitDrafts drafts;

    private String unit;
    private boolean divided;
    private LocalDate on;
    private Integer rest = 1;
    private final List<SplitPart> parts = new ArrayList<>();
    private List<SplitLine> people;
    private List<SplitLine> children;
    private final DraftForm draft = new DraftForm();
    private transient SplitPreview.Consequences preview;

    public void open() {
        actor.mustHold(Right.CHANGE_UNITS);
        actor.mustReachUnit(Right.CHANGE_UNITS, getNode().id());
        on = on == null ? today.date().plusMonths(1).withDayOfMonth(1) : on;
        if (parts.isEmpty()) {
            addPart();
        }
        list();
    }

    public OrgNode getNode() {
        return trees.now().get(unit);
    }

    /** Lists people and sub-units of the day, each where it was already put. */
    private void list() {
        var node = trees.on(on).find(getNode().id()).orElse(null);
        var places = new HashMap<String, Integer>();
        if (people != null) {
            people.forEach(line -> places.put("p" + line.id(), line.getTo()));
            children.forEach(line -> places.put("u" + line.id(), line.getTo()));
        }
        people = node == null
                ? List.of()
                : splitPreview.staff(actor.scope(Right.READ_FILE), node.id(), on).stream()
                        .map(one -> new SplitLine(
                                one.person().value(), one.code(), one.fullName(), one.post(),
                                places.get("p" + one.person().value())))
                        .collect(Collectors.toCollection(ArrayList::new));
        children = node == null
                ? List.of()
                : trees.on(on).children(node).stream()
                        .map(one -> new SplitLine(
                                one.id().value(), one.code(), one.name(), null, places.get("u" + one.id().value())))
                        .collect(Collectors.toCollection(ArrayList::new));
    }

    public void addPart() {
        if (parts.size() < MOST) {
            parts.add(new SplitPart(parts.size() + 1, getNode().kind()));
        }
    }

    /** The last part goes; whoever was to go there stays with the rest. */
    public void dropPart() {
        if (parts.size() > 1) {
            var gone = parts.remove(parts.size() - 1).getNumber();
            people.stream().filter(line -> Integer.valueOf(gone).equals(line.getTo())).forEach(line -> line.setTo(null));
            children.stream().filter(line -> Integer.valueOf(gone).equals(line.getTo())).forEach(line -> line.setTo(null));
        }
    }

    public void show() {
        list();
        try {
            preview = splitPreview.of(actor.scope(Right.READ_FILE), getNode().id(), wanted(), restPart(), on);
            var words = Map.of(
                    "unit", finder.official(preview.unit(), on), "parts", names(), "on", on,
                    "people", preview.heirs().stream().mapToLong(SplitPreview.Heir::count).sum());
            var key = "org.paper." + (divided ? "DIVIDE" : "SPLIT") + ".";
            draft.propose(
                    Texts.get(Texts.VIETNAMESE, key + "title", words),
                    Stream.of(
                                    Texts.get(Texts.VIETNAMESE, key + "articles", words), lists(),
                                    Texts.get(Texts.VIETNAMESE, "org.paper.closing"))
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining("\n")));
        } catch (BusinessRuleViolated refusal) {
            drafts.refuse(refusal);
        }
    }

    public String draft() {
        show();
        if (preview == null) {
            return null;
        }
        return drafts.draft(
                new SplitUnit.Command(getNode().id(), wanted(), restPart(), on, null, null), draft);
    }

    private String names() {
        return preview.heirs().stream()
                .filter(heir -> !preview.unit().equals(heir.unit()))
                .map(SplitPreview.Heir::name)
                .collect(Collectors.joining(", "));
    }

    /** Who goes where by name, as the paper must say it. */
    private String lists() {
        return preview.heirs().stream()
                .filter(heir -> !preview.unit().equals(heir.unit()) && !heir.people().isEmpty() && !heir.rest())
                .map(heir -> Texts.get(
                        Texts.VIETNAMESE, "org.split.paper.list",
                        Map.of("unit", heir.name(), "people", heir.people().stream()
                                .map(one -> one.fullName() + " (" + one.code() + ")")
                                .collect(Collectors.joining(", ")))))
                .collect(Collectors.joining("\n"));
    }

    private List<SplitUnit.Part> wanted() {
        var wanted = new ArrayList<SplitUnit.Part>();
        for (var part : parts) {
            if (part.isNew() && (blank(part.getName()) || blank(part.getCode()))) {
                throw BusinessRuleViolated.at("parts", "org.split.unnamed", Map.of("number", part.getNumber()));
            }
            wanted.add(new SplitUnit.Part(
                    part.isNew() ? null : finder.unit(part.getExisting(), on, "parts").id(),
                    part.isNew() ? established(part) : null,
                    sent(people, part).map(PersonId::new).toList(),
                    sent(children, part).map(OrgUnitId::new).toList()));
        }
        return wanted;
    }

    private NewUnit established(SplitPart part) {
        return new NewUnit(
                part.getCode().strip(), part.getKind(), null, part.getName().strip(), null, null, getNode().parentOrNull());
    }

    private static Stream<Long> sent(List<SplitLine> lines, SplitPart part) {
        return lines.stream().filter(line -> Integer.valueOf(part.getNumber()).equals(line.getTo())).map(SplitLine::id);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private Integer restPart() {
        return divided ? Integer.valueOf(rest == null ? 0 : rest - 1) : null;
    }

    /** What is chosen for those who are not named. */
    public String getStay() {
        return divided
                ? Texts.get(LocaleChoice.current(), "org.split.with-rest")
                : Texts.get(
                        LocaleChoice.current(), "org.split.stays", Map.of("unit", getNode().name()));
    }

    public SplitPreview.Consequences getPreview() {
        return preview;
    }

    public boolean isFull() {
        return parts.size() >= MOST;
    }

    public List<SplitPart> getParts() {
        return parts;
    }

    public List<SplitLine> getPeople() {
        return people;
    }

    public List<SplitLine> getChildren() {
        return children;
    }

    public DraftForm getDraft() {
        return draft;
    }

    public UnitKind[] getKinds() {
        return UnitKind.values();
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public boolean isDivided() {
        return divided;
    }

    public void setDivided(boolean divided) {
        this.divided = divided;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public Integer getRest() {
        return rest;
    }

    public void setRest(Integer rest) {
        this.rest = rest;
    }
}
