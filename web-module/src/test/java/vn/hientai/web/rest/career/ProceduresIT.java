package vn.hientai.web.rest.career;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hientai.web.rest.career.ProcedureCalls.ballot;
import static vn.hientai.web.rest.career.ProcedureCalls.outcome;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

@DisplayName("Quy trình bổ nhiệm qua giao diện lập trình")
@ExtendWith(RunningProduct.class)
class ProceduresIT {
    private static final String BACH = "40.018.0009";
    private static final String CHUONG = "40.018.0011";
    private static final String DIVISION = "SKHCN.QLKH";

    private final Product product;
    private final ProcedureCalls calls;

    ProceduresIT(Product product) {
        this.product = product;
        this.calls = new ProcedureCalls(product);
    }

    @Test
    void an_appointment_goes_its_four_steps_heads_the_unit_and_falls_with_its_decision() throws SQLException {
        var before = head();
        var opened = opened("""
                {"kind": "APPOINTMENT", "unit": "%s", "office": "DIVISION_HEAD", "post": "Trưởng phòng Quản lý khoa học", "ground": "VACANCY_AHEAD",
                 "reason": "Kiện toàn lãnh đạo phòng", "startedOn": "2026-11-02", "staff": "%s", "situations": ["AUTHORITY_EXCEPTION"]}"""
                .formatted(DIVISION, BACH));
        var id = opened.getInt("id");
        assertThat(opened.getJsonArray("steps").getValuesAs(JsonObject.class)).extracting(step -> step.getJsonObject("law").getString("code"))
                .containsExactly("AGREEMENT", "B1", "B2", "B3", "B4", "DECISION");
        var bach = opened.getJsonArray("candidates").getJsonObject(0).getInt("id");
        assertThat(opened.getJsonArray("candidates").getJsonObject(0).getBoolean("passed")).isTrue();

        // chưa có chủ trương thì chưa họp được
        refused(id, ballot("B1", "2026-11-09", 5, 5, bach, 3), 422, "Bước trước chưa có kết quả");
        done(id, "steps", "{\"step\": \"AGREEMENT\", \"heldOn\": \"2026-11-05\", \"note\": \"Đồng ý chủ trương\"}");

        // người chưa đủ điều kiện phải rút ra trước khi bỏ phiếu
        var chuong = done(id, "candidates", "{\"staff\": \"%s\", \"reason\": \"Giới thiệu thêm\"}".formatted(CHUONG))
                .getJsonArray("candidates").getJsonObject(1);
        assertThat(chuong.getBoolean("passed")).isFalse();
        refused(id, ballot("B1", "2026-11-09", 5, 5, bach, 3), 422, "Vi Văn Chương");
        done(id, "candidates/" + chuong.getInt("id") + "/withdrawal", "{\"reason\": \"Chưa đủ điều kiện\"}");

        // thiếu tài liệu của bước thì chưa ghi được kết quả
        refused(id, ballot("B1", "2026-11-09", 5, 5, bach, 3), 422, "Tài liệu của bước còn thiếu: Danh sách nhân sự, Biên bản hội nghị, Biên bản kiểm phiếu");
        calls.handIn(id, "B1");
        // số phiếu phải khớp
        refused(id, ballot("B1", "2026-11-09", 5, 5, bach, 3).replace("\"blank\": 2", "\"blank\": 1"), 400, "SUM_DIFFERS");
        refused(id, ballot("B1", "2026-11-23", 5, 5, bach, 3), 400, "IN_FUTURE");
        assertThat(outcome(done(id, "steps", ballot("B1", "2026-11-09", 5, 5, bach, 3)), "B1")).isEqualTo("WENT_ON");

        // đã bỏ phiếu: không thêm người, sửa phải có lý do
        refused(id, "candidates", "{\"staff\": \"%s\", \"reason\": \"Muộn\"}".formatted(CHUONG), 409, "Đã bỏ phiếu");
        refused(id, ballot("B1", "2026-11-09", 5, 5, bach, 4), 422, "lý do sửa");
        var corrected = done(id, "steps", ballot("B1", "2026-11-09", 5, 5, bach, 4).replace("{\"step\"", "{\"correction\": \"Kiểm lại phiếu\", \"step\""));
        assertThat(corrected.getJsonArray("superseded")).hasSize(1);

        done(id, "steps", ballot("B2", "2026-11-11", 20, 18, bach, 12));
        // đúng nửa số có mặt: dừng; trên nửa: đi tiếp
        var stopped = done(id, "steps", ballot("B3", "2026-11-13", 34, 30, bach, 15));
        assertThat(outcome(stopped, "B3")).isEqualTo("STOPPED");
        refused(id, ballot("B4", "2026-11-16", 4, 4, bach, 2), 422, "Bước trước chưa có kết quả");
        done(id, "steps", ballot("B3", "2026-11-13", 34, 30, bach, 16).replace("{\"step\"", "{\"correction\": \"Cộng nhầm\", \"step\""));
        // đúng nửa số triệu tập: người đứng đầu quyết định
        assertThat(outcome(done(id, "steps", ballot("B4", "2026-11-16", 4, 4, bach, 2)), "B4")).isEqualTo("HEAD_TO_DECIDE");
        refused(id, "decision", "{}", 422, "Bước trước chưa có kết quả");
        done(id, "steps/B4/resolution", "{\"goOn\": true, \"note\": \"Người đứng đầu lựa chọn, Báo cáo số 12\"}");

        refused(id, "decision", "{}", 422, "Giấy chứng nhận sức khỏe");
        papers(id, bach, "2026-05-15", 428, null);
        papers(id, bach, "2026-05-15", 412, "99999");
        papers(id, bach, "2026-05-15", 200, version(id));
        refused(id, "decision", "{}", 422, "quá 6 tháng");
        papers(id, bach, "2026-05-16", 200, version(id));
        var drafted = done(id, "decision", "{\"from\": \"2026-12-01\"}");
        assertThat(drafted.getString("status")).isEqualTo("DRAFTED");
        var decision = drafted.getInt("decision");

        calls.sign(decision);
        assertThat(read(id).getString("status")).isEqualTo("DONE");
        assertThat(head("2026-12-01")).isEqualTo(BACH);
        assertThat(head("2026-11-30")).isEqualTo(before);

        var annulled = send("leadership", "decisions/" + decision + "/annulment", "{\"reason\": \"Sai thẩm quyền\"}");
        assertThat(annulled.statusCode()).as(annulled.body()).isEqualTo(200);
        assertThat(read(id).getString("status")).isEqualTo("OPEN");
        assertThat(head("2026-12-01")).isEqualTo(before);

        // thu lại dự thảo thì không ký được nữa
        var again = done(id, "decision", "{\"from\": \"2026-12-01\"}").getInt("decision");
        done(id, "stop", "{\"reason\": \"Sửa nội dung\", \"goOn\": true}");
        var late = calls.send("leadership", "decisions/" + again + "/signature", "{}",
                get("leadership", "decisions/" + again).headers().firstValue("ETag").orElseThrow());
        assertThat(late.statusCode()).as(late.body()).isEqualTo(409);
        assertThat(done(id, "stop", "{\"reason\": \"Không còn nhu cầu\"}").getString("status")).isEqualTo("STOPPED");
        refused(id, ballot("B4", "2026-11-16", 4, 4, bach, 3), 409, "Đã dừng");
    }

