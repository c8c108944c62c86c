package vn.hientai.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.hientai.core.decision.DecisionQueries;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.file.StaffQueries;
import vn.hientai.personnel.file.StaffSight;

/** Finds people, units and decisions as far as the signed-in person may see them; groups that are empty are left out. */
@RequestScoped
public class GlobalSearch {
    private static final int LONGEST = 100;

    /** Things of one kind: {@code people}, {@code units}, {@code decisions}. */
    public record Group(String kind, String title, List<Hit> items) {}

    /** One thing with the page that shows it. */
    public record Hit(String label, String detail, String href) {}

    @Inject
    CurrentActor actor;

    @Inject
    StaffQueries staff;

    @Inject
    OrgTrees trees;

    @Inject
    DecisionQueries decisions;

    public List<Group> groups(String typed, Locale locale, int perGroup) {
        var groups = new ArrayList<Group>();
        if (typed != null && !typed.isBlank() && typed.length() <= LONGEST) {
            add(groups, "people", locale, people(typed, perGroup));
            add(groups, "units", locale, units(typed, locale, perGroup));
            add(groups, "decisions", locale, decisions(typed, locale, perGroup));
        }
        return groups;
    }

    private static void add(List<Group> groups, String kind, Locale locale, List<Hit> hits) {
        if (!hits.isEmpty()) {
            groups.add(new Group(kind, Texts.get(locale, "people.group." + kind), hits));
        }
    }

    private List<Hit> people(String typed, int wanted) {
        if (!actor.holds(Right.READ_FILE)) {
            return List.of();
        }
        return staff.typed(actor.scope(Right.READ_FILE), StaffSight.of(actor), typed, wanted).stream()
                .map(row -> new Hit(row.fullName(), row.post() + ", " + row.unitName(), "/officer/person?code=" + row.code()))
                .toList();
    }

    private List<Hit> units(String typed, Locale locale, int wanted) {
        if (!actor.holds(Right.READ_UNITS)) {
            return List.of();
        }
        var tree = trees.now();
        return tree.search(typed, wanted).stream()
                .map(unit -> new Hit(unit.name(locale), tree.pathName(unit, locale), "/org/units?unit=" + unit.code()))
                .toList();
    }

    private List<Hit> decisions(String typed, Locale locale, int wanted) {
        if (!actor.holds(Right.READ_DECISIONS)) {
            return List.of();
        }
        return decisions.typed(actor.scope(Right.READ_DECISIONS), typed, wanted).stream()
                .map(row -> new Hit(
                        row.number() == null ? Texts.get(locale, "decision.unnumbered") : row.number(),
                        row.title(),
                        "/decisions/sheet?id=" + row.id()))
                .toList();
    }
}
