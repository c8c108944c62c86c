package vn.hientai.personnel.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.Map;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.file.StaffCards;

/** Removes the files that an import opened, all in one transaction; done twice it is done once. */
@ApplicationScoped
class ImportReversal {
    private static final int LOT = 2_000;

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

    /** Told after each lot how far it is. */
    interface Progress {
        void at(long done, long total);
    }

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Imports imports;

    @Inject
    StaffCards cards;

    @Inject
    Today today;

    /** How many people were taken back. */
    @Transactional
    long undo(long id, Progress progress) {
        if (imports.hold(id).status() == ImportBatch.Status.UNDONE) {
            return 0;
        }
        mustBeUntouched(id);
        var people = Sql.of("select id from person").where("import_id = ?", id).orderBy("id").list(em, row -> row.id(0));
        for (var from = 0; from < people.size(); from += LOT) {
            var until = Math.min(people.size(), from + LOT);
            remove(Sql.ids(people.subList(from, until)));
            progress.at(until, people.size());
        }
        Sql.of("update import_batch set status = 'UNDONE', undone_at = ?, version = version + 1", today.instant())
                .where("id = ?", id).execute(em);
        cards.recount();
        return people.size();
    }

    private void remove(String people) {
        try {
            for (var table : new String[] {"staff_card", "salary_placement", "engagement"}) {
                Sql.of("delete from " + table).where("person_id = any(cast(? as bigint[]))", people).execute(em);
            }
            Sql.of("delete from person").where("id = any(cast(? as bigint[]))", people).execute(em);
        } catch (PersistenceException referredTo) {
            throw new Conflict("import.refusal.built-on", Map.of("people", "≥ 1"));
        }
    }

    void mustBeUntouched(long id) {
        var built = Sql.of(BUILT_ON, id).count(em);
        if (built > 0) {
            throw new Conflict("import.refusal.built-on", Map.of("people", built));
        }
    }
}
