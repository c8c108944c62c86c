package vn.hientai.web.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Work of one department of the demonstration province: its catalogue, the tasks of last month and of this one, marks.
 * Only that department's, whatever the size of the province; who does what follows from the people's keys.
 */
final class DemoWork extends DemoLoader {
    private static final String BELOW =
            """
            with recursive below(id) as (
                select id from org_unit where code = 'SKHCN'
                union select p.unit_id from unit_placement p join below b on p.parent_id = b.id and p.valid_until = date '9999-12-31'),
            head as (select id, person_id from account where username = 'unit.head'),
            staff as (
                select c.person_id, c.unit_id, cast(row_number() over (order by c.person_id) as int) as nth from staff_card c, head h
                where c.unit_id in (select id from below) and c.status not in ('RETIRED', 'LEFT') and c.subject in ('CS_LEAD', 'CS_STAFF')
                    and c.person_id <> h.person_id
                order by c.person_id limit 200)
            """;
    private final LocalDate today;

    private DemoWork(Connection connection, LocalDate today) {
        super(connection);
        this.today = today;
    }

    /** Neither commits nor closes. */
    static void load(Connection connection, LocalDate today) throws SQLException {
        var demo = new DemoWork(connection, today);
        demo.catalogue();
        demo.tasks(today.withDayOfMonth(1).minusMonths(1));
        demo.tasks(today.withDayOfMonth(1));
        demo.marks(today.withDayOfMonth(1).minusMonths(1));
        demo.history();
    }

    private void catalogue() throws SQLException {
        run(
                """
                insert into work_product (agency_id, code, name, complexity, points, standard_points, coefficient, standard_hours, quality,
                    valid_from, status, proposed_by, decided_by, decided_on)
                select u.id, v.code, v.name, v.complexity, v.points, 100, v.points / 100.0, v.hours, v.quality, ?, 'APPROVED', p.id, a.id, ?
                from org_unit u, account p, account a, (values
                    ('CV-01', 'Công văn trả lời', 1, 100, 4, 'Đúng thể thức, đủ căn cứ'),
                    ('BC-01', 'Báo cáo chuyên đề', 2, 200, 16, 'Số liệu khớp nguồn, có đề xuất'),
                    ('TD-01', 'Thẩm định hồ sơ đề tài', 3, 300, 24, 'Đủ tiêu chí, ý kiến rõ ràng'),
                    ('KH-01', 'Xây dựng kế hoạch của Sở', 4, 400, 40, 'Lấy ý kiến đầy đủ, khả thi'),
                    ('VB-01', 'Dự thảo văn bản quy phạm', 5, 500, 80, 'Đúng quy trình, không trái luật'))
                    v(code, name, complexity, points, hours, quality)
                where u.code = 'SKHCN' and p.username = 'unit.hr' and a.username = 'unit.head'""",
                today.withDayOfYear(1), today.withDayOfYear(1));
        run(
                """
                insert into work_product (agency_id, code, name, complexity, points, standard_points, coefficient, standard_hours, quality,
                    valid_from, proposed_by)
                select u.id, 'HN-01', 'Tổ chức hội nghị, hội thảo', 2, 250, 100, 2.5, 20, 'Đúng thời gian, đủ thành phần', ?, p.id
                from org_unit u, account p where u.code = 'SKHCN' and p.username = 'unit.hr'""",
                today.withDayOfMonth(1).plusMonths(1));
    }

