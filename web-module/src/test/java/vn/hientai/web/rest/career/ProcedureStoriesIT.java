package vn.hientai.web.rest.career;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hientai.web.rest.career.ProcedureCalls.correcting;
import static vn.hientai.web.rest.career.ProcedureCalls.outcome;
import static vn.hientai.web.rest.career.ProcedureCalls.plain;
import static vn.hientai.web.rest.career.ProcedureCalls.step;
import static vn.hientai.web.rest.career.ProcedureCalls.yesNo;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

@DisplayName("Từng loại quy trình, từ mở hồ sơ đến quyết định và hủy quyết định")
@ExtendWith(RunningProduct.class)
class ProcedureStoriesIT {
    private final ProcedureCalls calls;

    ProcedureStoriesIT(Product product) {
        this.calls = new ProcedureCalls(product);
    }

    /** A leader in office of whom no procedure is under way. */
    private record Holder(String code, String unit, String office, String termUntil) {}

    @Test
    void a_term_is_renewed_votes_at_the_boundary_go_to_head_and_authority() throws SQLException {
        var holder = holder("e.term_until between date '2026-11-30' and date '2027-09-30' and c.retires_on > e.term_until + 2500", 0);
        var opened = opened("REAPPOINTMENT", holder, "TERM_END");
        var id = opened.getInt("id");
        var subject = candidate(opened);
        assertThat(opened.getString("termEnd")).isEqualTo(holder.termUntil());
        assertThat(openTask(id, "PROCEDURE_STEP")).isEqualTo("HR_OFFICER");

        // không đúng thứ tự, rồi thiếu tài liệu: từ chối, nêu điều luật
        var refusal = calls.refused(id, "steps", yesNo("R1", "2026-11-12", 20, 20, subject, 11), 422, "Bước trước chưa có kết quả");
        assertThat(refusal.toString()).contains("170/2025/NĐ-CP", "37");
        calls.refused(id, "steps", plain("NOTICE", "2026-11-09"), 422, "Tài liệu của bước còn thiếu: Văn bản thông báo");
        calls.done(id, "steps", plain("NOTICE", "2026-11-09"));
        assertThat(openTask(id, "PROCEDURE_STEP")).isEqualTo("UNIT_HR");
        calls.done(id, "steps", plain("SELF_REPORT", "2026-11-10"));

        // đúng nửa số có mặt: người đứng đầu; dưới nửa: báo cáo cấp có thẩm quyền
        assertThat(outcome(calls.done(id, "steps", yesNo("R1", "2026-11-12", 24, 20, subject, 10)), "R1")).isEqualTo("HEAD_TO_DECIDE");
        var reported = calls.done(id, "steps", correcting(yesNo("R1", "2026-11-12", 24, 20, subject, 9), "Kiểm lại phiếu"));
        assertThat(outcome(reported, "R1")).isEqualTo("TO_REPORT");
        assertThat(openTask(id, "PROCEDURE_ANSWER")).isEqualTo("LEADERSHIP");
        calls.refused(id, "steps", yesNo("R2", "2026-11-13", 4, 4, subject, 3), 422, "Bước trước chưa có kết quả");
        assertThat(calls.post("unit.hr", id + "/answer", "{\"agreed\": true, \"note\": \"x\"}").statusCode()).isIn(403, 404);
        var answered = calls.post("leadership", id + "/answer", "{\"agreed\": true, \"note\": \"Đồng ý xem xét tiếp\"}");
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
        assertThat(openTask(id, "PROCEDURE_ANSWER")).isNull();

        // trên nửa số được triệu tập, không phải số có mặt
        assertThat(outcome(calls.done(id, "steps", yesNo("R2", "2026-11-13", 6, 4, subject, 3)), "R2")).isEqualTo("HEAD_TO_DECIDE");
        calls.done(id, "steps", correcting(yesNo("R2", "2026-11-13", 6, 5, subject, 4), "Bổ sung phiếu"));

        calls.handIn(id, "DECISION");
        calls.refused(id, "decision", "{}", 422, "Hồ sơ nhân sự còn thiếu");
        calls.dossier(id, subject, "2026-11-01");
        var decision = calls.done(id, "decision", "{}").getInt("decision");
        calls.sign(decision);

        var renewed = calls.value(engagement("term_until", holder, "e.valid_from > date '" + holder.termUntil() + "'"));
        assertThat(renewed).isGreaterThan(holder.termUntil());
        assertThat(calls.read(id).getString("status")).isEqualTo("DONE");
        calls.annul(decision);
        assertThat(calls.value(engagement("term_until", holder, "e.valid_from > date '" + holder.termUntil() + "' and e.term_until is not null"))).isNull();
        assertThat(calls.read(id).getString("status")).isEqualTo("OPEN");
        assertThat(openTask(id, "PROCEDURE_STEP")).as("mở lại thì có người phải làm tiếp").isEqualTo("HR_OFFICER");
        stop(id);
    }

