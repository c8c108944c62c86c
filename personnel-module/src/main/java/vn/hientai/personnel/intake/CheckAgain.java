package vn.hientai.personnel.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.job.Jobs;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.usecase.UseCase;

/** Reads a sent list anew with the columns as the sender put them right; the next list of this form is read so too. */
@ApplicationScoped
@UseCase(Right.IMPORT_PEOPLE)
public class CheckAgain {
    /** {@code mapping} null: as recognised by itself. */
    public record Command(long batch, String mapping) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Imports imports;

    @Inject
    Jobs jobs;

    public UUID handle(@Valid Command command) {
        var batch = imports.hold(command.batch());
        actor.mustReachUnit(Right.IMPORT_PEOPLE, batch.unit());
        switch (batch.status()) {
            case CHECKED, REJECTED, FAILED, UNDONE -> { }
            default -> throw new Conflict("import.refusal.state", Map.of("status", batch.status()));
        }
        Sql.of("update import_batch set mapping = cast(? as jsonb), status = 'QUEUED', version = version + 1", command.mapping())
                .where("id = ?", command.batch()).execute(em);
        var job = jobs.enqueue(PeopleImport.NAME, Json.createObjectBuilder().add("import", command.batch())
                .add("check", true).add("apply", false).build());
        imports.setJob(command.batch(), job);
        return job;
    }
}
