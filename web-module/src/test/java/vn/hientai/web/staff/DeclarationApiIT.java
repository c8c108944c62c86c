package vn.hientai.web.staff;

import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

@DisplayName("Tự kê khai, ảnh, bản in và chất lượng hồ sơ")
@ExtendWith(RunningProduct.class)
class DeclarationApiIT {
    private static final String ANH = "/api/v1/staff/40.018.2741";
    private static final String CHUONG = "/api/v1/staff/40.018.0011";

    private final Product product;
    private Caller person;
    private Caller clerk;
    private Caller officer;

    DeclarationApiIT(Product product) {
        this.product = product;
    }

    @BeforeEach
    void signIn() {
        person = Caller.withToken(product, "staff.member");
        clerk = Caller.withToken(product, "unit.hr");
        officer = Caller.withToken(product, "hr.officer");
    }

    @Test
    void what_is_told_changes_nothing_until_it_is_confirmed_item_by_item() {
        var proposal = person.json(post(person, ANH + "/corrections", """
                {"items":[{"field":"otherNames","value":"Tí"},{"field":"maritalStatus","value":"Đã kết hôn"},
                 {"field":"languages","cells":{"name":"Tiếng Nhật","degree":"N3"}},{"field":"office","value":"Ghi thiếu chức danh"}],
                 "note":"Theo giấy tờ gốc"}""", null));
        var id = proposal.getInt("id");
        assertThat(person.get(ANH + "/file").body()).doesNotContain("Tiếng Nhật");
        assertThat(clerk.get("/api/v1/corrections").body()).contains("\"id\":" + id);
        assertThat(clerk.get("/api/v1/tasks?limit=200").body()).contains("/officer/correction?id=" + id);

        var items = proposal.getJsonArray("items").getValuesAs(JsonObject.class);
        var refused = "{\"rulings\":[{\"item\":" + items.get(1).getInt("id") + ",\"accept\":false%s}]}";
        assertThat(rule(clerk, id, refused.formatted(""), tag()).statusCode()).isEqualTo(400);
        assertThat(rule(clerk, id, refused.formatted(",\"reason\":\"Chưa có giấy kết hôn\""), "\"4711\"").statusCode()).isEqualTo(412);
        assertThat(rule(clerk, id, refused.formatted(",\"reason\":\"Chưa có giấy kết hôn\""), tag()).statusCode()).isEqualTo(200);
        var rest = "{\"rulings\":[" + String.join(",", List.of(0, 2, 3).stream()
                .map(at -> "{\"item\":" + items.get(at).getInt("id") + ",\"accept\":true}").toList()) + "]}";
        var done = rule(clerk, id, rest, tag());
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(clerk.json(done).getString("status")).isEqualTo("DECIDED");

        assertThat(person.get(ANH + "/file").body()).contains("Tí", "Tiếng Nhật").doesNotContain("Đã kết hôn");
        assertThat(person.get(ANH + "/history").body()).contains("Theo giấy tờ gốc");
        assertThat(person.get(ANH + "/corrections").body()).contains("Chưa có giấy kết hôn", "REFUSED", "ACCEPTED");
        assertThat(person.get("/api/v1/notices").body()).contains("/me/corrections");
        assertThat(clerk.get("/api/v1/tasks?limit=200").body()).doesNotContain("/officer/correction?id=" + id + "\"");
        assertThat(rule(clerk, id, rest, tag()).statusCode()).isEqualTo(409);
    }

    @Test
    void nobody_tells_about_others_and_nobody_rules_without_the_right() {
        var body = "{\"items\":[{\"field\":\"phone\",\"value\":\"0900000000\"}],\"note\":\"Đổi số\"}";

        assertThat(post(officer, CHUONG + "/corrections", body, null).statusCode()).isEqualTo(403);
        assertThat(post(person, CHUONG + "/corrections", body, null).statusCode()).isEqualTo(404);
        var id = person.json(post(person, ANH + "/corrections", body, null)).getInt("id");
        var ruling = "{\"rulings\":[{\"item\":1,\"accept\":true}]}";
        assertThat(rule(person, id, ruling, "\"0\"").statusCode()).isIn(403, 404);
        assertThat(rule(Caller.withToken(product, "unit.head"), id, ruling, "\"0\"").statusCode()).isIn(403, 404);
        assertThat(Caller.withToken(product, "unit.head").get("/api/v1/corrections").statusCode()).isEqualTo(403);
        assertThat(post(person, ANH + "/corrections/" + id + "/withdrawal", "", null).statusCode()).isEqualTo(200);
        assertThat(post(person, ANH + "/corrections/" + id + "/withdrawal", "", null).statusCode()).isEqualTo(409);
    }

    @Test
    void what_makes_no_sense_is_not_taken() {
        assertThat(post(person, ANH + "/corrections", "{\"items\":[{\"field\":\"ethnic\",\"value\":\"Sao Hỏa\"}],\"note\":\"x\"}", null).body())
                .contains("UNKNOWN_CODE");
        assertThat(post(person, ANH + "/corrections", "{\"items\":[{\"field\":\"gender\",\"value\":\"MALE\"}],\"note\":\"x\"}", null).body())
                .contains("UNCHANGED");
    }

