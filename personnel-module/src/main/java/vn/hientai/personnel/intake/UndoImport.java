package vn.hientai.personnel.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Valid;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.file.StaffCards;

/** Takes back what an import brought in, as long as nothing was built on it. */
@ApplicationScoped
@UseCase(Right.IMPORT_PEOPLE)
public class UndoImport {
    public record Command(long batch) {}

    private static final String BUILT_ON =
            """
            select count(*) from person p where p.import_id = ? and (p.version > 0
                or exists (select from file_change c where c.person_id = p.id)
                or exists (select from annual_grade g where g.person_id = p.id)
                or exists (select from account a where a.person_id = p.id)
                or (select count(*) from engagement e where e.person_id = p.id) > 1
                or exists (select from service_act a where a.person_id = p.id)
                or exists (select from engagement e where e.person_id = p.id and e.decision_id is not null)
                or (select count(*) from salary_placement s where s.person_id = p.id) > 1
                or exists (select from salary_placement s where s.person_id = p.id and s.decision_id is not null))""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Imports imports;

    @Inject
    StaffCards cards;

    @Inject
    Today today;

    public void handle(@Valid Command command) {
        var batch = imports.hold(command.batch());
        actor.mustReachUnit(Right.IMPORT_PEOPLE, batch.unit());
        if (batch.status() != ImportBatch.Status.APPLIED) {
            throw new Conflict("import.refusal.not-applied", Map.of());
        }
        var built = Sql.of(BUILT_ON, batch.id()).count(em);
        if (built > 0) {
            throw new Conflict("import.refusal.built-on", Map.of("people", built));
        }
        try {
            for (var table : new String[] {"staff_card", "salary_placement", "engagement"}) {
                Sql.of("delete from " + table + " where person_id in (select id from person where import_id = ?)", batch.id()).execute(em);
            }
            Sql.of("delete from person where import_id = ?", batch.id()).execute(em);
        } catch (PersistenceException referredTo) {
            throw new Conflict("import.refusal.built-on", Map.of("people", "≥ 1"));
        }
        Sql.of("update import_batch set status = 'UNDONE', undone_at = ?, version = version + 1", today.instant())
                .where("id = ?", batch.id()).execute(em);
        cards.recount();
    }
}
