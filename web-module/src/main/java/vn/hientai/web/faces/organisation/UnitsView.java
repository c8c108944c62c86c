package vn.hientai.web.faces.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.AsKnown;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTree;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.organisation.UnitQueries;
import vn.hientai.core.organisation.UnitQueries.DatedHead;
import vn.hientai.core.organisation.UnitQueries.Establishment;
import vn.hientai.core.organisation.UnitQueries.UnitSheet;
import vn.hientai.web.faces.support.LocaleChoice;

/** The organisation page. Its whole state is in the address: the day, the unit looked at, tree or chart, the search. */
@Named
@RequestScoped
public class UnitsView {
    private static final int HITS = 50;
    private static final int SHOWN = 200;

    /** A line of the tree that is open down to the unit looked at. */
    public record Line(OrgNode node, boolean open, boolean current, int position, int siblings) {
        public int getLevel() {
            return node.depth() + 1;
        }
    }

    /** A unit found by the search, with the path to it. */
    public record Hit(OrgNode node, String path) {}

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    UnitQueries units;

    @Inject
    Today today;

    @Inject
    ChangeDays changeDays;

    private LocalDate asOf;
    private LocalDate knownAt;
    private Instant known;
    private Integer stop;
    private LocalDate from;
    private String q;
    private String unit;
    private String view;
    private OrgTree tree;
    private OrgNode current;
    private UnitSheet sheet;
    private List<Establishment> establishment;
    private List<Line> lines;
    private int hidden;

    public void open() {
        actor.mustHold(Right.READ_UNITS);
        asOf = slidTo(asOf == null ? today.date() : asOf);
        known = AsKnown.endOf(knownAt);
        tree = trees.on(asOf, known);
        if (unit != null && tree.find(unit).isEmpty()) {
            sheet = units.sheet(actor.scope(Right.READ_FILE), units.idOf(unit), asOf, known);
            return;
        }
        if (!tree.isEmpty()) {
            current = unit == null ? tree.root() : tree.get(unit);
            sheet = units.sheet(actor.scope(Right.READ_FILE), current.id(), asOf, known);
        } else if (unit != null) {
            throw new NotFound("Unit", unit);
        }
    }

    /** Where the slider was moved to, or the day that was typed when it was not moved. */
    private LocalDate slidTo(LocalDate typed) {
        if (stop == null || from == null || !from.equals(typed)) {
            return typed;
        }
        var stops = changeDays.stops(from);
        return stops.get(Math.max(0, Math.min(stop, stops.size() - 1)));
    }

    public List<Line> getLines() {
        if (lines != null) {
            return lines;
        }
        lines = new ArrayList<>();
        if (!tree.isEmpty()) {
            var shown = current == null ? tree.root() : current;
            walk(tree.root(), shown, 1, 1, lines);
        }
        return lines;
    }

    /** Units of an open branch that are too many to be listed; the search finds them. */
    public int getHidden() {
        return hidden;
    }

    private void walk(OrgNode node, OrgNode shown, int position, int siblings, List<Line> lines) {
        var open = !node.isLeaf() && tree.isWithin(shown.id(), node.id());
        lines.add(new Line(node, open, node.equals(current), position, siblings));
        if (open) {
            var children = tree.children(node);
            for (var i = 0; i < children.size(); i++) {
                if (i < SHOWN || tree.isWithin(shown.id(), children.get(i).id())) {
                    walk(children.get(i), shown, i + 1, children.size(), lines);
                } else {
                    hidden++;
                }
            }
        }
    }

    public List<Hit> getHits() {
        return q == null || q.isBlank()
                ? List.of()
                : tree.search(q, HITS).stream().map(node -> new Hit(node, tree.pathName(node, locale()))).toList();
    }

    public List<OrgNode> getPath() {
        return current == null ? List.of() : tree.ancestors(current);
    }

    public String name(OrgNode node) {
        return node.name(locale());
    }

    public String getName() {
        return current != null ? name(current) : sheet == null ? "" : sheet.name();
    }

    public UnitSheet getSheet() {
        return sheet;
    }

    public OrgNode getCurrent() {
        return current;
    }

    public Optional<DatedHead> head() {
        return sheet.heads().stream()
                .filter(head -> !asOf.isBefore(head.from()))
                .filter(head -> head.lastDay() == null || !asOf.isAfter(head.lastDay()))
                .findFirst();
    }

    public DatedHead getHead() {
        return head().orElse(null);
    }

    public List<Establishment> getEstablishment() {
        if (establishment == null) {
            establishment = current == null
                    ? List.of()
                    : units.establishment(actor.scope(Right.READ_FILE), current.id(), asOf, known);
        }
        return establishment;
    }

    /** The first of the units below, as many as a table bears. */
    public List<Establishment> getSeats() {
        return getEstablishment().subList(0, Math.min(SHOWN, getEstablishment().size()));
    }

    public int getSeatsLeft() {
        return getEstablishment().size() - getSeats().size();
    }

    public List<UnitLife.Event> getLife() {
        return UnitLife.of(sheet, locale());
    }

    public OrgChart getChart() {
        return current == null ? null : OrgChart.of(tree, current, locale());
    }

    public boolean isChangeable() {
        return current != null
                && knownAt == null
                && trees.now().find(current.id()).isPresent()
                && actor.holds(Right.CHANGE_UNITS)
                && actor.scope(Right.CHANGE_UNITS).includesUnit(current.id());
    }

    public boolean isAsChart() {
        return "chart".equals(view);
    }

    public int getSize() {
        return tree.size();
    }

    private static Locale locale() {
        return LocaleChoice.current();
    }

    public LocalDate getAsOf() {
        return asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** The day as of whose end the organisation is shown as it was known, or null for now. */
    public LocalDate getKnownAt() {
        return knownAt;
    }

    public void setKnownAt(LocalDate knownAt) {
        this.knownAt = knownAt;
    }

    public Integer getStop() {
        return stop;
    }

    public void setStop(Integer stop) {
        this.stop = stop;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }
}
