package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import vn.hientai.core.kernel.Sql;

/** When a token was used last, so that its owner sees one that nobody should be using. */
@ApplicationScoped
class TokenUses {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void use(byte[] hash, Instant at) {
        Sql.of("update api_token set last_used_at = ?", at).where("token_hash = ?", hash).execute(em);
    }
}
