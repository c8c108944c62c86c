package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Unscoped;
import vn.hientai.core.kernel.VietnameseText;
import vn.hientai.core.policy.Enacted;
import vn.hientai.personnel.career.procedure.rule.ProcedureKind;
import vn.hientai.personnel.career.procedure.rule.Step;

/**
 * Reads of procedures: the scope is that of the units that carry them out, and of whoever sits in their meetings. A
 * candidate reads nothing here, but {@link OwnProcedureQueries}, whatever else they may read.
 */
@ApplicationScoped
public class ProcedureQueries {
    /** @param statuses empty for any; {@code units} null for any; {@code query} words of the post or of a candidate's name */
    public record Filter(ProcedureKind kind, Set<CaseStatus> statuses, Set<Long> units, String query) {
        public static final Filter ANY = new Filter(null, Set.of(), null, null);
    }

    /** The newest first. */
    public enum ProcedureSort {
        NEWEST
    }

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    ProcedureFiles files;

    @Inject
    CaseRows cases;

    @Inject
    CaseSheets sheets;

    public Page<CaseRow> list(AccessScope scope, Filter filter, PageRequest<ProcedureSort> page) {
        var backwards = page.backwards();
        var sql = narrowed(cases.select(), scope, filter);
        if (!page.position().isEmpty()) {
            sql.where("c.id " + (backwards ? ">" : "<") + " cast(? as bigint)", page.position().get(0));
        }
        var rows = new ArrayList<>(sql.orderBy("c.id" + (backwards ? "" : " desc")).limit(page.limit() + 1).list(em, CaseRows::found));
        var more = rows.size() > page.limit();
        if (more) {
            rows.remove(page.limit());
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        var hasNext = backwards ? !page.position().isEmpty() : more;
        var hasPrevious = backwards ? more : !page.position().isEmpty();
        return new Page<>(
                cases.of(rows),
                hasNext && !rows.isEmpty() ? Cursor.after(rows.get(rows.size() - 1).id()) : null,
                hasPrevious && !rows.isEmpty() ? Cursor.before(rows.get(0).id()) : null,
                page.count() ? narrowed(Sql.of("select count(*)" + CaseRows.TABLES), scope, filter).count(em) : null);
    }

    private Sql narrowed(Sql sql, AccessScope scope, Filter filter) {
        return sql.and(readable(scope))
                .whereIf(filter.kind() != null, "c.kind = ?", filter.kind())
                .whereIf(!filter.statuses().isEmpty(), "c.status = any(cast(? as text[]))",
                        Sql.texts(filter.statuses().stream().map(Enum::name).sorted().toList()))
                .whereIf(filter.units() != null, "c.unit_id = any(cast(? as bigint[]))", filter.units() == null ? null : Sql.ids(filter.units()))
                .and(typed(filter.query()));
    }

    private static Sql.Condition typed(String query) {
        if (query == null || query.isBlank()) {
            return Sql.Condition.ALWAYS;
        }
        var text = new StringBuilder("true");
        var values = new ArrayList<Object>();
        for (var word : VietnameseText.words(VietnameseText.searchKey(query))) {
            text.append(" and exists (select from procedure_candidate k join staff_card s on s.person_id = k.person_id")
                    .append(" where k.case_id = c.id and s.search_key like ?)");
            values.add("%" + word + "%");
        }
        return new Sql.Condition("c.post ilike ? or (" + text + ")", join("%" + query.strip().replace("%", "\\%").replace("_", "\\_") + "%", values));
    }

    private static List<Object> join(Object first, List<Object> rest) {
        var all = new ArrayList<>(rest);
        all.add(0, first);
        return all;
    }

    /** Of units in reach or with a seat in the meetings; never one's own case. */
    private Sql.Condition readable(AccessScope scope) {
        var self = actor.signedIn().flatMap(who -> who.person()).map(PersonId::value).orElse(-1L);
        var reach = scope.on("c.unit_id", null);
        var values = new ArrayList<Object>(reach.values());
        values.add(self);
        values.add(self);
        return new Sql.Condition(
                "(" + (reach.text().isEmpty() ? "true" : reach.text())
                        + " or exists (select from procedure_seat z where z.case_id = c.id and z.person_id = ?))"
                        + " and not exists (select from procedure_candidate x where x.case_id = c.id and x.person_id = ?)",
                values);
    }

    public Optional<CaseSheet> find(AccessScope scope, long id) {
        return cases.select().and(readable(scope)).where("c.id = ?", id).first(em, CaseRows::found).map(sheets::of);
    }

    /** Cases in which a person stands, for the page of the person. */
    public List<CaseRow> ofPerson(AccessScope scope, PersonId person) {
        return cases.of(cases.select().and(readable(scope))
                .where("exists (select from procedure_candidate k where k.case_id = c.id and k.person_id = ? and k.withdrawn_on is null)", person)
                .orderBy("c.id desc").limit(PageRequest.DEFAULT_LIMIT)
                .list(em, CaseRows::found));
    }

    /** The person of a code, if in reach. */
    public PersonId person(AccessScope scope, String code) {
        return Sql.of("select c.person_id from staff_card c")
                .and(scope.on("c.unit_id", "c.person_id"))
                .where("c.code = ?", code)
                .first(em, row -> new PersonId(row.id(0)))
                .orElseThrow(() -> new NotFound("Person", code));
    }

    /** The steps of a kind as the law of the day lays them down. */
    @Unscoped("what the law says belongs to everybody")
    public List<Step> steps(ProcedureKind kind, LocalDate day) {
        return files.law(kind, day).steps();
    }

    @Unscoped("what the law says belongs to everybody")
    public Enacted<List<String>> papers(ProcedureKind kind, LocalDate day) {
        return files.law(kind, day).papers();
    }
}
