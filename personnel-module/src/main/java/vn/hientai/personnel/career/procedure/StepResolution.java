package vn.hientai.personnel.career.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/** Writes what was decided where a vote left it to the head or to the authority. */
@ApplicationScoped
class StepResolution {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    ProcedureFiles files;

    @Inject
    Today today;

    void write(ProcedureFile file, ProcedureFile.Held held, boolean goOn, Long wanted, String note) {
        if (!held.waits()) {
            throw new Conflict("procedure.nothing-to-resolve", Map.of());
        }
        var candidate = goOn ? chosen(file, held, wanted) : null;
        Sql.of("update procedure_step set resolution = ?, resolved_for = cast(? as bigint), resolution_note = ?, resolved_on = ?, resolved_by = ?",
                        goOn ? "GO_ON" : "STOP", candidate, note.strip(), today.date(), actor.who().account())
                .where("id = ?", held.id())
                .execute(em);
        files.happened(file.id(), "STEP_RESOLVED", held.code(), note.strip());
    }

    private static Long chosen(ProcedureFile file, ProcedureFile.Held held, Long wanted) {
        var able = held.votes().stream().map(ProcedureFile.Vote::candidate).toList();
        var most = held.votes().stream().mapToInt(ProcedureFile.Vote::agreed).max().orElse(0);
        var level = held.votes().stream().filter(one -> one.agreed() == most).map(ProcedureFile.Vote::candidate).toList();
        if (wanted == null && able.size() == 1) {
            return able.get(0);
        }
        if (wanted == null || !level.contains(wanted)) {
            throw BusinessRuleViolated.at("candidate", "procedure.choose-one-of-the-highest", Map.of());
        }
        return wanted;
    }
}
