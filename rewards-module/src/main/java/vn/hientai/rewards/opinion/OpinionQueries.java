package vn.hientai.rewards.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;

/** Reads of advisory opinions: by the adviser, by the head who decides, by the next level once it was reported; by nobody else. */
@ApplicationScoped
public class OpinionQueries {
    /** The newest first. */
    public enum OpinionSort {
        NEWEST
    }

    /** Something that was said about it. @param later whether it tells what happened after the decision */
    public record Word(boolean later, LocalDate on, String author, String words) {}

    /**
     * What the reader may do with it now.
     *
     * @param later whether what happened afterwards may be noted
     */
    public record Turn(boolean mine, boolean rule, boolean reserve, boolean report, boolean answer, boolean discuss, boolean later) {}

    /** An opinion whole. */
    public record Sheet(OpinionRow row, List<Word> words, Turn turn) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    OpinionDesk desk;

    @Inject
    Opinions opinions;

    /**
     * @param own where the reader heads agencies
     * @param above where the reader is the authority above them
     * @param mine whether only one's own are asked for
     */
    public Page<OpinionRow> list(AccessScope own, AccessScope above, boolean mine, OpinionState state, PageRequest<OpinionSort> page) {
        var sql = seen(Opinions.select(), own, above);
        if (mine) {
            sql.where("o.person_id = ?", self());
        }
        if (state != null) {
            sql.where("o.state = ?", state);
        }
        if (!page.position().isEmpty()) {
            sql.where("o.id < cast(? as bigint)", page.position().get(0));
        }
        var rows = opinions.list(sql.orderBy("o.id desc").limit(page.limit() + 1));
        var more = rows.size() > page.limit();
        var items = more ? rows.subList(0, page.limit()) : rows;
        return new Page<>(items, more ? Cursor.after(items.get(items.size() - 1).id()) : null, null, null);
    }

    public Optional<OpinionRow> get(AccessScope own, AccessScope above, long id) {
        return opinions.list(seen(Opinions.select().where("o.id = ?", id), own, above)).stream().findFirst();
    }

    public Optional<Sheet> sheet(AccessScope own, AccessScope above, long id) {
        return get(own, above, id).map(row -> new Sheet(row, words(id), turn(row)));
    }

    private Sql seen(Sql sql, AccessScope own, AccessScope above) {
        var heads = own.on("o.unit_id", null);
        var over = above.on("o.unit_id", null);
        return sql.where(
                "(o.person_id = ? or not o.for_above and " + bracketed(heads) + " or (o.for_above or o.reported_on is not null) and " + bracketed(over) + ")",
                values(self(), heads, over));
    }

    private static String bracketed(Sql.Condition condition) {
        return condition.text().isEmpty() ? "true" : "(" + condition.text() + ")";
    }

    private static Object[] values(long self, Sql.Condition heads, Sql.Condition over) {
        var values = new ArrayList<Object>();
        values.add(self);
        values.addAll(heads.values());
        values.addAll(over.values());
        return values.toArray();
    }

    private long self() {
        return actor.who().person().map(PersonId::value).orElse(-1L);
    }

    private List<Word> words(long id) {
        return Sql.of("select kind, said_on, author, words from opinion_word").where("opinion_id = ?", id).orderBy("id")
                .list(em, row -> new Word(row.text(0).equals("LATER"), row.day(1), row.text(2), row.text(3)));
    }

    private Turn turn(OpinionRow row) {
        var mine = row.person().equals(actor.who().personOrNull());
        var decided = row.state() != OpinionState.GIVEN;
        return new Turn(
                mine, desk.decides(row) && !decided, mine && row.state() == OpinionState.NOT_ACCEPTED, mine && row.state().isRefused(),
                desk.isAbove(row) && row.state() == OpinionState.REPORTED, !decided || row.state() == OpinionState.REPORTED, decided);
    }
}
