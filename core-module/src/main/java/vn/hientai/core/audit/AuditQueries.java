package vn.hientai.core.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.hientai.core.audit.AuditTrail.Outcome;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Unscoped;

/** Reads of the trail, and the proof that nobody rewrote it. */
@ApplicationScoped
public class AuditQueries {
    /** The order of the trail. */
    public enum AuditSort {
        NEWEST
    }

    /** Why an entry does not hold: its content was changed, it does not follow the one before, or it is gone. */
    public enum Fault {
        CONTENT,
        LINK,
        MISSING
    }

    /** @param details names and values of the act, as JSON */
    public record AuditRow(
            long seq, Instant at, LocalDate businessDay, String actor, String action, Outcome outcome, String subjectType,
            String subjectId, String details, String hash) {}

    public record Filter(
            String actor, String action, Outcome outcome, String subjectType, String subjectId, LocalDate from, LocalDate until) {
        public boolean isEmpty() {
            return actor == null && action == null && outcome == null && subjectType == null && subjectId == null
                    && from == null && until == null;
        }
    }

    /**
     * @param firstBroken number of the first entry that does not hold, or null when all do
     * @param lastHash hash of the newest entry; written down elsewhere it proves later that the past was not rewritten
     */
    public record Verification(long entries, Long firstBroken, Fault fault, String lastHash) {
        public boolean isIntact() {
            return firstBroken == null;
        }
    }

    private static final int STRETCH = 20_000;