    @ParameterizedTest(name = "bổ nhiệm bắt đầu {0}: {1}, số người dự họp {2}")
    @CsvSource({"2026-07-31, V1 V2 V3 V4 V5, 2/3", "2026-08-01, B1 B2 B3 B4, -"})
    void the_first_day_says_which_law(String day, String codes, String quorum) {
        var law = json(get("hr.officer", "procedures/law/APPOINTMENT?asOf=" + day));
        var steps = law.getJsonArray("steps").getValuesAs(JsonObject.class);

        assertThat(steps.stream().map(step -> step.getString("code")).toList()).containsAll(List.of(codes.split(" ")));
        assertThat(steps.get(2).getString("quorum", "-")).isEqualTo(quorum);
    }

    @Test
    void too_few_present_must_meet_again() throws SQLException {
        var opened = opened("""
                {"kind": "APPOINTMENT", "unit": "%s", "office": "DIVISION_DEPUTY", "post": "Phó Trưởng phòng", "ground": "VACANCY",
                 "reason": "Khuyết", "startedOn": "2026-07-01", "staff": "40.018.0008"}""".formatted(DIVISION));
        var id = opened.getInt("id");
        var candidate = opened.getJsonArray("candidates").getJsonObject(0).getInt("id");
        done(id, "steps", "{\"step\": \"AGREEMENT\", \"heldOn\": \"2026-07-06\"}");
        done(id, "steps", "{\"step\": \"V1\", \"heldOn\": \"2026-07-07\"}");
        assertThat(number("select count(*) from work_item where kind = 'PROCEDURE_STEP' and subject_id = '" + id + "' and settled_at is null")).isOne();

        assertThat(outcome(done(id, "steps", ballot("V2", "2026-07-08", 30, 19, candidate, 19)), "V2")).isEqualTo("NO_QUORUM");
        assertThat(outcome(done(id, "steps", ballot("V2", "2026-07-09", 30, 20, candidate, 16)), "V2")).isEqualTo("WENT_ON");
        done(id, "stop", "{\"reason\": \"Thử xong\"}");
        assertThat(number("select count(*) from work_item where kind = 'PROCEDURE_STEP' and subject_id = '" + id + "' and settled_at is null")).isZero();
    }

