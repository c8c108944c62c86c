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

@DisplayName("Minh chứng: các nguồn gửi, sửa, rút; người liên quan giải trình; nặc danh không tính")
@ExtendWith(RunningProduct.class)
class EvidenceIT {
    private static final String ANH = "40.018.2741";
    private static final String ELSEWHERE = "40.018.0003";
    private static final String UNDER_REPRIMAND = "Bùi Quốc Hùng";
    private static final String ITEM = "{\"externalId\": \"%s\", \"kind\": \"%s\", %s, \"on\": \"%s\", \"title\": \"%s\", \"tone\": \"%s\", \"anonymous\": %s}";

    private final Caller head;
    private final Caller anh;
    private final Caller clerk;
    private final Caller inspector;

    EvidenceIT(Product product) {
        head = Caller.withToken(product, "unit.head");
        anh = Caller.withToken(product, "staff.member");
        clerk = Caller.withToken(product, "unit.hr");
        inspector = Caller.withToken(product, "inspector");
    }

    @Test
    void a_source_tells_corrects_and_withdraws_and_the_person_replies() {
        var about = "\"staff\": \"" + ANH + "\"";
        var batch = batch("thanh-tra", item("K1", "INSPECTION_FINDING", about, "2026-10-05", "Chậm trả lời công dân", "ADVERSE", false),
                item("K2", "CITIZEN_FEEDBACK", about, "2026-10-06", "Thư không tên", "ADVERSE", true),
                item("K3", "SANCTION", about, "2026-10-06", "Kỷ luật", "ADVERSE", false),
                item("K4", "INITIATIVE", about, "2027-01-01", "Sáng kiến", "FAVOURABLE", false),
                item("K5", "INITIATIVE", "\"figure\": 1", "2026-01-01", "Không của ai", "FAVOURABLE", false),
                item("K6", "PROCEDURE_TIMELINESS", "\"unit\": \"SKHCN.CDS\"", "2026-09-30", "Hồ sơ đúng hạn quý III", "FAVOURABLE", false));
        assertThat(post(head, "evidence/intake", batch).statusCode()).isEqualTo(403);
        assertThat(results(inspector, batch)).isEqualTo(
                "CREATED CREATED UNMATCHED:KIND_FROM_DECISIONS UNMATCHED:IN_FUTURE UNMATCHED:NOBODY_NAMED CREATED ");
        assertThat(results(inspector, batch)).startsWith("UNCHANGED UNCHANGED ");

        var finding = mine("K1");
        assertThat(finding.getBoolean("counts")).isTrue();
        assertThat(mine("K2").getBoolean("counts")).as("anonymous evidence never counts").isFalse();
        assertThat(post(anh, "evidence/replies", reply("thanh-tra", "K1", "Hôm đó hệ thống ngừng")).statusCode()).isEqualTo(204);
        assertThat(post(head, "evidence/replies", reply("thanh-tra", "K1", "Không phải tôi")).statusCode()).as("one replies for oneself").isEqualTo(404);

        assertThat(results(inspector, batch("thanh-tra", item("K1", "INSPECTION_FINDING", about, "2026-10-05", "Chậm trả lời 1 công dân", "NEUTRAL", false))))
                .isEqualTo("UPDATED ");
        var corrected = mine("K1");
        assertThat(corrected.getString("title")).isEqualTo("Chậm trả lời 1 công dân");
        assertThat(corrected.getJsonArray("past").getJsonObject(0).getString("title")).isEqualTo("Chậm trả lời công dân");
        assertThat(corrected.getJsonArray("replies").getJsonObject(0).getString("reply")).isEqualTo("Hôm đó hệ thống ngừng");

        var id = corrected.getJsonNumber("id").longValue();
        assertThat(post(anh, "evidence/" + id + "/withdrawal", "{\"reason\": \"Tự rút\"}").statusCode()).isEqualTo(403);
        assertThat(post(inspector, "evidence/" + id + "/withdrawal", "{\"reason\": \"Nhầm người\"}").statusCode()).isEqualTo(204);
        assertThat(mine("K1").getBoolean("counts")).isFalse();
        assertThat(results(inspector, batch)).startsWith("UNMATCHED:WITHDRAWN ");
    }

    @Test
    void a_unit_tells_only_of_its_own_and_nobody_reads_beyond_the_scope() {
        assertThat(results(clerk, batch("noi-bo", item("N1", "INITIATIVE", "\"staff\": \"" + ELSEWHERE + "\"", "2026-06-01", "Người ngoài", "FAVOURABLE", false),
                item("N2", "OTHER", "\"unit\": \"SNV\"", "2026-06-01", "Đơn vị ngoài", "NEUTRAL", false)).replace("\"NA\"", "\"SKHCN\"")))
                .isEqualTo("UNMATCHED:UNKNOWN_STAFF UNMATCHED:UNKNOWN_UNIT ");
        assertThat(post(clerk, "evidence/intake", batch("noi-bo", item("N1", "OTHER", "\"unit\": \"SNV\"", "2026-06-01", "Vượt quyền", "NEUTRAL", false)))
                .statusCode()).isEqualTo(404);
        assertThat(head.get("/api/v1/evidence?staff=" + ELSEWHERE).statusCode()).isEqualTo(404);
        assertThat(anh.json(anh.get("/api/v1/evidence?unit=SKHCN")).getJsonArray("items").stream().map(one -> one.asJsonObject().getString("staff", ANH)))
                .allMatch(ANH::equals);
    }

    @Test
    void a_sanction_of_the_file_is_evidence_without_being_stored_again() {
        var code = clerk.json(clerk.get("/api/v1/staff?q=B%C3%B9i%20Qu%E1%BB%91c%20H%C3%B9ng&limit=50")).getJsonArray("items").stream()
                .map(one -> one.asJsonObject()).filter(one -> one.getString("fullName").equals(UNDER_REPRIMAND)).findFirst().orElseThrow().getString("code");
        assertThat(clerk.json(clerk.get("/api/v1/evidence?staff=" + code)).getJsonArray("items").stream().map(one -> one.asJsonObject()))
                .anyMatch(one -> one.getString("kind").equals("SANCTION") && one.getString("title").equals("REPRIMAND") && !one.containsKey("id"));
    }

    private JsonObject mine(String key) {
        return anh.json(anh.get("/api/v1/evidence?staff=" + ANH)).getJsonArray("items").stream().map(one -> one.asJsonObject())
                .filter(one -> one.getString("externalId").equals(key)).findFirst().orElseThrow();
    }

    private String results(Caller who, String batch) {
        var answer = post(who, "evidence/intake", batch);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var said = new StringBuilder();
        who.json(answer).getJsonArray("items").forEach(one -> {
            var item = one.asJsonObject();
            said.append(item.getString("result")).append(item.containsKey("problem") ? ":" + item.getString("problem") : "").append(' ');
        });
        return said.toString();
    }

    private static String item(String key, String kind, String about, String on, String title, String tone, boolean anonymous) {
        return ITEM.formatted(key, kind, about, on, title, tone, anonymous);
    }

    private static String batch(String source, String... items) {
        return "{\"unit\": \"NA\", \"source\": \"" + source + "\", \"items\": [" + String.join(",", items) + "]}";
    }

    private static String reply(String source, String key, String text) {
        return "{\"source\": \"%s\", \"externalId\": \"%s\", \"reply\": \"%s\"}".formatted(source, key, text);
    }

    private static HttpResponse<String> post(Caller who, String path, String body) {
        return who.send(who.to("/api/v1/" + path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }
}
