package vn.hientai.personnel.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.job.Jobs;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.usecase.UseCase;

/** Takes over a checked list: the whole file, or the lines without errors; the ticked divisions are entered with it. */
@ApplicationScoped
@UseCase(Right.IMPORT_PEOPLE)
public class ApplyImport {
    /** {@code divisions} are names of the list that no unit bears, to become divisions of the sending unit. */
    public record Command(long batch, @NotNull ImportBatch.OnError onError, @NotNull List<String> divisions) {}

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
        if (!command.divisions().isEmpty()) {
            actor.mustReachUnit(Right.CHANGE_UNITS, batch.unit());
        }
        if (!batch.canApply()) {
            throw new Conflict("import.refusal.state", Map.of("status", batch.status()));
        }
        if (command.onError() == ImportBatch.OnError.REJECT_FILE && batch.errors() > 0) {
            throw new BusinessRuleViolated("import.refusal.errors", Map.of("errors", batch.errors()));
        }
        Sql.of("update import_batch set on_error = ?, status = 'QUEUED', version = version + 1", command.onError())
                .where("id = ?", command.batch()).execute(em);
        var job = jobs.enqueue(PeopleImport.NAME, Json.createObjectBuilder().add("import", command.batch())
                .add("check", false).add("apply", true)
                .add("divisions", Json.createArrayBuilder(command.divisions())).build());
        imports.setJob(command.batch(), job);
        return job;
    }
}