    @Test
    void a_candidate_reads_their_own_case_only_as_far_as_it_is_announced() {
        var opened = opened("""
                {"kind": "APPOINTMENT", "unit": "SKHCN.VP", "office": "DIVISION_DEPUTY", "post": "Phó Chánh Văn phòng Sở", "ground": "VACANCY",
                 "reason": "Khuyết", "startedOn": "2026-11-02", "staff": "40.018.0004", "situations": ["AUTHORITY_EXCEPTION"]}""");
        var id = opened.getInt("id");
        var candidate = opened.getJsonArray("candidates").getJsonObject(0).getInt("id");
        done(id, "steps", "{\"step\": \"AGREEMENT\", \"heldOn\": \"2026-11-03\"}");
        done(id, "steps", ballot("B1", "2026-11-04", 5, 5, candidate, 5));
        done(id, "steps", ballot("B2", "2026-11-05", 9, 9, candidate, 8));
        done(id, "steps", ballot("B3", "2026-11-06", 21, 21, candidate, 17));

        assertThat(get("unit.hr", "procedures/" + id).statusCode()).isEqualTo(404);
        assertThat(get("unit.hr", "procedures?limit=200").body()).doesNotContain("Phó Chánh Văn phòng Sở");
        assertThat(post("unit.hr", id + "/stop", "{\"reason\": \"Tự dừng\"}").statusCode()).isEqualTo(404);
        var mine = Caller.signedIn(product, "unit.hr").get("/me/procedures").body();
        assertThat(mine).contains("Phó Chánh Văn phòng Sở", "Được chọn vào bước sau", "kết quả không công bố")
                .doesNotContainPattern("(?<![\\w:/-])17(?![\\w:/-])");

        // người dự họp được đọc, không được ghi
        assertThat(get("council.member", "procedures/" + id).statusCode()).isEqualTo(404);
        done(id, "seats", "{\"staff\": \"40.018.0007\"}");
        assertThat(get("council.member", "procedures/" + id).statusCode()).isEqualTo(200);
        assertThat(post("council.member", id + "/stop", "{\"reason\": \"Không có quyền\"}").statusCode()).isEqualTo(403);
        assertThat(Caller.signedIn(product, "council.member").get("/officer/procedure?id=" + id).statusCode()).isEqualTo(200);
        for (var file : new String[] {".pdf", ".docx"}) {
            assertThat(get("hr.officer", "procedures/" + id + file).statusCode()).isEqualTo(200);
        }
        done(id, "stop", "{\"reason\": \"Thử xong\"}");
    }

    @Test
    void the_same_key_opens_one_case_and_bad_input_is_told_beside_its_field() {
        var body = """
                {"kind": "SECONDMENT", "unit": "SKHCN.QLKH", "hostUnit": "SNV", "post": "Chuyên viên", "ground": "NEED", "reason": "Tăng cường"}""";
        var first = keyed(body, "ProceduresIT-1");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(json(keyed(body, "ProceduresIT-1")).getInt("id")).isEqualTo(json(first).getInt("id"));
        done(json(first).getInt("id"), "stop", "{\"reason\": \"Thử xong\"}");

        assertThat(post("hr.officer", "", "{\"kind\": \"APPOINTMENT\", \"unit\": \"SKHCN.QLKH\", \"ground\": \"NEED\", \"reason\": \"x\"}").body())
                .contains("\"field\":\"post\"", "\"field\":\"office\"");
        assertThat(post("hr.officer", "", "{\"kind\": \"REAPPOINTMENT\", \"unit\": \"SKHCN.QLKH\", \"ground\": \"NEED\", \"reason\": \"x\", "
                + "\"staff\": \"40.018.0008\"}").statusCode()).isEqualTo(409);
        assertThat(post("inspector", "", body).statusCode()).isEqualTo(403);
    }

