package vn.hientai.web.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Yearly grading in the demonstration: last year's, finished, with the grades that the files of one department have; this year's, a
 * week old and under way, so that each role has something to do. Comes after the people, the accounts and the work.
 */
final class DemoCampaigns extends DemoLoader {
    private static final String BELOW =
            """
            with recursive below(id) as (
                select id from org_unit where code = 'SKHCN'
                union select p.unit_id from unit_placement p join below b on p.parent_id = b.id and p.valid_until = date '9999-12-31')
            """;
    private final LocalDate today;

    private DemoCampaigns(Connection connection, LocalDate today) {
        super(connection);
        this.today = today;
    }

    /** Neither commits nor closes. */
    static void load(Connection connection, LocalDate today) throws SQLException {
        var demo = new DemoCampaigns(connection, today);
        var year = today.getYear();
        demo.campaign(year - 1, LocalDate.of(year - 1, 12, 1), "CLOSED");
        demo.people(year - 1, "CONDITIONS", "90/2020/NĐ-CP");
        demo.graded(year - 1);
        demo.campaign(year, today.minusDays(7), "OPEN");
        demo.people(year, "POINTS", "335/2025/NĐ-CP");
        demo.underWay(year);
        demo.run("""
                update grading_campaign k set people = (select count(*) from grading_person g where g.campaign_id = k.id)""");
    }

    private void campaign(int year, LocalDate opened, String status) throws SQLException {
        run("""
                insert into grading_campaign (year, unit_id, title, governing_on, decide_by, status, account_id, author, opened_on, closed_on)
                select ?, u.id, 'Xếp loại chất lượng năm ' || ? || ', Sở Khoa học và Công nghệ', ?, make_date(?, 12, 14), ?, a.id, a.display_name, ?,
                    cast(? as date) from org_unit u, account a where u.code = 'SKHCN' and a.username = 'hr.officer'""",
                year, String.valueOf(year), opened, year, status, opened, status.equals("CLOSED") ? LocalDate.of(year, 12, 14) : null);
    }

    /** As an opening freezes it, for one department. */
    private void people(int year, String method, String instrument) throws SQLException {
        run(BELOW + """
                insert into grading_person (campaign_id, person_id, unit_id, agency_id, decider_id, scorer_id, headed_id, post, subject, method,
                    instrument, place, duty, steps, months_worked, absence, absence_months, step)
                select k.id, e.person_id, e.unit_id, k.unit_id, case when w.place = 'AGENCY_HEAD' then root.id else k.unit_id end,
                    case w.place when 'AGENCY_HEAD' then null when 'UNIT_STAFF' then coalesce(uh.person_id, ah.person_id)
                        when 'UNIT_DEPUTY' then coalesce(uh.person_id, ah.person_id) else ah.person_id end,
                    case w.place when 'AGENCY_HEAD' then k.unit_id when 'UNIT_HEAD' then e.unit_id end, e.post, p.subject,
                    case when p.subject like 'VC%' then 'POINTS' else ? end,
                    case when p.subject like 'VC%' then '233/2026/NĐ-CP' when p.subject = 'CADRE' then '366-QĐ/TW' else ? end,
                    w.place, case when w.place in ('AGENCY_STAFF', 'UNIT_STAFF') then 'STAFF' else 'LEAD' end,
                    case when w.place like 'AGENCY%' then 'SELF MEETING PARTY PROPOSAL DECISION' else 'SELF MEETING PROPOSAL DECISION' end,
                    12, 'NONE', 0, 'SELF'
                from grading_campaign k
                join engagement e on e.superseded_by is null and e.valid_until = date '9999-12-31' and e.unit_id in (select id from below)
                    and e.valid_from < make_date(?, 6, 1) and e.status in ('WORKING', 'SECONDED')
                join person p on p.id = e.person_id and p.subject in ('CADRE', 'CS_LEAD', 'CS_STAFF')
                cross join (select id from org_unit where code = 'NA') root
                left join unit_head ah on ah.unit_id = k.unit_id and ah.valid_until = date '9999-12-31'
                left join unit_head uh on uh.unit_id = e.unit_id and uh.valid_until = date '9999-12-31'
                cross join lateral (select case when e.person_id = ah.person_id then 'AGENCY_HEAD'
                    when e.office in ('HEAD', 'DEPUTY_HEAD') then 'AGENCY_DEPUTY' when e.person_id = uh.person_id then 'UNIT_HEAD'
                    when e.office is not null then 'UNIT_DEPUTY' else 'UNIT_STAFF' end as place) w
                where k.year = ?""", method, instrument, year, year);
    }

