package vn.hientai.web.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.LawFiles;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.ArchivedVerdict;
import vn.hientai.personnel.career.talent.rule.Degree;
import vn.hientai.personnel.career.talent.rule.TalentCriteria;
import vn.hientai.personnel.career.talent.rule.TalentFacts;

/**
 * Young talent of the demonstration province, so that everyone has something to do: two nominations on their way, one
 * of them to be examined, one to be signed, and a member of the pool with an agreed plan. Comes after the people and the
 * accounts.
 */
final class DemoTalents extends DemoLoader {
    private static final String SYMBOL = "QĐ-UBND";
    private static final String POOL = "YOUNG_TALENT";

    private final LocalDate today;
    private final long head;
    private final long officer;
    private final long leadership;
    private final long staffMember;
    private final long province;

    private DemoTalents(Connection connection, LocalDate today) throws SQLException {
        super(connection);
        this.today = today;
        this.head = account("unit.head");
        this.officer = account("hr.officer");
        this.leadership = account("leadership");
        this.staffMember = account("staff.member");
        this.province = number("select unit_id from unit_placement where parent_id is null and valid_until = date '9999-12-31' limit 1");
    }

    /** Neither commits nor closes: the caller does, once everything is in. */
    static void load(Connection connection, LocalDate today) throws SQLException {
        var talents = new DemoTalents(connection, today);
        talents.toExamine(Cast.BACH_NOMINEE.id());
        talents.toSign(Cast.BICH_ENDORSED.id());
        talents.member(Cast.ANH_YOUNG_TALENT.id());
        talents.mark();
    }

    /** Shows in today's directory who is nominated and who is in the pool. */
    private void mark() throws SQLException {
        run(
                """
                update staff_card c set talent = case
                    when exists (select from talent_membership m where m.person_id = c.person_id and m.valid_from <= ? and ? < m.valid_until)
                        then 'MEMBER'
                    else 'NOMINATED' end
                where exists (select from talent_nomination n where n.person_id = c.person_id)""",
                today, today);
    }

    private void toExamine(long person) throws SQLException {
        var id = nomination(person, "NOMINATED", today.minusDays(4), today.plusDays(17),
                "Phụ trách số hóa hồ sơ đề tài; giảm một nửa thời gian thẩm định đề cương. Ham học, được đồng nghiệp tin cậy.");
        event(id, "NOMINATED", null, head, today.minusDays(4));
        task("EXAMINE_NOMINATION", "Nomination", id, "HR_OFFICER", unitOf(person), null, today.plusDays(17), "/officer/nomination?id=" + id,
                "{\"name\": \"%s\"}".formatted(name(person)));
    }

    private void toSign(long person) throws SQLException {
        var id = nomination(person, "ENDORSED", today.minusDays(20), today.plusDays(1),
                "Xây dựng cổng dữ liệu mở của tỉnh, hướng dẫn 12 xã vùng cao sử dụng; nói được tiếng Thái.");
        event(id, "NOMINATED", null, head, today.minusDays(20));
        event(id, "ENDORSED", "Đủ điều kiện, hồ sơ đầy đủ.", officer, today.minusDays(3));
        var name = name(person);
        var title = "Quyết định đưa %s vào nguồn nhân tài trẻ của tỉnh".formatted(name);
        var decision = number(
                "insert into decision (kind, agency_id, symbol, status, title, body, proposed_by) "
                        + "values ('TALENT_ADMISSION', ?, ?, 'DRAFT', ?, cast(? as jsonb), ?) returning id",
                province, SYMBOL, title, "{\"name\": \"%s\", \"pool\": \"%s\", \"nomination\": \"%d\"}".formatted(name, POOL, id), officer);
        run("insert into decision_subject values (?, ?)", decision, person);
        run("update talent_nomination set examined_by = ?, examined_on = ?, examination = ?, decision_id = ? where id = ?",
                officer, today.minusDays(3), "Đủ điều kiện, hồ sơ đầy đủ.", decision, id);
        task("SIGN_DECISION", "Decision", decision, "LEADERSHIP", province, null, null, "/leadership/nomination?id=" + id,
                "{\"title\": \"%s\", \"name\": \"%s\"}".formatted(title, name));
    }

