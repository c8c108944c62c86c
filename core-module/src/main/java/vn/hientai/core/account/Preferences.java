package vn.hientai.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import vn.hientai.core.identity.SignedIn;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.Sql;

/** How somebody wants the product to speak and look (tuỳ chọn hiển thị), remembered with the account. */
@ApplicationScoped
public class Preferences {
    /** @param languageOrNull vi or en; themeOrNull light, dark or system; null where nothing was chosen */
    public record Chosen(String languageOrNull, String themeOrNull) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    public Chosen of(AccountId account) {
        return Sql.of("select preferences ->> 'language', preferences ->> 'theme' from account")
                .where("id = ?", account)
                .first(em, row -> new Chosen(row.text(0), row.text(1)))
                .orElse(new Chosen(null, null));
    }

    @Transactional
    public void choose(SignedIn self, String language, String theme) {
        Sql.of(
                        """
                        update account set preferences = preferences
                            || jsonb_build_object('language', cast(? as text), 'theme', cast(? as text))""",
                        language, theme)
                .where("id = ?", self.account())
                .execute(em);
    }
}