    @Test
    void a_photograph_is_seen_by_those_who_see_the_file() throws IOException {
        var picture = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
        picture.createGraphics().setBackground(Color.GRAY);
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", out);
        var put = officer.send(officer.to(CHUONG + "/photo").header("Content-Type", "image/jpeg")
                .header("If-Match", officer.get(CHUONG).headers().firstValue("ETag").orElseThrow()).PUT(ofByteArray(out.toByteArray())));

        assertThat(put.statusCode()).as(put.body()).isEqualTo(204);
        assertThat(officer.get(CHUONG + "/photo").headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(Caller.withToken(product, "unit.head").get(CHUONG + "/photo").statusCode()).isEqualTo(200);
        assertThat(person.get(CHUONG + "/photo").statusCode()).isEqualTo(404);
        assertThat(officer.send(officer.to(CHUONG + "/photo").header("Content-Type", "image/png")
                .header("If-Match", officer.get(CHUONG).headers().firstValue("ETag").orElseThrow()).PUT(ofString("text"))).statusCode())
                .isEqualTo(415);
    }

    @Test
    void the_form_is_printed_by_suffix_and_by_accept() {
        for (var path : List.of("/file.pdf", "/file.docx", "/file.pdf?form=2C-98", "/file.docx?form=2C-98")) {
            var answer = officer.get(ANH + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).startsWith(path.contains("pdf") ? "%PDF" : "PK");
        }
        assertThat(officer.send(officer.to(ANH + "/file").header("Accept", "application/pdf").GET()).body()).startsWith("%PDF");
        assertThat(officer.get(ANH + "/file").headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(officer.get(ANH + "/file.pdf?form=X").statusCode()).isEqualTo(400);
    }

    @Test
    void the_score_follows_the_file() throws InterruptedException {
        var code = "/api/v1/staff/" + officer.json(post(officer, "/api/v1/staff", """
                {"fullName":"Hà Thị Chấm Điểm","gender":"FEMALE","birthDate":"1990-05-05","unit":"SNV","post":"Chuyên viên",
                 "recruitedOn":"2014-01-01","idNumber":"040090%06d"}""".formatted(System.nanoTime() % 1_000_000), null)).getString("code");
        var before = officer.json(officer.get(code + "/quality"));
        for (var tries = 0; !before.containsKey("score") && tries < 40; tries++) {
            Thread.sleep(500);
            before = officer.json(officer.get(code + "/quality"));
        }
        assertThat(before.getJsonArray("findings").toString()).contains("ID_GENDER").doesNotContain("ID_BIRTH_YEAR");
        assertThat(before.getJsonArray("missing").toString()).contains("ethnic", "degrees").doesNotContain("idNumber");

        var fixed = officer.send(officer.to(code + "/file").header("Content-Type", "application/json")
                .header("If-Match", officer.get(code).headers().firstValue("ETag").orElseThrow())
                .method("PATCH", ofString("""
                        {"fields":{"idNumber":"040190%06d","ethnic":"Kinh"},"rows":[
                         {"field":"degrees","cells":{"from":"2008-09","to":"2012-06","school":"Đại học Vinh"}},
                         {"field":"careerHistory","cells":{"from":"2012-07","to":"2014-12","place":"Công ty A"}}],"reason":"Hồ sơ gốc"}"""
                        .formatted(System.nanoTime() % 1_000_000))));
        assertThat(fixed.statusCode()).as(fixed.body()).isEqualTo(200);

        var after = officer.json(officer.get(code + "/quality"));
        assertThat(after.getJsonArray("findings").toString()).contains("OVERLAPPING_JOBS").doesNotContain("ID_GENDER");
        assertThat(after.getJsonArray("missing").toString()).doesNotContain("ethnic", "degrees");
        assertThat(after.getInt("score")).isGreaterThan(before.getInt("score"));
        assertThat(clerk.get(code + "/quality").statusCode()).isEqualTo(404);
        assertThat(clerk.get("/api/v1/reports/file-quality?unit=SNV").statusCode()).isEqualTo(404);
        assertThat(clerk.json(clerk.get("/api/v1/reports/file-quality")).getJsonArray("units").getJsonObject(0).getString("code"))
                .isEqualTo("SKHCN");
    }

    @Test
    void a_child_is_not_registered() {
        var answer = post(officer, "/api/v1/staff", """
                {"fullName":"Lê Trẻ Con","gender":"FEMALE","birthDate":"2008-11-23","unit":"SNV","post":"Chuyên viên"}""", null);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("TOO_YOUNG");
    }

    private String tag() {
        return clerk.get(ANH + "/file").headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> rule(Caller caller, int id, String body, String tag) {
        return post(caller, ANH + "/corrections/" + id + "/rulings", body, tag);
    }

    private static HttpResponse<String> post(Caller caller, String path, String body, String tag) {
        var request = caller.to(path).header("Content-Type", "application/json").POST(ofString(body));
        return caller.send(tag == null ? request : request.header("If-Match", tag));
    }
}
