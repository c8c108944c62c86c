package vn.hientai.web.rest.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTree;
import vn.hientai.core.organisation.UnitOccupants;
import vn.hientai.core.organisation.UnitQueries;

/** How units are told over HTTP. What is unknown, or hidden from the reader, is absent. */
final class UnitShapes {
    private UnitShapes() {}

    @Schema(description = "A unit by its code and its name")
    public record UnitRef(String code, String name) {
        static UnitRef of(OrgNode node, Locale locale) {
            return node == null ? null : new UnitRef(node.code(), node.name(locale));
        }
    }

    @Schema(description = "A unit in a list, as it stood on the day")
    public record UnitItem(
            String code, String name, String nameEn, String shortName, String kind, String officialCode, UnitRef parent,
            @Schema(description = "Names from below the root down to the unit") String path,
            @Schema(description = "How many units stand directly below") int children) {
        static UnitItem of(OrgTree tree, OrgNode node, Locale locale) {
            return new UnitItem(
                    node.code(), node.name(), node.nameEn(), node.shortName(), node.kind().name(), node.officialCode(),
                    UnitRef.of(tree.parent(node).orElse(null), locale), tree.pathName(node, locale), node.children());
        }
    }

    @Schema(description = "A unit with those below it")
    public record TreeNode(
            String code, String name, String kind,
            @Schema(description = "How many units stand directly below, shown here or not") int children,
            @Schema(description = "Absent where the depth ends") List<TreeNode> units) {
        static TreeNode of(OrgTree tree, OrgNode node, int depth, Locale locale) {
            var below = depth <= 0
                    ? null
                    : tree.children(node).stream().map(child -> of(tree, child, depth - 1, locale)).toList();
            return new TreeNode(node.code(), node.name(locale), node.kind().name(), node.children(), below);
        }
    }

    @Schema(description = "A name with its first and last day; no last day while it holds")
    public record NameItem(String name, String nameEn, String shortName, LocalDate from, LocalDate until, String decision) {}

    @Schema(description = "The unit above, with its first and last day")
    public record ParentItem(
            UnitRef unit, LocalDate from, LocalDate until, String decision,
            @Schema(description = "False for history that nobody has confirmed yet") boolean confirmed) {}

    @Schema(description = "Someone who works in a unit")
    public record PersonRef(String code, String fullName, String post) {
        static PersonRef of(UnitOccupants.Occupant person) {
            return new PersonRef(person.code(), person.fullName(), person.post());
        }
    }

    @Schema(description = "A head, with the first and last day in charge")
    public record HeadItem(PersonRef person, boolean acting, LocalDate from, LocalDate until, String decision) {}

    @Schema(description = "Seats of a category, with their first and last day")
    public record QuotaItem(String category, int seats, LocalDate from, LocalDate until, String decision) {}

    @Schema(description = "A predecessor or successor")
    public record RelatedItem(UnitRef unit, String kind, LocalDate on, String note, String decision, boolean confirmed) {}

    @Schema(description = "A unit with its whole life; name, parent and path are those of the day asked for")
    public record UnitDetail(
            String code, String kind, String officialCode,
            @Schema(description = "Whether the unit exists on the day asked for") boolean existing,
            String name, UnitRef parent, String path, Integer children, List<NameItem> names, List<ParentItem> parents,
            HeadItem head, List<HeadItem> heads, List<QuotaItem> quotas, List<RelatedItem> predecessors,
            List<RelatedItem> successors) {
        static UnitDetail of(OrgTree tree, UnitQueries.UnitSheet sheet, LocalDate day, Locale locale) {
            var node = sheet.node();
            var heads = sheet.heads().stream().map(UnitShapes::head).toList();
            return new UnitDetail(
                    sheet.code(), sheet.kind().name(), sheet.officialCode(), node.isPresent(),
                    node.map(n -> n.name(locale)).orElse(sheet.name()),
                    UnitRef.of(node.flatMap(tree::parent).orElse(null), locale),
                    node.map(n -> tree.pathName(n, locale)).orElse(null),
                    node.map(OrgNode::children).orElse(null),
                    sheet.names().stream()
                            .map(n -> new NameItem(n.name(), n.nameEn(), n.shortName(), n.from(), n.lastDay(), n.decision()))
                            .toList(),
                    sheet.parents().stream()
                            .map(p -> new ParentItem(
                                    p.code() == null ? null : new UnitRef(p.code(), p.name()), p.from(), p.lastDay(),
                                    p.decision(), p.confirmed()))
                            .toList(),
                    heads.stream().filter(h -> covers(h.from(), h.until(), day)).findFirst().orElse(null),
                    heads,
                    sheet.quotas().stream()
                            .map(q -> new QuotaItem(q.category().name(), q.seats(), q.from(), q.lastDay(), q.decision()))
                            .toList(),
                    related(sheet.predecessors()),
                    related(sheet.successors()));
        }
    }

    private static HeadItem head(UnitQueries.DatedHead head) {
        return new HeadItem(PersonRef.of(head.head()), head.acting(), head.from(), head.lastDay(), head.decision());
    }

    private static boolean covers(LocalDate from, LocalDate last, LocalDate day) {
        return !day.isBefore(from) && (last == null || !day.isAfter(last));
    }

    private static List<RelatedItem> related(List<UnitQueries.Related> units) {
        return units.stream()
                .map(r -> new RelatedItem(
                        new UnitRef(r.code(), r.name()), r.kind().name(), r.on(), r.note(), r.decision(), r.confirmed()))
                .toList();
    }

    @Schema(description = "Seats against people of a unit with all below it")
    public record EstablishmentItem(
            UnitRef unit,
            @Schema(description = "Seats by category") Map<String, Integer> quota,
            @Schema(description = "People by category; absent outside the reader's scope") Map<String, Long> actual,
            int seats, Long people,
            @Schema(description = "Seats left; negative when there are too many people") Long vacant) {
        static EstablishmentItem of(UnitQueries.Establishment row, Locale locale) {
            var people = row.peopleInAll().orElse(null);
            return new EstablishmentItem(
                    UnitRef.of(row.unit(), locale), named(row.seats()), row.people().map(UnitShapes::named).orElse(null),
                    row.seatsInAll(), people, people == null ? null : row.seatsInAll() - people);
        }
    }

    @Schema(description = "Seats against people of a unit and of each directly below it")
    public record EstablishmentAnswer(LocalDate asOf, EstablishmentItem total, List<EstablishmentItem> units) {}

    private static <V> Map<String, V> named(Map<? extends Enum<?>, V> counts) {
        var named = new TreeMap<String, V>();
        counts.forEach((category, count) -> named.put(category.name(), count));
        return named;
    }

    @Schema(description = "What a merger would move; nothing is changed")
    public record PreviewAnswer(
            List<UnitRef> ending, List<JoinedItem> joined, List<UnitRef> moving, long people, List<PersonRef> listed, Map<String, Integer> quota,
            List<GrantItem> grants, long tasks) {}

    @Schema(description = "Two units of one name that would become one")
    public record JoinedItem(UnitRef unit, UnitRef into) {}

    @Schema(description = "A role that somebody holds over a unit")
    public record GrantItem(String account, String displayName, String role, UnitRef unit) {}
}