    @Test
    void a_term_is_extended_to_retirement_only_for_those_who_retire_within_the_months_of_the_law() throws SQLException {
        var far = holder("e.term_until is not null and c.retires_on > e.term_until + 2500", 3);
        var refused = opened("TERM_EXTENSION", far, "TERM_END");
        assertThat(refused.getJsonArray("candidates").getJsonObject(0).getBoolean("passed")).isFalse();
        assertThat(refused.getJsonArray("candidates").getJsonObject(0).getJsonArray("explanation").toString()).contains("170/2025/NĐ-CP");
        stop(refused.getInt("id"));

        var near = holder("e.term_until between date '2026-11-23' and c.retires_on - 60 and c.retires_on < e.term_until + 690", 0);
        var opened = opened("TERM_EXTENSION", near, "TERM_END");
        var id = opened.getInt("id");
        var subject = candidate(opened);
        calls.done(id, "steps", plain("NOTICE", "2026-11-09"));
        assertThat(outcome(calls.done(id, "steps", yesNo("T1", "2026-11-12", 4, 4, subject, 2)), "T1")).isEqualTo("HEAD_TO_DECIDE");
        calls.done(id, "steps/T1/resolution", "{\"goOn\": true, \"note\": \"Người đứng đầu đồng ý\"}");
        calls.dossier(id, subject, "2026-11-01");
        calls.handIn(id, "DECISION");
        var decision = calls.done(id, "decision", "{}").getInt("decision");
        calls.sign(decision);
        var until = calls.value(engagement("max(term_until)", near, "true"));
        assertThat(until).isEqualTo(calls.value("select retires_on from staff_card where code = '" + near.code() + "'"));
        calls.annul(decision);
        assertThat(calls.value(engagement("max(term_until)", near, "true"))).isEqualTo(near.termUntil());
        stop(id);
    }

    @Test
    void a_rotation_moves_the_person_and_their_pay_unit_from_its_day_and_back_with_its_annulment() throws SQLException {
        var mover = staff("c.retires_on > date '2040-01-01'", 0);
        var home = calls.value("select u.code from staff_card c join org_unit u on u.id = c.unit_id where c.code = '" + mover + "'");
        var opened = calls.opened("""
                {"kind": "ROTATION", "unit": "STC", "post": "Phó Trưởng phòng", "ground": "NEED", "reason": "Luân chuyển theo quy hoạch",
                 "startedOn": "2026-11-09", "staff": "%s"}""".formatted(mover));
        var id = opened.getInt("id");
        var subject = candidate(opened);
        for (var code : "L1 L2 L3 L4".split(" ")) {
            calls.done(id, "steps", plain(code, "2026-11-1" + code.charAt(1)));
        }
        calls.handIn(id, "DECISION");
        calls.dossier(id, subject, "2026-10-20");
        // ngắn hơn thời gian luân chuyển tối thiểu
        assertThat(calls.refused(id, "decision", "{\"from\": \"2026-12-01\", \"until\": \"2029-11-29\"}", 422, "36").toString()).contains("170/2025/NĐ-CP");
        var decision = calls.done(id, "decision", "{\"from\": \"2026-12-01\", \"until\": \"2029-11-30\"}").getInt("decision");
        calls.sign(decision);
        assertThat(unit(mover, "2026-11-30")).isEqualTo(home);
        assertThat(unit(mover, "2026-12-01")).isEqualTo("STC");
        assertThat(calls.value("select type from service_act a join person p on p.id = a.person_id where p.code = '" + mover
                + "' and a.status = 'IN_FORCE' and a.type = 'ROTATION'")).isEqualTo("ROTATION");
        calls.annul(decision);
        assertThat(unit(mover, "2026-12-01")).isEqualTo(home);
        stop(id);
    }

