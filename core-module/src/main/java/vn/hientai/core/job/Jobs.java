package vn.hientai.core.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/** Hands work to the background and tells its state to whoever asked for it. */
@ApplicationScoped
public class Jobs {
    private static final String READ =
            """
            select cast(id as text), kind, status, done, total, problems, cast(result as text), error_number,
                created_at, started_at, finished_at from job""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    /** Queues in the caller's transaction: the job exists when, and only if, that commits. */
    @Transactional
    public UUID enqueue(String kind, JsonObject payload) {
        var id = UUID.randomUUID();
        Sql.of("insert into job (id, kind, payload, account_id, created_at) values (cast(? as uuid), ?, cast(? as jsonb), ?, ?)",
                        id.toString(), kind, payload.toString(), actor.who().account(), today.instant())
                .execute(em);
        return id;
    }

    /** The state of one's own job; others' jobs do not exist for the asker. */
    public JobState mine(UUID id) {
        return Sql.of(READ)
                .where("id = cast(? as uuid)", id.toString())
                .where("account_id = ?", actor.who().account())
                .first(em, Jobs::state)
                .orElseThrow(() -> new NotFound("Job", id));
    }

    /** The newest of one's own jobs of a kind. */
    public Optional<JobState> latest(String kind) {
        return Sql.of(READ)
                .where("kind = ?", kind)
                .where("account_id = ?", actor.who().account())
                .orderBy("created_at desc")
                .limit(1)
                .first(em, Jobs::state);
    }

    @Transactional
    public JobState cancel(UUID id) {
        var state = mine(id);
        if (state.isOver()) {
            throw new Conflict("job.refusal.over", Map.of());
        }
        Sql.of("""
                        update job set cancel_asked = true,
                            status = case when status = 'QUEUED' then 'CANCELLED' else status end,
                            finished_at = case when status = 'QUEUED' then cast(? as timestamptz) else finished_at end""",
                        today.instant())
                .where("id = cast(? as uuid)", id.toString())
                .where("status in ('QUEUED', 'RUNNING')")
                .execute(em);
        return mine(id);
    }

    private static JobState state(Row row) {
        return new JobState(
                UUID.fromString(row.text(0)), row.text(1), row.code(2, JobState.Status.class), row.id(3), row.number(4),
                row.id(5), json(row.text(6)), row.text(7), row.moment(8), row.moment(9), row.moment(10));
    }

    static JsonObject json(String text) {
        if (text == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
