package vn.hientai.web.faces.mobility;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.career.mobility.SensitivePost;
import vn.hientai.personnel.career.mobility.SensitivePostQueries;
import vn.hientai.personnel.career.mobility.SensitivePostQueries.FieldTerm;
import vn.hientai.personnel.career.mobility.SensitivePostQueries.Filter;
import vn.hientai.personnel.career.mobility.SensitivePostQueries.SensitiveSort;
import vn.hientai.web.faces.support.LocaleChoice;
import vn.hientai.web.faces.support.UnitPick;

/** The register of sensitive posts, unit by unit; its whole state is in the address. */
@Named
@RequestScoped
public class SensitivePostsView {
    private static final int MONTHS_AHEAD = 12;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

    @Inject
    CurrentActor actor;

    @Inject
    SensitivePostQueries posts;

    @Inject
    UnitPick unitPick;

    @Inject
    OrgTrees trees;

    @Inject
    HttpServletRequest request;

    @Inject
    Today today;

    private String unit;
    private String field;
    private String due;
    private String asOf;
    private String after;
    private LocalDate day;
    private String dayError;
    private Page<SensitivePost> page = Page.empty();

    public void open() {
        actor.mustHold(Right.READ_FILE);
        day = day();
        var by = "late".equals(due) ? today.date() : "soon".equals(due) ? today.date().plusMonths(MONTHS_AHEAD) : null;
        page = posts.list(
                actor.scope(Right.READ_FILE), new Filter(units(), field, by, day),
                new PageRequest<>(PageRequest.DEFAULT_LIMIT, after, SensitiveSort.UNIT, false, true));
    }

    private LocalDate day() {
        if (asOf == null || asOf.isBlank()) {
            return null;
        }
        try {
            return asOf.contains("-") ? LocalDate.parse(asOf.strip()) : LocalDate.parse(asOf.strip(), DAY);
        } catch (DateTimeParseException notADay) {
            dayError = Texts.get(LocaleChoice.current(), "sensitive.as-of.wrong", Map.of());
            return null;
        }
    }

    private Set<Long> units() {
        var asked = request.getParameter("unitOf") != null ? request.getParameter("unitOf") : unit;
        if (asked == null || asked.isBlank()) {
            return null;
        }
        return unitPick.resolve(asked, Right.READ_FILE).map(node -> trees.now().subtreeIds(node.id())).orElse(Set.of(-1L));
    }

    public String fieldName(String code) {
        return SensitivePostView.nameOf(code);
    }

    /** Whether the row begins another unit than the one before it. */
    public boolean begins(int index) {
        return index == 0 || !page.items().get(index).unit().equals(page.items().get(index - 1).unit());
    }

    public List<FieldTerm> getFields() {
        return posts.fields(today.date());
    }

    public boolean isMayAdd() {
        return actor.holds(Right.EDIT_FILE);
    }

    public boolean isFiltered() {
        return due != null || field != null && !field.isBlank() || unit != null && !unit.isBlank();
    }

    public Page<SensitivePost> getPage() {
        return page;
    }

    public String getDayError() {
        return dayError;
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

    public String getDue() {
        return due;
    }

    public void setDue(String due) {
        this.due = due;
    }

    public String getAsOf() {
        return asOf;
    }

    public void setAsOf(String asOf) {
        this.asOf = asOf;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
