package vn.hientai.personnel.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTree;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.report.StaffStatistics.Column;
import vn.hientai.personnel.report.StaffStatistics.Group;
import vn.hientai.personnel.report.StaffStatistics.Kind;
import vn.hientai.personnel.report.StaffStatistics.Line;

/** Counts people at work on any day, by what they were on that day; the scope is that of the units they worked in then. */
@ApplicationScoped
public class StatisticsQueries {
    private static final ParameterKey AGE_BANDS = ParameterKey.of("report.age-bands");
    private static final Set<Kind> SENSITIVE = EnumSet.of(Kind.ETHNIC, Kind.PARTY, Kind.THEORY);
    private static final int PYRAMID_STEP = 5;
    private static final int PYRAMID_FROM = 20;
    private static final int PYRAMID_TO = 60;

    /** For the joins of all files of a large province at once, which would be spilled to disk in many parts else. */
    private static final String ROOM = "64MB";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    OrgTrees trees;

    @Inject
    PolicyBooks books;

    @Inject
    Today today;

    private record Counted(Group group, List<String> conditions) {}

    /** @param sensitive where the reader may see what the form keeps closed; elsewhere those groups are left out */
    @Transactional
    public StaffStatistics statistics(AccessScope scope, AccessScope sensitive, String unit, LocalDate asOf) {
        Sql.of("select set_config('work_mem', '" + ROOM + "', true)").first(em, row -> row.text(0));
        var day = asOf == null ? today.date() : asOf;
        var tree = trees.on(day);
        var node = find(scope, tree, unit);
        var people = new StaffOnDay(day, today.date());
        var book = books.on(day);
        var seesAll = sensitive.isEverything() || tree.subtree(node).stream().allMatch(one -> sensitive.includesUnit(one.id()));
        var counted = counted(people, book.words(AGE_BANDS).value()).stream()
                .filter(one -> seesAll || !SENSITIVE.contains(one.group().kind()))
                .toList();
        var rows = new ArrayList<OrgNode>(List.of(node));
        rows.addAll(tree.children(node));
        var lines = lines(scope, people, tree, node, rows, counted);
        var groups = counted.stream().map(Counted::group).toList();
        return new StaffStatistics(
                node, day, groups, lines.subList(1, lines.size()), lines.get(0), !seesAll, book.unconfirmed());
    }

    /** The unit asked for if it stood on the day, else the highest one of the scope. */
    private static OrgNode find(AccessScope scope, OrgTree tree, String unit) {
        return (unit == null || unit.isBlank()
                        ? tree.nodes().stream().filter(one -> scope.includesUnit(one.id())).findFirst()
                        : tree.find(unit).filter(one -> scope.includesUnit(one.id())))
                .orElseThrow(() -> new NotFound("Unit", "?"));
    }

    private List<Line> lines(
            AccessScope scope, StaffOnDay people, OrgTree tree, OrgNode node, List<OrgNode> rows, List<Counted> counted) {
        var conditions = counted.stream().flatMap(one -> one.conditions().stream()).toList();
        var filters = conditions.stream()
                .map(condition -> condition.isEmpty() ? "count(*)" : "count(*) filter (where " + condition + ")")
                .collect(Collectors.joining(", "));
        var places = new StringBuilder("{");
        var ids = new StringBuilder("{");
        for (var row = 0; row < rows.size(); row++) {
            var below = row == 0 ? List.of(node) : tree.subtree(rows.get(row));
            for (var one : below) {
                ids.append(ids.length() > 1 ? "," : "").append(one.id().value());
                places.append(places.length() > 1 ? "," : "").append(row);
            }
        }
        var values = new ArrayList<Object>();
        var dims = dimensions(people);
        var whole = node.parentOrNull() == null;
        values.addAll(people.values());
        values.add(ids + "}");
        values.add(places + "}");
        var inner = Sql.of("select coalesce(w.place, -1) as place, " + dims + " " + people.source() + "\n" + (whole ? "left " : "")
                        + "join unnest(cast(? as bigint[]), cast(? as int[])) w(unit, place) on w.unit = e.unit_id", values.toArray())
                .where(people.atWork())
                .and(scope.on("e.unit_id", "e.person_id"));
        var found = new TreeMap<Integer, List<Long>>();
        Sql.of("with t as materialized (" + inner.text() + ") select t.place, " + filters + " from t group by t.place", inner.values().toArray())
                .list(em, row -> found.put(row.whole(0), counts(row, conditions.size())));
        var none = LongStream.range(0, conditions.size()).mapToObj(at -> 0L).toList();
        var lines = new ArrayList<Line>();
        var sum = found.values().stream().reduce(none, StatisticsQueries::plus);
        lines.add(new Line(node, sum));
        found.forEach((place, figures) -> lines.add(new Line(place < 0 ? null : rows.get(place), figures)));
        return lines;
    }

    private static List<Long> counts(Row row, int columns) {
        return LongStream.rangeClosed(1, columns).mapToObj(at -> row.id((int) at)).toList();
    }

    private static List<Long> plus(List<Long> some, List<Long> more) {
        return LongStream.range(0, some.size()).mapToObj(at -> some.get((int) at) + more.get((int) at)).toList();
    }

