package vn.hientai.web.setup;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * Multi-source reviews of the demonstration province: one that was released some months ago, and one that is open, in which the
 * head of a division and a member of the staff have a sheet to write.
 */
final class DemoReviews extends DemoLoader {
    private static final List<String> QUESTIONS = List.of(
            "NA-DDCV/PV.01|Phục vụ người dân tận tụy đến đâu?|How devotedly are people served?",
            "NA-DDCV/PV.02|Liêm chính trong công việc đến đâu?|How far does integrity show in the work?",
            "NA-DDCV/PV.03|Sẵn sàng giải trình, nhận trách nhiệm đến đâu?|How readily is account given?",
            "TT12-2022/CC.02|Tổ chức công việc tốt đến đâu?|How well is work organised?",
            "TT12-2022/CC.04|Giao tiếp, ứng xử tốt đến đâu?|How good is communication?",
            "TT12-2022/CC.05|Phối hợp với người khác tốt đến đâu?|How good is cooperation?");

    private final LocalDate today;

    DemoReviews(Connection connection, LocalDate today) {
        super(connection);
        this.today = today;
    }

    void load() throws SQLException {
        var form = form();
        released(form);
        open(form);
    }

    private long form() throws SQLException {
        var form = number("insert into review_form (title, title_en, made_by, made_on) values ('Đạo đức công vụ và phối hợp', "
                + "'Public ethics and cooperation', (select id from account where username = 'hr.officer'), ?) returning id", today.minusDays(200));
        var position = 0;
        for (var question : QUESTIONS) {
            var parts = question.split("\\|");
            run("insert into review_question (form_id, position, kind, competency, wording, wording_en) values (?, ?, 'LEVEL', ?, ?, ?)", form,
                    ++position, parts[0], parts[1], parts[2]);
        }
        run("insert into review_question (form_id, position, kind, wording, wording_en) values (?, ?, 'REMARK', "
                + "'Nên tiếp tục hoặc thay đổi điều gì?', 'What should go on, what should change?')", form, ++position);
        return form;
    }

    private void released(long form) throws SQLException {
        var round = round(form, "Đánh giá nhiều chiều giữa năm", "RELEASED", today.minusDays(120));
        var subject = subject(round, Cast.ANH_YOUNG_TALENT);
        seat(subject, "SELF", Cast.ANH_YOUNG_TALENT);
        seat(subject, "SUPERIOR", Cast.DUNG_DIVISION_HEAD);
        for (var peer : List.of(Cast.ANH_CANDIDATE, Cast.BICH_ENDORSED, Cast.CHUONG_NOT_YET)) {
            seat(subject, "PEER", peer);
        }
        run("update review_seat set state = 'DONE' where subject_id = ?", subject);
        run("insert into review_count (subject_id, side, sheets) values (?, 'SELF', 1), (?, 'SUPERIOR', 1), (?, 'PEER', 3)", subject, subject, subject);
        means(subject, "SELF", null, "4.0", "4.0", "3.0", "4.0", "4.0", "4.0");
        means(subject, "SUPERIOR", null, "4.0", "5.0", "3.0", "4.0", "3.0", "4.0");
        means(subject, "PEER", "HIGH", "4.3", "4.7", "3.3", "3.7", "3.3", "4.0");
        remark(subject, "SHOWN", null, "Luôn giúp người mới, nên chia sẻ tiến độ sớm hơn.");
        remark(subject, "HELD", "Nêu việc riêng, dễ nhận ra người viết", "Hôm họp ở phòng tôi anh ấy đến muộn.");
        run("update review_subject set comment = 'Tôi sẽ báo tiến độ hằng tuần.', commented_on = ? where id = ?", today.minusDays(110), subject);
        run("insert into competency_rating (person_id, competency, rater, level, rated_on, evidence) "
                        + "select ?, q.competency, 'REVIEW', 4, cast(? as date), 'Đánh giá nhiều chiều giữa năm' from review_question q "
                        + "where q.form_id = ? and q.competency like 'NA-DDCV/%'",
                Cast.ANH_YOUNG_TALENT.id(), today.minusDays(120), form);
    }

