package vn.hientai.web.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Self-reviews and evidence of one department of the demonstration province, what a document system told it, and figures of
 * indices for all departments, marked as invented.
 */
final class DemoAssessment extends DemoLoader {
    private final LocalDate today;

    private DemoAssessment(Connection connection, LocalDate today) {
        super(connection);
        this.today = today;
    }

    /** Neither commits nor closes. */
    static void load(Connection connection, LocalDate today) throws SQLException {
        var demo = new DemoAssessment(connection, today);
        demo.reviews();
        demo.evidence();
        demo.intake();
        demo.indices();
        demo.scores();
    }

    private void reviews() throws SQLException {
        run(
                """
                insert into self_review (person_id, unit_id, period, strengths, faults, causes, state, submitted_on)
                select c.person_id, c.unit_id, v.period, 'Hoàn thành các việc được giao trong kỳ.', v.faults, 'Chưa chủ động phối hợp từ đầu.',
                    'SUBMITTED', ?
                from account a join staff_card c on c.person_id = a.person_id join (values
                    ('unit.head', ?, 'Họp còn dài, phản hồi cấp dưới chậm.'),
                    ('staff.member', ?, 'Hai báo cáo nộp sát hạn.')) v(username, period, faults) on v.username = a.username""",
                today.minusDays(40), quarter(), quarter());
        run(
                """
                insert into self_commitment (review_id, position, pledge, due_on, exemplary)
                select r.id, 0, case when a.username = 'unit.head' then 'Mỗi cuộc họp không quá một giờ, có kết luận trong ngày'
                    else 'Gửi dự thảo báo cáo trước hạn ba ngày' end, ?, a.username = 'unit.head'
                from self_review r join account a on a.person_id = r.person_id where a.username in ('unit.head', 'staff.member')""",
                today.plusDays(30));
        run(
                """
                insert into self_follow_up (commitment_id, told_on, author, report)
                select k.id, ?, c.full_name, 'Ba báo cáo gần nhất đều gửi trước hạn.'
                from self_commitment k join self_review r on r.id = k.review_id join account a on a.person_id = r.person_id
                join staff_card c on c.person_id = r.person_id where a.username = 'staff.member'""",
                today.minusDays(10));
    }

    /** The last quarter that is over. */
    private String quarter() {
        var day = today.minusMonths(3);
        return day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
    }

    private void evidence() throws SQLException {
        run(
                """
                insert into evidence (owner_id, source, external_id, kind, person_id, about_on, title, content, reference, tone, anonymous, figure, told_on)
                select u.id, v.source, v.key, v.kind, c.person_id, cast(v.day as date), v.title, v.content, v.reference, v.tone, v.anonymous,
                    cast(v.figure as numeric), cast(v.day as date) + 2
                from org_unit u, account a join staff_card c on c.person_id = a.person_id, (values
                    ('mot-cua', 'MC-1', 'PROCEDURE_TIMELINESS', ?, 'Hồ sơ giải quyết đúng hạn quý III', '41 trong 42 hồ sơ.', '', 'FAVOURABLE', false, '97.6'),
                    ('kiem-tra-cong-vu', 'KT-12', 'INSPECTION_FINDING', ?, 'Cập nhật hồ sơ công việc chưa đầy đủ', 'Hai hồ sơ thiếu phiếu trình.', '12/BC-KTCV', 'ADVERSE', false, null),
                    ('phan-anh', 'PA-77', 'CITIZEN_FEEDBACK', ?, 'Phản ánh không nêu tên', 'Chờ trả lời lâu.', '', 'ADVERSE', true, null))
                    v(source, key, kind, day, title, content, reference, tone, anonymous, figure)
                where u.code = 'SKHCN' and a.username = 'staff.member'""",
                today.minusDays(50).toString(), today.minusDays(30).toString(), today.minusDays(20).toString());
        run(
                """
                insert into evidence (owner_id, source, external_id, kind, unit_id, about_on, title, tone, figure, told_on)
                select u.id, 'mot-cua', 'MC-SO', 'PROCEDURE_TIMELINESS', u.id, ?, 'Hồ sơ của Sở giải quyết đúng hạn 9 tháng', 'FAVOURABLE', 99.1, ?
                from org_unit u where u.code = 'SKHCN'""",
                today.minusDays(45), today.minusDays(43));
    }

