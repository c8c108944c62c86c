package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaleEdit;

/** What an installation decides about its accounts (quy tắc tài khoản), kept as data; none is applied as shipped. */
@ApplicationScoped
public class AccountRules {
    static final String PASSWORD_AGE = "PASSWORD_AGE_DAYS";

    /** @param passwordAgeOrNull days after which a password must be changed, null when it never grows old */
    public record Shown(Integer passwordAgeOrNull, int version) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    public Shown shown() {
        return Sql.of("select value, version from account_rule").where("key = ?", PASSWORD_AGE)
                .first(em, row -> new Shown(row.whole(0), row.whole(1)))
                .orElseThrow();
    }

    void set(Optional<Integer> passwordAge, int version) {
        var changed = Sql.of("update account_rule set version = version + 1, value = cast(? as int)", passwordAge.orElse(null))
                .where("key = ?", PASSWORD_AGE)
                .where("version = ?", version)
                .execute(em);
        if (changed == 0) {
            throw new StaleEdit("account_rule");
        }
    }
}
