package vn.hientai.web.rest.work;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

@DisplayName("Giao việc, báo cáo, xác nhận, điểm tháng")
@ExtendWith(RunningProduct.class)
class WorkApiIT {
    private static final String ANH = "40.018.2741";
    private static final String HEAD = "40.018.0001";
    private static final String COLLEAGUE = "40.018.0008";
    private static final String ELSEWHERE = "40.018.0003";

    private final Product product;
    private Caller head;
    private Caller anh;
    private Caller clerk;
    private Caller leader;

    WorkApiIT(Product product) {
        this.product = product;
    }

    @BeforeEach
    void signIn() {
        head = Caller.withToken(product, "unit.head");
        anh = Caller.withToken(product, "staff.member");
        clerk = Caller.withToken(product, "unit.hr");
        leader = Caller.withToken(product, "leadership");
    }

    @Test
    void a_task_is_given_reported_and_confirmed_and_the_month_grows_by_it() {
        var report = give(head, ANH, "BC-01", "1", "2026-12-01");
        var letters = give(head, ANH, "CV-01", "2", "2026-12-10");
        assertThat(month("2026-12").getJsonObject("points").getJsonNumber("score").bigDecimalValue()).isEqualByComparingTo("0");

        refused(post(anh, "work/tasks/" + report + "/report", "{\"done\": 1.5}"), 422, "done");
        read(post(anh, "work/tasks/" + report + "/report", "{\"done\": 1, \"note\": \"Xong\"}"), 200);
        refused(post(anh, "work/tasks/" + report + "/confirmation", "{}"), 403, null);
        refused(post(clerk, "work/tasks/" + report + "/confirmation", "{}"), 403, null);
        var confirmed = read(post(head, "work/tasks/" + report + "/confirmation", "{\"lateDays\": 1}"), 200);
        assertThat(confirmed.getJsonObject("task").getString("state")).isEqualTo("CONFIRMED");

        var points = month("2026-12").getJsonObject("points");
        assertThat(points.getJsonNumber("progress").bigDecimalValue()).isEqualByComparingTo("0.375");
        assertThat(points.getJsonNumber("score").bigDecimalValue()).isEqualByComparingTo("32.08");
        assertThat(points.getJsonArray("explanation")).isNotEmpty();
        var preview = read(anh.get("/api/v1/staff/" + ANH + "/work-score/2026-12/preview?task=" + letters + "&ending=ON_TIME"), 200);
        assertThat(preview.getJsonObject("then").getJsonObject("points").getJsonNumber("score").bigDecimalValue()).isEqualByComparingTo("67.08");
        var late = read(anh.get("/api/v1/staff/" + ANH + "/work-score/2026-12/preview?task=" + letters + "&ending=LATE&days=1"), 200);
        assertThat(late.getJsonObject("then").getJsonObject("points").getJsonNumber("score").bigDecimalValue()).isEqualByComparingTo("64.17");

        refused(post(head, "work/tasks/" + report + "/return", "{}"), 400, "reason");
        read(post(head, "work/tasks/" + report + "/return", "{\"reason\": \"Nhầm ngày\"}"), 200);
        read(post(head, "work/tasks/" + report + "/confirmation", "{\"lateDays\": 1, \"cause\": \"Sở chậm gửi số liệu\"}"), 200);
        assertThat(month("2026-12").getJsonObject("points").getJsonNumber("progress").bigDecimalValue()).isEqualByComparingTo("0.5");

        refused(post(head, "work/tasks/" + letters + "/split", parts("1", "2")), 422, "parts");
        read(post(head, "work/tasks/" + letters + "/split", parts("1", "1")), 200);
        var split = read(head.get("/api/v1/work/tasks/" + letters), 200).getJsonArray("offspring");
        var part = split.getJsonObject(0).getJsonNumber("id").longValue();
        var moved = read(post(head, "work/tasks/" + part + "/move", "{\"to\": \"" + COLLEAGUE + "\", \"reason\": \"Anh đi học\"}"), 200);
        assertThat(moved.getJsonObject("task").getString("state")).isEqualTo("REASSIGNED");
        assertThat(moved.getJsonArray("offspring").getJsonObject(0).getBoolean("takenOver")).isTrue();
        assertThat(month("2026-12").getJsonObject("points").getJsonNumber("assigned").bigDecimalValue()).isEqualByComparingTo("4");
        read(post(head, "work/tasks/" + split.getJsonObject(1).getJsonNumber("id") + "/withdrawal", "{\"reason\": \"Không cần nữa\"}"), 200);
        assertThat(month("2026-12").getJsonObject("points").getJsonNumber("assigned").bigDecimalValue()).isEqualByComparingTo("3");
    }

