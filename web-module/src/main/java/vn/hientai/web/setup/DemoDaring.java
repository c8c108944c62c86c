package vn.hientai.web.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import vn.hientai.core.calendar.WorkCalendars;
import vn.hientai.core.calendar.rule.WorkCalendar;
import vn.hientai.core.calendar.rule.WorkingDays;
import vn.hientai.core.policy.LawFiles;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.rewards.daring.DaringSeal;

/** Daring proposals of one department: one to vote on, one before the authority above, one being tried, one that failed and taught; and two advisory opinions. */
final class DemoDaring extends DemoLoader {
    private final LocalDate today;
    private final long agency;

    private DemoDaring(Connection connection, LocalDate today) throws SQLException {
        super(connection);
        this.today = today;
        this.agency = number("select id from org_unit where code = 'SKHCN'");
    }

    /** Neither commits nor closes. */
    static void load(Connection connection, LocalDate today) throws SQLException {
        var demo = new DemoDaring(connection, today);
        demo.draft();
        demo.toVoteOn();
        demo.beforeTheAuthority();
        demo.beingTried();
        demo.learnedFrom();
        demo.opinions();
    }

    private void draft() throws SQLException {
        run("insert into daring_proposal (person_id, unit_id, title, plan, created_on) values (?, ?, ?, cast(? as jsonb), ?)",
                Cast.ANH_YOUNG_TALENT.id(), agency, "Trợ lý ảo trả lời câu hỏi về hồ sơ sáng kiến",
                "{\"NEED\": \"Mỗi tuần hơn trăm câu hỏi giống nhau gửi về Sở, trả lời chậm.\"}", today.minusDays(3));
    }

    private void toVoteOn() throws SQLException {
        var id = submitted(Cast.ANH_CANDIDATE, "Nhận hồ sơ sáng kiến qua ứng dụng số, không cần bản giấy", false, today.minusDays(3));
        task("DARING_MEET", id, "UNIT_HEAD", meetingBy(today.minusDays(3)));
    }

    private void beforeTheAuthority() throws SQLException {
        var id = submitted(Cast.BACH_NOMINEE, "Quỹ thử nghiệm công nghệ chung của các sở", true, today.minusDays(20));
        vote(id, today.minusDays(14), 3, 1, true);
        run("update daring_proposal set state = 'REFERRED', version = 3 where id = ?", id);
        event(id, today.minusDays(14), "ADOPTED", "Hoàng Nghĩa Dũng", null);
        task("DARING_RULE", id, "LEADERSHIP", null);
    }

    private void beingTried() throws SQLException {
        var id = submitted(Cast.CHUONG_NOT_YET, "Họp giao ban bằng bảng việc số, bỏ báo cáo giấy hằng tuần", false, today.minusDays(90));
        approved(id, today.minusDays(84), 4, 0);
        run("insert into daring_milestone (proposal_id, name, due_on, done_on, note) values (?, ?, ?, ?, ?)",
                id, "Ba phòng dùng thử", today.minusDays(45), today.minusDays(47), "Ba phòng đã dùng; giảm một nửa thời gian họp.");
        run("insert into daring_milestone (proposal_id, name, due_on) values (?, ?, ?)", id, "Toàn Sở dùng", today.plusDays(20));
        task("DARING_REVIEW", id, "UNIT_HEAD", today.plusDays(60));
    }

    private void learnedFrom() throws SQLException {
        var id = submitted(Cast.DAT_TOO_OLD, "Chấm điểm đề tài hoàn toàn trực tuyến", false, today.minusDays(400));
        approved(id, today.minusDays(393), 3, 1);
        run("update daring_proposal set pilot_from = ?, pilot_until = ? where id = ?", today.minusDays(380), today.minusDays(200), id);
        run(
                """
                insert into daring_review (proposal_id, reviewed_on, result, cause, good_faith, party_consulted_on, protection, reason, lessons, reviewer)
                values (?, ?, 'PARTLY', 'OBJECTIVE', array['RIGHT_POLICY', 'PURE_MOTIVE', 'COMMON_INTEREST'], ?, 'EXCLUDED', ?, ?, 'Hoàng Nghĩa Dũng')""",
                id, today.minusDays(180), today.minusDays(185), "Đường truyền ở hai xã miền núi không đủ cho hội đồng họp trực tuyến.",
                "Nên chấm trực tuyến ở vòng hồ sơ, giữ họp trực tiếp ở vòng bảo vệ; thử đường truyền trước một tuần.");
        run("update daring_proposal set state = 'REVIEWED', show_name = true, published_on = ?, summary = ?, version = 6 where id = ?",
                today.minusDays(170), "Thử chấm 40 đề tài hoàn toàn trực tuyến; 31 đề tài chấm được, nhanh hơn 12 ngày so với trước.", id);
        event(id, today.minusDays(180), "REVIEWED", "Hoàng Nghĩa Dũng", null);
        event(id, today.minusDays(170), "PUBLISHED", "Hoàng Nghĩa Dũng", null);
    }

    /** One that waits for the head, one that was not accepted and went up. */
    private void opinions() throws SQLException {
        var open = opinion(Cast.DAT_TOO_OLD, "Cách chọn đề tài cấp tỉnh năm 2027", "GIVEN", today.minusDays(4));
        opinionTask("OPINION_RULE", open, "UNIT_HEAD");
        var reported = opinion(Cast.CHUONG_NOT_YET, "Thuê ngoài toàn bộ việc quản trị hạ tầng số", "REPORTED", today.minusDays(60));
        run(
                """
                update advisory_opinion set ruled_on = ?, ruler = 'Hoàng Nghĩa Dũng', ruling = ?, reserved = ?, reserved_on = ?, reported_on = ?, version = 3
                where id = ?""",
                today.minusDays(52), "Biên chế không đủ; thuê ngoài toàn bộ nhanh hơn.",
                "Giữ lại ít nhất hai người làm chủ dữ liệu, nếu không sẽ phụ thuộc nhà thầu.", today.minusDays(50), today.minusDays(50), reported);
        opinionTask("OPINION_ANSWER", reported, "LEADERSHIP");
    }

