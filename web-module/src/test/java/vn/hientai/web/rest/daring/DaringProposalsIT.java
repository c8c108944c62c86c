package vn.hientai.web.rest.daring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

@DisplayName("Đề xuất đổi mới: gửi, niêm phong, biểu quyết, thí điểm, bảo vệ")
@ExtendWith(RunningProduct.class)
class DaringProposalsIT {
    private final Product product;
    private Caller anh;
    private Caller head;
    private Caller clerk;
    private Caller leader;

    DaringProposalsIT(Product product) {
        this.product = product;
    }

    @BeforeEach
    void signIn() {
        anh = Caller.withToken(product, "staff.member");
        head = Caller.withToken(product, "unit.head");
        clerk = Caller.withToken(product, "unit.hr");
        leader = Caller.withToken(product, "leadership");
    }

    @Test
    void an_unfinished_plan_is_its_authors_alone_and_cannot_be_handed_in() {
        var draft = read(act(anh, "", 0, "{\"title\": \"Chưa xong\", \"parts\": {\"NEED\": \"Cần\", \"RISKS\": \"  \"}}"), 201);
        assertThat(draft.getJsonObject("parts").keySet()).containsExactly("NEED");
        assertThat(draft.getBoolean("complete")).isFalse();
        assertThat(head.get(path(draft)).statusCode()).isEqualTo(404);
        assertThat(head.get("/api/v1/daring-proposals?limit=200").body()).doesNotContain("Chưa xong");
        assertThat(act(head, suffix(draft, "submission"), 0, "").statusCode()).isEqualTo(404);

        var refused = act(anh, suffix(draft, "submission"), 0, "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("73/2023/NĐ-CP", "Chưa nêu: Điểm nghẽn", "Chưa nêu: Thời gian thí điểm").doesNotContain("Chưa nêu: Sự cần thiết");
        refused(act(anh, "", 0, plan("Ngược ngày", false).replace("2027-05-31", "2026-11-01")), 400, "pilotUntil");
        refused(act(anh, "", 0, plan(" ", false)), 400, "title");
        assertThat(act(anh, suffix(draft, "withdrawal"), 7, "{}").statusCode()).isEqualTo(412);
        assertThat(read(act(anh, suffix(draft, "withdrawal"), 0, "{}"), 200).getString("state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void what_was_handed_in_is_sealed_and_proves_itself() throws Exception {
        var sealed = submitted(anh, "Một cửa không giấy", false);
        assertThat(sealed.getString("meetingBy")).isEqualTo("2026-12-01");
        var bytes = anh.get(path(sealed) + "/sealed").body();
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.getBytes(StandardCharsets.UTF_8)));
        assertThat(hash).isEqualTo(sealed.getString("seal"));
        assertThat(bytes).contains("Một cửa không giấy", "Phan Đức Anh", sealed.getString("sealedAt"));
        assertThat(Caller.withToken(product, "auditor").get("/api/v1/audit/entries?limit=200&action=SealDaringProposal").body()).contains(hash);

        var revised = anh.send(anh.to(path(sealed)).header("Content-Type", "application/json").header("If-Match", tag(sealed))
                .PUT(BodyPublishers.ofString(plan("Sửa sau khi gửi", false))));
        assertThat(revised.statusCode()).isEqualTo(409);
        assertThatThrownBy(() -> change("update daring_proposal set title = 'Sửa trộm' where id = " + sealed.getInt("id")))
                .isInstanceOf(SQLException.class).hasMessageContaining("sealed");
        assertThat(Caller.withToken(product, "hr.officer").get(path(sealed)).statusCode()).isEqualTo(200);
        for (var outsider : new String[] {"council.member", "inspector", "legal.officer", "auditor", "admin"}) {
            var reader = Caller.withToken(product, outsider);
            assertThat(reader.get(path(sealed)).statusCode()).as(outsider).isEqualTo(404);
            assertThat(reader.get(path(sealed) + "/sealed").statusCode()).as(outsider).isEqualTo(404);
        }
    }

    @Test
    void a_tie_follows_the_head_who_may_still_decide_in_writing_and_good_faith_protects() {
        var it = submitted(anh, "Thử nghiệm bị ngang phiếu", false);
        refused(act(clerk, suffix(it, "votes"), it, ballots(2, 2, 0, false, "2026-11-22")), 403, null);
        refused(act(anh, suffix(it, "votes"), it, ballots(2, 2, 0, false, "2026-11-22")), 403, null);
        refused(act(leader, suffix(it, "votes"), it, ballots(2, 2, 0, false, "2026-11-22")), 403, null);
        refused(act(head, suffix(it, "votes"), it, ballots(2, 2, 0, false, "2026-11-23")), 422, "heldOn");
        refused(act(head, suffix(it, "votes"), it, ballots(2, 2, 0, false, "2026-11-21")), 422, "heldOn");
        refused(act(head, suffix(it, "votes"), it, ballots(0, 0, 0, false, "2026-11-22")), 400, "inFavour");
        refused(act(head, suffix(it, "votes"), it, ballots(0, 3, 0, true, "2026-11-22")), 400, "headInFavour");
        refused(act(head, suffix(it, "votes"), it, ballots(2, 2, 0, false, "2026-11-22").replace("2026-11-20", "2026-11-23")), 422, "partyConsultedOn");
        it = read(act(head, suffix(it, "votes"), it, ballots(2, 2, 0, false, "2026-11-22")), 200);
        assertThat(it.getString("state")).isEqualTo("NOT_ADOPTED");
        assertThat(it.getJsonArray("votes").toString()).contains("theo ý kiến không đồng ý của người đứng đầu");

        refused(act(head, suffix(it, "decision"), it, ruling(true).replace("12/QĐ-SKHCN", " ")), 400, "paper");
        assertThat(act(head, suffix(it, "decision"), it, ruling(false)).statusCode()).isEqualTo(409);
        it = read(act(head, suffix(it, "decision"), it, ruling(true)), 200);
        assertThat(it.getString("state")).isEqualTo("PILOT");
        assertThat(it.getString("decidedBy")).isEqualTo("HEAD");

        refused(act(anh, suffix(it, "milestones"), it, "{\"name\": \"Muộn\", \"dueOn\": \"2027-06-01\"}"), 422, "dueOn");
        it = read(act(anh, suffix(it, "milestones"), it, "{\"name\": \"Đợt một\", \"dueOn\": \"2027-05-31\"}"), 200);
        assertThat(anh.get("/api/v1/tasks?limit=200").body()).contains("Đợt một");
        var milestone = it.getJsonArray("milestones").getJsonObject(0).getInt("id");
        it = read(act(anh, suffix(it, "milestones/" + milestone), it, "{\"note\": \"Mười hồ sơ\"}"), 200);
        assertThat(anh.get("/api/v1/tasks?limit=200").body()).doesNotContain("Đợt một");
        assertThat(act(anh, suffix(it, "milestones/" + milestone), it, "{\"note\": \"Lần nữa\"}").statusCode()).isEqualTo(404);

        refused(act(anh, suffix(it, "stop"), it, "{\"reason\": \"Dừng\"}"), 403, null);
        it = read(act(head, suffix(it, "stop"), it, "{\"reason\": \"Mất dữ liệu thử\"}"), 200);
        refused(act(head, suffix(it, "review"), it, findings("COMPLETED", "", "")), 422, "result");
        refused(act(head, suffix(it, "review"), it, findings("PARTLY", "Mất dữ liệu một tuần", "")), 422, "protection");
        refused(act(head, suffix(it, "review"), it, findings("PARTLY", "Mất dữ liệu một tuần", "\"protection\": \"EXEMPT\",")), 400, "reason");
        it = read(act(head, suffix(it, "review"), it,
                findings("PARTLY", "Mất dữ liệu một tuần", "\"protection\": \"EXEMPT\", \"reason\": \"Đã sao lưu đúng quy trình\",")), 200);
        assertThat(it.getJsonObject("review").getString("protection")).isEqualTo("EXEMPT");
        assertThat(it.getJsonObject("review").getJsonArray("explanation").toString()).contains("\"clause\":\"3\"");
        assertThat(it.getJsonArray("encouragements")).isEmpty();

        it = read(act(head, suffix(it, "publication"), it, "{\"summary\": \"Thử và dừng vì mất dữ liệu\"}"), 200);
        var lesson = Caller.withToken(product, "auditor").get("/api/v1/daring-proposals/lessons").body();
        assertThat(lesson).contains("Thử và dừng vì mất dữ liệu", "Luôn sao lưu").doesNotContain("Phan Đức Anh");
    }

    @Test
    void a_completed_proposal_answers_for_nothing_and_opens_encouragement() {
        var it = submitted(anh, "Việc làm xong", false);
        it = read(act(head, suffix(it, "votes"), it, ballots(3, 1, 0, true, "2026-11-22")), 200);
        assertThat(it.getString("decidedBy")).isEqualTo("VOTE");
        it = read(act(head, suffix(it, "review"), it, findings("COMPLETED", "", "")), 200);
        assertThat(it.getJsonObject("review").getString("protection")).isEqualTo("NO_LIABILITY");
        assertThat(it.getJsonArray("encouragements")).hasSize(4);
        assertThat(clerk.get("/api/v1/tasks?limit=200").body()).contains("Việc làm xong");

        refused(act(head, suffix(it, "encouragements/EARLY_RISE"), it, "{\"granted\": true, \"reason\": \"Số 1\"}"), 403, null);
        refused(act(clerk, suffix(it, "encouragements/EARLY_RISE"), it, "{\"granted\": false}"), 400, "reason");
        it = read(act(clerk, suffix(it, "encouragements/EARLY_RISE"), it, "{\"granted\": true, \"reason\": \"15/QĐ-SKHCN\"}"), 200);
        assertThat(act(clerk, suffix(it, "encouragements/EARLY_RISE"), it, "{\"granted\": false, \"reason\": \"Thôi\"}").statusCode()).isEqualTo(409);
        for (var kind : new String[] {"REWARD", "PLANNING", "RANK_PROMOTION"}) {
            it = read(act(clerk, suffix(it, "encouragements/" + kind), it, "{\"granted\": false, \"reason\": \"Chưa đến kỳ\"}"), 200);
        }
        assertThat(clerk.get("/api/v1/tasks?limit=200").body()).doesNotContain("Việc làm xong");
    }

    @Test
    void what_is_beyond_the_agency_and_what_the_head_proposes_goes_up() {
        var wide = submitted(anh, "Vượt thẩm quyền", true);
        wide = read(act(head, suffix(wide, "votes"), wide, ballots(3, 0, 0, true, "2026-11-22")), 200);
        assertThat(wide.getString("state")).isEqualTo("REFERRED");
        refused(act(head, suffix(wide, "decision"), wide, ruling(true)), 403, null);
        wide = read(act(leader, suffix(wide, "decision"), wide, ruling(false)), 200);
        assertThat(wide.getString("state")).isEqualTo("REFUSED");

        var own = submitted(head, "Của người đứng đầu", false);
        refused(act(head, suffix(own, "votes"), own, ballots(3, 0, 0, true, "2026-11-22")), 403, null);
        own = read(act(leader, suffix(own, "votes"), own, ballots(3, 0, 0, true, "2026-11-22")), 200);
        assertThat(own.getString("state")).isEqualTo("PILOT");

        var referred = submitted(anh, "Phức tạp", false);
        refused(act(head, suffix(referred, "referral"), referred, "{\"reason\": \" \"}"), 400, "reason");
        referred = read(act(head, suffix(referred, "referral"), referred, "{\"reason\": \"Cần ý kiến nhiều sở\"}"), 200);
        referred = read(act(leader, suffix(referred, "decision"), referred, ruling(true)), 200);
        assertThat(referred.getString("decidedBy")).isEqualTo("ABOVE");
    }

    private JsonObject submitted(Caller author, String title, boolean wide) {
        var draft = read(act(author, "", 0, plan(title, wide)), 201);
        return read(act(author, suffix(draft, "submission"), draft, ""), 200);
    }

    private static String plan(String title, boolean wide) {
        return """
                {"title": "%s", "wide": %s, "pilotFrom": "2026-12-01", "pilotUntil": "2027-05-31", "parts": {"NEED": "Cần", "BOTTLENECK": "Vướng",
                 "CONTENT": "Làm", "SCOPE": "Ở Sở", "RESOURCES": "Ba người", "FEASIBILITY": "Làm được", "BENEFITS": "Nhanh", "RISKS": "Ít",
                 "EFFECT": "Một nửa", "LIMITS": "Không trái luật"}}""".formatted(title, wide);
    }

    private static String ballots(int inFavour, int against, int abstained, boolean head, String day) {
        return "{\"heldOn\": \"%s\", \"inFavour\": %d, \"against\": %d, \"abstained\": %d, \"headInFavour\": %s, \"partyConsultedOn\": \"2026-11-20\"}"
                .formatted(day, inFavour, against, abstained, head);
    }

    private static String ruling(boolean approved) {
        return "{\"approved\": %s, \"paper\": \"12/QĐ-SKHCN\", \"decidedOn\": \"2026-11-22\", \"partyConsultedOn\": \"2026-11-21\", \"reason\": \"Cân nhắc kỹ\"}"
                .formatted(approved);
    }

    private static String findings(String result, String damage, String more) {
        return """
                {"reviewedOn": "2026-11-22", "result": "%s", "damage": "%s", %s "cause": "OBJECTIVE", "found": ["RIGHT_POLICY", "PURE_MOTIVE", "COMMON_INTEREST"],
                 "partyConsultedOn": "2026-11-22", "lessons": "Luôn sao lưu"}""".formatted(result, damage, more);
    }

    private static String path(JsonObject proposal) {
        return "/api/v1/daring-proposals/" + proposal.getInt("id");
    }

    private static String suffix(JsonObject proposal, String act) {
        return "/" + proposal.getInt("id") + "/" + act;
    }

    private static String tag(JsonObject proposal) {
        return "\"" + proposal.getInt("version") + "\"";
    }

    private static HttpResponse<String> act(Caller who, String act, JsonObject seen, String body) {
        return act(who, act, seen.getInt("version"), body);
    }

    private static HttpResponse<String> act(Caller who, String act, int version, String body) {
        return who.send(who.to("/api/v1/daring-proposals" + act).header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"").POST(BodyPublishers.ofString(body)));
    }

    private static void refused(HttpResponse<String> answer, int status, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (field != null) {
            assertThat(answer.body()).contains("\"" + field + "\"");
        }
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