    @Test
    void a_heads_own_task_is_for_the_authority_above() {
        var own = read(post(head, "work/tasks", task(HEAD, "KH-01", "1", "2026-12-15")), 201).getJsonObject("task");
        assertThat(own.getString("state")).isEqualTo("PROPOSED");
        refused(post(head, "work/tasks/" + own.getJsonNumber("id") + "/answer", "{\"accepted\": true}"), 403, null);
        read(post(leader, "work/tasks/" + own.getJsonNumber("id") + "/answer", "{\"accepted\": true}"), 200);
        refused(post(leader, "work/tasks", task(ANH, "KH-01", "1", "2026-12-15")), 403, null);
        refused(post(head, "work/tasks", task(ELSEWHERE, "KH-01", "1", "2026-12-15")), 404, null);
        refused(post(head, "work/tasks", task(ANH, "KHONG-CO", "1", "2026-12-15")), 422, "product");
        refused(post(head, "work/tasks", task(ANH, "KH-01", "1", "2026-11-21")), 422, "dueOn");
        refused(post(head, "work/tasks", task(ANH, "KH-01", "0", "2026-12-15")), 400, "quantity");
    }

    @Test
    void who_proposed_a_product_does_not_approve_it_and_an_older_version_ends() {
        var first = propose("ITV-1", "250", "2026-10-01");
        assertThat(first.getJsonNumber("coefficient").bigDecimalValue()).isEqualByComparingTo("2.5");
        refused(post(clerk, "work/products", product("ITV-0", "0.01", "2026-10-01")), 422, null);
        refused(post(clerk, "work/products/" + first.getJsonNumber("id") + "/decision", "{\"approved\": true}"), 403, null);
        read(post(head, "work/products/" + first.getJsonNumber("id") + "/decision", "{\"approved\": true}"), 200);
        var second = propose("ITV-1", "300", "2026-11-01");
        read(post(head, "work/products/" + second.getJsonNumber("id") + "/decision", "{\"approved\": true}"), 200);

        assertThat(read(clerk.get("/api/v1/work/products/" + first.getJsonNumber("id")), 200).getString("lastDay")).isEqualTo("2026-10-31");
        assertThat(propose("ITV-2", "100", "2026-12-01").getJsonNumber("coefficient").bigDecimalValue()).isEqualByComparingTo("1");
        refused(post(head, "work/products/" + second.getJsonNumber("id") + "/end", "{\"lastDay\": \"2026-11-21\", \"reason\": \"Bỏ\"}"), 422, "lastDay");
        read(post(head, "work/products/" + second.getJsonNumber("id") + "/end", "{\"lastDay\": \"2026-11-22\", \"reason\": \"Bỏ\"}"), 200);
    }

    @Test
    void a_month_is_marked_closed_and_opened_again() {
        refused(put(anh, "staff/" + ANH + "/work-score/2026-11/self", marks("10", "9", "10.5", "")), 400, "innovation");
        read(put(anh, "staff/" + ANH + "/work-score/2026-11/self", marks("10", "9", "9", "")), 200);
        refused(put(anh, "staff/" + ANH + "/work-score/2026-11/tracking", marks("10", "10", "10", "")), 403, null);
        refused(put(head, "staff/" + ANH + "/work-score/2026-11/tracking", marks("10", "8", "8", "")), 400, "reason");
        refused(put(head, "staff/" + ANH + "/work-score/2026-11/tracking", marks("10", "9", "9", ", \"close\": true")), 422, "close");
        read(put(head, "staff/" + ANH + "/work-score/2026-10/tracking", marks("10", "9", "8", ", \"close\": true")), 200);
        var october = head.json(head.get("/api/v1/work/tasks?staff=" + ANH + "&month=2026-10")).getJsonArray("items").getJsonObject(0);
        refused(post(head, "work/tasks/" + october.getJsonNumber("id") + "/return", "{\"reason\": \"Xem lại\"}"), 422, "dueOn");
        read(post(head, "staff/" + ANH + "/work-score/2026-10/reopening", "{\"reason\": \"Bổ sung minh chứng\"}"), 200);
    }

