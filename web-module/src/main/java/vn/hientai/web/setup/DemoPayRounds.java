package vn.hientai.web.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Rounds of step rises in the demonstration: one signed, whose rises people have had since, and one of a department that
 * has sent its list and waits to be examined. Comes after the people and the accounts.
 */
final class DemoPayRounds extends DemoLoader {
    private static final String BELOW =
            """
            with recursive below(id) as (
                select id from org_unit where code = ?
                union select p.unit_id from unit_placement p join below b on p.parent_id = b.id and p.valid_until = date '9999-12-31')
            """;

    private final LocalDate today;

    private DemoPayRounds(Connection connection, LocalDate today) {
        super(connection);
        this.today = today;
    }

    /** Neither commits nor closes: the caller does, once everything is in. */
    static void load(Connection connection, LocalDate today) throws SQLException {
        var demo = new DemoPayRounds(connection, today);
        demo.signed();
        demo.waiting();
    }

    /** Everyone of the Department of Finance who rose in the last months rose by this decision. */
    private void signed() throws SQLException {
        var from = today.minusMonths(4).withDayOfMonth(1);
        var until = from.plusMonths(3).minusDays(1);
        var decision = number(
                """
                insert into decision (kind, agency_id, symbol, number, year, status, title, signed_on, effective_from, signatory, signatory_office, body,
                    proposed_by, proposed_at)
                select 'STEP_RAISE', u.id, 'QĐ-STC', 31, ?, 'SIGNED', 'Quyết định về việc nâng bậc lương quý trước, Sở Tài chính', ?, ?,
                    'Nguyễn Văn Thông', 'PHÓ CHỦ TỊCH', '{}', a.id, cast(? as date)
                from org_unit u, account a where u.code = 'STC' and a.username = 'hr.officer' returning id""",
                until.getYear(), until.plusDays(6), until.plusDays(6), until.plusDays(1));
        run("insert into decision_counter (agency_id, symbol, year, last) select id, 'QĐ-STC', ?, 31 from org_unit where code = 'STC'", until.getYear());
        var round = round("STC", "Nâng bậc lương quý trước, Sở Tài chính", from, until, "SIGNED", "hr.officer", decision);
        run(BELOW + """
                update salary_placement s set decision_id = ? from engagement e where e.person_id = s.person_id and e.superseded_by is null
                    and e.valid_until = date '9999-12-31' and e.unit_id in (select id from below) and s.step > 1 and s.valid_until = date '9999-12-31'
                    and s.valid_from >= ? and s.valid_from <= ?""",
                "STC", decision, from, until);
        run("""
                insert into pay_round_line (round_id, person_id, part_id, unit_id, kind, included, planned_on, due_on, rank, scale, step, coefficient,
                    over_scale, step_since, next_step, next_coefficient, next_over_scale)
                select r.id, s.person_id, r.unit_id, e.unit_id, case when b.step = s.step then 'OVER_SCALE' else 'STEP' end, true, s.valid_from,
                    s.valid_from, b.rank, b.scale, b.step, b.coefficient, b.over_scale_percent, b.step_since,
                    case when b.step < s.step then s.step end, case when b.step < s.step then s.coefficient end,
                    case when b.step = s.step then s.over_scale_percent end
                from pay_round r join salary_placement s on s.decision_id = r.decision_id
                join salary_placement b on b.person_id = s.person_id and b.valid_until = s.valid_from and b.superseded_by is null
                join engagement e on e.person_id = s.person_id and e.superseded_by is null and e.valid_until = date '9999-12-31'
                where r.id = ?""", round);
        run("insert into decision_subject select ?, person_id from pay_round_line where round_id = ?", decision, round);
        part(round, "STC", "ACCEPTED", "unit.hr", "hr.officer", until.minusDays(12));
    }

