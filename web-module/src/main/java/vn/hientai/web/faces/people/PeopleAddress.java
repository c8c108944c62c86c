package vn.hientai.web.faces.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import vn.hientai.core.identity.Right;
import vn.hientai.core.organisation.OrgTree;
import vn.hientai.personnel.file.StaffFilter;
import vn.hientai.personnel.file.StaffSort;
import vn.hientai.web.faces.support.UnitPick;

/** The state of the directory as its address holds it; what makes no sense there is left aside. */
final class PeopleAddress {
    private final HttpServletRequest request;

    PeopleAddress(HttpServletRequest request) {
        this.request = request;
    }

    String text(String name) {
        var value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** @param tree of today */
    StaffFilter filter(OrgTree tree, UnitPick pick) {
        return new StaffFilter(
                text("query"), units(tree, pick), text("rank"), text("gender"), text("subject"), text("status"), whole("minAge"),
                whole("maxAge"), text("office"), text("talent"), day("stepDueBy"), day("retiresBy"), whole("completenessBelow"),
                null, day("asOf"));
    }

    StaffSort sort() {
        var wanted = text("sort") == null ? "" : text("sort").replaceFirst("^-", "").toUpperCase(Locale.ROOT);
        for (var known : StaffSort.values()) {
            if (known.name().equals(wanted)) {
                return known;
            }
        }
        return StaffSort.NAME;
    }

    boolean descending() {
        return text("sort") != null && text("sort").startsWith("-");
    }

    LocalDate day(String name) {
        try {
            return text(name) == null ? null : LocalDate.parse(text(name));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private Integer whole(String name) {
        var text = text(name);
        return text != null && text.matches("\\d{1,3}") ? Integer.valueOf(text) : null;
    }

    private Set<Long> units(OrgTree tree, UnitPick pick) {
        if (text("unit") == null) {
            return null;
        }
        return pick.resolve(text("unit"), Right.READ_FILE)
                .map(unit -> "false".equals(text("subtree")) ? Set.of(unit.id().value()) : tree.subtreeIds(unit.id()))
                .orElse(Set.of(-1L));
    }
}
