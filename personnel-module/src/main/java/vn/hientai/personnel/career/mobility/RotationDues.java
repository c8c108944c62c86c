package vn.hientai.personnel.career.mobility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;
import vn.hientai.personnel.career.mobility.SensitivePost.Seat;
import vn.hientai.personnel.career.mobility.SensitivePost.SeatState;

/** Keeps who is to change position and when, for the due list, the calendar and the tasks. */
@ApplicationScoped
class RotationDues {
    private static final String TASK = "POSITION_ROTATION";
    private static final int PORTION = 500;

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Seats seats;

    @Inject
    PolicyBooks books;

    @Inject
    Worklist worklist;

    @Inject
    Today today;

    /** All posts of the register, portion by portion. */
    void reckonAll() {
        var after = 0L;
        List<Long> ids;
        do {
            ids = Sql.of("select id from sensitive_post").where("id > ?", after).orderBy("id").limit(PORTION).list(em, row -> row.id(0));
            if (!ids.isEmpty()) {
                reckon(ids);
                after = ids.get(ids.size() - 1);
            }
        } while (ids.size() == PORTION);
    }

    void reckon(List<Long> posts) {
        var day = today.date();
        var standing = Sql.of("select id from sensitive_post")
                .where("id = any(cast(? as bigint[])) and valid_from <= cast(? as date) and cast(? as date) < valid_until", Sql.ids(posts), day, day)
                .list(em, row -> row.id(0));
        var found = seats.of(standing, day);
        var post = new ArrayList<Long>();
        var person = new ArrayList<Long>();
        var days = new ArrayList<String>();
        found.forEach((id, holders) -> holders.forEach(seat -> {
            post.add(id);
            person.add(seat.person().value());
            days.add(line(seat));
        }));
        Sql.of(
                        """
                        delete from rotation_due r where r.post_id = any(cast(? as bigint[])) and not exists (
                            select from unnest(cast(? as bigint[]), cast(? as bigint[])) n(post, person)
                            where n.post = r.post_id and n.person = r.person_id)""",
                        Sql.ids(posts), Sql.ids(post), Sql.ids(person))
                .execute(em);
        Sql.of(
                        """
                        insert into rotation_due (post_id, person_id, unit_id, since, due_on, notice_on, state)
                        select n.post, n.person, s.unit_id, cast(split_part(n.days, ' ', 1) as date), cast(split_part(n.days, ' ', 2) as date),
                            cast(split_part(n.days, ' ', 3) as date), split_part(n.days, ' ', 4)
                        from unnest(cast(? as bigint[]), cast(? as bigint[]), cast(? as text[])) n(post, person, days)
                        join sensitive_post s on s.id = n.post
                        on conflict (post_id, person_id) do update set since = excluded.since, due_on = excluded.due_on,
                            notice_on = excluded.notice_on, state = excluded.state, unit_id = excluded.unit_id,
                            raised_on = case when rotation_due.due_on = excluded.due_on and rotation_due.state = excluded.state
                                then rotation_due.raised_on end""",
                        Sql.ids(post), Sql.ids(person), Sql.texts(days))
                .execute(em);
        settle(posts);
    }

    private static String line(Seat seat) {
        var state = seat.state() == SeatState.EXEMPT || seat.state() == SeatState.DEFERRED ? seat.state().name() : "DUE";
        return seat.since() + " " + seat.due() + " " + seat.noticeBy() + " " + state;
    }

    /** A task whose reason is gone (moved, deferred, post taken off) is nobody's any more. */
    private void settle(List<Long> posts) {
        Sql.of(
                        """
                        update work_item w set settled_at = now(), outcome = 'NO_LONGER_DUE'
                        where w.kind = ? and w.settled_at is null and split_part(w.subject_id, '-', 1) = any(cast(? as text[]))
                            and not exists (select from rotation_due r where r.post_id || '-' || r.person_id = w.subject_id
                                and r.state = 'DUE' and r.raised_on is not null)""",
                        TASK, Sql.texts(posts.stream().map(String::valueOf).toList()))
                .execute(em);
    }

    private record Ripe(long post, long person, String name, OrgUnitId unit, LocalDate due, LocalDate notice) {}

    /** Raises each task once, some days before the notice is due. */
    void remind() {
        var day = today.date();
        int ahead = books.on(day).whole(SensitiveLaw.REMIND).value();
        var ripe = Sql.of(
                        """
                        select r.post_id, r.person_id, p.full_name, r.unit_id, r.due_on, r.notice_on from rotation_due r
                        join person p on p.id = r.person_id
                        where r.state = 'DUE' and r.raised_on is null and r.notice_on <= ? for update of r skip locked""",
                        day.plusDays(ahead))
                .list(em, row -> new Ripe(row.id(0), row.id(1), row.text(2), new OrgUnitId(row.id(3)), row.day(4), row.day(5)));
        for (var one : ripe) {
            worklist.raise(TASK, "SensitiveSeat", one.post() + "-" + one.person(), Assignee.role(Role.UNIT_HR, one.unit()),
                    one.notice().isBefore(day) ? one.due() : one.notice(), "/officer/sensitive-post?id=" + one.post(),
                    Map.of("name", one.name(), "due", Texts.spoken(Texts.VIETNAMESE, one.due())));
        }
        Sql.of("update rotation_due r set raised_on = ? from unnest(cast(? as bigint[]), cast(? as bigint[])) n(post, person)", day,
                        Sql.ids(ripe.stream().map(Ripe::post).toList()), Sql.ids(ripe.stream().map(Ripe::person).toList()))
                .where("r.post_id = n.post and r.person_id = n.person")
                .execute(em);
    }
}