    private void intake() throws SQLException {
        run(
                """
                insert into work_intake (unit_id, source, external_id, staff, product, title, problem, told_on, told, result, first_on)
                select u.id, 'qlvb.demo', 'VB-2031', '40.018.9999', 'BC-01', 'Báo cáo chuyển đổi số', 'UNKNOWN_STAFF', ?,
                    jsonb_build_object('externalId', 'VB-2031', 'staff', '40.018.9999', 'product', 'BC-01', 'title', 'Báo cáo chuyển đổi số',
                        'quantity', 1, 'dueOn', cast(? as text), 'adHoc', false), 'UNMATCHED', ?
                from org_unit u where u.code = 'SKHCN'""",
                today.minusDays(3), today.plusDays(10).toString(), today.minusDays(3));
    }

    /** For every department and, for PAPI, the province; nothing of it was published. */
    private void indices() throws SQLException {
        run(
                """
                insert into unit_index (unit_id, year, index_name, dimension, score, maximum, place, source, demonstration, entered_on)
                select u.id, y.year, v.name, '', round(v.base + (u.id * 7 + y.year * 3) % 9 + (y.year - ?) * 0.8, 2), 100,
                    cast(1 + (u.id * 5 + y.year) % 15 as int), 'Số liệu trình diễn', true, ?
                from org_unit u cross join generate_series(?, ?) y(year) cross join (values ('PAR_INDEX', 78.0), ('SIPAS', 80.5)) v(name, base)
                where u.kind = 'DEPARTMENT'""",
                today.getYear() - 4, today, today.getYear() - 4, today.getYear());
        run(
                """
                insert into unit_index (unit_id, year, index_name, dimension, score, maximum, source, demonstration, entered_on)
                select u.id, ?, 'PAR_INDEX', d.name, round(d.most * (0.78 + ((u.id + d.nth) % 7) * 0.02), 2), d.most, 'Số liệu trình diễn', true, ?
                from org_unit u cross join (values (1, 'Chỉ đạo, điều hành', 10.0), (2, 'Thể chế', 12.0), (3, 'Thủ tục hành chính', 16.0),
                    (4, 'Tổ chức bộ máy', 12.0), (5, 'Chế độ công vụ', 12.0), (6, 'Tài chính công', 12.0), (7, 'Chính quyền số', 16.0),
                    (8, 'Tác động', 10.0)) d(nth, name, most)
                where u.kind = 'DEPARTMENT'""",
                today.getYear(), today);
        run(
                """
                insert into unit_index (unit_id, year, index_name, dimension, score, maximum, place, source, demonstration, entered_on)
                select u.id, y.year, 'PAPI', '', round(42.5 + (y.year - ?) * 0.6, 2), 80, cast(20 - (y.year - ?) as int), 'Số liệu trình diễn', true, ?
                from org_unit u cross join generate_series(?, ?) y(year) where u.code = 'NA'""",
                today.getYear() - 4, today.getYear() - 4, today, today.getYear() - 4, today.getYear());
    }

    private void scores() throws SQLException {
        run(
                """
                insert into unit_score (unit_id, year, state, self_by, self_name, self_on, self_note, checked_by, checker, checked_on)
                select u.id, ?, 'CHECKED', h.id, 'Hoàng Nghĩa Dũng', ?, 'Đủ minh chứng kèm theo.', o.id, 'Lê Thị Mai Hương', ?
                from org_unit u, account h, account o where u.code = 'SKHCN' and h.username = 'unit.head' and o.username = 'hr.officer'""",
                today.getYear() - 1, today.minusMonths(11), today.minusMonths(11).plusDays(5));
        run(
                """
                insert into unit_score_line (score_id, criterion, self, checked)
                select s.id, v.criterion, v.self, v.checked from unit_score s, (values ('GENERAL', 29, 28), ('DEVELOPMENT', 11, 11), ('INSTITUTIONS', 11, 10),
                    ('SCIENCE', 12, 12), ('PARTY_BUILDING', 11, 11), ('CULTURE', 9, 9), ('DEFENCE', 9, 9)) v(criterion, self, checked)""");
    }
}
