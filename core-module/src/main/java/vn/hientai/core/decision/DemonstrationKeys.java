package vn.hientai.core.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import vn.hientai.core.kernel.Sql;

/** Keys that a demonstration made for itself, so that all nodes and all later starts sign with the same ones. */
@ApplicationScoped
public class DemonstrationKeys {
    /** @param key PKCS#8; {@code certificate} X.509 */
    public record Kept(byte[] key, byte[] certificate) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    /** The key of an owner that is good on the day. */
    public Optional<Kept> find(String owner, LocalDate day) {
        return Sql.of("select private_key, certificate from demonstration_key")
                .where("owner = ? and valid_until > ?", owner, day)
                .orderBy("valid_until")
                .limit(1)
                .first(em, row -> new Kept(row.bytes(0), row.bytes(1)));
    }

    /** What the account is called, for its certificate. */
    public String nameOf(String username) {
        return Sql.of("select display_name from account").where("username = ?", username).first(em, row -> row.text(0)).orElse(username);
    }

    /** Keeps a key unless another node was faster; answers the one that is kept. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Kept keep(String owner, Kept made, LocalDate day, LocalDate validUntil) {
        Sql.of("select pg_advisory_xact_lock(hashtext('demonstration_key'))").list(em, row -> 0);
        return find(owner, day).orElseGet(() -> {
            Sql.of("insert into demonstration_key (owner, private_key, certificate, valid_until) values (?, ?, ?, ?)",
                            owner, made.key(), made.certificate(), validUntil)
                    .execute(em);
            return made;
        });
    }
}
