package vn.hientai.personnel.allowance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.organisation.OrgTrees;

/** Granted allowances of a unit's people (phụ cấp của đơn vị), and what an order about some of them would do. */
@ApplicationScoped
public class AllowanceListQueries {
    /** By name. */
    public enum AllowanceSort {
        NAME
    }

    /** @param lastDay null while nothing ends it */
    public record Row(
            long id, String code, String fullName, String post, String unitName, AllowanceKind kind, BigDecimal coefficient,
            BigDecimal percent, String ground, LocalDate from, LocalDate lastDay, String decision) {}

    /** A decision about an allowance that waits for its signature. */
    public record Waiting(long decision, String title, LocalDate from) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    OrgTrees trees;

    @Inject
    AllowancePlans plans;

    private record Placed(Row row, String name) {}

    /** Those in force on the day in the unit and below it. @param kind null for all */
    public Page<Row> inUnit(AccessScope scope, OrgUnitId unit, LocalDate day, AllowanceKind kind, PageRequest<AllowanceSort> page) {
        var backwards = page.backwards();
        var sql = chosen(
                Sql.of(
                        """
                        select a.id, c.code, c.full_name, c.post, (select n.name from unit_name n where n.unit_id = c.unit_id
                            and n.valid_from <= cast(? as date) and cast(? as date) < n.valid_until), a.kind, a.coefficient, a.percent, a.ground,
                            a.valid_from, a.valid_until, d.number || '/' || d.symbol, c.name_sort
                        from allowance a join staff_card c on c.person_id = a.person_id join decision d on d.id = a.decision_id""",
                        day, day),
                scope, unit, day, kind);
        if (!page.position().isEmpty()) {
            sql.where("(c.name_sort, a.id) " + (backwards ? "<" : ">") + " (?, cast(? as bigint))", page.position().get(0), page.position().get(1));
        }
        var rows = new ArrayList<>(sql.orderBy(backwards ? "c.name_sort desc, a.id desc" : "c.name_sort, a.id")
                .limit(page.limit() + 1)
                .list(em, row -> new Placed(
                        new Row(
                                row.id(0), row.text(1), row.text(2), row.text(3), row.text(4), row.code(5, AllowanceKind.class), row.decimal(6),
                                row.decimal(7), row.text(8), row.day(9), row.lastDay(10).orElse(null), row.text(11)),
                        row.text(12))));
        var more = rows.size() > page.limit();
        if (more) {
            rows.remove(page.limit());
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        var hasNext = backwards ? !page.position().isEmpty() : more;
        var hasPrevious = backwards ? more : !page.position().isEmpty();
        var first = rows.isEmpty() ? null : rows.get(0);
        var last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        return new Page<>(
                rows.stream().map(Placed::row).toList(),
                hasNext && last != null ? Cursor.after(last.name(), last.row().id()) : null,
                hasPrevious && first != null ? Cursor.before(first.name(), first.row().id()) : null,
                page.count() ? counts(scope, unit, day).entrySet().stream().filter(one -> kind == null || one.getKey() == kind)
                        .mapToLong(Map.Entry::getValue).sum() : null);
    }

    /** How many of each kind. */
    public Map<AllowanceKind, Long> counts(AccessScope scope, OrgUnitId unit, LocalDate day) {
        record Counted(AllowanceKind kind, long people) {}
        return chosen(Sql.of("select a.kind, count(*) from allowance a join staff_card c on c.person_id = a.person_id"), scope, unit, day, null)
                .then("group by a.kind")
                .list(em, row -> new Counted(row.code(0, AllowanceKind.class), row.id(1)))
                .stream()
                .collect(Collectors.toMap(Counted::kind, Counted::people));
    }

    private Sql chosen(Sql sql, AccessScope scope, OrgUnitId unit, LocalDate day, AllowanceKind kind) {
        return sql.and(scope.on("c.unit_id", "c.person_id"))
                .where("a.valid_from <= ? and ? < a.valid_until", day, day)
                .where("c.status not in ('RETIRED', 'LEFT')")
                .where("c.unit_id = any(cast(? as bigint[]))", Sql.ids(trees.now().subtreeIds(unit)))
                .whereIf(kind != null, "a.kind = ?", kind);
    }

    /** What the order would do to the people with these officer numbers; whoever stands outside the scope is not told of. */
    public List<AllowancePlans.Line> plan(AccessScope scope, AllowanceOrder order, Collection<String> codes) {
        return plans.of(people(scope, codes).values(), order).stream().map(AllowancePlans.Step::line).toList();
    }

    /** The people with these officer numbers, as far as they are in the scope; by their number. */
    public Map<String, PersonId> people(AccessScope scope, Collection<String> codes) {
        record Found(String code, PersonId person) {}
        return Sql.of("select c.code, c.person_id from staff_card c")
                .and(scope.on("c.unit_id", "c.person_id"))
                .where("c.code = any(cast(? as text[]))", Sql.texts(codes))
                .list(em, row -> new Found(row.text(0), new PersonId(row.id(1))))
                .stream()
                .collect(Collectors.toMap(Found::code, Found::person));
    }

    /** Decisions about the person's allowances that are not signed yet. */
    public List<Waiting> waiting(AccessScope scope, PersonId person) {
        return Sql.of("select d.id, d.title, d.effective_from from decision d join decision_subject s on s.decision_id = d.id"
                        + " join staff_card c on c.person_id = s.person_id")
                .and(scope.on("c.unit_id", "c.person_id"))
                .where("s.person_id = ? and d.kind = 'ALLOWANCE' and d.status = 'DRAFT'", person)
                .orderBy("d.effective_from, d.id")
                .list(em, row -> new Waiting(row.id(0), row.text(1), row.day(2)));
    }
}
