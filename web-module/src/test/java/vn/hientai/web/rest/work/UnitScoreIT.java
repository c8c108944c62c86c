package vn.hientai.web.rest.work;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

@DisplayName("Đánh giá tổ chức: tự chấm, thẩm định, kết luận; chỉ số của đơn vị")
@ExtendWith(RunningProduct.class)
class UnitScoreIT {
    private static final String POINTS = "\"GENERAL\": %s, \"DEVELOPMENT\": 12, \"INSTITUTIONS\": 12, \"SCIENCE\": 12, \"PARTY_BUILDING\": 12, \"CULTURE\": 10";

    private final Caller head;
    private final Caller officer;
    private final Caller leader;
    private final Caller anh;

    UnitScoreIT(Product product) {
        head = Caller.withToken(product, "unit.head");
        officer = Caller.withToken(product, "hr.officer");
        leader = Caller.withToken(product, "leadership");
        anh = Caller.withToken(product, "staff.member");
    }

    @Test
    void a_unit_scores_itself_is_checked_and_concluded_by_different_people() {
        assertThat(step(head, "SKHCN", "2024", "SUBMIT", full("29"), null).statusCode()).as("no points by law in 2024").isEqualTo(422);
        assertThat(step(head, "SKHCN", "2027", "SUBMIT", full("29"), null).statusCode()).isEqualTo(422);
        assertThat(step(head, "SNV", "2026", "SUBMIT", full("29"), null).statusCode()).isEqualTo(404);
        assertThat(step(officer, "SKHCN", "2026", "SUBMIT", full("29"), null).statusCode()).isEqualTo(403);
        assertThat(step(head, "SKHCN", "2026", "SUBMIT", POINTS.formatted("29"), null).statusCode()).as("a criterion is missing").isEqualTo(400);
        assertThat(step(head, "SKHCN", "2026", "SUBMIT", full("31"), null).statusCode()).as("above the maximum").isEqualTo(400);
        read(step(head, "SKHCN", "2026", "DRAFT", "\"GENERAL\": 25", null));
        assertThat(step(officer, "SKHCN", "2026", "CHECK", full("25"), null).statusCode()).as("not handed in").isEqualTo(409);
        var submitted = read(step(head, "SKHCN", "2026", "SUBMIT", full("29"), null));
        assertThat(submitted.getJsonNumber("sum").bigDecimalValue()).isEqualByComparingTo("97");
        assertThat(submitted.getString("proposed")).isEqualTo("EXCELLENT");
        assertThat(step(officer, "SKHCN", "2026", "CHECK", full("20"), null).statusCode()).as("other points need a reason").isEqualTo(400);
        var checked = read(step(officer, "SKHCN", "2026", "CHECK", full("20"), "Thiếu minh chứng"));
        assertThat(checked.getString("proposed")).isEqualTo("GOOD");
        assertThat(step(officer, "SKHCN", "2026", "CONCLUDE", full("20"), null).statusCode()).isEqualTo(403);
        var concluded = read(step(leader, "SKHCN", "2026", "CONCLUDE", full("20"), null));
        assertThat(concluded.getString("state")).isEqualTo("CONCLUDED");
        assertThat(concluded.getJsonArray("lines").stream().map(one -> one.asJsonObject()).filter(one -> !one.getBoolean("confirmed"))).hasSize(6);
        assertThat(step(officer, "SKHCN", "2026", "SEND_BACK", "", "Xem lại").statusCode()).isEqualTo(409);
        assertThat(anh.get("/api/v1/units/SKHCN/scores/2026").statusCode()).isEqualTo(404);
    }

    @Test
    void indices_are_entered_all_or_none_and_come_out_as_figures() {
        var good = "{\"unit\": \"SNV\", \"year\": 2025, \"index\": \"PAPI\", \"score\": 44.5, \"maximum\": 80, \"place\": 3}";
        assertThat(post(head, "unit-indices", "{\"source\": \"QĐ 1\", \"figures\": [" + good + "]}").statusCode()).isEqualTo(403);
        var refused = post(officer, "unit-indices", "{\"source\": \"QĐ 1\", \"figures\": [" + good + "," + good + ","
                + good.replace("44.5", "81").replace("2025", "2024") + "," + good.replace("SNV", "KHONG-CO") + "," + good.replace("2025", "2027") + "]}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("figures[1].dimension", "figures[2].score", "figures[3].unit", "figures[4].year");
        assertThat(officer.get("/api/v1/unit-indices?unit=SNV").body()).doesNotContain("QĐ 1");
        assertThat(post(officer, "unit-indices", "{\"source\": \"QĐ 1\", \"figures\": [" + good + "]}").statusCode()).isEqualTo(200);
        var sheet = "Mã đơn vị;Năm;Chỉ số;Thành phần;Điểm;Điểm tối đa;Xếp hạng\nSNV;2025;SIPAS;;88,25;100;2\nSNV;2025;SIPAS;Tiếp cận dịch vụ;%s;20;\n";
        assertThat(upload(officer, sheet.formatted("mười")).body()).contains("E3");
        assertThat(upload(officer, sheet.formatted("17,5")).statusCode()).isEqualTo(200);
        var figures = officer.json(officer.get("/api/v1/unit-indices?unit=SNV")).getJsonArray("items").stream().map(one -> one.asJsonObject())
                .filter(one -> one.getInt("year") == 2025 && one.getString("index").equals("SIPAS") && one.getString("dimension").isEmpty()).toList();
        assertThat(figures).hasSize(1);
        assertThat(figures.get(0).getJsonNumber("score").bigDecimalValue()).isEqualByComparingTo("88.25");
        assertThat(figures.get(0).getBoolean("demonstration")).isFalse();
        var table = officer.json(officer.get("/api/v1/reports/unit-indices?unit=SNV"));
        assertThat(table.getJsonArray("groups")).hasSize(3);
        assertThat(table.toString()).contains("88.25");
        assertThat(officer.get("/api/v1/reports/unit-indices.xlsx?unit=SNV").statusCode()).isEqualTo(200);
        assertThat(officer.get("/api/v1/reports/unit-indices.csv?unit=SNV").statusCode()).isEqualTo(200);
        assertThat(head.get("/api/v1/unit-indices?unit=SNV").statusCode()).isEqualTo(404);
        assertThat(anh.get("/api/v1/unit-indices").statusCode()).isEqualTo(403);
    }

    private static String full(String general) {
        return POINTS.formatted(general) + ", \"DEFENCE\": 10";
    }

    private static HttpResponse<String> step(Caller who, String unit, String year, String step, String points, String note) {
        return post(who, "units/" + unit + "/scores/" + year + "/steps",
                "{\"step\": \"" + step + "\", \"points\": {" + points + "}" + (note == null ? "" : ", \"note\": \"" + note + "\"") + "}");
    }

    private static HttpResponse<String> upload(Caller who, String content) {
        var body = "--cut\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\nQĐ 2\r\n"
                + "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"chi-so.csv\"\r\nContent-Type: text/csv\r\n\r\n" + content
                + "\r\n--cut--\r\n";
        return who.send(who.to("/api/v1/unit-indices/sheets").header("Content-Type", "multipart/form-data; boundary=cut").POST(BodyPublishers.ofString(body)));
    }

    private JsonObject read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return head.json(answer);
    }

    private static HttpResponse<String> post(Caller who, String path, String body) {
        return who.send(who.to("/api/v1/" + path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }
}
