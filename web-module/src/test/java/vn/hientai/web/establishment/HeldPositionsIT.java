package vn.hientai.web.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

@DisplayName("Người giữ vị trí việc làm")
@ExtendWith(RunningProduct.class)
class HeldPositionsIT {
    private static final String POSITION = """
            {"code": "%s", "description": {"name": "%s", "group": "PROFESSIONAL", "category": "CIVIL_SERVANT", "description": "Việc thử",
             "needs": {"TT12-2022/CC.01": 4}, "titles": ["Chuyên viên"], "legalBasis": "Quyết định thử", "confirmed": false},
             "on": "2026-11-01", "reason": "Thử"}""";

    private final Product product;
    private final Map<String, Caller> callers = new HashMap<>();

    HeldPositionsIT(Product product) {
        this.product = product;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"SKHCN.VP", "STP.VP", "SYT.VP"})
    void whoever_works_in_a_unit_holds_one_of_its_positions_or_is_told_to_hold_none(String unit) {
        var posts = read("units/" + unit + "/posts");
        var placed = posts.getJsonArray("positions").getValuesAs(JsonObject.class).stream().mapToInt(one -> one.getInt("people")).sum();

        assertThat(placed).isPositive();
        assertThat(placed + posts.getInt("unplaced"))
                .isEqualTo(read("units/" + unit + "/establishment").getJsonObject("total").getInt("people"));
        for (var one : posts.getJsonArray("positions").getValuesAs(JsonObject.class)) {
            assertThat(read("units/" + unit + "/establishment/people?subtree=false&count=true&position=" + one.getString("code")).getInt("total"))
                    .as(one.getString("code")).isEqualTo(one.getInt("people"));
        }
    }

    @Test
    void two_positions_share_a_title_and_a_decision_says_which_is_taken() {
        var unit = divisionOf("SYT");
        assertThat(send("hr.officer", "POST", "posts", null, POSITION.formatted("T.DUOC", "Chuyên viên quản lý dược")).statusCode()).isEqualTo(201);
        var mover = someone(6);
        var act = "{\"type\": \"TRANSFER\", \"from\": \"2026-11-22\", \"unit\": \"" + unit + "\", \"post\": \"Chuyên viên\", \"position\": \"T.DUOC\"}";
        var refused = send("hr.officer", "POST", "staff/" + mover + "/events", null, act);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("\"position\"");

        assertThat(send("hr.officer", "POST", "units/" + unit + "/posts", tag(unit),
                "{\"position\": \"T.DUOC\", \"seats\": 1, \"on\": \"2026-11-01\", \"reason\": \"Giao chỉ tiêu\"}").statusCode()).isEqualTo(204);
        var before = people(unit, "CM.CV");
        var drafted = send("hr.officer", "POST", "staff/" + mover + "/events", null, act);
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        var decision = caller("hr.officer").json(drafted).getInt("decision");
        var paper = caller("leadership").get("/api/v1/decisions/" + decision).headers().firstValue("ETag").orElseThrow();
        assertThat(send("leadership", "POST", "decisions/" + decision + "/signature", paper, "{\"office\": \"CHỦ TỊCH\"}").statusCode())
                .isEqualTo(200);

        assertThat(people(unit, "T.DUOC")).isEqualTo(1);
        assertThat(people(unit, "CM.CV")).as("whoever holds another position of the same title stays there").isEqualTo(before);
        assertThat(read("units/" + unit + "/establishment/people?subtree=false&position=T.DUOC").getJsonArray("items").getJsonObject(0)
                .getString("code")).isEqualTo(mover);

        var placed = "{\"position\": \"%s\", \"reason\": \"Đúng việc đang làm\"}";
        assertThat(send("unit.hr", "POST", "staff/" + mover + "/position", null, placed.formatted("CM.CV")).statusCode()).isIn(403, 404);
        assertThat(send("hr.officer", "POST", "staff/" + mover + "/position", null, placed.formatted("T.KHONG")).statusCode()).isEqualTo(422);
        assertThat(send("hr.officer", "POST", "staff/" + mover + "/position", null, placed.formatted("CM.CV")).statusCode()).isEqualTo(204);
        assertThat(people(unit, "T.DUOC")).isZero();
        assertThat(people(unit, "CM.CV")).isEqualTo(before + 1);
        assertThat(send("hr.officer", "POST", "staff/" + mover + "/position", null, placed.formatted("T.DUOC")).statusCode()).isEqualTo(204);
        assertThat(people(unit, "T.DUOC")).isEqualTo(1);

        assertThat(send("leadership", "POST", "decisions/" + decision + "/annulment", null, "{\"reason\": \"Nhầm\"}").statusCode()).isEqualTo(200);
        assertThat(people(unit, "T.DUOC")).isZero();
    }

    private int people(String unit, String position) {
        return read("units/" + unit + "/posts").getJsonArray("positions").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("code").equals(position)).mapToInt(one -> one.getInt("people")).sum();
    }

    private String divisionOf(String unit) {
        return read("units/" + unit + "/establishment/units").getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(one -> one.getJsonObject("unit").getString("code")).filter(code -> people(code, "CM.CV") > 1).findFirst().orElseThrow();
    }

    private String someone(int position) {
        return read("staff?unit=STC&subtree=true&status=WORKING&maxAge=45&minAge=25&limit=10").getJsonArray("items")
                .getJsonObject(position).getString("code");
    }

    private String tag(String unit) {
        return caller("hr.officer").get("/api/v1/units/" + unit + "/posts").headers().firstValue("ETag").orElseThrow();
    }

    private Caller caller(String account) {
        return callers.computeIfAbsent(account, name -> Caller.withToken(product, name));
    }

    private JsonObject read(String path) {
        var answer = caller("hr.officer").get("/api/v1/" + path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return caller("hr.officer").json(answer);
    }

    private HttpResponse<String> send(String account, String method, String path, String tag, String body) {
        var request = caller(account).to("/api/v1/" + path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
        return caller(account).send(tag == null ? request : request.header("If-Match", tag));
    }
}