    @Test
    void a_secondment_keeps_the_staff_place_shows_on_the_due_list_and_ends_with_the_return() throws SQLException {
        var sent = staff("c.retires_on > date '2040-01-01'", 1);
        var home = calls.value("select u.code from staff_card c join org_unit u on u.id = c.unit_id where c.code = '" + sent + "'");
        var opened = calls.opened("""
                {"kind": "SECONDMENT", "unit": "%s", "hostUnit": "SNV", "post": "Chuyên viên", "ground": "NEED", "reason": "Tăng cường",
                 "startedOn": "2026-11-09", "staff": "%s"}""".formatted(home, sent));
        var id = opened.getInt("id");
        var subject = candidate(opened);
        calls.done(id, "steps", plain("S1", "2026-11-10"));
        calls.done(id, "steps", plain("S2", "2026-11-11"));
        calls.handIn(id, "DECISION");
        calls.dossier(id, subject, "2026-11-01");
        // quá thời hạn biệt phái một ngày
        assertThat(calls.refused(id, "decision", "{\"from\": \"2026-11-22\", \"until\": \"2029-11-22\"}", 422, "36").toString()).contains("170/2025/NĐ-CP");
        var decision = calls.done(id, "decision", "{\"from\": \"2026-11-22\", \"until\": \"2027-03-21\"}").getInt("decision");
        calls.sign(decision);
        assertThat(unit(sent, "2026-12-01")).as("vẫn thuộc biên chế nơi cử").isEqualTo(home);
        assertThat(calls.value("select status from staff_card where code = '" + sent + "'")).isEqualTo("SECONDED");
        assertThat(calls.get("hr.officer", "due?kind=SECONDMENT_END&months=6&limit=200").body()).contains(sent, "2027-03-21");

        var back = calls.send("hr.officer", "staff/" + sent + "/events", "{\"type\": \"SECONDMENT_RETURN\", \"from\": \"2027-01-04\"}", null);
        assertThat(back.statusCode()).as(back.body()).isEqualTo(201);
        var returned = calls.json(back).getInt("decision");
        calls.sign(returned);
        assertThat(status(sent, "2027-01-03")).isEqualTo("SECONDED");
        assertThat(status(sent, "2027-01-04")).isEqualTo("WORKING");
        assertThat(status(sent, "2027-03-22")).isEqualTo("WORKING");
        // hủy quyết định cho về: biệt phái lại đến hết hạn; quyết định biệt phái chỉ hủy được khi không còn gì dựa vào nó
        calls.annul(returned);
        assertThat(status(sent, "2027-03-21")).isEqualTo("SECONDED");
        calls.annul(decision);
        assertThat(status(sent, "2026-12-01")).isEqualTo("WORKING");
        assertThat(calls.read(id).getString("status")).isEqualTo("OPEN");
        stop(id);
    }

    private String status(String code, String day) throws SQLException {
        return calls.value("select e.status from engagement e join person p on p.id = e.person_id where p.code = '" + code
                + "' and e.superseded_by is null and e.valid_from <= date '" + day + "' and date '" + day + "' < e.valid_until");
    }

