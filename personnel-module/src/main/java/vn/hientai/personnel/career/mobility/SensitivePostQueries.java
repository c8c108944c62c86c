package vn.hientai.personnel.career.mobility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.kernel.Unscoped;
import vn.hientai.core.policy.PolicyBooks;

/** Reads of the register of sensitive posts; the scope is that of the units whose posts they are. */
@ApplicationScoped
public class SensitivePostQueries {
    /**
     * @param units of these units only, or null
     * @param dueBy only posts of which somebody is to change position by the day, or null
     * @param asOf day whose register and holders are asked for, or null for today
     */
    public record Filter(Set<Long> units, String field, LocalDate dueBy, LocalDate asOf) {}

    /** Unit by unit. */
    public enum SensitiveSort {
        UNIT
    }

    /** @param years term of the field; {@code confirmed} whether the legal officer confirmed it */
    public record FieldTerm(String field, int years, boolean confirmed) {}

    /** A job position to choose from. */
    public record PositionOffer(String code, String name) {}

    private static final String COLUMNS =
            """
            select s.id, u.code, (select n.name from unit_name n where n.unit_id = u.id and n.valid_from <= cast(? as date)
                and cast(? as date) < n.valid_until limit 1), s.field, s.title, j.code, (select t.name from job_position_term t
                where t.position_id = j.id and t.withdrawn_on is null and t.valid_from <= cast(? as date) and cast(? as date) < t.valid_until),
                s.term_years, s.valid_from, s.valid_until, s.reason, a.display_name, s.added_on, s.end_reason, b.display_name, s.ended_on,
                s.version""";
    private static final String TABLES =
            """
             from sensitive_post s join org_unit u on u.id = s.unit_id join account a on a.id = s.added_by
            left join job_position j on j.id = s.position_id left join account b on b.id = s.ended_by""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Seats seats;

    @Inject
    CurrentActor actor;

    @Inject
    PolicyBooks books;

    @Inject
    Today today;

    public Page<SensitivePost> list(AccessScope scope, Filter filter, PageRequest<SensitiveSort> page) {
        var backwards = page.backwards();
        var day = filter.asOf() == null ? today.date() : filter.asOf();
        var sql = narrowed(select(day), scope, filter, day);
        if (!page.position().isEmpty()) {
            sql.where("(u.code, s.id) " + (backwards ? "<" : ">") + " (?, cast(? as bigint))", page.position().get(0), page.position().get(1));
        }
        var rows = new ArrayList<>(sql.orderBy(backwards ? "u.code desc, s.id desc" : "u.code, s.id").limit(page.limit() + 1).list(em, this::post));
        var more = rows.size() > page.limit();
        if (more) {
            rows.remove(page.limit());
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        var hasNext = backwards ? !page.position().isEmpty() : more;
        var hasPrevious = backwards ? more : !page.position().isEmpty();
        var first = rows.isEmpty() ? null : rows.get(0);
        var last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        return new Page<>(
                seated(rows, day),
                hasNext && last != null ? Cursor.after(last.unit(), last.id()) : null,
                hasPrevious && first != null ? Cursor.before(first.unit(), first.id()) : null,
                page.count() ? narrowed(Sql.of("select count(*)" + TABLES), scope, filter, day).count(em) : null);
    }

    public Optional<SensitivePost> find(AccessScope scope, long id, LocalDate asOf) {
        var day = asOf == null ? today.date() : asOf;
        return select(day).and(scope.on("s.unit_id", null)).where("s.id = ?", id).first(em, this::post).map(post -> seated(List.of(post), day).get(0));
    }

    /** The fields of work with their terms, on a day. */
    @Unscoped("what the law says belongs to everybody")
    public List<FieldTerm> fields(LocalDate day) {
        var book = books.on(day);
        return SensitiveLaw.fields(book).value().stream().map(field -> {
            var years = SensitiveLaw.years(book, field);
            return new FieldTerm(field, years.value(), years.confirmed());
        }).toList();
    }

    /** Job positions of the catalogue, by name. */
    @Unscoped("the catalogue of positions is open to all")
    public List<PositionOffer> positions(LocalDate day) {
        return Sql.of(
                        """
                        select p.code, t.name from job_position p join job_position_term t on t.position_id = p.id and t.withdrawn_on is null
                            and t.valid_from <= ? and ? < t.valid_until""",
                        day, day)
                .where("t.post_group <> 'LEADERSHIP'")
                .orderBy("t.name collate \"vi-x-icu\", p.code")
                .list(em, row -> new PositionOffer(row.text(0), row.text(1)));
    }

    /** The person of a code, if in reach. */
    public PersonId person(AccessScope scope, String code) {
        return Sql.of("select c.person_id from staff_card c")
                .and(scope.on("c.unit_id", "c.person_id"))
                .where("c.code = ?", code)
                .first(em, row -> new PersonId(row.id(0)))
                .orElseThrow(() -> new NotFound("Person", code));
    }

    private static Sql select(LocalDate day) {
        return Sql.of(COLUMNS + TABLES, day, day, day, day);
    }

    private static Sql narrowed(Sql sql, AccessScope scope, Filter filter, LocalDate day) {
        return sql.and(scope.on("s.unit_id", null))
                .where("s.valid_from <= cast(? as date) and cast(? as date) < s.valid_until", day, day)
                .whereIf(filter.units() != null, "s.unit_id = any(cast(? as bigint[]))", filter.units() == null ? null : Sql.ids(filter.units()))
                .whereIf(filter.field() != null && !filter.field().isBlank(), "s.field = ?", filter.field())
                .whereIf(filter.dueBy() != null,
                        "exists (select from rotation_due r where r.post_id = s.id and r.state = 'DUE' and r.due_on <= cast(? as date))",
                        filter.dueBy());
    }

    private List<SensitivePost> seated(List<SensitivePost> posts, LocalDate day) {
        var found = seats.of(posts.stream().map(SensitivePost::id).toList(), day);
        if (!actor.holds(Right.READ_SENSITIVE_FILE)) {
            found.replaceAll((id, all) -> all.stream().map(SensitivePost.Seat::withoutWhy).toList());
        }
        return posts.stream().map(one -> new SensitivePost(
                one.id(), one.unit(), one.unitName(), one.field(), one.title(), one.position(), one.positionName(), one.termYears(),
                one.termYears() != null ? one.termYears() : SensitiveLaw.years(books.on(day), one.field()).value(), one.validFrom(),
                one.lastDay(), one.reason(), one.addedBy(), one.addedOn(), one.endReason(), one.endedBy(), one.endedOn(), one.version(),
                found.getOrDefault(one.id(), List.of()))).toList();
    }

    private SensitivePost post(Row row) {
        return new SensitivePost(
                row.id(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.whole(7), 0, row.day(8),
                row.lastDay(9).orElse(null), row.text(10), row.text(11), row.day(12), row.text(13), row.text(14), row.day(15), row.whole(16), List.of());
    }
}
