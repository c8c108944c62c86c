package vn.hientai.personnel.establishment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaleEdit;
import vn.hientai.core.kernel.Today;

/**
 * The dated rows of positions, seats and offices: a change closes the row in force and begins another, an end closes it,
 * and the last of either can be taken back with a reason; nothing is overwritten.
 */
@ApplicationScoped
class PostLedger {
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final int FURTHEST_YEARS = 10;

    /** One kind of dated fact and what it hangs on. */
    enum Fact {
        POSITION("job_position_term", "position_id = ?"),
        SEATS("job_position_quota", "position_id = ? and unit_id = ?"),
        OFFICE("leadership_office", "unit_id = ? and office = ?");

        private final String table;
        private final String key;

        Fact(String table, String key) {
            this.table = table;
            this.key = key;
        }
    }

    private record Last(long id, LocalDate from, LocalDate until) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    String author() {
        return actor.who().displayName();
    }

    /** Makes room for a row that begins on the day: what holds ends the day before. */
    void begin(Fact fact, LocalDate on, String reason, Object... key) {
        mustBeSensible(on);
        var last = last(fact, key);
        if (last != null && !last.from().isBefore(on)) {
            throw BusinessRuleViolated.at("on", "refusal.posts.later-change", Map.of("on", on, "later", last.from()));
        }
        if (last != null && last.until().isAfter(on)) {
            close(fact, last, on, reason);
        }
    }

    /** Ends what holds; the day is the first on which it no longer does. */
    void end(Fact fact, LocalDate on, String reason, Object... key) {
        mustBeSensible(on);
        var last = last(fact, key);
        if (last == null || !last.until().equals(FOREVER)) {
            throw BusinessRuleViolated.at("on", "refusal.posts.ended", Map.of());
        }
        if (!last.from().isBefore(on)) {
            throw BusinessRuleViolated.at("on", "refusal.posts.later-change", Map.of("on", on, "later", last.from()));
        }
        close(fact, last, on, reason);
    }

    /** Takes the last change or the end back: what it closed goes on. Answers whether anything is left. */
    boolean takeBack(Fact fact, String reason, Object... key) {
        var last = last(fact, key);
        if (last == null) {
            throw new BusinessRuleViolated("refusal.posts.nothing-to-take-back");
        }
        if (!last.until().equals(FOREVER)) {
            Sql.of("update " + fact.table + " set valid_until = ?, end_reason = ?", FOREVER, reason).where("id = ?", last.id()).execute(em);
            return true;
        }
        Sql.of("update " + fact.table + " set withdrawn_on = ?, withdrawn_by = ?, withdraw_reason = ?", today.date(), author(), reason)
                .where("id = ?", last.id())
                .execute(em);
        var before = last(fact, key);
        if (before != null && before.until().equals(last.from())) {
            Sql.of("update " + fact.table + " set valid_until = ?, end_reason = ?", FOREVER, reason).where("id = ?", before.id()).execute(em);
        }
        return before != null;
    }

    /** One change of a unit's seats and offices at a time, made on the version that was read; null where nobody read one. */
    void lockUnit(OrgUnitId unit, Integer version) {
        Sql.of("insert into unit_posts (unit_id, version) values (?, 0) on conflict do nothing", unit).execute(em);
        var current = Sql.of("select version from unit_posts where unit_id = ? for update", unit).first(em, row -> row.whole(0)).orElseThrow();
        if (version != null && !version.equals(current)) {
            throw new StaleEdit("unit posts");
        }
        Sql.of("update unit_posts set version = version + 1").where("unit_id = ?", unit).execute(em);
    }

    private void close(Fact fact, Last last, LocalDate on, String reason) {
        Sql.of("update " + fact.table + " set valid_until = ?, end_reason = ?", on, reason).where("id = ?", last.id()).execute(em);
    }

    private Last last(Fact fact, Object... key) {
        return Sql.of("select id, valid_from, valid_until from " + fact.table)
                .where(fact.key, key)
                .where("withdrawn_on is null")
                .orderBy("valid_from desc limit 1")
                .first(em, row -> new Last(row.id(0), row.day(1), row.day(2)))
                .orElse(null);
    }

    private void mustBeSensible(LocalDate on) {
        if (on.isBefore(EARLIEST) || on.isAfter(today.date().plusYears(FURTHEST_YEARS))) {
            throw new InvalidInput(List.of(new InvalidInput.Violation(
                    "on", "POST_DAY", Map.of("least", EARLIEST, "most", today.date().plusYears(FURTHEST_YEARS)))));
        }
    }
}