    @Test
    void a_resignation_below_half_is_decided_by_the_authority_and_frees_the_office() throws SQLException {
        var holder = holder("e.office = 'DIVISION_HEAD' and c.retires_on > date '2035-01-01'", 1);
        var opened = opened("RESIGNATION", holder, "OWN_WISH");
        var id = opened.getInt("id");
        var subject = candidate(opened);
        calls.refused(id, "steps", plain("REQUEST", "2026-11-09"), 422, "Đơn từ chức");
        calls.done(id, "steps", plain("REQUEST", "2026-11-09"));
        calls.done(id, "steps", plain("TALK", "2026-11-12"));
        assertThat(outcome(calls.done(id, "steps", yesNo("X1", "2026-11-16", 8, 8, subject, 4)), "X1")).isEqualTo("TO_REPORT");
        assertThat(outcome(calls.done(id, "steps", correcting(yesNo("X1", "2026-11-16", 8, 8, subject, 5), "Cộng nhầm")), "X1")).isEqualTo("WENT_ON");
        calls.handIn(id, "DECISION");
        calls.dossier(id, subject, "2026-11-08");
        var decision = calls.done(id, "decision", "{\"from\": \"2026-11-22\", \"post\": \"Chuyên viên\"}").getInt("decision");
        calls.sign(decision);

        assertThat(calls.value(now("office", holder))).isNull();
        assertThat(calls.value(now("term_until", holder))).isNull();
        assertThat(calls.value("select status from person p join staff_card c on c.person_id = p.id where p.code = '" + holder.code() + "'")).isEqualTo("WORKING");
        calls.annul(decision);
        assertThat(calls.value(now("office", holder))).isEqualTo("DIVISION_HEAD");
        assertThat(calls.read(id).getString("status")).isEqualTo("OPEN");
        stop(id);
    }

