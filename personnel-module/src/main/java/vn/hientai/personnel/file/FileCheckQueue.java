package vn.hientai.personnel.file;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/** Checks the files that came in by the thousand, a set every few seconds; what is not done yet waits in the database. */
@Singleton
public class FileCheckQueue {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Today today;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void check() throws SQLException {
        var people = Sql.of(
                        """
                        delete from file_check_queue where person_id in
                            (select person_id from file_check_queue order by person_id limit 2000 for update skip locked)
                        returning person_id""")
                .list(em, row -> row.id(0));
        if (!people.isEmpty()) {
            new FileChecks(em.unwrap(Connection.class)).refresh(people.toArray(), today.date());
        }
    }
}
