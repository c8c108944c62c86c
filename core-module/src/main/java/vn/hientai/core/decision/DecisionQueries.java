package vn.hientai.core.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Unscoped;

/** Reads of decisions; the scope is that of the issuing agency. */
@ApplicationScoped
public class DecisionQueries {
    /** @param number as it is cited, such as {@code 12/QĐ-SNV}, or null while it is a draft */
    public record DecisionRow(
            DecisionId id,
            DecisionKind kind,
            DecisionStatus status,
            String number,
            String title,
            String agencyCode,
            String agency,
            LocalDate signedOn,
            LocalDate effectiveFrom,
            String proposedBy,
            Instant proposedAt,
            int version) {}

    /** The whole decision, with the fields of its articles. */
    public record DecisionSheet(
            DecisionRow row, String symbol, String body, String signatory, String signatoryOffice, LocalDate annulledOn, String annulReason) {}

    /** Drafts first, then the newest. */
    public enum DecisionSort {
        NEWEST
    }

    /** @param status or kind null for any; {@code query} words of the title or a number */
    public record Filter(DecisionStatus status, DecisionKind kind, String query) {
        public static final Filter ANY = new Filter(null, null, null);
    }

    private static final String COLUMNS =
            """
            d.id, d.kind, d.status, case when d.number is null then null else d.number || '/' || d.symbol end, d.title, u.code,
            (select n.name from unit_name n where n.unit_id = u.id
                order by n.valid_from <= d.signed_on and d.signed_on < n.valid_until desc nulls last, n.valid_from desc limit 1),
            d.signed_on, d.effective_from,
            a.display_name, d.proposed_at, d.version""";
    private static final String TABLES =
            " from decision d join org_unit u on u.id = d.agency_id left join account a on a.id = d.proposed_by";

    private static final String SHEET =
            "select " + COLUMNS + ", d.symbol, d.body, d.signatory, d.signatory_office, d.annulled_on, d.annul_reason" + TABLES;

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    public Page<DecisionRow> list(AccessScope scope, Filter filter, PageRequest<DecisionSort> page) {
        var backwards = page.backwards();
        var sql = filtered("select " + COLUMNS + TABLES, scope, filter);
        if (!page.position().isEmpty()) {
            sql.where("d.id " + (backwards ? ">" : "<") + " cast(? as bigint)", page.position().get(0));
        }
        var rows = new ArrayList<>(sql.orderBy("d.id" + (backwards ? "" : " desc")).limit(page.limit() + 1).list(em, DecisionQueries::row));
        var more = rows.size() > page.limit();
        if (more) {
            rows.remove(page.limit());
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        var hasNext = backwards ? !page.position().isEmpty() : more;
        var hasPrevious = backwards ? more : !page.position().isEmpty();
        var total = page.count() ? filtered("select count(*)" + TABLES, scope, filter).count(em) : null;
        return new Page<>(
                rows,
                hasNext && !rows.isEmpty() ? Cursor.after(rows.get(rows.size() - 1).id()) : null,
                hasPrevious && !rows.isEmpty() ? Cursor.before(rows.get(0).id()) : null,
                total);
    }

    public Optional<DecisionSheet> find(AccessScope scope, DecisionId id) {
        return sheet(Sql.of(SHEET).and(scope.on("d.agency_id", null)), id);
    }

    /** The decision that is being signed, for its paper. */
    DecisionSheet signed(DecisionId id) {
        return sheet(Sql.of(SHEET), id).orElseThrow(() -> new NotFound("Decision", id));
    }

    private Optional<DecisionSheet> sheet(Sql sql, DecisionId id) {
        return sql.where("d.id = ?", id)
                .first(em, r -> new DecisionSheet(row(r), r.text(12), r.text(13), r.text(14), r.text(15), r.day(16), r.text(17)));
    }

    /** The newest decisions that what was typed so far may mean: a number, a symbol, or words of the subject. */
    public List<DecisionRow> typed(AccessScope scope, String typed, int wanted) {
        return filtered("select " + COLUMNS + TABLES, scope, new Filter(null, null, typed))
                .orderBy("d.signed_on desc nulls first, d.id desc")
                .limit(wanted)
                .list(em, DecisionQueries::row);
    }

    /** A decision about the signed-in person, once it was signed: they may read it whoever issued it. */
    @Unscoped("only decisions about the signed-in person")
    public Optional<DecisionSheet> aboutMe(DecisionId id) {
        return actor.who().person().flatMap(self -> sheet(
                Sql.of(SHEET).where("d.status <> 'DRAFT'")
                        .where("exists (select from decision_subject s where s.decision_id = d.id and s.person_id = ?)", self),
                id));
    }

    /** Whom the decision is about. */
    public Set<PersonId> subjects(AccessScope scope, DecisionId id) {
        List<PersonId> people = Sql.of("select s.person_id from decision_subject s join decision d on d.id = s.decision_id")
                .and(scope.on("d.agency_id", null))
                .where("s.decision_id = ?", id)
                .list(em, row -> new PersonId(row.id(0)));
        return people.stream().collect(Collectors.toUnmodifiableSet());
    }

    private static Sql filtered(String select, AccessScope scope, Filter filter) {
        return Sql.of(select)
                .and(scope.on("d.agency_id", null))
                .whereIf(filter.status() != null, "d.status = ?", filter.status())
                .whereIf(filter.kind() != null, "d.kind = ?", filter.kind())
                .and(DecisionSearch.of(filter.query()));
    }

    private static DecisionRow row(Row r) {
        return new DecisionRow(
                new DecisionId(r.id(0)),
                r.code(1, DecisionKind.class),
                r.code(2, DecisionStatus.class),
                r.text(3),
                r.text(4),
                r.text(5),
                r.text(6),
                r.day(7),
                r.day(8),
                r.text(9),
                r.moment(10),
                r.whole(11));
    }
}
