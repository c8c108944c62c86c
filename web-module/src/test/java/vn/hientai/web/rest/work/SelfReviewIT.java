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

@DisplayName("Tự soi, tự sửa: bản tự soi, cam kết, báo cáo, cấp trên đóng")
@ExtendWith(RunningProduct.class)
class SelfReviewIT {
    private static final String TEXTS = "{\"period\": \"%s\", \"strengths\": \"Đúng hạn\", \"faults\": \"%s\", \"causes\": \"Chưa chủ động\", \"pledges\": [%s]}";
    private static final String PLEDGE = "{\"pledge\": \"Trả lời trong ngày\", \"dueOn\": \"%s\", \"exemplary\": %s}";

    private final Caller head;
    private final Caller anh;
    private final Caller clerk;
    private final Caller leader;

    SelfReviewIT(Product product) {
        head = Caller.withToken(product, "unit.head");
        anh = Caller.withToken(product, "staff.member");
        clerk = Caller.withToken(product, "unit.hr");
        leader = Caller.withToken(product, "leadership");
    }

    @Test
    void a_review_is_written_submitted_followed_and_closed_by_the_superior() {
        refused(post(anh, "self-reviews", draft("2027-Q1", "Chậm", "2026-12-20")), 422, "period");
        var review = read(post(anh, "self-reviews", draft("2026-Q2", "", "2026-12-20")), 201);
        var id = review.getJsonNumber("id").longValue();
        refused(post(anh, "self-reviews", draft("2026-Q2", "Chậm", "2026-12-20")), 422, "period");
        assertThat(head.get("/api/v1/self-reviews/" + id).statusCode()).as("a draft is its author's").isEqualTo(404);
        refused(post(anh, "self-reviews/" + id + "/submission", "{}"), 422, "faults");
        assertThat(put(anh, id, 99, draft("2026-Q2", "Chậm", "2026-12-20")).statusCode()).isEqualTo(412);
        read(put(anh, id, review.getInt("version"), draft("2026-Q2", "Chậm", "2026-11-21")), 200);
        refused(post(anh, "self-reviews/" + id + "/submission", "{}"), 422, "pledges");
        var version = anh.json(anh.get("/api/v1/self-reviews/" + id)).getInt("version");
        read(put(anh, id, version, draft("2026-Q2", "Chậm", "2026-12-20")), 200);
        var submitted = read(post(anh, "self-reviews/" + id + "/submission", "{}"), 200);
        assertThat(submitted.getString("state")).isEqualTo("SUBMITTED");
        var commitment = submitted.getJsonArray("commitments").getJsonObject(0).getJsonNumber("id").longValue();
        assertThat(anh.get("/api/v1/tasks?limit=200").body()).contains("/me/self-review?id=" + id);
        assertThat(head.get("/api/v1/tasks?limit=200").body()).contains("/unit/self-review?id=" + id);

        refused(post(anh, "self-commitments/" + commitment + "/closing", "{\"state\": \"DONE\", \"finding\": \"Tốt\"}"), 403, null);
        refused(post(clerk, "self-commitments/" + commitment + "/closing", "{\"state\": \"DONE\", \"finding\": \"Tốt\"}"), 403, null);
        refused(post(head, "self-commitments/" + commitment + "/closing", "{\"state\": \"DONE\"}"), 400, "reason");
        refused(post(head, "self-reviews/" + id + "/answer", "{\"answer\": \"CLOSE\"}"), 422, "answer");
        assertThat(post(anh, "self-commitments/" + commitment + "/reports", "{\"report\": \"Đã làm\", \"done\": true}").statusCode()).isEqualTo(204);
        refused(post(head, "self-reviews/" + id + "/answer", "{\"answer\": \"SEND_BACK\", \"comment\": \"Viết lại\"}"), 422, "answer");
        assertThat(post(head, "self-commitments/" + commitment + "/closing", "{\"state\": \"DONE\", \"finding\": \"Đúng\"}").statusCode()).isEqualTo(204);
        assertThat(post(anh, "self-commitments/" + commitment + "/reports", "{\"report\": \"Thêm\", \"done\": false}").statusCode()).isEqualTo(409);
        var closed = read(post(head, "self-reviews/" + id + "/answer", "{\"answer\": \"CLOSE\", \"comment\": \"Tiến bộ\"}"), 200);
        assertThat(closed.getString("state")).isEqualTo("CLOSED");
        assertThat(closed.getJsonArray("commitments").getJsonObject(0).getJsonArray("reports")).hasSize(1);
    }

    @Test
    void what_a_head_promises_as_an_example_is_seen_by_the_staff_and_by_nobody_before_it_is_submitted() {
        var body = TEXTS.formatted("2026-H1", "Họp nhiều", PLEDGE.formatted("2026-12-31", "true").replace("Trả lời trong ngày", "Nêu gương: họp dưới một giờ"));
        var id = read(post(head, "self-reviews", body), 201).getJsonNumber("id").longValue();
        assertThat(anh.get("/api/v1/self-commitments/exemplary").body()).doesNotContain("Nêu gương: họp dưới một giờ");
        read(post(head, "self-reviews/" + id + "/submission", "{}"), 200);
        assertThat(anh.get("/api/v1/self-commitments/exemplary").body()).contains("Nêu gương: họp dưới một giờ");
        assertThat(leader.get("/api/v1/self-commitments/exemplary").body()).doesNotContain("Nêu gương: họp dưới một giờ");
        assertThat(anh.get("/api/v1/self-reviews/" + id).statusCode()).isEqualTo(404);
        refused(post(head, "self-reviews/" + id + "/answer", "{\"answer\": \"REMARK\", \"comment\": \"Tự khen\"}"), 403, null);
        read(post(leader, "self-reviews/" + id + "/answer", "{\"answer\": \"REMARK\", \"comment\": \"Tốt\"}"), 200);
    }

    private static String draft(String period, String faults, String due) {
        return TEXTS.formatted(period, faults, PLEDGE.formatted(due, "false"));
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

    private static HttpResponse<String> put(Caller who, long id, int version, String body) {
        return who.send(who.to("/api/v1/self-reviews/" + id).header("Content-Type", "application/json").header("If-Match", "\"" + version + "\"")
                .PUT(BodyPublishers.ofString(body)));
    }
}
