package vn.hientai.web.rest.career;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

@DisplayName("Nhân tài: người thân, ngày hiệu lực, hủy quyết định, kế hoạch")
@ExtendWith(RunningProduct.class)
class TalentApiIT {
    private static final String TODAY = "2026-11-22";
    private static final String HEAD = "40.018.0001";
    /** The journey in the browser needs her. */
    private static final String TAKEN = "40.018.0008";

    private final Product product;
    private Caller head;
    private Caller officer;
    private Caller leader;

    TalentApiIT(Product product) {
        this.product = product;
    }

    @BeforeEach
    void signIn() {
        head = Caller.withToken(product, "unit.head");
        officer = Caller.withToken(product, "hr.officer");
        leader = Caller.withToken(product, "leadership");
    }

    @Test
    void a_head_does_not_nominate_a_relative() throws SQLException {
        var staff = candidate();
        run("insert into kinship (person_id, relative_id, relation) select h.id, p.id, 'SIBLING' from person h, person p where h.code = '"
                + HEAD + "' and p.code = '" + staff + "'");

        var answer = post(head, "careers/nominations", nomination(staff));
        var page = Caller.signedIn(product, "unit.head").get("/unit/nominate?code=" + staff).body();

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(page).containsPattern("id=\"nominate:send\"[^>]*disabled").contains("notice danger");
        run("delete from kinship where relation = 'SIBLING' and person_id = (select id from person where code = '" + HEAD + "')");
    }

    @Test
    void an_admission_of_a_later_day_counts_from_that_day_and_an_annulled_one_never() {
        var staff = candidate();
        var id = read(head, post(head, "careers/nominations", nomination(staff)), 201).getJsonNumber("id").longValue();
        read(officer, post(officer, "careers/nominations/" + id + "/examination",
                "{\"outcome\": \"ENDORSE\", \"reason\": \"Đủ điều kiện\", \"from\": \"2027-01-04\"}"), 200);
        var decision = officer.json(officer.get("/api/v1/careers/nominations/" + id)).getJsonNumber("decision").longValue();
        read(leader, post(leader, "decisions/" + decision + "/signature", "{}"), 200);

        assertThat(inPool(staff, TODAY)).isFalse();
        assertThat(inPool(staff, "2027-01-03")).isFalse();
        assertThat(inPool(staff, "2027-01-04")).isTrue();
        var again = post(head, "careers/nominations", nomination(staff));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(409);

        read(leader, post(leader, "decisions/" + decision + "/annulment", "{\"reason\": \"Ký nhầm ngày\"}"), 200);

        assertThat(inPool(staff, "2027-01-04")).isFalse();
        assertThat(officer.json(officer.get("/api/v1/careers/nominations/" + id)).getString("status")).isEqualTo("NOMINATED");
        var declined = post(officer, "careers/nominations/" + id + "/examination",
                "{\"outcome\": \"DECLINE\", \"reason\": \"Chưa có sản phẩm cụ thể\", \"feedback\": \"Chủ trì một đề án\"}");
        assertThat(read(officer, declined, 200).getString("status")).isEqualTo("DECLINED");
    }

    @Test
    void a_step_behind_another_comes_no_earlier_and_a_planned_office_counts_as_planned() throws SQLException {
        var path = "/api/v1/staff/40.018.2741/path";
        var steps = head.json(head.get(path)).getJsonArray("steps");
        for (var value : steps) {
            var step = value.asJsonObject();
            if (step.getInt("stage") == 2 && step.containsKey("earliest")) {
                assertThat(LocalDate.parse(step.getString("earliest")))
                        .isAfterOrEqualTo(LocalDate.parse(step(steps, step.getString("behind")).getString("earliest")));
            }
        }
        assertThat(satisfied(step(steps, "DIVISION_DEPUTY"), "planned")).isFalse();

        run("update person set fields = fields || '{\"plannedOffice\": \"Phó Trưởng phòng Chuyển đổi số\"}' where code = '40.018.2741'");

        var planned = head.json(head.get(path)).getJsonArray("steps");
        assertThat(satisfied(step(planned, "DIVISION_DEPUTY"), "planned")).isTrue();
        assertThat(satisfied(step(planned, "DIVISION_HEAD"), "planned")).isFalse();
        run("update person set fields = fields - 'plannedOffice' where code = '40.018.2741'");
    }

    @Test
    void a_person_asks_for_a_change_of_the_plan_then_accepts_it_and_it_is_printed() throws SQLException {
        run("update development_plan set status = 'PROPOSED', accepted_on = null where id = 1");
        var person = Caller.withToken(product, "staff.member");
        var plan = "careers/development-plans/1";

        assertThat(post(person, plan + "/answer", "{\"accepted\": false}").statusCode()).isEqualTo(422);
        read(person, post(person, plan + "/answer", "{\"accepted\": false, \"reason\": \"Xin lùi hạn khóa học\"}"), 200);
        assertThat(head.json(head.get("/api/v1/" + plan)).getString("changeRequest")).contains("lùi hạn");
        read(head, post(head, plan + "/proposal", "{}"), 200);
        assertThat(read(person, post(person, plan + "/answer", "{\"accepted\": true}"), 200).getString("status")).isEqualTo("AGREED");

        var pdf = person.get("/api/v1/" + plan + ".pdf");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF");
        assertThat(Caller.withToken(product, "inspector").get("/api/v1/" + plan + ".pdf").statusCode()).isIn(403, 404);
    }

    private boolean inPool(String staff, String day) {
        return officer.json(officer.get("/api/v1/careers/talent-pool?limit=200&asOf=" + day)).getJsonArray("items").stream()
                .anyMatch(item -> item.asJsonObject().getString("staff").equals(staff));
    }

    /** Someone generated whom nobody has nominated and the law lets through. */
    private String candidate() {
        return head.json(head.get("/api/v1/careers/talent-pool/candidates?limit=200")).getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(item -> item.getBoolean("eligible") && !item.containsKey("talent"))
                .map(item -> item.getString("staff"))
                .filter(staff -> !staff.equals(TAKEN))
                .findFirst()
                .orElseThrow();
    }

    private static String nomination(String staff) {
        return "{\"staff\": \"" + staff + "\", \"pool\": \"YOUNG_TALENT\", \"reason\": \"Làm tốt việc khó\"}";
    }

    private static JsonObject step(Iterable<JsonValue> steps, String code) {
        for (var step : steps) {
            if (step.asJsonObject().getString("code").equals(code)) {
                return step.asJsonObject();
            }
        }
        throw new AssertionError(code);
    }

    private static boolean satisfied(JsonObject step, String rule) {
        return step.getJsonArray("explanation").stream()
                .map(JsonValue::asJsonObject)
                .filter(finding -> finding.getString("check", "").equals(rule))
                .findFirst()
                .orElseThrow()
                .getBoolean("satisfied");
    }

    private static JsonObject read(Caller caller, HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return caller.json(answer);
    }

    private static HttpResponse<String> post(Caller caller, String path, String body) {
        var known = caller.get("/api/v1/" + path.replaceAll("/[a-z]+$", ""));
        var tag = known.headers().firstValue("ETag");
        var request = caller.to("/api/v1/" + path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        tag.ifPresent(value -> request.header("If-Match", value));
        return caller.send(request);
    }

    private void run(String sql) throws SQLException {
        try (var connection = product.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
