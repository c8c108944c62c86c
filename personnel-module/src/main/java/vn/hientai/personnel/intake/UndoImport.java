package vn.hientai.personnel.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.job.Jobs;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.usecase.UseCase;

/**
 * Takes back what an import brought in, as long as nothing was built on it; a long list in the background. The answer is
 * the job, or null where all is done already.
 */
@ApplicationScoped
@UseCase(Right.IMPORT_PEOPLE)
public class UndoImport {
    /** People beyond this number take longer than anyone should wait for a page. */
    private static final int MANY = 10_000;

    public record Command(long batch) {}

    @Inject
    CurrentActor actor;

    @Inject
    Imports imports;

    @Inject
    ImportReversal reversal;

    @Inject
    Jobs jobs;

    public UUID handle(@Valid Command command) {
        var batch = imports.hold(command.batch());
        actor.mustReachUnit(Right.IMPORT_PEOPLE, batch.unit());
        if (batch.status() != ImportBatch.Status.APPLIED) {
            throw new Conflict("import.refusal.not-applied", Map.of());
        }
        if (batch.goodRows() == null || batch.goodRows() <= MANY) {
            reversal.undo(batch.id(), (done, total) -> {});
            return null;
        }
        reversal.mustBeUntouched(batch.id());
        imports.set(batch.id(), ImportBatch.Status.UNDOING);
        var job = jobs.enqueue(PeopleImportUndo.NAME, Json.createObjectBuilder().add("import", batch.id()).build());
        imports.setJob(batch.id(), job);
        return job;
    }
}
