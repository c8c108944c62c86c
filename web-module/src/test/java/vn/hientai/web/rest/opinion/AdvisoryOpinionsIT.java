package vn.hientai.web.rest.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

@DisplayName("Ý kiến tham mưu: gửi, quyết định, bảo lưu, báo cáo cấp trên")
@ExtendWith(RunningProduct.class)
class AdvisoryOpinionsIT {
    private final Product product;
    private Caller anh;
    private Caller head;
    private Caller leader;

    AdvisoryOpinionsIT(Product product) {
        this.product = product;
    }

    @BeforeEach
    void signIn() {
        anh = Caller.withToken(product, "staff.member");
        head = Caller.withToken(product, "unit.head");
        leader = Caller.withToken(product, "leadership");
    }

    @Test
    void a_view_that_was_not_accepted_is_reserved_and_goes_up_to_those_it_concerns_alone() {
        var it = given(anh, "Bỏ máy chủ riêng");
        for (var outsider : new String[] {"leadership", "unit.hr", "hr.officer", "council.member", "inspector", "auditor", "admin"}) {
            assertThat(Caller.withToken(product, outsider).get(path(it)).statusCode()).as(outsider).isEqualTo(404);
        }
        refused(act(anh, it, "ruling", "{\"accepted\": true, \"reason\": \"Tự nhận\"}"), 403);
        refused(act(head, it, "ruling", "{\"accepted\": false, \"reason\": \" \"}"), 400);
        refused(act(head, it, "answer", "{\"answer\": \"Vượt cấp\"}"), 403);
        it = read(act(head, it, "words", "{\"words\": \"Cho biết thêm chi phí\"}"), 200);
        it = read(act(anh, it, "words", "{\"words\": \"Ba tỷ mỗi năm\"}"), 200);
        refused(act(anh, it, "words", "{\"words\": \"Chuyện sau này\", \"later\": true}"), 409);
        refused(act(anh, it, "reservation", "{\"view\": \"Giữ ý kiến\", \"report\": false}"), 409);
        it = read(act(head, it, "ruling", "{\"accepted\": false, \"reason\": \"Đã có hợp đồng\"}"), 200);
        refused(act(head, it, "ruling", "{\"accepted\": true, \"reason\": \"Đổi ý\"}"), 409);

        refused(act(anh, it, "reservation", "{\"report\": true}"), 400);
        it = read(act(anh, it, "reservation", "{\"view\": \"Sẽ gián đoạn khi nhà thầu nghỉ\", \"report\": false}"), 200);
        assertThat(it.getString("state")).isEqualTo("RESERVED");
        assertThat(leader.get(path(it)).statusCode()).isEqualTo(404);
        it = read(act(anh, it, "reservation", "{\"report\": true}"), 200);
        assertThat(leader.get("/api/v1/tasks?limit=200").body()).contains("Bỏ máy chủ riêng");
        it = read(act(leader, it, "answer", "{\"answer\": \"Giữ máy chủ dự phòng\"}"), 200);
        assertThat(it.getString("state")).isEqualTo("ANSWERED");
        it = read(act(anh, it, "words", "{\"words\": \"Nhà thầu nghỉ hai ngày, máy dự phòng chạy\", \"later\": true}"), 200);
        assertThat(it.getJsonArray("words")).hasSize(3);
        assertThat(Caller.withToken(product, "hr.officer").get(path(it)).statusCode()).isEqualTo(404);
        assertThat(Caller.withToken(product, "hr.officer").get("/api/v1/advisory-opinions?limit=200").body()).doesNotContain("Bỏ máy chủ riêng");
    }

    @Test
    void an_opinion_stays_as_it_was_given_and_a_heads_own_goes_to_the_authority_above() {
        var it = given(anh, "Ý kiến không sửa được");
        assertThatThrownBy(() -> change("update advisory_opinion set opinion = 'khác' where id = " + it.getInt("id")))
                .isInstanceOf(SQLException.class).hasMessageContaining("as it was given");
        assertThat(read(act(head, it, "ruling", "{\"accepted\": true, \"reason\": \"Đúng\"}"), 200).getString("state")).isEqualTo("ACCEPTED");

        var own = given(head, "Ý kiến của người đứng đầu");
        refused(act(head, own, "ruling", "{\"accepted\": true, \"reason\": \"Tự nhận\"}"), 403);
        assertThat(read(act(leader, own, "ruling", "{\"accepted\": true, \"reason\": \"Đồng ý\"}"), 200).getString("ruler")).isNotBlank();
        assertThat(anh.get(path(own)).statusCode()).isEqualTo(404);
    }

    private JsonObject given(Caller who, String matter) {
        return read(who.send(who.to("/api/v1/advisory-opinions").header("Content-Type", "application/json").POST(BodyPublishers.ofString(
                "{\"matter\": \"%s\", \"opinion\": \"Không nên\", \"grounds\": \"Số liệu ba năm\"}".formatted(matter)))), 201);
    }

    private static String path(JsonObject opinion) {
        return "/api/v1/advisory-opinions/" + opinion.getInt("id");
    }

    private static HttpResponse<String> act(Caller who, JsonObject seen, String act, String body) {
        return who.send(who.to(path(seen) + "/" + act).header("Content-Type", "application/json")
                .header("If-Match", "\"" + seen.getInt("version") + "\"").POST(BodyPublishers.ofString(body)));
    }

    private static void refused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    private JsonObject read(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return anh.json(answer);
    }

    private void change(String statement) throws SQLException {
        try (var connection = product.connect(); var change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }
}
