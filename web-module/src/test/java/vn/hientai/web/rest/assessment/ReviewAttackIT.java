package vn.hientai.web.rest.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

/**
 * The person under review, with the officer who manages the round as accomplice, tries to learn who answered what: by looking
 * twice, by taking people off, by a second round, by sums, by error texts and by the trail.
 */
@DisplayName("Đánh giá nhiều chiều: không ai lần ra ai đã trả lời gì")
@ExtendWith(RunningProduct.class)
class ReviewAttackIT {
    private static final String VAN = "40.018.0004";
    private static final Map<String, String> REVIEWERS = new LinkedHashMap<>(Map.of(
            "unit.head", "40.018.0001", "staff.member", "40.018.2741", "leadership", "40.018.0005", "council.member", "40.018.0007",
            "inspector", "40.018.0006"));
    private static final List<String> PEERS = List.of("unit.head", "staff.member", "leadership");
    private static final List<String> OUTSIDE = List.of("council.member", "inspector");

    private final Product product;
    private final Caller officer;
    private final Caller van;

    ReviewAttackIT(Product product) {
        this.product = product;
        officer = Caller.withToken(product, "hr.officer");
        van = Caller.withToken(product, "unit.hr");
    }

    @Test
    void nothing_tells_whose_answer_it_is() {
        var id = plan("Đợt thử").getInt("id");
        PEERS.forEach(who -> assertThat(seat(id, REVIEWERS.get(who), "PEER")).isEqualTo(204));
        OUTSIDE.forEach(who -> assertThat(seat(id, REVIEWERS.get(who), "OUTSIDE")).isEqualTo(204));
        assertThat(seat(id, REVIEWERS.get("inspector"), "PEER")).isEqualTo(422);
        assertThat(seat(id, VAN, "PEER")).isEqualTo(422);
        act(id, "opening", 204);
        assertThat(planned("Đợt thứ hai").statusCode()).as("nobody is under review twice at once").isEqualTo(422);

        var before = officer.get(url(id)).body();
        handIn("unit.hr", id, "5", null);
        handIn("unit.head", id, "4", "Nói nhỏ nhẹ với dân");
        assertThat(withoutSum(officer.get(url(id)).body())).as("who has answered shows nowhere").isEqualTo(withoutSum(before));
        var seats = read(officer.get(url(id))).getJsonArray("people").getJsonObject(0).getJsonArray("seats").getValuesAs(JsonObject.class);
        var peer = seats.stream().filter(one -> one.getString("code").equals(REVIEWERS.get("unit.head"))).findFirst().orElseThrow();
        assertThat(post(officer, path(id) + "/seats/" + peer.getInt("id") + "/removal", "{\"reason\": \"Thử\"}", tag(id)).statusCode())
                .as("nobody is taken off an open round").isEqualTo(409);
        handIn("staff.member", id, "4", null);
        handIn("leadership", id, "5", "Rất tốt");
        handIn("council.member", id, "1", "Tôi không ưa cách làm");
        handIn("inspector", id, "2", null);
        assertThat(officer.get(result(id)).statusCode()).isEqualTo(404);
        assertThat(van.get(result(id)).statusCode()).isEqualTo(404);
        assertThat(read(officer.get(url(id) + "/remarks")).getJsonArray("items")).isEmpty();

        act(id, "closing", 204);
        var remarks = officer.get(url(id) + "/remarks").body();
        assertThat(remarks).contains("Nói nhỏ nhẹ", "Rất tốt").doesNotContain("Tôi không ưa", "OUTSIDE");
        act(id, "release", 422);
        read(officer.get(url(id) + "/remarks")).getJsonArray("items").getValuesAs(JsonObject.class)
                .forEach(one -> screen(id, one.getString("id"), one.getString("body").startsWith("Rất")));
        act(id, "release", 204);

        var result = van.get(result(id)).body();
        assertThat(result).contains("PEER", "SELF", "Rất tốt").doesNotContain("OUTSIDE", "OTHERS", "Nói nhỏ nhẹ", "Tôi không ưa");
        REVIEWERS.values().forEach(code -> assertThat(result).doesNotContain(code));
        assertThat(result).doesNotContainPattern("T\\d\\d:\\d\\d").doesNotContain("Hoàng Nghĩa Dũng", "\"seat\"", "\"count\"", "\"sheets\"");
        var means = read(van.get(result(id))).getJsonArray("means").getValuesAs(JsonObject.class);
        assertThat(means.stream().filter(one -> one.getString("band").equals("PEER")).map(one -> one.getJsonNumber("mean").toString()))
                .allMatch(mean -> mean.equals("4.3"));
        assertThat(means.stream().map(one -> one.getString("band")).collect(Collectors.toSet())).containsExactlyInAnyOrder("SELF", "PEER");

        act(id, "release", 409);
        act(id, "closing", 409);
        assertThat(van.get(result(id)).body()).as("looking twice shows the same").isEqualTo(result);
        assertThat(officer.get(result(id) + "?side=PEER&limit=1&seat=1").body()).as("no part of it can be asked for").contains("4.3");
        assertThat(planned("Đợt ngay sau").statusCode()).as("no second round to take the difference from").isEqualTo(422);
        assertThat(Caller.withToken(product, "leadership").get(result(id)).statusCode()).as("a peer does not read it").isEqualTo(404);

        var levels = read(van.get("/api/v1/staff/" + VAN + "/competencies")).getJsonArray("levels").getValuesAs(JsonObject.class);
        var reviewed = levels.stream().filter(one -> one.getString("rater").equals("REVIEW")).toList();
        assertThat(reviewed).isNotEmpty().allMatch(one -> one.getInt("level") == 4 && !one.containsKey("by"));

        var trail = Caller.withToken(product, "auditor").get("/api/v1/audit/entries?limit=200").body();
        assertThat(trail).contains("HandInSheet").doesNotContain("\"seat\"", "Rất tốt");
        OUTSIDE.forEach(who -> assertThat(Caller.withToken(product, who).get("/api/v1/assessment/reviews/" + id).statusCode()).isEqualTo(403));
    }

