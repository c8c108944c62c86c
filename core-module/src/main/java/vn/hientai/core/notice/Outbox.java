package vn.hientai.core.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.kernel.HouseLanguage;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Texts;

/** The notices that wait to be mailed. A claimed one is put off for a while, so that a lost sender loses nothing. */
@ApplicationScoped
public class Outbox {
    private static final int ATTEMPTS = 6;

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    /** The next letter whose time has come; those without an address leave the outbox unsent. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Letter> claim() {
        Sql.of("update notice n set mail_state = 'NONE' from account a")
                .where("a.id = n.account_id and n.mail_state = 'WAITING' and coalesce(a.email, '') = ''")
                .execute(em);
        return Sql.of(
                        """
                        update notice set mail_attempts = mail_attempts + 1, mail_next = now() + make_interval(mins => 2 + mail_attempts * mail_attempts * 5)
                        where id = (select id from notice where mail_state = 'WAITING' and mail_next <= now()
                            order by mail_next limit 1 for update skip locked)
                        returning id, key, cast(args as text), link,
                            (select email from account a where a.id = account_id),
                            (select preferences ->> 'language' from account a where a.id = account_id)""")
                .first(em, row -> letter(row.id(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void sent(long notice) {
        Sql.of("update notice set mail_state = 'SENT'").where("id = ?", notice).execute(em);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(long notice) {
        Sql.of("update notice set mail_state = 'FAILED'")
                .where("id = ? and mail_attempts >= ?", notice, ATTEMPTS)
                .execute(em);
    }

    private static Letter letter(long notice, String key, String json, String link, String to, String languageOrNull) {
        var language = languageOrNull == null ? HouseLanguage.code() : languageOrNull;
        var locale = "en".equals(language) ? Locale.ENGLISH : Texts.VIETNAMESE;
        var subject = Texts.get(locale, "notice." + key, arguments(json));
        var text = Texts.get(locale, "mail.body", Map.of("text", subject, "link", link == null ? "" : link));
        return new Letter(notice, to, subject, text);
    }

    private static Map<String, String> arguments(String json) {
        var arguments = new HashMap<String, String>();
        try (var reader = Json.createReader(new StringReader(json))) {
            reader.readObject().forEach((name, value) ->
                    arguments.put(name, value instanceof JsonString text ? text.getString() : value.toString()));
        }
        return arguments;
    }
}
