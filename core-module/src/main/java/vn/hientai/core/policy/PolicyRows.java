package vn.hientai.core.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;

/** The stored rows of the policy book, drafts and history included. A row is never overwritten, only superseded. */
@ApplicationScoped
class PolicyRows {
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);
    private static final String COLUMNS = """
            select p.id, p.key, p.qualifier, p.value, p.valid_from, p.valid_until, i.number, p.article, p.clause, p.point,
                p.confirmed, p.note, p.status, p.instrument, p.drafted_by, p.repeals, p.draft_reason
            from policy_parameter p join legal_instrument i on i.code = p.instrument""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    /** A row with its standing in the procedure. */
    record Stored(
            long id, Parameter parameter, String instrument, String status, AccountId draftedBy, boolean repeals,
            String reason) {}

    List<Parameter> inForce() {
        return Sql.of(COLUMNS).where("p.status = 'IN_FORCE'").list(em, PolicyRows::parameter);
    }

    Optional<Stored> find(long id) {
        return Sql.of(COLUMNS).where("p.id = ?", id).then("for update of p").first(em, PolicyRows::stored);
    }

    Stored get(long id) {
        return find(id).orElseThrow(() -> new NotFound("PolicyParameter", id));
    }

    /** Rows in force at any time from the day on. */
    List<Stored> inForceFrom(String key, String qualifier, LocalDate from, LocalDate until) {
        return Sql.of(COLUMNS)
                .where("p.status = 'IN_FORCE' and p.key = ? and p.qualifier = ?", key, qualifier)
                .where("p.valid_until > ? and p.valid_from < ?", from, until == null ? FOREVER : until)
                .then("order by p.valid_from for update of p")
                .list(em, PolicyRows::stored);
    }

    boolean knowsInstrument(String code) {
        return Sql.of("select count(*) from legal_instrument").where("code = ?", code).count(em) > 0;
    }

    /** Any value the key has had, to tell of what kind its values are. */
    Optional<String> sample(String key) {
        return Sql.of("select value from policy_parameter").where("key = ? and status <> 'DRAFT'", key)
                .orderBy("valid_from desc").limit(1).first(em, row -> row.text(0));
    }

    long draft(Parameter of, String instrument, boolean repeals, String reason, AccountId by, Instant at) {
        return insert(of, instrument, "DRAFT", repeals, reason, by, at, null);
    }

    /** A part of an earlier row that stays in force beside the new one. */
    void keep(Stored earlier, LocalDate from, LocalDate until) {
        var of = earlier.parameter();
        var part = new Parameter(of.key(), of.qualifier(), of.value(), from, until, of.citation(), of.confirmed(), of.note());
        insert(part, earlier.instrument(), "IN_FORCE", false, earlier.reason(), earlier.draftedBy(), null, earlier.id());
    }

    private long insert(
            Parameter of, String instrument, String status, boolean repeals, String reason, AccountId by, Instant at,
            Long supersedes) {
        var basis = of.citation();
        return Sql.of("""
                insert into policy_parameter (key, qualifier, value, valid_from, valid_until, instrument, article, clause,
                    point, confirmed, note, status, origin, repeals, draft_reason, drafted_by, drafted_at, supersedes)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OFFICER', ?, ?, cast(? as bigint), cast(? as timestamptz),
                    cast(? as bigint))
                returning id""",
                of.key(), of.qualifier(), of.value(), of.from(), of.until() == null ? FOREVER : of.until(), instrument,
                basis.article(), basis.clause(), basis.point(), of.confirmed(), of.note(), status, repeals, reason,
                by == null ? null : by.value(), at == null ? null : at.toString(), supersedes)
                .first(em, row -> row.id(0)).orElseThrow();
    }

    void enact(long id, AccountId by, Instant at) {
        Sql.of("update policy_parameter set status = 'IN_FORCE', confirmed = true, version = version + 1, "
                + "confirmed_by = ?, confirmed_at = ?", by.value(), at).where("id = ?", id).execute(em);
    }

    void close(long id, String status, AccountId by, Instant at, String reason) {
        Sql.of("update policy_parameter set status = ?, version = version + 1, closed_by = ?, closed_at = ?, close_reason = ?",
                status, by.value(), at, reason).where("id = ?", id).execute(em);
    }

    private static Parameter parameter(Row row) {
        var until = row.day(5);
        return new Parameter(row.text(1), row.text(2), row.text(3), row.day(4), FOREVER.equals(until) ? null : until,
                new Citation(row.text(6), row.text(7), row.text(8), row.text(9)), row.yes(10), row.text(11));
    }

    private static Stored stored(Row row) {
        var draftedBy = row.number(14);
        return new Stored(row.id(0), parameter(row), row.text(13), row.text(12),
                draftedBy == null ? null : new AccountId(draftedBy), row.yes(15), row.text(16));
    }
}
