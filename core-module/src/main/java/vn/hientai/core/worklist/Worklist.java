package vn.hientai.core.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.SignedIn;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/** Raises and settles tasks, in the caller's transaction. The same task is never open twice. */
@ApplicationScoped
public class Worklist {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    /**
     * @param kind names the text {@code task.<kind>} and its arguments
     * @param deadline last day, or null when there is none
     * @param link page that opens the task, from the root
     */
    public void raise(
            String kind,
            String subjectType,
            String subjectId,
            Assignee assignee,
            LocalDate deadline,
            String link,
            Map<String, String> arguments) {
        var json = Json.createObjectBuilder();
        arguments.forEach(json::add);
        Sql.of(
                        """
                        insert into work_item (kind, subject_type, subject_id, unit_id, role, account_id, args, link, raised_on, deadline)
                        values (?, ?, ?, cast(? as bigint), ?, cast(? as bigint), cast(? as jsonb), ?, ?, cast(? as date))
                        on conflict do nothing""",
                        kind,
                        subjectType,
                        subjectId,
                        assignee.unit() == null ? null : assignee.unit().value(),
                        assignee.role() == null ? null : assignee.role().name(),
                        assignee.account() == null ? null : assignee.account().value(),
                        json.build().toString(),
                        link,
                        today.date(),
                        deadline)
                .execute(em);
    }

    /** One of many tasks of a kind. */
    public record Ask(String subjectId, Assignee assignee, String link, Map<String, String> arguments) {}

    /** Raises many tasks of a kind by one statement. */
    public void raise(String kind, String subjectType, LocalDate deadline, Collection<Ask> asks) {
        Sql.of(
                        """
                        insert into work_item (kind, subject_type, subject_id, unit_id, role, account_id, args, link, raised_on, deadline)
                        select ?, ?, a.subject, a.unit, a.role, a.account, cast(a.args as jsonb), a.link, ?, cast(? as date)
                        from unnest(cast(? as text[]), cast(? as bigint[]), cast(? as text[]), cast(? as bigint[]), cast(? as text[]),
                            cast(? as text[])) a(subject, unit, role, account, args, link)
                        on conflict do nothing""",
                        kind, subjectType, today.date(), deadline,
                        texts(asks, Ask::subjectId),
                        list(asks, one -> one.assignee().unit() == null ? null : one.assignee().unit().value()),
                        list(asks, one -> one.assignee().role()),
                        list(asks, one -> one.assignee().account() == null ? null : one.assignee().account().value()),
                        texts(asks, one -> json(one.arguments())), texts(asks, Ask::link))
                .execute(em);
    }

    private static String json(Map<String, String> arguments) {
        var json = Json.createObjectBuilder();
        arguments.forEach(json::add);
        return json.build().toString();
    }

    private static String texts(Collection<Ask> asks, Function<Ask, String> part) {
        return Sql.texts(asks.stream().map(part).toList());
    }

    private static String list(Collection<Ask> asks, Function<Ask, ?> part) {
        return asks.stream().map(part).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** Closes the open tasks of one kind about many subjects. */
    public void settle(String kind, String subjectType, Collection<String> subjects, String outcome) {
        Sql.of(
                        "update work_item set settled_at = now(), settled_by = cast(? as bigint), outcome = ?",
                        actor.signedIn().map(SignedIn::account).map(AccountId::value).orElse(null), outcome)
                .where("kind = ? and subject_type = ? and settled_at is null", kind, subjectType)
                .where("subject_id = any(cast(? as text[]))", Sql.texts(subjects))
                .execute(em);
    }

    /** Closes the open tasks of the kind about the subject. */
    public void settle(String kind, String subjectType, String subjectId, String outcome) {
        Sql.of(
                        "update work_item set settled_at = now(), settled_by = cast(? as bigint), outcome = ?",
                        actor.signedIn().map(SignedIn::account).map(AccountId::value).orElse(null),
                        outcome)
                .where("kind = ? and subject_type = ? and subject_id = ? and settled_at is null", kind, subjectType, subjectId)
                .execute(em);
    }
}