    private void member(long person) throws SQLException {
        var from = today.minusMonths(10).withDayOfMonth(15);
        var id = nomination(person, "ADMITTED", from.minusDays(40), from.minusDays(20),
                "Chủ trì kho dữ liệu dùng chung, áp dụng ở 11 sở; một sáng kiến cấp tỉnh.");
        var decision = number(
                "insert into decision (kind, agency_id, symbol, number, year, status, title, proposed_by, proposed_at, signed_by, signatory, "
                        + "signed_on, effective_from) values ('TALENT_ADMISSION', ?, ?, (select coalesce(max(last), 0) + 1 from decision_counter "
                        + "where agency_id = ? and symbol = ? and year = ?), ?, 'SIGNED', ?, ?, ?, ?, 'Nguyễn Văn Thông', ?, ?) returning id",
                province, SYMBOL, province, SYMBOL, from.getYear(), from.getYear(),
                "Quyết định đưa %s vào nguồn nhân tài trẻ của tỉnh".formatted(name(person)),
                officer, from.minusDays(5).atStartOfDay(), leadership, from.minusDays(3), from);
        run("insert into decision_counter values (?, ?, ?, 1) on conflict (agency_id, symbol, year) do update set last = decision_counter.last + 1",
                province, SYMBOL, from.getYear());
        run("insert into decision_subject values (?, ?)", decision, person);
        run("update talent_nomination set examined_by = ?, examined_on = ?, examination = 'Đủ điều kiện.', decision_id = ?, closed_by = ?, "
                        + "closed_on = ? where id = ?",
                officer, from.minusDays(10), decision, leadership, from.minusDays(3), id);
        event(id, "NOMINATED", null, head, from.minusDays(40));
        event(id, "ENDORSED", "Đủ điều kiện.", officer, from.minusDays(10));
        event(id, "ADMITTED", null, leadership, from.minusDays(3));
        run("insert into talent_membership (person_id, pool, nomination_id, decision_id, valid_from, valid_until) values (?, ?, ?, ?, ?, ?)",
                person, POOL, id, decision, from, from.plusMonths(60));
        plan(person, from);
    }

    private void plan(long person, LocalDate from) throws SQLException {
        var review = today.plusDays(23);
        var plan = number(
                "insert into development_plan (person_id, title, target_post, valid_from, valid_until, status, mentor_id, next_review_on, "
                        + "drafted_by, agreed_by, agreed_on, accepted_on) values (?, ?, 'Phó Trưởng phòng', ?, ?, 'AGREED', ?, ?, ?, ?, ?, ?) "
                        + "returning id",
                person, "Kế hoạch phát triển %d–%d".formatted(from.getYear(), from.getYear() + 2), from,
                LocalDate.of(from.getYear() + 3, 1, 1), Cast.DUNG_DIVISION_HEAD.id(), review, head, head, from, from);
        planEvent(plan, null, "DRAFTED", null, head, from.minusDays(7));
        planEvent(plan, null, "PROPOSED", null, head, from.minusDays(5));
        planEvent(plan, null, "ACCEPTED", null, staffMember, from);
        var rules = goal(plan, 1, "STRETCH_TASK", "Chủ trì quy chế kho dữ liệu dùng chung", "Dự thảo lần 2 đã gửi 11 sở", "TT12-2022/CC.03",
                today.plusDays(100), 65);
        report(rules, 40, "Xong dự thảo lần 1, đã họp góp ý", today.minusDays(70), "CONFIRMED", "Đạt tiến độ");
        report(rules, 65, "Dự thảo lần 2 đã gửi 11 sở", today.minusDays(12), "CONFIRMED", "Chú ý phần phân quyền truy cập");
        var course = goal(plan, 2, "COURSE", "Học lớp lãnh đạo cấp phòng", "Đăng ký lớp tháng 3 tại Trường Chính trị tỉnh", null,
                today.plusDays(130), 10);
        report(course, 10, "Đơn vị đã đồng ý cử đi học, đã nộp đơn", today.minusDays(2), null, null);
        goal(plan, 3, "ROTATION", "Biệt phái về xã 6 tháng", "Ưu tiên Xã Nghĩa Đàn hoặc Xã Mường Xén", null, today.plusDays(200), 0);
        var guidance = goal(plan, 4, "MENTORING", "Hướng dẫn 2 người mới", "Bùi Quốc Huy, Cao Tiến Đạt", "TT12-2022/CC.04", today.plusDays(41), 80);
        report(guidance, 80, "Đã gặp 8 trên 10 buổi", today.minusDays(20), "CONFIRMED", null);
        rate(person, "SELF", staffMember, List.of(4, 4, 3, 4, 4, 5, 3));
        rate(person, "HEAD", head, List.of(4, 3, 3, 4, 3, 5, 2));
        var words = "{\"name\": \"%s\", \"title\": \"Kế hoạch phát triển\"}".formatted(name(person));
        task("CONFIRM_PROGRESS", "DevelopmentPlan", plan, null, null, head, null, "/unit/plan?id=" + plan, words);
        task("REVIEW_PLAN", "DevelopmentPlan", plan, null, null, head, review, "/unit/plan?id=" + plan, words);
        task("REVIEW_PLAN", "DevelopmentPlan", plan, null, null, staffMember, review, "/me/development", words);
    }