    @Test
    void other_systems_tell_tasks_any_number_of_times() {
        var batch = """
                {"unit": "SKHCN", "source": "ioffice", "items": [
                    {"externalId": "1", "staff": "%s", "product": "BC-01", "title": "Báo cáo", "quantity": 1, "dueOn": "2027-01-10"},
                    {"externalId": "2", "staff": "%s", "product": "BC-01", "title": "Báo cáo", "quantity": 1, "dueOn": "2027-01-10"},
                    {"externalId": "3", "staff": "%s", "product": "KHONG", "title": "Báo cáo", "quantity": 1, "dueOn": "2027-01-10"},
                    {"externalId": "4", "staff": "%s", "product": "CV-01", "title": "Công văn", "quantity": 1, "dueOn": "2027-01-10", "done": 2}]}"""
                .formatted(COLLEAGUE, ELSEWHERE, COLLEAGUE, COLLEAGUE);
        refused(post(anh, "work/intake", batch), 403, null);
        assertThat(results(batch)).isEqualTo("CREATED UNMATCHED:UNKNOWN_STAFF UNMATCHED:UNKNOWN_PRODUCT UNMATCHED:MORE_DONE_THAN_ASSIGNED ");
        assertThat(results(batch)).startsWith("UNCHANGED UNMATCHED:UNKNOWN_STAFF ");
        assertThat(results(batch.replace("\"quantity\": 1, \"dueOn\": \"2027-01-10\", \"done\": 2", "\"quantity\": 2, \"dueOn\": \"2027-01-10\", \"done\": 2")))
                .endsWith("CREATED ");

        var open = read(clerk.get("/api/v1/work/intake?source=ioffice"), 200).getJsonArray("items");
        assertThat(open).hasSize(2);
        assertThat(head.json(head.get("/api/v1/work/intake")).getJsonArray("items")).isEmpty();
        var told = head.json(head.get("/api/v1/work/tasks?staff=" + COLLEAGUE + "&month=2027-01&count=true"));
        assertThat(told.getInt("total")).isEqualTo(2);
    }

    private String results(String batch) {
        var said = new StringBuilder();
        read(post(clerk, "work/intake", batch), 200).getJsonArray("items").forEach(one -> {
            var item = one.asJsonObject();
            said.append(item.getString("result")).append(item.containsKey("problem") ? ":" + item.getString("problem") : "").append(' ');
        });
        return said.toString();
    }

    private long give(Caller who, String staff, String code, String quantity, String due) {
        return read(post(who, "work/tasks", task(staff, code, quantity, due)), 201).getJsonObject("task").getJsonNumber("id").longValue();
    }

    private static String task(String staff, String code, String quantity, String due) {
        return "{\"staff\": \"%s\", \"product\": \"%s\", \"title\": \"Việc thử\", \"quantity\": %s, \"dueOn\": \"%s\"}"
                .formatted(staff, code, quantity, due);
    }

    private static String parts(String one, String other) {
        return "{\"reason\": \"Nhiều địa bàn\", \"parts\": [{\"title\": \"Đợt 1\", \"quantity\": %s, \"dueOn\": \"2026-12-05\"}, {\"title\": \"Đợt 2\", \"quantity\": %s, \"dueOn\": \"2026-12-10\"}]}"
                .formatted(one, other);
    }

    private static String marks(String conduct, String capacity, String innovation, String more) {
        return "{\"groups\": {\"conduct\": %s, \"capacity\": %s, \"innovation\": %s}%s}".formatted(conduct, capacity, innovation, more);
    }

    private JsonObject propose(String code, String points, String from) {
        return read(post(clerk, "work/products", product(code, points, from)), 201);
    }

    private static String product(String code, String points, String from) {
        return ("{\"agency\": \"SKHCN\", \"code\": \"%s\", \"name\": \"Sản phẩm thử\", \"complexity\": 3, \"points\": %s, \"standardPoints\": 100, \"from\": \"%s\"}")
                .formatted(code, points, from);
    }

    private JsonObject month(String month) {
        return read(anh.get("/api/v1/staff/" + ANH + "/work-score/" + month), 200);
    }

    private static void refused(HttpResponse<String> answer, int status, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (field != null) {
            assertThat(answer.body()).contains("\"" + field + "\"");
        }
    }

    private JsonObject read(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return head.json(answer);
    }

    private static HttpResponse<String> post(Caller who, String path, String body) {
        return who.send(who.to("/api/v1/" + path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> put(Caller who, String path, String body) {
        return who.send(who.to("/api/v1/" + path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
    }
}
