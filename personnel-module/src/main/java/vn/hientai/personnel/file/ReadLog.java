package vn.hientai.personnel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;

/** Keeps who looked into whose file (nhật ký xem hồ sơ); the person sees it. Reading one's own file is not kept. */
@ApplicationScoped
public class ReadLog {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    /** The same reader and part within an hour count as one look. */
    @Transactional
    public void looked(PersonId person, String section) {
        var who = actor.who();
        if (person.equals(who.personOrNull())) {
            return;
        }
        Sql.of(
                        """
                        insert into read_log (person_id, account_id, reader, section)
                        select ?, ?, ?, ? where not exists (select from read_log where person_id = ? and account_id = ?
                            and section = ? and at > now() - interval '1 hour')""",
                        person, who.account(), who.displayName(), section, person, who.account(), section)
                .execute(em);
    }
}