    private void rate(long person, String rater, long by, List<Integer> levels) throws SQLException {
        for (var i = 0; i < levels.size(); i++) {
            run("insert into competency_rating (person_id, competency, rater, level, rated_by, rated_on) values (?, ?, ?, ?, ?, ?)",
                    person, "TT12-2022/CC.0" + (i + 1), rater, levels.get(i), by, today.minusDays(60));
        }
    }

    private long nomination(long person, String status, LocalDate on, LocalDate examineBy, String reason) throws SQLException {
        return number(
                "insert into talent_nomination (person_id, pool, unit_id, reason, status, nominated_by, nominated_on, verdict, examine_by) "
                        + "values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?) returning id",
                person, POOL, unitOf(person), reason, status, head, on, verdict(person, on), examineBy);
    }

    /** The verdict as the rule gives it on the day of the nomination. */
    private String verdict(long person, LocalDate on) throws SQLException {
        var grades = new HashMap<Integer, AnnualGrade>();
        try (var query = connection.prepareStatement("select year, grade from annual_grade where person_id = ? and superseded_by is null")) {
            query.setLong(1, person);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    grades.put(rows.getInt(1), AnnualGrade.valueOf(rows.getString(2)));
                }
            }
        }
        try (var query = connection.prepareStatement(
                "select subject, birth_year, birth_month, birth_day, recruited_on, fields ->> 'highestDegree' from person where id = ?")) {
            query.setLong(1, person);
            try (var rows = query.executeQuery()) {
                rows.next();
                var facts = new TalentFacts("", StaffCategory.valueOf(rows.getString(1)),
                        new PartialDate(rows.getInt(2), rows.getInt(3), rows.getInt(4)), rows.getObject(5, LocalDate.class),
                        Degree.named(rows.getString(6)).orElse(null), grades, List.of());
                return ArchivedVerdict.write(new TalentCriteria().judge(facts, PolicyBook.of(LawFiles.parameters(), on)));
            }
        }
    }

    private void event(long nomination, String kind, String note, long by, LocalDate on) throws SQLException {
        run("insert into nomination_event (nomination_id, kind, note, account_id, on_day) values (?, ?, ?, ?, ?)", nomination, kind, note, by, on);
    }

    private void planEvent(long plan, Long goal, String kind, String note, long by, LocalDate on) throws SQLException {
        run("insert into plan_event (plan_id, goal_id, kind, note, account_id, on_day) values (?, ?, ?, ?, ?, ?)", plan, goal, kind, note, by, on);
    }

    private long goal(long plan, int position, String kind, String title, String detail, String competency, LocalDate due, int progress)
            throws SQLException {
        return number(
                "insert into development_goal (plan_id, position, kind, title, detail, competency, due_on, progress) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?) returning id",
                plan, position, kind, title, detail, competency, due, progress);
    }

    private void report(long goal, int progress, String note, LocalDate on, String answer, String remark) throws SQLException {
        var answered = answer != null;
        run("insert into goal_report (goal_id, progress, note, reported_by, reported_on, at, answer, confirmed_by, confirmed_on, confirm_note) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                goal, progress, note, staffMember, on, on.atTime(9, 0), answer, answered ? head : null, answered ? on.plusDays(1) : null, remark);
    }

    private void task(String kind, String subject, long id, String role, Long unit, Long account, LocalDate deadline, String link, String words)
            throws SQLException {
        run("insert into work_item (kind, subject_type, subject_id, unit_id, role, account_id, args, link, raised_on, deadline) "
                        + "values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?)",
                kind, subject, String.valueOf(id), unit, role, account, words, link, today.minusDays(2), deadline);
    }

    private long account(String username) throws SQLException {
        return number("select id from account where username = ?", username);
    }

    private long unitOf(long person) throws SQLException {
        return number("select unit_id from engagement where person_id = ? and superseded_by is null order by valid_from desc limit 1", person);
    }

    private String name(long person) throws SQLException {
        try (var query = connection.prepareStatement("select full_name from person where id = ?")) {
            query.setLong(1, person);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
