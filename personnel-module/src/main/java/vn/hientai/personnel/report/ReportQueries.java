package vn.hientai.personnel.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.report.ReportSpec.Condition;
import vn.hientai.personnel.report.ReportSpec.Test;

/** Reads what a report asks for, no further than the reader may see: whom by the scope, which fields by the sight. */
@ApplicationScoped
public class ReportQueries {
    private static final int BATCH = 25_000;
    private static final int MOST_GROUPS = 2_000;

    /** One count of a grouped report. @param keys in the order of its groups; null where empty or hidden */
    public record GroupRow(List<Object> keys, long people) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    /** The first rows, in the order of names. */
    public List<List<Object>> rows(AccessScope scope, ReportSight sight, ReportSpec spec, LocalDate asOf, int limit) {
        var rows = new ArrayList<List<Object>>();
        read(scope, sight, spec, asOf, "", -1, limit, (row, place) -> rows.add(cells(row, spec)));
        return rows;
    }

    /** Every row, some thousands at a time, so that none but those are in memory. */
    public void each(AccessScope scope, ReportSight sight, ReportSpec spec, LocalDate asOf, Consumer<List<Object>> each) {
        var place = new Place[] {new Place("", -1)};
        int read;
        do {
            read = read(scope, sight, spec, asOf, place[0].name(), place[0].person(), BATCH, (row, at) -> {
                each.accept(cells(row, spec));
                place[0] = at;
            });
        } while (read == BATCH);
    }

    public long count(AccessScope scope, ReportSight sight, ReportSpec spec, LocalDate asOf) {
        return statement(scope, sight, spec, asOf, List.of("count(*)"), List.of()).count(em);
    }

    /** People counted by what the report groups by, most first. */
    public List<GroupRow> groups(AccessScope scope, ReportSight sight, ReportSpec spec, LocalDate asOf) {
        var by = spec.groups().size() == 1 ? "1" : "1, 2";
        return statement(scope, sight, spec, asOf, List.of(), spec.groups(), "count(*)")
                .then("group by " + by)
                .orderBy("count(*) desc, " + by)
                .limit(MOST_GROUPS)
                .list(em, row -> new GroupRow(values(row, spec.groups()), row.id(spec.groups().size())));
    }

    private record Place(String name, long person) {}

    private interface Each {
        void accept(Row row, Place place);
    }

    private int read(
            AccessScope scope, ReportSight sight, ReportSpec spec, LocalDate asOf, String name, long person, int limit, Each each) {
        var at = spec.fields().size();
        var rows = statement(scope, sight, spec, asOf, List.of(), spec.fields(), "c.name_sort", "e.person_id")
                .where("(c.name_sort, e.person_id) > (?, cast(? as bigint))", name, person)
                .orderBy("c.name_sort, e.person_id")
                .limit(limit)
                .list(em, row -> row);
        rows.forEach(row -> each.accept(row, new Place(row.text(at), row.id(at + 1))));
        return rows.size();
    }

    private static List<Object> cells(Row row, ReportSpec spec) {
        return values(row, spec.fields());
    }

    private static List<Object> values(Row row, List<ReportField> fields) {
        var values = new ArrayList<Object>(fields.size());
        for (var i = 0; i < fields.size(); i++) {
            values.add(switch (fields.get(i).type()) {
                case NUMBER -> row.decimal(i) == null ? null : row.decimal(i);
                case DATE -> row.day(i);
                case FLAG -> row.text(i) == null ? null : (Object) row.yes(i);
                default -> row.text(i);
            });
        }
        return values;
    }

    private Sql statement(
            AccessScope scope, ReportSight sight, ReportSpec spec, LocalDate asOf, List<String> plain, List<ReportField> fields, String... further) {
        var people = new StaffOnDay(asOf == null ? today.date() : asOf, today.date());
        var columns = new ArrayList<>(plain);
        var values = new ArrayList<Object>();
        fields.forEach(field -> columns.add(seen(field, sight, people, values)));
        columns.addAll(List.of(further));
        var tests = new ArrayList<Sql.Condition>();
        spec.conditions().forEach(one -> tests.add(test(one, sight, people)));
        values.addAll(people.values());
        var sql = Sql.of("select " + String.join(", ", columns) + " " + people.source(), values.toArray())
                .where(people.atWork())
                .and(scope.on("c.unit_id", "c.person_id"));
        if (spec.unit() != null) {
            var tree = trees.on(people.day());
            sql.where("e.unit_id = any(cast(? as bigint[]))",
                    Sql.ids(tree.find(spec.unit()).map(node -> tree.subtreeIds(node.id())).orElse(Set.of(-1L))));
        }
        tests.forEach(sql::and);
        spec.conditions().forEach(one -> {
            var reach = sight.over(one.field());
            if (reach != null) {
                sql.and(reach.on("c.unit_id", "c.person_id"));
            }
        });
        return sql;
    }

    /** The field where the reader may see it, nothing elsewhere. */
    private static String seen(ReportField field, ReportSight sight, StaffOnDay people, List<Object> values) {
        var reach = sight.over(field);
        var expression = field.expression(people);
        if (reach == null || reach.isEverything()) {
            return expression;
        }
        var condition = reach.on("c.unit_id", "c.person_id");
        values.addAll(condition.values());
        return "case when " + condition.text() + " then " + expression + " end";
    }

    private static Sql.Condition test(Condition one, ReportSight sight, StaffOnDay people) {
        var field = one.field().expression(people);
        if (one.test() == Test.EMPTY) {
            return Sql.Condition.of("coalesce(cast(" + field + " as text), '') = ''");
        }
        if (one.test() == Test.FILLED) {
            return Sql.Condition.of("coalesce(cast(" + field + " as text), '') <> ''");
        }
        var value = ReportSpec.typed(one);
        var type = switch (one.field().type()) {
            case DATE -> "date";
            case NUMBER -> "numeric";
            case FLAG -> "boolean";
            default -> "text";
        };
        return switch (one.test()) {
            case IS_NOT -> Sql.Condition.of(field + " is distinct from cast(? as " + type + ")", value);
            case FROM -> Sql.Condition.of(field + " >= cast(? as " + type + ")", value);
            case TO -> Sql.Condition.of(field + " <= cast(? as " + type + ")", value);
            case CONTAINS -> Sql.Condition.of(
                    "position(lower(cast(? as text)) in lower(cast(" + field + " as text))) > 0", one.value().strip().toLowerCase(Locale.ROOT));
            default -> Sql.Condition.of(field + " = cast(? as " + type + ")", value);
        };
    }
}
