package vn.hientai.web.staff;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

@DisplayName("Sơ yếu lý lịch qua giao diện lập trình")
@ExtendWith(RunningProduct.class)
class FileApiIT {
    private static final String LAN = "/api/v1/staff/40.018.0013";
    private static final String ANH = "/api/v1/staff/40.018.2741";

    private final Product product;
    private Caller officer;

    FileApiIT(Product product) {
        this.product = product;
    }

    @BeforeEach
    void signIn() {
        officer = Caller.withToken(product, "hr.officer");
    }

    @Test
    void a_row_is_added_corrected_and_removed_with_every_version_kept() {
        var added = write(LAN, "{\"rows\":[{\"field\":\"travels\",\"cells\":{\"from\":\"3/2024\",\"country\":\"Lào\",\"purpose\":\"Học tập\"}}]}");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
        var row = rows(officer.json(added), "travels").get(0);
        var line = row.getJsonNumber("line").longValue();
        assertThat(row.getJsonObject("cells").getString("from")).isEqualTo("2024-03");

        var change = "{\"rows\":[{\"field\":\"travels\",\"line\":" + line + ",\"cells\":{\"country\":\"Thái Lan\"}}]%s}";
        assertThat(write(LAN, change.formatted("")).statusCode()).isEqualTo(400);
        var corrected = write(LAN, change.formatted(",\"reason\":\"Hộ chiếu\""));
        assertThat(rows(officer.json(corrected), "travels").get(0).getJsonObject("cells").getString("country")).isEqualTo("Thái Lan");
        assertThat(rows(officer.json(corrected), "travels").get(0).getJsonObject("cells").getString("purpose")).isEqualTo("Học tập");

        var removed = write(LAN, "{\"rows\":[{\"field\":\"travels\",\"line\":" + line + ",\"remove\":true}],\"reason\":\"Ghi nhầm người\"}");
        assertThat(rows(officer.json(removed), "travels")).isEmpty();
        var versions = officer.json(officer.get(LAN + "/file/rows/" + line)).getJsonArray("items").getValuesAs(JsonObject.class);
        assertThat(versions).hasSize(3);
        assertThat(versions.get(0).getBoolean("removed")).isTrue();
        assertThat(versions.get(2).getJsonObject("cells").getString("country")).isEqualTo("Lào");
        assertThat(officer.get(LAN + "/history").body()).contains("Ghi nhầm người", "Lào", "Thái Lan");
    }

    @Test
    void fields_and_rows_are_written_together_or_not_at_all() {
        var answer = write(LAN, "{\"fields\":{\"otherNames\":\"Út Lan\"},\"rows\":[{\"field\":\"degrees\",\"cells\":{\"from\":\"2030\"}}]}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("rows[0].from", "IMPOSSIBLE_DATE", "rows[0].school", "REQUIRED");
        assertThat(officer.get(LAN + "/file").body()).doesNotContain("Út Lan");
    }

    @Test
    void a_stale_version_is_refused() {
        var tag = tag(LAN);
        var body = "{\"rows\":[{\"field\":\"itSkills\",\"cells\":{\"degree\":\"IC3 %s\"}}]}";

        assertThat(send(LAN, body.formatted(1), tag).statusCode()).isEqualTo(200);
        assertThat(send(LAN, body.formatted(2), tag).statusCode()).isEqualTo(412);
        assertThat(send(LAN, body.formatted(3), null).statusCode()).isEqualTo(428);
    }

    @Test
    void decisions_tell_posts_pay_and_grades_by_themselves() {
        var file = officer.json(officer.get(ANH + "/file"));

        assertThat(rows(file, "salaryHistory")).extracting(row -> row.getJsonObject("cells").getString("coefficient")).contains("2.67", "3.00");
        assertThat(rows(file, "awards")).extracting(row -> row.getJsonObject("cells").getString("professional", ""))
                .contains("Hoàn thành xuất sắc nhiệm vụ");
        assertThat(rows(file, "careerHistory")).anyMatch(row -> !row.containsKey("line"));
    }

    @Test
    void what_a_reader_may_not_see_is_absent_with_its_rows_and_its_history() {
        var head = Caller.withToken(product, "unit.head");
        var inspector = Caller.withToken(product, "inspector");

        assertThat(officer.get(ANH + "/file").body()).contains("\"family\"", "\"salaryHistory\"");
        assertThat(head.get(ANH + "/file").body()).contains("\"degrees\"", "\"salaryHistory\"").doesNotContain("\"family\"", "\"partyHistory\"");
        assertThat(inspector.get(ANH + "/file").body()).contains("\"degrees\"").doesNotContain("\"salaryHistory\"", "\"family\"", "\"3.00\"");
        var line = rows(officer.json(officer.get(ANH + "/file")), "family").get(0).getJsonNumber("line");
        assertThat(head.json(head.get(ANH + "/file/rows/" + line)).getJsonArray("items")).isEmpty();
        assertThat(Caller.withToken(product, "staff.member").get(ANH + "/file").body()).contains("\"family\"", "\"salaryHistory\"");
    }

    @Test
    void the_database_itself_overwrites_no_row() throws SQLException {
        try (var connection = product.connect(); var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update file_row set cells = '{}' where id = 1"))
                    .hasMessageContaining("never overwritten");
        }
        try (var connection = product.connect(); var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from file_row where id = 1")).hasMessageContaining("never overwritten");
        }
    }

    private HttpResponse<String> write(String person, String body) {
        return send(person, body, tag(person));
    }

    private HttpResponse<String> send(String person, String body, String tag) {
        var request = officer.to(person + "/file").header("Content-Type", "application/json").method("PATCH", ofString(body));
        return officer.send(tag == null ? request : request.header("If-Match", tag));
    }

    private String tag(String person) {
        return officer.get(person + "/file").headers().firstValue("ETag").orElseThrow();
    }

    private static List<JsonObject> rows(JsonObject file, String family) {
        return file.getJsonArray("sections").getValuesAs(JsonObject.class).stream()
                .flatMap(section -> section.getJsonArray("fields").getValuesAs(JsonObject.class).stream())
                .filter(field -> field.getString("code").equals(family))
                .flatMap(field -> field.getJsonArray("rows").getValuesAs(JsonObject.class).stream())
                .toList();
    }
}
