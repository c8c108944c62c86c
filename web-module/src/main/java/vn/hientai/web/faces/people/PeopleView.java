package vn.hientai.web.faces.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.file.SaveView;
import vn.hientai.personnel.file.SavedViewQueries;
import vn.hientai.personnel.file.StaffFilter;
import vn.hientai.personnel.file.StaffQueries;
import vn.hientai.personnel.file.StaffRow;
import vn.hientai.personnel.file.StaffSight;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.Notices;
import vn.hientai.web.faces.support.PageFunctions;
import vn.hientai.web.faces.support.UnitPick;

/** The directory; its whole state is in its address. */
@Named
@RequestScoped
public class PeopleView {
    private static final List<String> FILTERS = List.of(
            "query", "unit", "rank", "gender", "subject", "status", "minAge", "maxAge", "office", "talent", "stepDueBy", "retiresBy",
            "completenessBelow");
    private static final int YOUNG = 35;
    private static final int INCOMPLETE_BELOW = 70;

    /** A condition in force, in words. */
    public record Chip(String name, String label, String value) {}

    /** A way to look at the list. */
    public record View(String title, String href, boolean current) {}

    /** A choice in the sheet of conditions. */
    public record Choice(String value, String label) {}

    @Inject
    CurrentActor actor;

    @Inject
    StaffQueries staff;

    @Inject
    SavedViewQueries savedViews;

    @Inject
    SaveView saveView;

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    @Inject
    UnitPick unitPick;

    @Inject
    Display display;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    private PeopleAddress address;
    private Page<PeopleRow> page;
    private long total;
    private String viewName;

    @PostConstruct
    void begin() {
        address = new PeopleAddress(request);
    }

    public void open() {
        var scope = actor.scope(Right.READ_FILE);
        var sight = StaffSight.of(actor);
        var filter = address.filter(trees.now(), unitPick);
        var locale = display.getLocale();
        var day = filter.asOf() == null ? today.date() : filter.asOf();
        page = read(scope, sight, filter).map(row -> PeopleRow.of(row, day, locale));
        total = staff.roughCount(scope, sight, filter);
    }

    private Page<StaffRow> read(
            AccessScope scope, StaffSight sight, StaffFilter filter) {
        var sort = address.sort();
        try {
            var asked = new PageRequest<>(PageRequest.DEFAULT_LIMIT, address.text("after"), sort, address.descending(), false);
            return staff.directory(scope, sight, filter, asked);
        } catch (BusinessRuleViolated staleCursor) {
            return staff.directory(scope, sight, filter, PageRequest.first(sort));
        }
    }

    /** Keeps the conditions in force under a name, and shows the list as it was. */
    public void save() {
        var kept = request.getParameter("state") == null ? "" : request.getParameter("state");
        if (viewName == null || viewName.isBlank()) {
            notices.refused("people.view.name.needed", Map.of());
        } else {
            saveView.handle(new SaveView.Command("people", viewName, kept));
            notices.done("people.view.kept", Map.of("name", viewName.strip()));
        }
        try {
            var back = display.path() + (kept.isBlank() ? "" : "?" + kept.replaceAll("\\s", ""));
            FacesContext.getCurrentInstance().getExternalContext().redirect(back);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Page<PeopleRow> getPage() {
        if (page == null) {
            open();
        }
        return page;
    }

    public String getShown() {
        var locale = display.getLocale();
        var many = total > StaffQueries.COUNTED_UP_TO && !getChips().isEmpty();
        return Texts.get(
                locale,
                many ? "people.count.many" : "people.count",
                Map.of("rows", page.items().size(), "total", many ? StaffQueries.COUNTED_UP_TO : total));
    }

    public long getTotal() {
        return total;
    }

    public boolean isCountable() {
        return total <= StaffQueries.COUNTED_UP_TO;
    }

    public String getSort() {
        return address.text("sort") == null ? "name" : address.text("sort");
    }

    public String asked(String name) {
        return address.text(name);
    }

    public boolean isSheetOpen() {
        return "open".equals(address.text("conditions"));
    }

    /** The same question for the downloads. */
    public String getQuery() {
        return request.getQueryString() == null ? "" : request.getQueryString();
    }

    public List<Chip> getChips() {
        var chips = new ArrayList<Chip>();
        for (var name : FILTERS) {
            var value = address.text(name);
            if (value != null) {
                chips.add(new Chip(name, word("people.filter." + name), spoken(name, value)));
            }
        }
        return chips;
    }

    public List<View> getViews() {
        var day = today.date();
        var path = display.path();
        var views = new ArrayList<View>();
        views.add(view("all", path));
        views.add(view("young", path + "?maxAge=" + YOUNG));
        if (actor.holds(Right.READ_SALARY)) {
            views.add(view("step-due", path + "?stepDueBy=" + day.plusMonths(1).withDayOfMonth(1) + "&sort=step_since"));
        }
        views.add(view("incomplete", path + "?completenessBelow=" + INCOMPLETE_BELOW));
        views.add(view("retiring", path + "?retiresBy=" + day.plusMonths(6) + "&sort=retires"));
        for (var own : savedViews.own("people")) {
            var href = path + (own.query().isEmpty() ? "" : "?" + own.query());
            views.add(new View(own.name(), href, isHere(href)));
        }
        return views;
    }

    private View view(String key, String href) {
        return new View(word("people.view." + key), href, isHere(href));
    }

    private boolean isHere(String href) {
        var query = getQuery().replaceAll("(^|&)(after|conditions)=[^&]*", "").replaceAll("^&", "");
        return href.equals(display.path() + (query.isEmpty() ? "" : "?" + query));
    }

    /** Whether the unit asked for could be several. */
    public boolean isUnitUnsure() {
        return unitPick.unsure(asked("unit"), Right.READ_FILE.name());
    }

    public List<Choice> getSubjects() {
        return choices("StaffCategory", List.of(StaffCategory.values()).stream().map(Enum::name).toList());
    }

    public List<Choice> getStatuses() {
        return choices(
                "EngagementStatus",
                List.of("WORKING", "SECONDED", "STUDYING", "MATERNITY", "UNPAID_LEAVE", "SUSPENDED", "RETIRED", "LEFT"));
    }

    public List<Choice> getGenders() {
        return choices("Gender", List.of("MALE", "FEMALE"));
    }

    private List<Choice> choices(String kind, List<String> codes) {
        return codes.stream().map(code -> new Choice(code, word("enum." + kind + "." + code))).toList();
    }

    private String spoken(String name, String value) {
        return switch (name) {
            case "unit" -> unitPick.resolve(value, Right.READ_FILE).map(unit -> unit.name(display.getLocale())).orElse(value);
            case "gender" -> word("enum.Gender." + value);
            case "subject" -> word("enum.StaffCategory." + value);
            case "status" -> word("enum.EngagementStatus." + value);
            case "talent" -> word("people.talent." + value);
            case "stepDueBy", "retiresBy" -> day(name);
            default -> value;
        };
    }

    private String day(String name) {
        LocalDate day = address.day(name);
        return PageFunctions.say(day);
    }

    private String word(String key) {
        return Texts.get(display.getLocale(), key);
    }

    public String getViewName() {
        return viewName;
    }

    public void setViewName(String viewName) {
        this.viewName = viewName;
    }
}
