package vn.hientai.personnel.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/** The sent lists with their content. One whose job was stopped, or given up after many kills, has failed. */
@ApplicationScoped
class Imports {
    static final String COLUMNS =
            """
            select b.id, cast(b.job_id as text), b.unit_id, b.unit_given, b.file_name, b.mode, b.on_error,
                case when b.status in ('QUEUED', 'CHECKING', 'APPLYING') and j.status in ('FAILED', 'CANCELLED')
                    then 'FAILED'
                    when b.status = 'UNDOING' and j.status in ('FAILED', 'CANCELLED') then 'APPLIED' else b.status end,
                cast(b.mapping as text), cast(b.layout as text), b.reason, b.rows, b.good_rows, b.errors, b.warnings,
                b.created_at, b.applied_at, b.undone_at, b.version
            from import_batch b left join job j on j.id = b.job_id""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    long add(OrgUnitId unit, boolean unitGiven, String fileName, byte[] content, byte[] sha256, ImportBatch.Mode mode,
             ImportBatch.OnError onError, String mapping) {
        return Sql.of("""
                        insert into import_batch (account_id, unit_id, unit_given, file_name, file_sha256, content, mode, on_error,
                            mapping, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?) returning id""",
                        actor.who().account(), unit, unitGiven, fileName, sha256, content, mode, onError, mapping, today.instant())
                .first(em, row -> row.id(0))
                .orElseThrow();
    }

    /** In a transaction of its own where there is none: a job outlives the request whose entity manager it began with. */
    @Transactional
    Optional<ImportBatch> find(long id) {
        return Sql.of(COLUMNS).where("b.id = ?", id).first(em, Imports::batch);
    }

    /** Holds the batch until the transaction ends: nobody else changes its state meanwhile. */
    ImportBatch hold(long id) {
        return Sql.of(COLUMNS).where("b.id = ?", id).then("for update of b").first(em, Imports::batch)
                .orElseThrow(() -> new NotFound("Import", id));
    }

    @Transactional
    byte[] content(long id) {
        return Sql.of("select content from import_batch").where("id = ?", id).first(em, row -> row.bytes(0))
                .orElseThrow(() -> new NotFound("Import", id));
    }

    void set(long id, ImportBatch.Status status) {
        Sql.of("update import_batch set status = ?, version = version + 1", status).where("id = ?", id).execute(em);
    }

    void setJob(long id, UUID job) {
        Sql.of("update import_batch set job_id = cast(? as uuid)", job.toString()).where("id = ?", id).execute(em);
    }

    Optional<String> rememberedMapping(OrgUnitId unit, String signature) {
        return Sql.of("select cast(mapping as text) from import_mapping").where("unit_id = ?", unit)
                .where("signature = ?", signature).first(em, row -> row.text(0));
    }

    void rememberMapping(OrgUnitId unit, String signature, String mapping) {
        Sql.of("""
                        insert into import_mapping (unit_id, signature, mapping, updated_at) values (?, ?, cast(? as jsonb), ?)
                        on conflict (unit_id, signature) do update set mapping = excluded.mapping, updated_at = excluded.updated_at""",
                        unit, signature, mapping, today.instant())
                .execute(em);
    }

    static ImportBatch batch(Row row) {
        return new ImportBatch(
                row.id(0), row.text(1) == null ? null : UUID.fromString(row.text(1)), new OrgUnitId(row.id(2)), row.yes(3),
                row.text(4), row.code(5, ImportBatch.Mode.class), row.code(6, ImportBatch.OnError.class),
                row.code(7, ImportBatch.Status.class), row.text(8), row.text(9), row.text(10), row.whole(11), row.whole(12),
                row.whole(13), row.whole(14), row.moment(15), row.moment(16), row.moment(17), row.whole(18));
    }
}
