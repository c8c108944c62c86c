package vn.hientai.core.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Unscoped;

/** The inbox of the person who is signed in. */
@ApplicationScoped
public class NoticeQueries {
    /** @param arguments of the text {@code notice.<key>} */
    public record NoticeRow(long id, String key, Map<String, String> arguments, String link, Instant at, boolean unread) {}

    /** The newest first. */
    public enum NoticeSort {
        NEWEST
    }

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Unscoped("only notices addressed to the signed-in account")
    public Page<NoticeRow> mine(PageRequest<NoticeSort> page) {
        var sql = Sql.of("select id, key, args, link, created_at, read_at is null from notice")
                .where("account_id = ?", actor.who().account());
        if (!page.position().isEmpty()) {
            sql.where("id < cast(? as bigint)", page.position().get(0));
        }
        var rows = new ArrayList<>(sql.orderBy("id desc").limit(page.limit() + 1).list(em, row -> {
            var arguments = new LinkedHashMap<String, String>();
            try (var reader = Json.createReader(new StringReader(row.text(2)))) {
                reader.readObject().forEach((name, value) ->
                        arguments.put(name, value instanceof JsonString text ? text.getString() : value.toString()));
            }
            return new NoticeRow(row.id(0), row.text(1), arguments, row.text(3), row.moment(4), row.yes(5));
        }));
        var more = rows.size() > page.limit();
        if (more) {
            rows.remove(page.limit());
        }
        return new Page<>(rows, more ? Cursor.after(rows.get(rows.size() - 1).id()) : null, null, page.count() ? count() : null);
    }

    private long count() {
        return Sql.of("select count(*) from notice").where("account_id = ?", actor.who().account()).count(em);
    }

    @Unscoped("counts the notices of the signed-in account")
    public long unread() {
        return Sql.of("select count(*) from notice")
                .where("account_id = ? and read_at is null", actor.who().account())
                .count(em);
    }

    @Unscoped("the choice of the signed-in account")
    public Set<NoticeTopic> mailed() {
        var refused = Sql.of("select topic from mail_refusal")
                .where("account_id = ?", actor.who().account())
                .list(em, row -> row.code(0, NoticeTopic.class));
        var mailed = EnumSet.allOf(NoticeTopic.class);
        mailed.removeAll(refused);
        return mailed;
    }
}