    private static String dimensions(StaffOnDay people) {
        return String.join(", ",
                "p.gender", people.field("subject") + " as subject", ReportField.rankGroup() + " as rank_group", people.degree() + " as degree",
                people.theory() + " as theory", people.studied("state_management") + " as state_management",
                people.studied("language") + " as language", people.studied("it") + " as it", people.field("ethnic") + " as ethnic",
                people.party() + " as party", people.age() + " as age");
    }

    private static List<Counted> counted(StaffOnDay people, List<String> bands) {
        var all = new ArrayList<Counted>();
        all.add(group(Kind.HEADS, List.of("ALL"), List.of("")));
        all.add(group(Kind.SEX, List.of("MALE", "FEMALE"), List.of("gender = 'MALE'", "gender = 'FEMALE'")));
        all.add(group(Kind.SUBJECT, List.of("CADRE", "CS_LEAD", "CS_STAFF", "VC_LEAD", "VC_STAFF", "CONTRACT", "OTHER"), List.of(
                "subject = 'CADRE'", "subject = 'CS_LEAD'", "subject = 'CS_STAFF'", "subject = 'VC_LEAD'", "subject = 'VC_STAFF'",
                "subject = 'CONTRACT'", "subject is null or subject not in ('CADRE', 'CS_LEAD', 'CS_STAFF', 'VC_LEAD', 'VC_STAFF', 'CONTRACT')")));
        all.add(group(Kind.RANK, List.of("A3", "A2", "A1", "A0", "B", "NONE"), List.of(
                "rank_group = 'A3'", "rank_group = 'A2'", "rank_group = 'A1'", "rank_group = 'A0'", "rank_group = 'B'", "rank_group = 'NONE'")));
        all.add(group(Kind.EDUCATION, List.of("DOCTOR", "MASTER", "BACHELOR", "COLLEGE", "INTERMEDIATE", "ELEMENTARY", "UNKNOWN"), List.of(
                "degree = 1", "degree = 2", "degree = 3", "degree = 4", "degree = 5", "degree = 6", "degree is null")));
        all.add(group(Kind.THEORY, List.of("BACHELOR", "ADVANCED", "INTERMEDIATE", "ELEMENTARY", "NONE"), List.of(
                "theory = 1", "theory = 2", "theory = 3", "theory = 4", "theory is null")));
        all.add(either(Kind.STATE_MANAGEMENT, "state_management"));
        all.add(either(Kind.LANGUAGE, "language"));
        all.add(either(Kind.IT, "it"));
        all.add(group(Kind.ETHNIC, List.of("KINH", "MINORITY", "UNKNOWN"), List.of(
                "ethnic in ('Kinh', '01')", "ethnic not in ('Kinh', '01', '')", "ethnic is null or ethnic = ''")));
        all.add(either(Kind.PARTY, "party"));
        all.add(ages(bands));
        return all;
    }

    private static Counted either(Kind kind, String flag) {
        return group(kind, List.of("YES", "NO"), List.of(flag, "not " + flag));
    }

    private static Counted group(Kind kind, List<String> codes, List<String> conditions) {
        return new Counted(new Group(kind, codes.stream().map(code -> new Column(code, null, null)).toList()), conditions);
    }

    /** Each band ends with the last day on which one is of its last year of age. */
    private static Counted ages(List<String> bands) {
        var columns = new ArrayList<Column>();
        var conditions = new ArrayList<String>();
        Integer from = null;
        for (var band : bands) {
            var to = Integer.parseInt(band);
            columns.add(new Column("AGE", from, to));
            conditions.add((from == null ? "" : "age >= " + from + " and ") + "age <= " + to);
            from = to + 1;
        }
        columns.add(new Column("AGE", from, null));
        conditions.add("age >= " + from);
        return new Counted(new Group(Kind.AGE, columns), conditions);
    }

    /** Men and women of one age band. @param from first year of age; the first band takes in who is younger, the last who is older */
    public record Layer(int from, long men, long women) {}

    /** The staff by age and sex on a day (tháp tuổi), the youngest first. */
    public List<Layer> pyramid(AccessScope scope, String unit, LocalDate asOf) {
        var day = asOf == null ? today.date() : asOf;
        var tree = trees.on(day);
        var node = find(scope, tree, unit);
        var people = new StaffOnDay(day, today.date());
        var layer = "greatest(" + PYRAMID_FROM + ", least(" + PYRAMID_TO + ", " + people.age() + " / " + PYRAMID_STEP + " * " + PYRAMID_STEP + "))";
        var found = new TreeMap<Integer, Layer>();
        Sql.of("select " + layer + ", count(*) filter (where p.gender = 'MALE'), count(*) filter (where p.gender = 'FEMALE') " + people.source(),
                        people.values().toArray())
                .where(people.atWork())
                .and(scope.on("e.unit_id", "e.person_id"))
                .whereIf(node.parentOrNull() != null, "e.unit_id = any(cast(? as bigint[]))", Sql.ids(tree.subtreeIds(node.id())))
                .then("group by 1")
                .list(em, row -> found.put(row.whole(0), new Layer(row.whole(0), row.id(1), row.id(2))));
        for (var from = PYRAMID_FROM; from <= PYRAMID_TO; from += PYRAMID_STEP) {
            found.putIfAbsent(from, new Layer(from, 0, 0));
        }
        return List.copyOf(found.values());
    }
}
