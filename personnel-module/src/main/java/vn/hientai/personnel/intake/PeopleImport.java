package vn.hientai.personnel.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.PersistenceException;
import java.util.List;
import vn.hientai.core.job.JobCancelled;
import vn.hientai.core.job.JobKind;
import vn.hientai.core.job.JobRun;
import vn.hientai.core.kernel.NotFound;

/** The background part of an import: check, then take over if so asked. */
@ApplicationScoped
public class PeopleImport implements JobKind {
    static final String NAME = "people-import";

    @Inject
    Imports imports;

    @Inject
    ImportCheck check;

    @Inject
    ImportApplication application;

    @Inject
    ImportStates states;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JsonObject carryOut(JobRun run) {
        var id = run.payload().getJsonNumber("import").longValue();
        try {
            if (run.payload().getBoolean("check", true)) {
                states.set(id, ImportBatch.Status.CHECKING);
                check.check(id, run);
            }
            if (run.payload().getBoolean("apply", false)) {
                apply(id, run);
            }
        } catch (JobCancelled stopped) {
            states.set(id, ImportBatch.Status.FAILED);
            throw stopped;
        } catch (RuntimeException failed) {
            states.set(id, ImportBatch.Status.FAILED);
            throw failed;
        }
        var batch = imports.find(id).orElseThrow(() -> new NotFound("Import", id));
        return Json.createObjectBuilder().add("import", id).add("status", batch.status().name())
            .add("rows", batch.rows() == null ? 0 : batch.rows()).add("good", batch.goodRows() == null ? 0 : batch.goodRows())
            .add("errors", batch.errors()).add("warnings", batch.warnings()).build();
    }

    /** Someone may have got a file meanwhile under a number of the list: then the list is checked again. */
    private void apply(long id, JobRun run) {
        var batch = imports.find(id).orElseThrow(() -> new NotFound("Import", id));
        if (batch.reason() != null) {
            return;
        }
        states.set(id, ImportBatch.Status.APPLYING);
        run.progress(0, batch.rows(), batch.errors());
        var divisions = run.payload().containsKey("divisions")
                ? run.payload().getJsonArray("divisions").getValuesAs(JsonString::getString) : List.<String>of();
        try {
            application.apply(id, divisions);
        } catch (PersistenceException collided) {
            check.check(id, run);
            application.apply(id, divisions);
        }
    }
}
