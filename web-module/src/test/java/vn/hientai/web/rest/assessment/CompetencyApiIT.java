package vn.hientai.web.rest.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

@DisplayName("Khung năng lực theo bản, yêu cầu theo vị trí, khoảng cách theo ngày")
@ExtendWith(RunningProduct.class)
class CompetencyApiIT {
    private static final String COLLEAGUE = "40.018.0008";
    private static final String TEXT =
            """
            {"name": "Khung chuyển đổi số", "nameEn": "Digital framework", "legalBasis": "Quyết định thử", "competencies": [
              {"code": "S.01", "dimension": "PROFESSIONAL", "group": "Số", "name": "%s", "confirmed": true, "levels": [
                {"level": 1, "description": "Biết", "behaviours": "Mở được tệp", "confirmed": true},
                {"level": 3, "description": "Thành thạo", "confirmed": true}]}]}""";

    private final Caller officer;
    private final Caller lawyer;
    private final Caller approver;
    private final Caller head;
    private final Caller anh;

    CompetencyApiIT(Product product) {
        officer = Caller.withToken(product, "hr.officer");
        lawyer = Caller.withToken(product, "legal.officer");
        approver = Caller.withToken(product, "legal.approver");
        head = Caller.withToken(product, "unit.head");
        anh = Caller.withToken(product, "staff.member");
    }

    @Test
    void a_framework_is_drafted_approved_by_another_from_a_day_and_superseded() {
        assertThat(post(head, "assessment/frameworks", body("SO-1", "Dữ liệu"), null).statusCode()).isEqualTo(403);
        assertThat(post(lawyer, "assessment/frameworks", body("SO-1", "Dữ liệu"), null).statusCode()).isEqualTo(201);
        assertThat(post(officer, "assessment/frameworks", body("SO-1", "Khác"), null).statusCode()).isEqualTo(409);
        assertThat(put(lawyer, "assessment/frameworks/SO-1/draft", TEXT.formatted("Khai thác dữ liệu"), "\"7\"").statusCode()).isEqualTo(412);
        assertThat(put(lawyer, "assessment/frameworks/SO-1/draft", TEXT.formatted("Khai thác dữ liệu"), null).statusCode()).isEqualTo(428);
        assertThat(put(lawyer, "assessment/frameworks/SO-1/draft", TEXT.formatted("Khai thác dữ liệu"), "\"0\"").statusCode()).isEqualTo(204);
        var approval = "{\"from\": \"2026-10-01\"}";
        assertThat(post(lawyer, "assessment/frameworks/SO-1/approval", approval, "\"1\"").statusCode()).isEqualTo(403);
        assertThat(post(approver, "assessment/frameworks/SO-1/approval", approval, "\"1\"").statusCode()).isEqualTo(204);

        assertThat(post(lawyer, "assessment/frameworks", body("SO-1", "Quản trị dữ liệu"), null).statusCode()).isEqualTo(201);
        assertThat(post(approver, "assessment/frameworks/SO-1/approval", approval, "\"0\"").statusCode()).isEqualTo(422);
        assertThat(post(approver, "assessment/frameworks/SO-1/approval", "{\"from\": \"2026-12-01\"}", "\"0\"").statusCode()).isEqualTo(204);

        assertThat(name("2026-10-01")).isEqualTo("Khai thác dữ liệu");
        assertThat(name("2026-11-30")).isEqualTo("Khai thác dữ liệu");
        assertThat(name("2026-12-01")).isEqualTo("Quản trị dữ liệu");
        var list = read(anh.get("/api/v1/assessment/frameworks?asOf=2026-09-30")).getJsonArray("items").getValuesAs(JsonObject.class);
        assertThat(list.stream().map(one -> one.getString("code"))).contains("TT12-2022").doesNotContain("SO-1");
        assertThat(anh.get("/api/v1/assessment/frameworks?asOf=hom-qua").statusCode()).isEqualTo(400);
        assertThat(anh.get("/api/v1/assessment/frameworks/KHONG").statusCode()).isEqualTo(404);
    }

    private String name(String day) {
        return read(anh.get("/api/v1/assessment/frameworks/SO-1?asOf=" + day)).getJsonArray("competencies").getJsonObject(0).getString("name");
    }

    @Test
    void the_states_frameworks_are_there_with_five_levels_and_ethics_apart() {
        var circular = read(anh.get("/api/v1/assessment/frameworks/TT12-2022"));
        var competencies = circular.getJsonArray("competencies").getValuesAs(JsonObject.class);

        assertThat(competencies).hasSize(17).allMatch(one -> one.getJsonArray("levels").size() == 5);
        assertThat(competencies.stream().filter(one -> one.getString("dimension").equals("ETHICS")).map(one -> one.getString("code")))
                .containsExactly("CC.01");
        assertThat(anh.get("/api/v1/assessment/frameworks/TT12-2022?asOf=2023-02-14").statusCode()).isEqualTo(200);
        assertThat(read(anh.get("/api/v1/assessment/frameworks?asOf=2023-02-14")).getJsonArray("items")).isEmpty();
    }