    @Test
    void a_release_that_the_authority_does_not_agree_to_stops_with_its_reason() throws SQLException {
        var holder = holder("e.office = 'DIVISION_DEPUTY' and c.retires_on > date '2035-01-01'", 2);
        var opened = opened("RELEASE", holder, "CONCLUSION");
        var id = opened.getInt("id");
        var subject = candidate(opened);
        calls.done(id, "steps", plain("PROPOSAL", "2026-11-09"));
        calls.done(id, "steps", plain("TALK", "2026-11-12"));
        assertThat(outcome(calls.done(id, "steps", yesNo("X1", "2026-11-16", 9, 9, subject, 4)), "X1")).isEqualTo("TO_REPORT");
        var answer = calls.post("leadership", id + "/answer", "{\"agreed\": false, \"note\": \"Chưa đủ căn cứ\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        calls.refused(id, "decision", "{}", 422, "Bước trước chưa có kết quả");
        assertThat(step(calls.read(id), "X1").getJsonObject("held").getString("resolution")).isEqualTo("STOP");
        assertThat(calls.value(now("office", holder))).isEqualTo("DIVISION_DEPUTY");
        stop(id);
        assertThat(openTask(id, "PROCEDURE_STEP")).isNull();
    }

    @Test
    void an_acting_charge_lasts_twelve_months_and_not_a_day_more() throws SQLException {
        var person = staff("c.retires_on > date '2040-01-01'", 2);
        var order = "{\"type\": \"ACTING_CHARGE\", \"from\": \"2026-12-01\", \"until\": \"%s\", \"post\": \"Phụ trách phòng\"}";
        var late = calls.send("hr.officer", "staff/" + person + "/events", order.formatted("2027-12-01"), null);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("300/2026/NĐ-CP", "30/11/2027");
        var drafted = calls.send("hr.officer", "staff/" + person + "/events", order.formatted("2027-11-30"), null);
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        var decision = calls.json(drafted).getInt("decision");
        calls.sign(decision);
        assertThat(calls.get("hr.officer", "staff/" + person + "/events?asOf=2026-12-01").body()).contains("ACTING_CHARGE");
        assertThat(calls.value("select e.office from engagement e join person p on p.id = e.person_id where p.code = '" + person
                + "' and e.superseded_by is null and e.valid_from <= date '2026-12-01' and date '2026-12-01' < e.valid_until"))
                .as("thời gian giao quyền không tính là giữ chức vụ").isNull();
        calls.annul(decision);
        assertThat(calls.get("hr.officer", "staff/" + person + "/events?asOf=2026-12-01").body()).doesNotContain("ACTING_CHARGE");
    }

    private JsonObject opened(String kind, Holder holder, String ground) {
        return calls.opened("""
                {"kind": "%s", "unit": "%s", "ground": "%s", "reason": "Theo quy định", "startedOn": "2026-11-06", "staff": "%s"}"""
                .formatted(kind, holder.unit(), ground, holder.code()));
    }

    private static int candidate(JsonObject opened) {
        return opened.getJsonArray("candidates").getJsonObject(0).getInt("id");
    }

    private void stop(int id) {
        calls.done(id, "stop", "{\"reason\": \"Kết thúc câu chuyện\"}");
    }

    private Holder holder(String condition, int skip) throws SQLException {
        var found = calls.value("""
                select p.code || '|' || u.code || '|' || e.office || '|' || coalesce(cast(e.term_until as text), '')
                from engagement e join staff_card c on c.person_id = e.person_id join person p on p.id = e.person_id join org_unit u on u.id = e.unit_id
                where e.superseded_by is null and e.valid_from <= date '2026-11-22' and date '2026-11-22' < e.valid_until and e.status = 'WORKING'
                    and e.office in ('DIVISION_HEAD', 'DIVISION_DEPUTY') and e.person_id < 180001
                    and not exists (select from sanction s where s.person_id = e.person_id)
                    and not exists (select from procedure_candidate k where k.person_id = e.person_id)
                    and %s
                order by e.person_id offset %d limit 1""".formatted(condition, skip));
        assertThat(found).as("trong tỉnh mẫu có người như vậy").isNotNull();
        var parts = found.split("\\|", -1);
        return new Holder(parts[0], parts[1], parts[2], parts[3]);
    }

    private String staff(String condition, int skip) throws SQLException {
        return calls.value("""
                select p.code from staff_card c join person p on p.id = c.person_id join engagement e on e.person_id = c.person_id
                where e.superseded_by is null and e.valid_until = date '9999-12-31' and e.status = 'WORKING' and e.office is null
                    and c.subject = 'CS_STAFF' and p.id < 180001
                    and (select count(*) from engagement o where o.person_id = p.id and o.superseded_by is null and o.valid_from > date '2026-11-22') = 0
                    and not exists (select from sanction s where s.person_id = p.id)
                    and %s
                order by p.id offset %d limit 1""".formatted(condition, skip));
    }

    private String unit(String code, String day) throws SQLException {
        return calls.value("select u.code from engagement e join person p on p.id = e.person_id join org_unit u on u.id = e.unit_id where p.code = '"
                + code + "' and e.superseded_by is null and e.valid_from <= date '" + day + "' and date '" + day + "' < e.valid_until");
    }

    private static String engagement(String what, Holder holder, String condition) {
        return "select " + what + " from engagement e join person p on p.id = e.person_id where p.code = '" + holder.code()
                + "' and e.superseded_by is null and " + condition;
    }

    private static String now(String what, Holder holder) {
        return engagement("e." + what, holder, "e.valid_from <= date '2026-11-22' and date '2026-11-22' < e.valid_until");
    }

    private String openTask(int id, String kind) throws SQLException {
        return calls.value("select role from work_item where kind = '" + kind + "' and subject_id = '" + id + "' and settled_at is null");
    }
}
