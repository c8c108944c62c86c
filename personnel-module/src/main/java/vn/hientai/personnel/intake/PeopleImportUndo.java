package vn.hientai.personnel.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import vn.hientai.core.job.JobKind;
import vn.hientai.core.job.JobRun;

/** Takes back a long list in the background; stopped or refused, the list stays taken over as a whole. */
@ApplicationScoped
public class PeopleImportUndo implements JobKind {
    static final String NAME = "people-import-undo";

    @Inject
    ImportReversal reversal;

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
            var people = reversal.undo(id, (done, total) -> run.progress(done, total, 0));
            return Json.createObjectBuilder().add("import", id).add("people", people).build();
        } catch (RuntimeException stopped) {
            states.set(id, ImportBatch.Status.APPLIED);
            throw stopped;
        }
    }
}
