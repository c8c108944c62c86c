package vn.hientai.web.rest.staff;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.file.StaffFilter;
import vn.hientai.personnel.file.StaffSort;

/** The parameters of the directory as they stand in an address. */
public class StaffQuestion {
    @QueryParam("query")
    String query;

    @QueryParam("unit")
    String unit;

    @QueryParam("subtree")
    boolean subtree;

    @QueryParam("rank")
    String rank;

    @QueryParam("gender")
    String gender;

    @QueryParam("subject")
    String subject;

    @QueryParam("status")
    String status;

    @QueryParam("minAge")
    Integer minAge;

    @QueryParam("maxAge")
    Integer maxAge;

    @QueryParam("office")
    String office;

    @QueryParam("talent")
    String talent;

    @QueryParam("stepDueBy")
    String stepDueBy;

    @QueryParam("retiresBy")
    String retiresBy;

    @QueryParam("completenessBelow")
    Integer completenessBelow;

    /** Personnel numbers, when single people are meant. */
    @QueryParam("code")
    List<String> codes;

    @QueryParam("asOf")
    String asOf;

    @QueryParam("sort")
    @DefaultValue("NAME")
    String sort;

    @QueryParam("descending")
    boolean descending;

    @QueryParam("limit")
    @DefaultValue("25")
    int limit;

    @QueryParam("after")
    String after;

    @QueryParam("count")
    boolean count;

    StaffFilter filter(OrgTrees trees, Today today) {
        return new StaffFilter(
                blank(query), units(trees, today), blank(rank), blank(gender), blank(subject), blank(status), minAge, maxAge,
                blank(office), blank(talent), day("stepDueBy", stepDueBy), day("retiresBy", retiresBy), completenessBelow,
                codes == null || codes.isEmpty() ? null : Set.copyOf(codes),
                day("asOf", asOf));
    }

    PageRequest<StaffSort> page() {
        return new PageRequest<>(limit, blank(after), order(), descending || sort.startsWith("-"), count);
    }

    StaffSort order() {
        var wanted = sort.replaceFirst("^-", "");
        for (var known : StaffSort.values()) {
            if (known.name().equalsIgnoreCase(wanted)) {
                return known;
            }
        }
        throw new InvalidInput(List.of(Violation.of("sort", "UNKNOWN_CODE")));
    }

    boolean isDescending() {
        return descending || sort.startsWith("-");
    }

    public static LocalDate day(String name, String text) {
        if (blank(text) == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw new InvalidInput(List.of(Violation.of(name, "INVALID_DATE")));
        }
    }

    private Set<Long> units(OrgTrees trees, Today today) {
        if (blank(unit) == null) {
            return null;
        }
        var day = day("asOf", asOf);
        var tree = day == null ? trees.now() : trees.on(day);
        var found = tree.find(unit.strip());
        if (found.isEmpty()) {
            return Set.of(-1L);
        }
        var id = found.get().id();
        return subtree ? tree.subtreeIds(id) : Set.of(id.value());
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