    private static final String COLUMNS =
            "select e.seq, e.at, e.business_day, e.actor_name, e.action, e.outcome, e.subject_type, e.subject_id,"
                    + " cast(e.details as text), e.hash from audit_entry e";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    public Page<AuditRow> list(AccessScope scope, Filter filter, PageRequest<AuditSort> page) {
        var backwards = page.backwards();
        var sql = filtered(COLUMNS, scope, filter);
        if (!page.position().isEmpty()) {
            sql.where("e.seq " + (backwards ? ">" : "<") + " cast(? as bigint)", number(page.position().get(0)));
        }
        var rows = new ArrayList<>(sql.orderBy("e.seq" + (backwards ? "" : " desc")).limit(page.limit() + 1).list(em, AuditQueries::row));
        var more = rows.size() > page.limit();
        if (more) {
            rows.remove(page.limit());
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        var hasNext = backwards || more;
        var hasPrevious = backwards ? more : !page.position().isEmpty();
        return new Page<>(
                rows,
                hasNext && !rows.isEmpty() ? Cursor.after(rows.get(rows.size() - 1).seq()) : null,
                hasPrevious && !rows.isEmpty() ? Cursor.before(rows.get(0).seq()) : null,
                page.count() ? filtered("select count(*) from audit_entry e", scope, filter).count(em) : null);
    }

    public long count(AccessScope scope, Filter filter) {
        return filtered("select count(*) from audit_entry e", scope, filter).count(em);
    }

    /** Every action that stands in the trail, for the filter; from one to the next, for the trail is long and they are few. */
    public List<String> actions(AccessScope scope) {
        var inScope = scope.on("e.unit_id", null);
        var sql = Sql.of(
                """
                with recursive listed(action) as (
                    (select e.action from audit_entry e order by e.action limit 1)
                    union all
                    select (select e.action from audit_entry e where e.action > l.action order by e.action limit 1)
                    from listed l where l.action is not null)
                select l.action from listed l""")
                .where("l.action is not null");
        if (!scope.isEverything()) {
            sql.where("exists (select from audit_entry e where e.action = l.action and (" + inScope.text() + "))",
                    inScope.values().toArray());
        }
        return sql.orderBy("1").list(em, row -> row.text(0));
    }

    /** Every entry that the filter finds, newest first, a batch at a time. */
    public void export(AccessScope scope, Filter filter, Consumer<AuditRow> each) {
        var before = Long.MAX_VALUE;
        List<AuditRow> batch;
        do {
            batch = filtered(COLUMNS, scope, filter).where("e.seq < ?", before).orderBy("e.seq desc").limit(STRETCH).list(em, AuditQueries::row);
            batch.forEach(each);
            before = batch.isEmpty() ? before : batch.get(batch.size() - 1).seq();
        } while (batch.size() == STRETCH);
    }

    /** Told, while the trail is verified, how many entries hold so far and how many there are. */
    public interface Progress {
        void verified(long done, long total);
    }

    @Unscoped("tells numbers and hashes, no content")
    public Verification verify() {
        return verify((done, total) -> {});
    }

    /** Computes every hash anew, in the database, from the first entry to the last that stood when it began. */
    @Unscoped("tells numbers and hashes, no content")
    public Verification verify(Progress progress) {
        var head = Sql.of("select seq, hash from audit_head").first(em, row -> new Head(row.id(0), row.bytes(1))).orElseThrow();
        var verified = Sql.of("select cast(0 as bigint), sha256(cast('hien-tai' as bytea))")
                .first(em, row -> new Head(row.id(0), row.bytes(1)))
                .orElseThrow();
        while (verified.seq() < head.seq()) {
            var until = Math.min(head.seq(), verified.seq() + STRETCH);
            var broken = firstBroken(verified, until);
            if (broken.isPresent()) {
                return broken(broken.get().seq(), broken.get().fault(), head);
            }
            var last = entry(until);
            if (last.isEmpty()) {
                return broken(lastBefore(until) + 1, Fault.MISSING, head);
            }
            verified = last.get();
            progress.verified(verified.seq(), head.seq());
        }
        // an entry behind the head, or another hash than the head keeps, was put there past the chain
        var whole = Arrays.equals(verified.hash(), head.hash());
        return whole
                ? new Verification(head.seq(), null, null, HexFormat.of().formatHex(head.hash()))
                : broken(head.seq(), Fault.LINK, head);
    }

    private Optional<Broken> firstBroken(Head before, long until) {
        return Sql.of(
                        """
                        select seq, before_seq, content from (
                            select e.seq, e.hash = sha256(e.prev_hash || audit_payload(e)) as content, e.prev_hash,
                                   lag(e.hash, 1, cast(? as bytea)) over (order by e.seq) as before_hash,
                                   lag(e.seq, 1, cast(? as bigint)) over (order by e.seq) as before_seq
                            from audit_entry e where e.seq > ? and e.seq <= ?) c
                        where not content or prev_hash <> before_hash or seq <> before_seq + 1
                        order by seq limit 1""",
                        before.hash(), before.seq(), before.seq(), until)
                .first(em, row -> broken(row.id(0), row.id(1), row.yes(2)));
    }

    private Optional<Head> entry(long seq) {
        return Sql.of("select seq, hash from audit_entry").where("seq = ?", seq).first(em, row -> new Head(row.id(0), row.bytes(1)));
    }

    private long lastBefore(long seq) {
        return Sql.of("select coalesce(max(seq), 0) from audit_entry").where("seq < ?", seq).count(em);
    }

    private static Verification broken(long seq, Fault fault, Head head) {
        return new Verification(head.seq(), seq, fault, HexFormat.of().formatHex(head.hash()));
    }

    private record Head(long seq, byte[] hash) {}

    private record Broken(long seq, Fault fault) {}

    private static Broken broken(long seq, long before, boolean content) {
        if (seq != before + 1) {
            return new Broken(before + 1, Fault.MISSING);
        }
        return new Broken(seq, content ? Fault.LINK : Fault.CONTENT);
    }

    private static Sql filtered(String select, AccessScope scope, Filter filter) {
        return Sql.of(select)
                .and(scope.on("e.unit_id", null))
                .whereIf(filter.actor() != null, "e.actor_name = ?", filter.actor())
                .whereIf(filter.action() != null, "e.action = ?", filter.action())
                .whereIf(filter.outcome() != null, "e.outcome = ?", filter.outcome())
                .whereIf(filter.subjectType() != null, "e.subject_type = ?", filter.subjectType())
                .whereIf(filter.subjectId() != null, "e.subject_id = ?", filter.subjectId())
                .whereIf(filter.from() != null, "e.business_day >= ?", filter.from())
                .whereIf(filter.until() != null, "e.business_day <= ?", filter.until());
    }

    private static long number(String position) {
        return position.matches("\\d{1,18}") ? Long.parseLong(position) : 0;
    }

    private static AuditRow row(Row r) {
        return new AuditRow(r.id(0), r.moment(1), r.day(2), r.text(3), r.text(4), r.code(5, Outcome.class), r.text(6), r.text(7),
                r.text(8), HexFormat.of().formatHex(r.bytes(9)));
    }
}