    private long opinion(Cast adviser, String matter, String state, LocalDate on) throws SQLException {
        return number(
                """
                insert into advisory_opinion (person_id, unit_id, matter, opinion, grounds, given_on, state, for_above)
                values (?, ?, ?, 'Nên làm từng bước, giữ người làm chủ việc chính.', 'Số liệu ba năm gần đây, kinh nghiệm của hai tỉnh.', ?, ?, false)
                returning id""",
                adviser.id(), agency, matter, on, state);
    }

    private void opinionTask(String kind, long id, String role) throws SQLException {
        run(
                """
                insert into work_item (kind, subject_type, subject_id, unit_id, role, args, link, raised_on)
                select ?, 'AdvisoryOpinion', cast(o.id as text), o.unit_id, ?, jsonb_build_object('name', c.full_name, 'matter', o.matter),
                    '/opinions/opinion?id=' || o.id, o.given_on
                from advisory_opinion o join person c on c.id = o.person_id where o.id = ?""",
                kind, role, id);
    }

    private void approved(long id, LocalDate on, int inFavour, int against) throws SQLException {
        vote(id, on, inFavour, against, true);
        run("update daring_proposal set state = 'PILOT', decided_by = 'VOTE', decided_on = ?, decider = 'Hoàng Nghĩa Dũng', version = 3 where id = ?",
                on, id);
        event(id, on, "ADOPTED", "Hoàng Nghĩa Dũng", null);
    }

    private void vote(long id, LocalDate on, int inFavour, int against, boolean head) throws SQLException {
        run(
                """
                insert into daring_vote (proposal_id, held_on, in_favour, against, abstained, head_in_favour, party_consulted_on, adopted)
                values (?, ?, ?, ?, 0, ?, ?, true)""",
                id, on, inFavour, against, head, on.minusDays(1));
    }

    private long submitted(Cast author, String title, boolean wide, LocalDate on) throws SQLException {
        var name = text("select full_name from person where id = ?", author.id());
        var plan = """
                {"NEED": "Thủ tục hiện nay mất nhiều ngày, người dân và doanh nghiệp phải đi lại.", \
                "BOTTLENECK": "Chưa có văn bản nào quy định cách làm này.", \
                "CONTENT": "Làm thử theo từng bước, có bảng theo dõi chung, công khai kết quả hằng tháng.", \
                "SCOPE": "Các phòng của Sở.", "RESOURCES": "Ba người kiêm nhiệm, không cần thêm kinh phí.", \
                "FEASIBILITY": "Đã thử trên mười hồ sơ, chạy được.", "BENEFITS": "Bớt đi lại, bớt giấy tờ.", \
                "RISKS": "Có thể gián đoạn khi mất mạng; giữ đường giấy song song.", "EFFECT": "Giảm một nửa thời gian xử lý sau sáu tháng.", \
                "LIMITS": "Đã rà soát luật, nghị quyết và quy định của Đảng: không có quy định nào cấm; thuộc thẩm quyền của Sở."}""";
        var from = on.plusDays(20);
        var until = on.plusDays(150);
        var id = number(
                """
                insert into daring_proposal (person_id, unit_id, title, plan, pilot_from, pilot_until, wide, created_on)
                values (?, ?, ?, cast(? as jsonb), ?, ?, ?, ?) returning id""",
                author.id(), agency, title, plan, from, until, wide, on.minusDays(5));
        var moment = OffsetDateTime.of(on, LocalTime.of(2, 15), ZoneOffset.UTC);
        var seal = DaringSeal.of(id, name, title, plan, from, until, wide, moment.toInstant());
        run(
                """
                update daring_proposal set state = 'SUBMITTED', sealed = ?, seal = ?, sealed_at = ?, received_on = ?, meeting_by = ?, version = 2
                where id = ?""",
                seal.text(), seal.hash(), moment, on, meetingBy(on), id);
        run(
                """
                insert into audit_entry (business_day, actor_name, action, outcome, subject_type, subject_id, details)
                values (?, '-', 'SealDaringProposal', 'DONE', 'DaringProposal', ?, jsonb_build_object('seal', cast(? as text)))""",
                on, String.valueOf(id), seal.hash());
        event(id, on.minusDays(5), "BEGUN", name, null);
        event(id, on, "SUBMITTED", name, null);
        return id;
    }

    private static LocalDate meetingBy(LocalDate received) {
        var book = PolicyBook.of(LawFiles.parameters(), received);
        return new WorkingDays(new WorkCalendar(WorkCalendars.shipped())).after(received, 7, book).date();
    }

    private void event(long id, LocalDate on, String kind, String author, String note) throws SQLException {
        run("insert into daring_event (proposal_id, happened_on, kind, author, note) values (?, ?, ?, ?, ?)", id, on, kind, author, note);
    }

    private void task(String kind, long id, String role, LocalDate deadline) throws SQLException {
        run(
                """
                insert into work_item (kind, subject_type, subject_id, unit_id, role, args, link, raised_on, deadline)
                select ?, 'DaringProposal', cast(p.id as text), p.unit_id, ?, jsonb_build_object('name', c.full_name, 'title', p.title),
                    '/daring/proposal?id=' || p.id, p.received_on, cast(? as date)
                from daring_proposal p join person c on c.id = p.person_id where p.id = ?""",
                kind, role, deadline, id);
    }
}