    private void means(long subject, String band, String agreement, String... means) throws SQLException {
        for (var i = 0; i < means.length; i++) {
            run("insert into review_result (subject_id, band, question_id, mean, agreement) select ?, ?, q.id, ?, ? from review_question q "
                            + "join review_round r on r.form_id = q.form_id join review_subject j on j.round_id = r.id "
                            + "where j.id = ? and q.position = ?",
                    subject, band, new BigDecimal(means[i]), agreement, subject, i + 1);
        }
    }

    private void remark(long subject, String state, String reason, String body) throws SQLException {
        run("insert into review_remark (subject_id, side, band, question_id, body, state, reason) select ?, 'PEER', 'PEER', q.id, ?, ?, ? "
                        + "from review_question q join review_round r on r.form_id = q.form_id join review_subject j on j.round_id = r.id "
                        + "where j.id = ? and q.kind = 'REMARK'",
                subject, body, state, reason, subject);
    }

    private void open(long form) throws SQLException {
        var round = round(form, "Đánh giá nhiều chiều cuối năm", "OPEN", null);
        var member = subject(round, Cast.ANH_YOUNG_TALENT);
        var head = subject(round, Cast.DUNG_DIVISION_HEAD);
        ask(seat(member, "SELF", Cast.ANH_YOUNG_TALENT), "staff.member", Cast.ANH_YOUNG_TALENT);
        ask(seat(member, "SUPERIOR", Cast.DUNG_DIVISION_HEAD), "unit.head", Cast.ANH_YOUNG_TALENT);
        ask(seat(head, "SUBORDINATE", Cast.ANH_YOUNG_TALENT), "staff.member", Cast.DUNG_DIVISION_HEAD);
        ask(seat(head, "SELF", Cast.DUNG_DIVISION_HEAD), "unit.head", Cast.DUNG_DIVISION_HEAD);
        for (var colleague : List.of(Cast.ANH_CANDIDATE, Cast.BICH_ENDORSED, Cast.CHUONG_NOT_YET)) {
            seat(member, "PEER", colleague);
            seat(head, "SUBORDINATE", colleague);
        }
    }

    private long round(long form, String title, String status, LocalDate released) throws SQLException {
        var opened = released == null ? today.minusDays(5) : released.minusDays(30);
        return number(
                "insert into review_round (form_id, title, unit_id, sides, status, closes_on, minimum, made_by, made_on, opened_on, closed_on, released_on) "
                        + "values (?, ?, (select id from org_unit where code = 'SKHCN.CDS'), '{SELF,SUPERIOR,PEER,SUBORDINATE,OUTSIDE}', ?, ?, 3, "
                        + "(select id from account where username = 'hr.officer'), ?, ?, cast(? as date), cast(? as date)) returning id",
                form, title, status, opened.plusDays(21), opened, opened, released == null ? null : opened.plusDays(21).toString(),
                released == null ? null : released.toString());
    }

    private long subject(long round, Cast person) throws SQLException {
        return number("insert into review_subject (round_id, person_id, unit_id, post) select ?, person_id, unit_id, post from engagement "
                + "where person_id = ? and superseded_by is null order by valid_from desc limit 1 returning id", round, person.id());
    }

    private long seat(long subject, String side, Cast reviewer) throws SQLException {
        return number("insert into review_seat (subject_id, side, reviewer_id, proposed) values (?, ?, ?, true) returning id", subject, side,
                reviewer.id());
    }

    private void ask(long seat, String username, Cast person) throws SQLException {
        run("insert into work_item (kind, subject_type, subject_id, account_id, args, link, raised_on) select 'REVIEW_SHEET', 'ReviewSeat', ?, a.id, "
                        + "jsonb_build_object('name', p.full_name, 'title', 'Đánh giá nhiều chiều cuối năm'), ?, ? from account a, person p "
                        + "where a.username = ? and p.id = ?",
                String.valueOf(seat), "/me/review-sheet?id=" + seat, today.minusDays(5), username, person.id());
    }
}