    /** Four tasks for each in the month; what lies behind today is mostly done, one in eleven late, one in nine found wanting. */
    private void tasks(LocalDate month) throws SQLException {
        run(
                BELOW + """
                , given as (
                    select s.person_id, s.unit_id, s.nth, k.k, p.id as product, p.coefficient, h.id as head,
                        cast(? as date) + (4 + (k.k * 6 + s.nth) % 23) as due,
                        (s.nth * 7 + k.k * 3) % 11 as luck,
                        (array['Trả lời kiến nghị của xã về', 'Báo cáo tháng về', 'Thẩm định hồ sơ', 'Cập nhật kế hoạch'])[k.k]
                            || ' ' || (array['chuyển đổi số', 'dữ liệu mở', 'an toàn thông tin', 'đề tài cấp tỉnh', 'sáng kiến'])[1 + (s.nth + k.k) % 5] as title
                    from staff s cross join generate_series(1, 4) k(k) cross join head h
                    join work_product p on p.code = (array['CV-01', 'BC-01', 'TD-01', 'KH-01'])[k.k] and p.status = 'APPROVED')
                insert into work_task (person_id, unit_id, product_id, coefficient, title, quantity, due_on, state, ad_hoc, given_on, given_by, done,
                    finished_on, report, quality_failures, late_days, late_times, confirmed_by, confirmed_on)
                select person_id, unit_id, product, coefficient, title, case when k = 1 then 4 else 1 end, due,
                    case when due > ? then 'ASSIGNED' when luck = 3 and due > ? then 'ASSIGNED' when luck = 5 and due > ? then 'REPORTED' else 'CONFIRMED' end,
                    false, cast(? as date) + 1, head,
                    case when due > ? or luck = 3 and due > ? then null when luck = 3 then 0 when k = 1 and luck = 6 then 3 when k = 1 then 4 else 1 end,
                    case when due > ? or luck = 3 and due > ? then null when luck = 0 then due + 2 else due - luck % 3 end,
                    case when due > ? then null else 'Đã hoàn thành, gửi kèm sản phẩm.' end,
                    case when due <= ? and luck = 9 then 1 else 0 end, case when due <= ? and luck = 0 then 2 else 0 end,
                    case when due <= ? and luck = 0 then 1 else 0 end,
                    case when due <= ? then head end, case when due <= ? then least(due + 2, ?) end
                from given order by person_id, k""",
                month, today, today.minusDays(14), today.minusDays(14), month, today, today.minusDays(14), today, today.minusDays(14), today,
                today, today, today, today, today, today);
        run("update work_task set confirmed_by = null, confirmed_on = null, quality_failures = 0, late_days = 0, late_times = 0 where state <> 'CONFIRMED'");
        run("update work_task set finished_on = least(finished_on, ?)", today);
    }

    private void marks(LocalDate month) throws SQLException {
        run(
                BELOW + """
                insert into work_month (person_id, month, self_conduct, self_capacity, self_innovation, self_note, self_on, conduct, capacity,
                    innovation, subordinates, delivery, cohesion, note, tracked_by, tracker, tracked_on, version)
                select s.person_id, ?, 10, 9, 8 + s.nth % 2, '', ?, 10, 9 - s.nth % 2, 8, case when c.subject = 'CS_LEAD' then 1 end,
                    case when c.subject = 'CS_LEAD' then 1 end, case when c.subject = 'CS_LEAD' then 1 end, 'Theo kết quả theo dõi trong tháng.',
                    h.id, 'Hoàng Nghĩa Dũng', ?, 2
                from staff s join staff_card c on c.person_id = s.person_id cross join head h""",
                month, month.plusMonths(1).plusDays(1), month.plusMonths(1).plusDays(3));
    }

    private void history() throws SQLException {
        run("insert into work_event (task_id, happened_on, kind, author) select id, given_on, 'ASSIGNED', 'Hoàng Nghĩa Dũng' from work_task order by id");
        run("insert into work_event (task_id, happened_on, kind, author) select t.id, t.finished_on, 'REPORTED', p.full_name from work_task t "
                + "join person p on p.id = t.person_id where t.state in ('REPORTED', 'CONFIRMED') order by t.id");
        run("insert into work_event (task_id, happened_on, kind, author) select id, confirmed_on, 'CONFIRMED', 'Hoàng Nghĩa Dũng' from work_task "
                + "where state = 'CONFIRMED' order by id");
    }
}