    /** The list of the Department of Science and Technology for this quarter, sent two days ago. */
    private void waiting() throws SQLException {
        var from = today.minusMonths((today.getMonthValue() - 1) % 3).withDayOfMonth(1);
        var until = from.plusMonths(3).minusDays(1);
        var round = round("SKHCN", "Nâng bậc lương quý này, Sở Khoa học và Công nghệ", from, until, "OPEN", "unit.hr", null);
        run(BELOW + """
                , placed as (
                    select c.person_id, c.unit_id, c.rank, c.scale, c.step, c.coefficient, c.over_scale_percent as over_scale, c.step_since,
                        g.coefficient as next_coefficient, s.valid_from,
                        case when g.step is not null then cast(c.step_since + interval '36 months' as date)
                            when c.over_scale_percent = 0 then cast(c.step_since + interval '36 months' as date)
                            else cast(s.valid_from + interval '1 year' as date) end as due
                    from staff_card c join salary_placement s on s.person_id = c.person_id and s.superseded_by is null
                        and s.valid_until = date '9999-12-31'
                    left join (values ('A0', 2.10, 0.31, 10), ('A1', 2.34, 0.33, 9), ('A2.1', 4.40, 0.34, 8), ('A3.1', 6.20, 0.36, 6))
                        k(scale, first, rise, top) on k.scale = c.scale
                    left join lateral (select c.step + 1 as step, cast(k.first + k.rise * c.step as numeric(5, 2)) as coefficient
                        where c.step < k.top) g on true
                    where c.unit_id in (select id from below) and c.status not in ('RETIRED', 'LEFT') and k.scale is not null
                        and not exists (select from sanction x where x.person_id = c.person_id)
                        and not exists (select from annual_grade x where x.person_id = c.person_id and x.grade = 'NOT_COMPLETED'))
                insert into pay_round_line (round_id, person_id, part_id, unit_id, kind, hindrance, detail, included, planned_on, due_on, rank, scale,
                    step, coefficient, over_scale, step_since, next_step, next_coefficient, next_over_scale)
                select r.id, p.person_id, r.unit_id, p.unit_id, case when p.next_coefficient is null then 'OVER_SCALE' else 'STEP' end,
                    m.hindrance, m.years, m.hindrance is null, p.due, p.due, p.rank, p.scale, p.step, p.coefficient, p.over_scale, p.step_since,
                    case when p.next_coefficient is not null then p.step + 1 end, p.next_coefficient,
                    case when p.next_coefficient is null then case when p.over_scale = 0 then 5 else p.over_scale + 1 end end
                from placed p join pay_round r on r.id = ?
                cross join lateral (select string_agg(cast(y as text), ', ' order by y) as years, case when count(*) > 0 then 'GRADE_MISSING' end as hindrance
                    from generate_series(cast(extract(year from case when p.next_coefficient is null and p.over_scale > 0 then p.valid_from
                        else p.step_since end) as int), cast(extract(year from p.due) as int) - 1) y
                    where not exists (select from annual_grade g where g.person_id = p.person_id and g.year = y and g.superseded_by is null)) m
                where p.due <= r.until_day""",
                "SKHCN", round);
        part(round, "SKHCN", "SENT", "unit.hr", null, today.minusDays(2));
        run("""
                insert into work_item (kind, subject_type, subject_id, unit_id, role, args, link, raised_on)
                select 'EXAMINE_PAY_LIST', 'PayRound', r.id || ':SKHCN', r.unit_id, 'HR_OFFICER', jsonb_build_object('title', r.title, 'unit',
                    'Sở Khoa học và Công nghệ'), '/officer/pay-round?id=' || r.id || '&part=SKHCN', ? from pay_round r where r.id = ?""",
                today.minusDays(2), round);
    }

    private long round(
            String unit, String title, LocalDate from, LocalDate until, String status, String account, Long decision) throws SQLException {
        return number(
                """
                insert into pay_round (unit_id, agency_id, title, from_day, until_day, status, computed_on, decision_id, account_id, author, opened_on,
                    closed_on)
                select u.id, u.id, ?, ?, ?, ?, cast(? as date), cast(? as bigint), a.id, a.display_name, ?, cast(? as date)
                from org_unit u, account a where u.code = ? and a.username = ? returning id""",
                title, from, until, status, today.minusDays(8), decision, decision == null ? today.minusDays(8) : from.plusDays(9),
                decision == null ? null : until.plusDays(6), unit, account);
    }

    private void part(long round, String unit, String status, String sender, String examiner, LocalDate sent) throws SQLException {
        run(BELOW + """
                insert into pay_round_part (round_id, unit_id, status, headcount, sent_by, sender, sent_on, examined_by, examiner, examined_on)
                select ?, u.id, ?, (select count(*) from staff_card c where c.unit_id in (select id from below) and c.status not in ('RETIRED', 'LEFT')),
                    s.id, s.display_name, ?, x.id, x.display_name, case when x.id is not null then cast(? as date) + 3 end
                from org_unit u join account s on s.username = ? left join account x on x.username = cast(? as text) where u.code = ?""",
                unit, round, status, sent, sent, sender, examiner, unit);
    }
}
