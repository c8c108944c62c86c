package vn.hientai.core.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;

/** Writes a notice for an account; when mail is configured it also waits in the outbox to be sent. */
@ApplicationScoped
public class Notices {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    @ConfigProperty(name = "hientai.smtp.url", defaultValue = " ")
    String smtp;

    /** @param key names the text {@code notice.<key>} and its arguments */
    public void tell(AccountId account, String key, Map<String, String> arguments, String link) {
        var json = Json.createObjectBuilder();
        arguments.forEach(json::add);
        Sql.of(
                        """
                        insert into notice (account_id, key, args, link, mail_state, mail_next)
                        values (?, ?, cast(? as jsonb), ?, case when exists (select from mail_refusal where account_id = ? and topic = ?)
                            then 'NONE' else ? end, now())""",
                        account,
                        key,
                        json.build().toString(),
                        link,
                        account,
                        NoticeTopic.of(key),
                        smtp.isBlank() ? "NONE" : "WAITING")
                .execute(em);
    }

    /** Tells a person who has an account; the others learn of it on paper. */
    public void tell(PersonId person, String key, Map<String, String> arguments, String link) {
        tell(List.of(person), key, arguments, link);
    }

    /** Tells the same to many people. */
    public void tell(Collection<PersonId> people, String key, Map<String, String> arguments, String link) {
        Sql.of("select id from account")
                .where("person_id = any(cast(? as bigint[]))", Sql.ids(people.stream().map(PersonId::value).toList()))
                .list(em, row -> new AccountId(row.id(0)))
                .forEach(account -> tell(account, key, arguments, link));
    }
}