    @Test
    void a_gap_follows_who_said_what_and_the_profile_of_the_day() {
        var url = "/api/v1/staff/" + COLLEAGUE + "/competencies";
        var levels = "{\"source\": \"%s\", \"levels\": {\"TT12-2022/CC.07\": %d}%s}";
        assertThat(post(anh, url.substring(8), levels.formatted("SELF", 5, ""), null).statusCode()).isEqualTo(404);
        assertThat(post(head, url.substring(8), levels.formatted("SELF", 5, ""), null).statusCode()).isEqualTo(403);
        assertThat(post(head, url.substring(8), levels.formatted("HEAD", 6, ""), null).statusCode()).isEqualTo(422);
        assertThat(post(head, url.substring(8), levels.formatted("REVIEW", 4, ""), null).statusCode()).isEqualTo(400);
        assertThat(post(head, url.substring(8), levels.formatted("HEAD", 1, ", \"evidence\": \"Thư tiếng Anh\""), null).statusCode()).isEqualTo(204);
        assertThat(gap(url, "TT12-2022/CC.07").getString("state")).isEqualTo("LACKS");
        assertThat(gap(url, "TT12-2022/CC.07").getInt("gap")).isEqualTo(1);
        assertThat(post(officer, url.substring(8), levels.formatted("CERTIFICATE", 4, ""), null).statusCode()).isEqualTo(400);
        assertThat(post(officer, url.substring(8), levels.formatted("CERTIFICATE", 4, ", \"evidence\": \"IELTS 6.5, số 12\""), null).statusCode())
                .isEqualTo(204);
        assertThat(gap(url, "TT12-2022/CC.07").getString("state")).isEqualTo("MET");
        assertThat(gap(url + "?post=CM.CVC", "TT12-2022/CC.06").getInt("required")).isEqualTo(3);
        assertThat(read(head.get(url + "?asOf=2026-07-21")).getJsonArray("levels")).isEmpty();
        assertThat(read(head.get(url)).getJsonArray("levels").getJsonObject(0).getString("evidence")).contains("IELTS");
    }

    @Test
    void an_office_asks_for_more_from_a_day_on() {
        var change = "{\"needs\": {\"NA-DDCV/PV.01\": 5}, \"legalBasis\": \"Quyết định thử\", \"on\": \"%s\", \"reason\": \"Nâng yêu cầu\"}";
        assertThat(post(head, "assessment/profiles/offices/DIVISION_HEAD", change.formatted("2027-01-01"), null).statusCode()).isEqualTo(403);
        assertThat(post(officer, "assessment/profiles/offices/DIVISION_HEAD", change.formatted("2026-01-01"), null).statusCode()).isEqualTo(422);
        assertThat(post(officer, "assessment/profiles/offices/DIVISION_HEAD", change.formatted("2027-01-01"), null).statusCode()).isEqualTo(204);
        var url = "/api/v1/staff/40.018.0001/competencies?asOf=";
        assertThat(gap(url + "2026-12-31", "NA-DDCV/PV.01").getInt("required")).isEqualTo(4);
        assertThat(gap(url + "2027-01-01", "NA-DDCV/PV.01").getInt("required")).isEqualTo(5);
    }

    @Test
    void a_position_asks_for_other_competencies_and_keeps_all_else() {
        var before = officer.get("/api/v1/posts/HT.VT");
        var tag = before.headers().firstValue("ETag").orElseThrow();
        var change = "{\"needs\": {\"TT12-2022/CC.06\": 4}, \"on\": \"2027-02-01\", \"reason\": \"Văn thư số\"}";
        assertThat(post(officer, "assessment/profiles/positions/HT.VT", change, tag).statusCode()).isEqualTo(204);
        assertThat(post(officer, "assessment/profiles/positions/HT.VT", change, tag).statusCode()).isEqualTo(412);
        var profiles = read(anh.get("/api/v1/assessment/profiles?asOf=2027-02-01")).getJsonArray("positions").getValuesAs(JsonObject.class);
        var records = profiles.stream().filter(one -> one.getString("position").equals("HT.VT")).findFirst().orElseThrow();
        assertThat(records.getJsonObject("needs").keySet()).containsExactly("TT12-2022/CC.06");
        assertThat(records.getString("name")).isEqualTo("Văn thư");
        assertThat(read(anh.get("/api/v1/posts/HT.VT")).getJsonObject("now").getJsonArray("needs")).hasSize(4);
    }

    private JsonObject gap(String url, String competency) {
        return read(head.get(url)).getJsonArray("gaps").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("competency").equals(competency))
                .findFirst()
                .orElseThrow();
    }

    private static String body(String code, String name) {
        return "{\"code\": \"" + code + "\", \"text\": " + TEXT.formatted(name) + "}";
    }

    private JsonObject read(HttpResponse<String> answer) {
        assertThat(List.of(200, 201)).as(answer.body()).contains(answer.statusCode());
        return anh.json(answer);
    }

    private static HttpResponse<String> post(Caller caller, String path, String body, String tag) {
        var request = caller.to("/api/v1/" + path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return caller.send(tag == null ? request : request.header("If-Match", tag));
    }

    private static HttpResponse<String> put(Caller caller, String path, String body, String tag) {
        var request = caller.to("/api/v1/" + path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body));
        return caller.send(tag == null ? request : request.header("If-Match", tag));
    }
}
