package vn.hientai.personnel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.hientai.core.kernel.Sql;

/** Numbers of officers (số hiệu) for files that are opened here; a number that is taken is never given again. */
@ApplicationScoped
public class PersonnelNumbers {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    public String next() {
        while (true) {
            var code = Sql.of("select '40.' || overlay(to_char(nextval('person_code_seq'), 'FM0000000') placing '.' from 4 for 0)")
                    .first(em, row -> row.text(0))
                    .orElseThrow();
            if (Sql.of("select count(*) from person").where("code = ?", code).count(em) == 0) {
                return code;
            }
        }
    }
}
