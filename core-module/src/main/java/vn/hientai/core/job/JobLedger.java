package vn.hientai.core.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/** Keeps who works on which job, each note in a transaction of its own. */
@ApplicationScoped
class JobLedger {
    static final Duration SILENCE = Duration.ofSeconds(20);
    private static final int MOST_ATTEMPTS = 5;

    record Claimed(UUID id, String kind, JsonObject payload, AccountId account) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Today today;

    /** The oldest job that waits, or whose worker has fallen silent. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Claimed> claim() {
        var now = today.instant();
        Sql.of("update job set status = 'FAILED', finished_at = ?, error_number = 'attempts'", now)
                .where("status = 'RUNNING'")
                .where("heartbeat < ?", now.minus(SILENCE))
                .where("attempts >= " + MOST_ATTEMPTS)
                .execute(em);
        return Sql.of("""
                        update job set status = 'RUNNING', started_at = coalesce(started_at, ?), heartbeat = ?, attempts = attempts + 1
                        where id = (select id from job where status = 'QUEUED' or status = 'RUNNING' and heartbeat < ?
                            order by created_at limit 1 for update skip locked)
                        returning cast(id as text), kind, cast(payload as text), account_id""",
                        now, now, now.minus(SILENCE))
                .first(em, row -> new Claimed(
                        UUID.fromString(row.text(0)), row.text(1), Jobs.json(row.text(2)), new AccountId(row.id(3))));
    }

    /** True when someone asked to stop. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean progress(UUID id, long done, long total, long problems) {
        return Sql.of("""
                        update job set done = ?, total = ?, problems = ?, heartbeat = ? where id = cast(? as uuid)
                        returning cancel_asked""",
                        done, total, problems, today.instant(), id.toString())
                .first(em, row -> row.yes(0))
                .orElse(true);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void beat(UUID id) {
        Sql.of("update job set heartbeat = ?", today.instant()).where("id = cast(? as uuid)", id.toString()).execute(em);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void finish(UUID id, JobState.Status status, JsonObject result, String errorNumber) {
        Sql.of("""
                        update job set status = ?, result = cast(? as jsonb), error_number = ?, finished_at = ?,
                            done = case when ? = 'SUCCEEDED' then coalesce(total, done) else done end""",
                        status, result == null ? null : result.toString(), errorNumber, today.instant(), status)
                .where("id = cast(? as uuid)", id.toString())
                .execute(em);
    }
}