    @Test
    void the_clock_reminds_once_of_terms_that_run_out() throws Exception {
        var counted = "select count(*) from term_notice where raised_on is not null";
        for (var second = 0; second < 90 && number(counted) == 0; second++) {
            Thread.sleep(1000);
        }

        assertThat(number(counted)).isPositive();
        assertThat(number("select count(*) from work_item w where w.kind = 'TERM_NOTICE' and w.settled_at is null"))
                .isLessThanOrEqualTo(number(counted));
        assertThat(number("select count(*) from term_notice t where t.raised_on is not null and t.notice_on > date '2026-11-22' + 15")).isZero();
        assertThat(json(get("hr.officer", "due?kind=TERM_NOTICE&count=true")).getInt("total")).isPositive();
    }

    @Test
    void the_list_is_filtered_paged_and_taken_out() {
        var open = json(get("hr.officer", "procedures?status=DRAFTED&kind=REAPPOINTMENT&count=true"));
        assertThat(open.getInt("total")).isPositive();
        var first = json(get("hr.officer", "procedures?limit=1"));
        var second = json(get("hr.officer", "procedures?limit=1&after=" + first.getString("next")));
        assertThat(second.getJsonArray("items").getJsonObject(0).getInt("id"))
                .isLessThan(first.getJsonArray("items").getJsonObject(0).getInt("id"));
        assertThat(get("hr.officer", "procedures/table.csv?status=DRAFTED").body()).contains("Bổ nhiệm lại").doesNotContain("Đang thực hiện");
        assertThat(get("leadership", "procedures/table.xlsx").statusCode()).isEqualTo(403);
    }

    private JsonObject opened(String body) {
        return calls.opened(body);
    }

    private JsonObject done(int id, String what, String body) {
        return calls.done(id, what, body);
    }

    private void refused(int id, String stepBody, int status, String words) {
        calls.refused(id, "steps", stepBody, status, words);
    }

    private void refused(int id, String what, String body, int status, String words) {
        calls.refused(id, what, body, status, words);
    }

    private HttpResponse<String> get(String account, String path) {
        return calls.get(account, path);
    }

    private HttpResponse<String> post(String account, String path, String body) {
        return calls.post(account, path, body);
    }

    private HttpResponse<String> send(String account, String path, String body) {
        return calls.send(account, path, body, null);
    }

    private JsonObject json(HttpResponse<String> answer) {
        return calls.json(answer);
    }

    private JsonObject read(int id) {
        return calls.read(id);
    }

    private void papers(int id, int candidate, String day, int status, String version) {
        var papers = new StringBuilder();
        for (var paper : ("PROPOSAL RESUME ASSESSMENT PARTY_ASSESSMENT RESIDENCE_COMMENT SELF_ASSESSMENT POLITICAL_STANDARD ASSET_DECLARATION "
                + "DEGREES HEALTH").split(" ")) {
            papers.append(papers.isEmpty() ? "" : ", ").append('"').append(paper).append("\": \"").append(day).append('"');
        }
        var request = calls.caller("hr.officer").to("/api/v1/procedures/" + id + "/candidates/" + candidate + "/papers")
                .header("Content-Type", "application/json").header("Accept-Language", "vi")
                .PUT(BodyPublishers.ofString("{\"papers\": {" + papers + "}}"));
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        var answer = calls.caller("hr.officer").send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    private String version(int id) {
        return String.valueOf(read(id).getInt("version"));
    }

    private String head() throws SQLException {
        return head("2026-12-01");
    }

    private String head(String day) throws SQLException {
        try (var connection = product.connect(); var query = connection.createStatement(); var rows = query.executeQuery(
                "select p.code from unit_head h join person p on p.id = h.person_id join org_unit u on u.id = h.unit_id where u.code = '" + DIVISION
                        + "' and h.valid_from <= date '" + day + "' and date '" + day + "' < h.valid_until")) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private long number(String statement) throws SQLException {
        try (var connection = product.connect(); var query = connection.createStatement(); var rows = query.executeQuery(statement)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private HttpResponse<String> keyed(String body, String key) {
        return calls.caller("hr.officer").send(calls.caller("hr.officer").to("/api/v1/procedures").header("Content-Type", "application/json")
                .header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
    }
}