    private void graded(int year) throws SQLException {
        run("""
                delete from grading_person g using grading_campaign k where k.id = g.campaign_id and k.year = ? and not exists (
                    select from annual_grade a where a.person_id = g.person_id and a.year = k.year and a.superseded_by is null)""", year);
        run("""
                update grading_person g set step = 'DONE', grade = a.grade, proposed = a.grade, computed = a.grade, proposer = u.display_name,
                    proposed_on = make_date(k.year, 12, 8), decided_on = make_date(k.year, 12, 12), version = 3
                from grading_campaign k, annual_grade a, account u
                where k.id = g.campaign_id and k.year = ? and a.person_id = g.person_id and a.year = k.year and a.superseded_by is null
                    and u.username = 'unit.head'""", year);
    }

    /** One division still writes, one waits for its meeting, the others for proposals; the accounts have their tasks. */
    private void underWay(int year) throws SQLException {
        run("""
                update grading_person g set version = 1, step = case
                    when p.code = '40.018.2741' then 'SELF'
                    when u.code = 'SKHCN.CDS' then 'PROPOSAL'
                    when g.place like 'AGENCY%' then 'PARTY'
                    when u.code = 'SKHCN.VP' then 'SELF'
                    when g.person_id % 3 = 0 then 'SELF' else 'MEETING' end
                from grading_campaign k, org_unit u, person p
                where k.id = g.campaign_id and k.year = ? and k.status = 'OPEN' and u.id = g.unit_id and p.id = g.person_id""", year);
        run("""
                insert into grading_form (campaign_id, person_id, results, strengths, weaknesses, plan, grade, submitted_on, version)
                select g.campaign_id, g.person_id, 'Hoàn thành các nhiệm vụ được giao trong năm theo kế hoạch của Sở.',
                    'Chủ động, đúng hạn, phối hợp tốt với các phòng.', 'Chưa đều ở các tháng đầu năm.', 'Lập kế hoạch theo tuần, báo cáo sớm khi vướng.',
                    case g.person_id % 5 when 0 then 'EXCELLENT' else 'GOOD' end, ?, 1
                from grading_person g join grading_campaign k on k.id = g.campaign_id
                where k.year = ? and k.status = 'OPEN' and g.step <> 'SELF'""", today.minusDays(3), year);
        run("""
                insert into grading_form (campaign_id, person_id, results, version)
                select g.campaign_id, g.person_id, 'Đã xây dựng kho dữ liệu dùng chung của Sở; trả lời 24 kiến nghị đúng hạn.', 1
                from grading_person g join grading_campaign k on k.id = g.campaign_id join person p on p.id = g.person_id
                where k.year = ? and k.status = 'OPEN' and p.code = '40.018.2741'""", year);
        run("""
                insert into grading_meeting (campaign_id, unit_id, held_on, attended, invited, minutes, people, account_id, author, recorded_on)
                select k.id, u.id, ?, n.people, n.people, 'Toàn phòng dự. Từng người trình bày phiếu, phòng góp ý, không có ý kiến khác.', n.people,
                    a.id, a.display_name, ?
                from grading_campaign k, org_unit u, account a, lateral (select count(*) as people from grading_person g
                    where g.campaign_id = k.id and g.unit_id = u.id and g.step = 'PROPOSAL') n
                where k.year = ? and k.status = 'OPEN' and u.code = 'SKHCN.CDS' and a.username = 'unit.head'""",
                today.minusDays(2), today.minusDays(2), year);
        run("""
                insert into work_item (kind, subject_type, subject_id, account_id, args, link, raised_on, deadline)
                select 'GRADE_MYSELF', 'Grading', k.id || ':' || g.person_id, a.id, jsonb_build_object('title', k.title),
                    '/me/grading?id=' || k.id, ?, k.decide_by - 14
                from grading_campaign k join grading_person g on g.campaign_id = k.id join account a on a.person_id = g.person_id
                where k.year = ? and k.status = 'OPEN' and g.step = 'SELF'""", today.minusDays(7), year);
        run("""
                insert into work_item (kind, subject_type, subject_id, unit_id, role, args, link, raised_on, deadline)
                select 'ASSESS_AGENCY', 'Grading', k.id || '-' || k.unit_id, k.unit_id, 'UNIT_HEAD',
                    jsonb_build_object('title', k.title, 'unit', 'Sở Khoa học và Công nghệ'), '/unit/campaign?id=' || k.id || '&unit=SKHCN', ?,
                    k.decide_by - 7
                from grading_campaign k where k.year = ? and k.status = 'OPEN'""", today.minusDays(7), year);
    }
}