    @Test
    void a_sheet_is_for_whom_it_was_sent_to_and_is_handed_in_once() {
        var anh = Caller.withToken(product, "staff.member");
        var head = Caller.withToken(product, "unit.head");
        var mine = read(anh.get("/api/v1/assessment/sheets")).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getBoolean("open") && one.getString("side").equals("SUBORDINATE"))
                .findFirst()
                .orElseThrow()
                .getInt("seat");
        var sheet = "/api/v1/assessment/sheets/" + mine;
        assertThat(head.get(sheet).statusCode()).isEqualTo(404);
        assertThat(head.get(sheet).body().replace(String.valueOf(mine), "N"))
                .isEqualTo(head.get("/api/v1/assessment/sheets/999999").body().replace("999999", "N"));
        var question = read(anh.get(sheet)).getJsonArray("questions").getJsonObject(0).getInt("id");
        var answers = "{\"answers\": {\"" + question + "\": \"%s\"}}";
        assertThat(put(anh, sheet + "/draft", answers.formatted("3"), "\"0\"").statusCode()).isEqualTo(204);
        assertThat(put(anh, sheet + "/draft", answers.formatted("2"), "\"0\"").statusCode()).isEqualTo(412);
        assertThat(read(anh.get(sheet)).getJsonObject("answers").getString(String.valueOf(question))).isEqualTo("3");
        assertThat(post(anh, sheet.substring(8) + "/hand-in", answers.formatted("9"), null).statusCode()).isEqualTo(422);
        assertThat(post(anh, sheet.substring(8) + "/hand-in", "{\"answers\": {}}", null).statusCode()).isBetween(400, 422);
        assertThat(post(anh, sheet.substring(8) + "/hand-in", answers.formatted("3"), null).statusCode()).isEqualTo(204);
        assertThat(post(anh, sheet.substring(8) + "/hand-in", answers.formatted("4"), null).statusCode()).isEqualTo(409);
        assertThat(post(anh, sheet.substring(8) + "/decline", "{\"reason\": \"Muộn\"}", null).statusCode()).isEqualTo(409);
        assertThat(read(anh.get(sheet)).getJsonObject("answers")).as("what was handed in cannot be read again").isEmpty();
    }

    private HttpResponse<String> planned(String title) {
        var form = read(officer.get("/api/v1/assessment/forms")).getJsonArray("items").getJsonObject(0).getInt("id");
        return post(officer, "assessment/reviews",
                """
                {"form": %d, "title": "%s", "unit": "SKHCN", "staff": ["%s"], "sides": ["SELF", "SUPERIOR", "PEER", "OUTSIDE"],
                 "closesOn": "2026-12-20"}""".formatted(form, title, VAN), null);
    }

    private JsonObject plan(String title) {
        return read(planned(title));
    }

    private int seat(int id, String reviewer, String side) {
        return post(officer, path(id) + "/seats", "{\"staff\": \"%s\", \"reviewer\": \"%s\", \"side\": \"%s\", \"reason\": \"Thử\"}"
                .formatted(VAN, reviewer, side), tag(id)).statusCode();
    }

    private void act(int id, String act, int status) {
        var answer = post(officer, path(id) + "/" + act, "{}", tag(id));
        assertThat(answer.statusCode()).as(act + " " + answer.body()).isEqualTo(status);
    }

    private void screen(int id, String remark, boolean shown) {
        var path = path(id) + "/remarks/" + remark + "/screening";
        assertThat(post(officer, path, "{\"shown\": false}", null).statusCode()).isEqualTo(422);
        assertThat(post(officer, path, "{\"shown\": %s, \"reason\": \"Dễ nhận ra\"}".formatted(shown), null).statusCode()).isEqualTo(204);
    }

    private void handIn(String who, int round, String level, String remark) {
        var caller = Caller.withToken(product, who);
        var seat = read(caller.get("/api/v1/assessment/sheets")).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("title").equals("Đợt thử"))
                .findFirst()
                .orElseThrow()
                .getInt("seat");
        var answers = read(caller.get("/api/v1/assessment/sheets/" + seat)).getJsonArray("questions").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("kind").equals("LEVEL") || remark != null)
                .map(one -> "\"%d\": \"%s\"".formatted(one.getInt("id"), one.getString("kind").equals("LEVEL") ? level : remark))
                .collect(Collectors.joining(", "));
        var done = post(caller, "assessment/sheets/" + seat + "/hand-in", "{\"answers\": {" + answers + "}}", null);
        assertThat(done.statusCode()).as(who + " " + done.body()).isEqualTo(204);
        assertThat(done.body()).isEmpty();
    }

    private static String withoutSum(String body) {
        return body.replaceAll("\"sheets\":\\d+", "\"sheets\":0");
    }

    private String tag(int id) {
        return officer.get(url(id)).headers().firstValue("ETag").orElseThrow();
    }

    private static String path(int id) {
        return "assessment/reviews/" + id;
    }

    private static String url(int id) {
        return "/api/v1/" + path(id);
    }

    private static String result(int id) {
        return url(id) + "/results/" + VAN;
    }

    private JsonObject read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return officer.json(answer);
    }

    private static HttpResponse<String> post(Caller caller, String path, String body, String tag) {
        var request = caller.to("/api/v1/" + path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return caller.send(tag == null ? request : request.header("If-Match", tag));
    }

    private static HttpResponse<String> put(Caller caller, String url, String body, String tag) {
        return caller.send(caller.to(url).header("Content-Type", "application/json").header("If-Match", tag).PUT(BodyPublishers.ofString(body)));
    }
}
