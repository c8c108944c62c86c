package vn.hientai.web.rest.career;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.web.test.BrowserSession;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;
import vn.hientai.web.test.TestBrowser;

@DisplayName("Danh mục vị trí nhạy cảm và thời hạn chuyển đổi")
@ExtendWith({RunningProduct.class, TestBrowser.class})
class SensitivePostsIT {
    private static final String CLERK = "40.018.0004";
    private static final String LEADER = "40.018.0001";

    private final ProcedureCalls calls;

    SensitivePostsIT(Product product) {
        this.calls = new ProcedureCalls(product);
    }

    @Test
    void a_clerk_falls_due_on_the_day_the_term_is_served_is_deferred_and_falls_due_again() throws SQLException {
        var person = freeClerk(0);
        var made = added(person, "FINANCE", "2024-01-15");
        var id = made.getInt("id");
        var seat = made.getJsonArray("holders").getJsonObject(0);
        assertThat(seat.getString("due")).isEqualTo("2027-01-15");
        assertThat(seat.getString("noticeBy")).isEqualTo("2026-12-16");
        assertThat(seat.getString("state")).isEqualTo("SOON");
        assertThat(seat.getJsonArray("explanation").toString()).contains("59/2019/NĐ-CP", "36");

        assertThat(due()).contains(person);
        assertThat(calls.value("select due_on from rotation_due where post_id = " + id)).isEqualTo("2027-01-15");

        var body = "{\"staff\": \"%s\", \"situation\": \"SERIOUS_ILLNESS\", \"reason\": \"Giấy ra viện số 12\"}".formatted(person);
        assertThat(post("inspector", id + "/deferrals", body, null).statusCode()).isIn(403, 404);
        var deferred = calls.json(post("hr.officer", id + "/deferrals", body, null));
        assertThat(deferred.getJsonArray("holders").getJsonObject(0).getString("state")).isEqualTo("DEFERRED");
        assertThat(due()).doesNotContain(person);
        assertThat(post("hr.officer", id + "/deferrals", body, null).statusCode()).isEqualTo(409);

        var deferral = deferred.getJsonArray("holders").getJsonObject(0).getInt("deferral");
        var lifted = calls.json(post("hr.officer", id + "/deferrals/" + deferral + "/lifting", "{\"reason\": \"Đã khỏi bệnh\"}", null));
        assertThat(lifted.getJsonArray("holders").getJsonObject(0).getString("state")).isEqualTo("SOON");
        assertThat(due()).contains(person);

        // đưa ra khỏi danh mục: cần phiên bản, không nhắc nữa, lịch sử còn
        var end = "{\"lastDay\": \"2026-11-21\", \"reason\": \"Sắp xếp lại nhiệm vụ\"}";
        assertThat(post("hr.officer", id + "/end", end, null).statusCode()).isEqualTo(428);
        assertThat(post("hr.officer", id + "/end", end, "\"0\"").statusCode()).isEqualTo(412);
        assertThat(post("hr.officer", id + "/end", end, "\"" + lifted.getInt("version") + "\"").statusCode()).isEqualTo(200);
        assertThat(due()).doesNotContain(person);
        assertThat(calls.get("hr.officer", "sensitive-posts?limit=200").body()).doesNotContain("\"id\":" + id + ",");
        assertThat(calls.get("hr.officer", "sensitive-posts?limit=200&asOf=2026-11-21").body()).contains("\"id\":" + id + ",");
        assertThat(post("hr.officer", id + "/end", end, "*").statusCode()).isIn(409, 412);
    }

