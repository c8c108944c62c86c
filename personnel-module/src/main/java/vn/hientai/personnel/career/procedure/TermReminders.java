package vn.hientai.personnel.career.procedure;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.hientai.core.calendar.WorkCalendars;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;
import vn.hientai.personnel.career.procedure.rule.TermClock;

/**
 * Watches the terms of office (nhắc hết thời hạn giữ chức vụ): reckons once a day when each notice is due, and raises its
 * task once, some days before. Whoever comes second finds the row and raises nothing.
 */
@Singleton
public class TermReminders {
    /** How far ahead terms are watched; the due list looks as far. */
    private static final int MONTHS_AHEAD = 30;

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    PolicyBooks books;

    @Inject
    WorkCalendars calendars;

    @Inject
    Worklist worklist;

    @Inject
    Today today;

    private LocalDate watchedOn;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    void watch() {
        var day = today.date();
        if (!day.equals(watchedOn)) {
            reckon(day);
            remind(day);
            watchedOn = day;
        }
    }

    /** A term that was changed or given back is watched no more; its row goes unless its task was raised. */
    private void reckon(LocalDate day) {
        Sql.of(
                        """
                        delete from term_notice t where t.raised_on is null and not exists (select from engagement e
                            where e.person_id = t.person_id and e.superseded_by is null and e.term_until = t.term_until)""")
                .execute(em);
        var marks = new HashMap<LocalDate, LocalDate>();
        var book = books.on(day);
        var clock = new TermClock(calendars.current());
        Sql.of(
                        """
                        select distinct e.term_until from engagement e where e.superseded_by is null and e.term_until >= ?
                            and e.term_until < ? and e.office is not null""",
                        day, day.plusMonths(MONTHS_AHEAD))
                .list(em, row -> marks.put(row.day(0), clock.notice(row.day(0), book).on()));
        for (var mark : marks.entrySet()) {
            Sql.of(
                            """
                            insert into term_notice (person_id, term_until, unit_id, notice_on)
                            select distinct on (e.person_id) e.person_id, e.term_until, e.unit_id, cast(? as date) from engagement e
                            where e.superseded_by is null and e.term_until = ? and e.office is not null and e.valid_until > ?
                                and e.status not in ('RETIRED', 'LEFT')
                            on conflict (person_id, term_until) do update set notice_on = excluded.notice_on
                                where term_notice.raised_on is null and term_notice.notice_on <> excluded.notice_on""",
                            mark.getValue(), mark.getKey(), day)
                    .execute(em);
        }
    }

    private record Ripe(long person, String code, String name, OrgUnitId unit, LocalDate termUntil, LocalDate noticeOn) {}

    private void remind(LocalDate day) {
        var ahead = day.plusDays(day.toEpochDay() - new TermClock(calendars.current()).reminder(day, books.on(day)).toEpochDay());
        var ripe = Sql.of(
                        """
                        select t.person_id, p.code, p.full_name, t.unit_id, t.term_until, t.notice_on from term_notice t
                        join person p on p.id = t.person_id
                        where t.raised_on is null and t.notice_on <= ? and t.term_until >= ?
                            and not exists (select from procedure_case c join procedure_candidate k on k.case_id = c.id
                                where k.person_id = t.person_id and k.source = 'SUBJECT' and c.term_end = t.term_until and c.status <> 'STOPPED')
                        for update of t skip locked""",
                        ahead, day)
                .list(em, row -> new Ripe(
                        row.id(0), row.text(1), row.text(2), new OrgUnitId(row.id(3)), row.day(4), row.day(5)));
        for (var one : ripe) {
            var late = one.noticeOn().isBefore(day);
            worklist.raise("TERM_NOTICE", "Term", String.valueOf(one.person()), Assignee.role(Role.UNIT_HR, one.unit()),
                    late ? one.termUntil() : one.noticeOn(), "/officer/procedure-new?kind=REAPPOINTMENT&code=" + one.code(),
                    Map.of("name", one.name(), "term", Texts.spoken(Texts.VIETNAMESE, one.termUntil())));
            Sql.of("update term_notice set raised_on = ?", day)
                    .where("person_id = ? and term_until = ?", one.person(), one.termUntil()).execute(em);
        }
    }
}