    @ParameterizedTest(name = "giữ từ {0}, thời hạn {1} năm: {2}")
    @CsvSource({"2023-11-22, 3, OVERDUE", "2023-11-23, 3, SOON", "2024-01-21, 3, SOON", "2024-01-22, 3, NOT_YET", "2021-11-22, 5, OVERDUE"})
    void the_state_changes_on_its_day(String since, int years, String state) throws SQLException {
        var person = freeClerk(1);
        var made = calls.json(calls.send("hr.officer", "sensitive-posts", """
                {"unit": "%s", "field": "OTHER", "title": "Thử thời hạn", "staff": "%s", "since": "%s", "termYears": %d, "reason": "Danh mục"}"""
                .formatted(unit(person), person, since, years), null));
        assertThat(made.getJsonArray("holders").getJsonObject(0).getString("state")).isEqualTo(state);
        assertThat(post("hr.officer", made.getInt("id") + "/end", "{\"lastDay\": \"2026-11-22\", \"reason\": \"Thử xong\"}", "\"0\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_stands_against_a_post_is_named() throws SQLException {
        var leads = calls.send("hr.officer", "sensitive-posts", """
                {"unit": "SKHCN.CDS", "field": "PERSONNEL", "title": "Trưởng phòng", "staff": "%s", "since": "2024-01-01", "reason": "x"}"""
                .formatted(LEADER), null);
        assertThat(leads.statusCode()).isEqualTo(409);
        assertThat(leads.body()).contains("luân chuyển");
        var elsewhere = calls.send("hr.officer", "sensitive-posts", """
                {"unit": "STC", "field": "PERSONNEL", "title": "Theo dõi", "staff": "%s", "since": "2024-01-01", "reason": "x"}""".formatted(CLERK), null);
        assertThat(elsewhere.statusCode()).isEqualTo(409);
        var wrong = calls.send("hr.officer", "sensitive-posts", """
                {"unit": "SKHCN.VP", "field": "MAGIC", "title": "x", "termYears": 9, "reason": "x"}""", null);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("\"field\":\"field\"", "\"field\":\"termYears\"", "\"field\":\"position\"");
        // trong dữ liệu mẫu, cán bộ tổ chức của Sở đã có trong danh mục
        var twice = calls.send("hr.officer", "sensitive-posts", """
                {"unit": "SKHCN.VP", "field": "PERSONNEL", "title": "x", "staff": "%s", "since": "2024-01-01", "reason": "x"}""".formatted(CLERK), null);
        assertThat(twice.statusCode()).isEqualTo(409);
    }

    @Test
    void the_register_is_read_within_reach_only_and_holders_of_a_position_are_found_by_themselves() {
        assertThat(calls.get("unit.hr", "sensitive-posts?limit=200").body()).contains("SKHCN").doesNotContain("SNV.");
        // người đứng đầu biết là chưa chuyển đổi, không biết vì sao
        assertThat(calls.get("unit.hr", "sensitive-posts?limit=200").body()).contains("giấy khai sinh");
        assertThat(calls.get("unit.head", "sensitive-posts?limit=200").body()).contains("DEFERRED")
                .doesNotContain("giấy khai sinh", "\"situation\"", "\"check\":\"child\"");
        assertThat(calls.get("staff.member", "sensitive-posts").body()).isEqualTo(calls.get("staff.member", "sensitive-posts?field=LAND").body());
        assertThat(calls.post("unit.hr", "", "{}").statusCode()).isEqualTo(400);
        var byPosition = calls.json(calls.get("hr.officer", "sensitive-posts?unit=SNV.VP&field=OTHER")).getJsonArray("items").getJsonObject(0);
        assertThat(byPosition.getString("position")).isNotBlank();
        assertThat(byPosition.getJsonArray("holders")).isNotEmpty();
        var fields = calls.json(calls.get("hr.officer", "sensitive-posts/fields"));
        assertThat(fields.getJsonArray("items").getValuesAs(JsonObject.class)).allSatisfy(one -> {
            assertThat(one.getInt("years")).isBetween(2, 5);
            assertThat(one.getBoolean("confirmed")).as("còn chờ pháp chế").isFalse();
        });
    }

    @ParameterizedTest(name = "{0} px, {1}, {2}")
    @CsvSource({"1440, vi, light", "1440, en, dark", "390, vi, dark", "390, en, light"})
    void the_pages_can_be_read_by_everybody(int width, String language, String theme, Browser browser) {
        for (var account : new String[] {"hr.officer", "unit.hr", "unit.head", "inspector"}) {
            try (var session = new BrowserSession(browser, calls.product.baseUrl(), width, language, theme).signIn(account)) {
                session.open("/officer/sensitive-posts").fitsItsWindow().axeFindsNothing();
            }
        }
        try (var session = new BrowserSession(browser, calls.product.baseUrl(), width, language, theme).signIn("hr.officer")) {
            session.open("/officer/sensitive-post?id=4").fitsItsWindow().axeFindsNothing();
            session.open("/officer/sensitive-post-new").fitsItsWindow().axeFindsNothing();
            session.open("/officer/due?kind=POSITION_ROTATION&months=12").fitsItsWindow().axeFindsNothing();
        }
    }

    private JsonObject added(String person, String field, String since) throws SQLException {
        var answer = calls.send("hr.officer", "sensitive-posts", """
                {"unit": "%s", "field": "%s", "title": "Kế toán thanh toán", "staff": "%s", "since": "%s", "from": "2026-06-01", "reason": "Danh mục của cơ quan"}"""
                .formatted(unit(person), field, person, since), null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return calls.json(answer);
    }

    private String due() {
        return calls.get("hr.officer", "due?kind=POSITION_ROTATION&months=3&limit=200").body();
    }

    private HttpResponse<String> post(String account, String path, String body, String tag) {
        return calls.send(account, "sensitive-posts/" + path, body, tag);
    }

    private String unit(String code) throws SQLException {
        return calls.value("select u.code from staff_card c join org_unit u on u.id = c.unit_id where c.code = '" + code + "'");
    }

    /** Somebody without an office, far from retirement, not on the register, a man: nothing defers or exempts. */
    private String freeClerk(int skip) throws SQLException {
        return calls.value("""
                select c.code from staff_card c join engagement e on e.person_id = c.person_id join person p on p.id = c.person_id
                where e.superseded_by is null and e.valid_until = date '9999-12-31' and e.status = 'WORKING' and e.office is null
                    and c.retires_on > date '2040-01-01' and p.gender = 'MALE' and c.person_id < 180001
                    and not exists (select from sensitive_post s where s.person_id = c.person_id and s.ended_on is null)
                order by c.person_id desc offset %d limit 1""".formatted(skip));
    }
}
