package vn.hientai.web.rest.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;

/** On a product of its own: it grades a whole department, which other stories must find as it was. */
@DisplayName("Đợt xếp loại chất lượng hằng năm")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CampaignApiIT {
    private static final String ANH_STAFF = "40.018.2741";
    private static final String DUNG_HEAD = "40.018.0001";
    private static final String CANDIDATE = "40.018.0008";
    private static final String REPRIMANDED = "40.018.0014";

    private Product product;
    private Caller officer;
    private Caller clerk;
    private Caller head;
    private Caller leader;
    private Caller staff;

    @BeforeAll
    void start() {
        product = Product.on(Product.emptyData("campaign")).with("HIENTAI_DEMO", "true").with("HIENTAI_DEMO_PEOPLE", "3000")
                .with("HIENTAI_TODAY", "2026-11-22").start().awaitReady();
        officer = Caller.withToken(product, "hr.officer");
        clerk = Caller.withToken(product, "unit.hr");
        head = Caller.withToken(product, "unit.head");
        leader = Caller.withToken(product, "leadership");
        staff = Caller.withToken(product, "staff.member");
    }

    @AfterAll
    void stop() {
        product.close();
    }

    @Test
    @Order(1)
    void last_year_is_finished_with_the_grades_of_the_files() {
        var id = campaign(2025);
        var lines = officer.json(officer.get(id + "/people?limit=200&count=true"));
        assertThat(lines.getInt("total")).isPositive();
        var anh = officer.json(officer.get(id.replace("campaigns", "forms") + "/" + CANDIDATE)).getJsonObject("line");
        assertThat(anh.getString("grade")).as("TTX").isEqualTo("EXCELLENT");
        assertThat(anh.getString("step")).isEqualTo("DONE");
    }

    @Test
    @Order(2)
    void a_draft_is_kept_and_a_conflict_loses_nothing() {
        var form = campaign(2026).replace("campaigns", "forms") + "/" + ANH_STAFF;
        var read = staff.get(form);
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        var tag = read.headers().firstValue("ETag").orElseThrow();
        assertThat(put(staff, form, "{\"results\": \"Bản một\", \"submit\": false}", tag).statusCode()).isEqualTo(200);
        assertThat(put(staff, form, "{\"results\": \"Bản hai\", \"submit\": false}", tag).statusCode()).isEqualTo(412);
        assertThat(staff.json(staff.get(form)).getString("results")).isEqualTo("Bản một");
        assertThat(put(staff, form, "{\"results\": \"x\", \"submit\": false}", null).statusCode()).isEqualTo(428);
        assertThat(head.json(head.get(form)).getString("results")).as("a draft is the writer's own").isEmpty();
        assertThat(staff.get(campaign(2026).replace("campaigns", "forms") + "/" + CANDIDATE).statusCode()).isEqualTo(404);
        assertThat(staff.json(staff.get(campaign(2026) + "/people")).getJsonArray("items")).hasSize(1);
        var incomplete = put(staff, form, "{\"results\": \"\", \"submit\": true}", staff.get(form).headers().firstValue("ETag").orElseThrow());
        assertThat(incomplete.statusCode()).isEqualTo(400);
        assertThat(incomplete.body()).contains("results", "grade");
    }

    @Test
    @Order(3)
    void a_year_goes_from_its_opening_to_signed_grades_that_recompute_and_can_be_petitioned() throws Exception {
        var old = campaign(2026);
        assertThat(post(officer, "/api/v1/assessment/campaigns", "{\"year\": 2026, \"unit\": \"SKHCN\"}").statusCode()).isEqualTo(409);
        var tag = officer.get(old).headers().firstValue("ETag").orElseThrow();
        var ended = officer.send(officer.to(old + "/ending").header("Content-Type", "application/json").header("If-Match", tag)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("{\"cancelled\": true, \"reason\": \"Mở lại từ đầu\"}")));
        assertThat(ended.statusCode()).as(ended.body()).isEqualTo(200);
        assertThat(put(staff, old.replace("campaigns", "forms") + "/" + ANH_STAFF, "{\"results\": \"muộn\"}", "\"1\"").statusCode()).as("closed").isEqualTo(409);

        assertThat(post(head, "/api/v1/assessment/campaigns", "{\"year\": 2026, \"unit\": \"SKHCN\"}").statusCode()).isEqualTo(403);
        assertThat(post(clerk, "/api/v1/assessment/campaigns", "{\"year\": 2026, \"unit\": \"SNV\"}").statusCode()).isEqualTo(404);
        assertThat(post(clerk, "/api/v1/assessment/campaigns", "{\"year\": 2027, \"unit\": \"SKHCN\"}").statusCode()).isEqualTo(400);
        var opened = post(officer, "/api/v1/assessment/campaigns", "{\"year\": 2026, \"unit\": \"SKHCN\"}");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(202);
        var id = "/api/v1/assessment/campaigns/" + officer.json(opened).getInt("campaign");
        for (var i = 0; i < 120 && !officer.json(officer.get(id)).getString("status").equals("OPEN"); i++) {
            Thread.sleep(250);
        }
        var campaign = officer.json(officer.get(id));
        assertThat(campaign.getString("status")).isEqualTo("OPEN");
        assertThat(campaign.getString("decideBy")).isEqualTo("2026-12-14");
        var days = campaign.getJsonArray("days").getValuesAs(JsonObject.class);
        assertThat(days.get(0).getString("step")).isEqualTo("SELF");
        assertThat(days.get(0).getBoolean("confirmed")).isFalse();

        var anh = line(id, ANH_STAFF);
        assertThat(anh.getString("instrument")).isEqualTo("335/2025/NĐ-CP");
        assertThat(anh.getString("place")).isEqualTo("UNIT_STAFF");
        assertThat(anh.getString("scorer")).isEqualTo("Hoàng Nghĩa Dũng");
        assertThat(line(id, DUNG_HEAD).getString("place")).isEqualTo("UNIT_HEAD");
        assertThat(anh.getJsonNumber("monthsWorked").bigDecimalValue()).isEqualByComparingTo("12");

        var form = id.replace("campaigns", "forms") + "/" + ANH_STAFF;
        assertThat(put(staff, form, "{\"results\": \"Đủ việc\", \"grade\": \"GOOD\", \"submit\": true}", "\"0\"").statusCode()).isEqualTo(200);
        assertThat(staff.get("/api/v1/tasks?limit=200").body()).doesNotContain("/me/grading?id=" + id.substring(id.lastIndexOf('/') + 1) + "\"");
        assertThat(put(staff, form, "{\"results\": \"lần hai\", \"submit\": true, \"grade\": \"GOOD\"}", "\"1\"").statusCode()).isEqualTo(409);

        assertThat(post(head, id + "/proposals", proposal(ANH_STAFF, null, null)).statusCode()).as("before the meeting").isEqualTo(409);
        var meeting = "{\"unit\": \"SKHCN\", \"heldOn\": \"2026-11-22\", \"attended\": 5, \"invited\": 6, \"minutes\": \"Biên bản\", \"withoutForm\": \"Đi công tác\"}";
        assertThat(post(head, id + "/meetings", meeting.replace("2026-11-22", "2026-11-23")).statusCode()).as("tomorrow").isEqualTo(400);
        assertThat(post(staff, id + "/meetings", meeting).statusCode()).isIn(403, 404);
        var met = post(head, id + "/meetings", meeting);
        assertThat(met.statusCode()).as(met.body()).isEqualTo(200);
        assertThat(head.json(met).getInt("people")).isEqualTo(campaign.getInt("people"));

        assertThat(post(clerk, id + "/proposals", proposal(ANH_STAFF, null, null)).statusCode()).as("HR assesses nobody").isEqualTo(422);
        assertThat(post(clerk, id + "/proposals", proposal(ANH_STAFF, null, null)).body()).contains("335/2025/NĐ-CP", "\"10\"");
        assertThat(post(head, id + "/proposals", proposal(DUNG_HEAD, null, null)).statusCode()).as("nobody grades themselves").isEqualTo(403);

        var wanting = post(head, id + "/proposals", proposal(REPRIMANDED, null, 80));
        assertThat(wanting.statusCode()).as("whether for public duty is not told").isEqualTo(422);
        assertThat(wanting.body()).contains("publicDuty");

        var people = people(id);
        var mine = people.stream().filter(one -> one.getString("duty").equals("STAFF")).map(one -> one.getString("staff"))
                .filter(code -> !code.equals(REPRIMANDED)).toList();
        for (var at = 0; at < mine.size(); at++) {
            var answer = post(head, id + "/proposals", proposal(mine.get(at), null, 90 + at % 3));
            assertThat(answer.statusCode()).as(mine.get(at) + answer.body()).isEqualTo(200);
        }
        var failed = post(head, id + "/proposals", "{\"items\": [{\"staff\": \"%s\", \"told\": {\"score\": 80, \"publicDuty\": true}}]}".formatted(REPRIMANDED));
        assertThat(failed.statusCode()).as(failed.body()).isEqualTo(200);
        assertThat(post(head, id + "/proposals", proposal(REPRIMANDED, "GOOD", 80)).statusCode()).as("above the rules").isEqualTo(422);

        recomputed(id, mine);
        assertThat(staff.get(form).body()).as("nobody sees a proposal about themselves").doesNotContain("\"proposed\"");
        assertThat(staff.json(staff.get(form)).getJsonArray("events")).isEmpty();

        var draft = "{\"unit\": \"SKHCN\", \"symbol\": \"QĐ-SKHCN\"}";
        var early = post(officer, id + "/decisions", draft);
        assertThat(early.statusCode()).as("organisations first").isEqualTo(422);
        assertThat(early.body()).contains("335/2025/NĐ-CP");
        assertThat(put(head, "/api/v1/assessment/unit-grades/2026/SKHCN", unitGrade("GOOD"), null).statusCode()).as("not of one's own agency").isEqualTo(403);
        assertThat(put(leader, "/api/v1/assessment/unit-grades/2026/SKHCN", unitGrade("GOOD"), null).statusCode()).isEqualTo(200);
        var over = post(officer, id + "/decisions", draft);
        assertThat(over.statusCode()).as("everybody is excellent").isEqualTo(422);
        assertThat(over.body()).contains("over-quota");

        var staffQuota = quota(id, "STAFF");
        var most = staffQuota.getInt("maximum");
        assertThat(most).isEqualTo((int) Math.floor((mine.size()) * 0.2 / 1.2));
        assertThat(post(head, id + "/moves", "{\"staff\": \"%s\", \"grade\": \"GOOD\"}".formatted(mine.get(0))).statusCode()).as("no reason").isEqualTo(400);
        for (var code : mine.subList(most, mine.size())) {
            assertThat(post(head, id + "/moves", "{\"staff\": \"%s\", \"grade\": \"GOOD\", \"reason\": \"Cân đối tỷ lệ\"}".formatted(code)).statusCode()).isEqualTo(200);
        }
        assertThat(quota(id, "STAFF").getBoolean("kept")).isTrue();
        var drafted = post(officer, id + "/decisions", draft);
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        assertThat(post(head, id + "/moves", "{\"staff\": \"%s\", \"grade\": \"COMPLETED\", \"reason\": \"x\"}".formatted(mine.get(0))).statusCode()).isEqualTo(409);
        var decision = officer.json(drafted).getInt("decision");
        var before = staff.json(staff.get("/api/v1/staff/" + ANH_STAFF));
        assertThat(before.toString()).doesNotContain("2026\":");
        sign(decision);

        var graded = line(id, mine.get(most));
        assertThat(graded.getString("grade")).isEqualTo("GOOD");
        assertThat(graded.getString("step")).isEqualTo("DONE");
        assertThat(line(id, REPRIMANDED).getString("grade")).isEqualTo("NOT_COMPLETED");
        assertThat(officer.get("/api/v1/decisions/" + decision + ".pdf").statusCode()).isEqualTo(200);
        assertThat(staff.get("/api/v1/notices?limit=50").body()).contains("/me/grading?id=");

        var petition = post(staff, form + "/petition", "{\"text\": \"Đề nghị xem lại điểm tháng Mười\"}");
        assertThat(petition.statusCode()).as(petition.body()).isEqualTo(200);
        assertThat(staff.json(petition).getJsonArray("petitions").getJsonObject(0).getString("answerBy")).as("seven working days").isEqualTo("2026-12-01");
        assertThat(post(staff, form + "/petition", "{\"text\": \"lại\"}").statusCode()).isEqualTo(409);
        assertThat(post(staff, form + "/answer", "{\"regrade\": false, \"answer\": \"tự trả lời\"}").statusCode()).isEqualTo(403);
        var answered = post(head, form + "/answer", "{\"regrade\": true, \"answer\": \"Chấp nhận, xếp loại lại\"}");
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
        var first = line(id, ANH_STAFF).getString("grade");
        var again = post(head, id + "/proposals", "{\"items\": [{\"staff\": \"%s\", \"grade\": \"COMPLETED\", \"note\": \"Sau kiến nghị\"}]}".formatted(ANH_STAFF));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(line(id, ANH_STAFF).getString("grade")).as("stands until it is replaced").isEqualTo(first);
        var second = post(officer, id + "/decisions", draft);
        assertThat(second.statusCode()).as(second.body()).isEqualTo(201);
        sign(officer.json(second).getInt("decision"));
        assertThat(line(id, ANH_STAFF).getString("grade")).isEqualTo("COMPLETED");
        var annulled = post(leader, "/api/v1/decisions/" + officer.json(second).getInt("decision") + "/annulment", "{\"reason\": \"Thử hủy\"}");
        assertThat(annulled.statusCode()).as(annulled.body()).isEqualTo(200);
        assertThat(line(id, ANH_STAFF).getString("step")).isEqualTo("DECISION");
        var undone = post(leader, "/api/v1/decisions/" + decision + "/annulment", "{\"reason\": \"Thử hủy cả lần đầu\"}");
        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
        assertThat(line(id, REPRIMANDED).getString("step")).isEqualTo("DECISION");
    }

    /** Every explanation, asked again of the calculator with its own facts, gives the same grade. */
    private void recomputed(String id, List<String> codes) {
        for (var code : codes) {
            var form = head.json(head.get(id.replace("campaigns", "forms") + "/" + code));
            var line = form.getJsonObject("line");
            var asked = Json.createObjectBuilder().add("subject", line.getString("subject")).add("year", 2026)
                    .add("score", line.getJsonNumber("score")).add("monthsWorked", line.getJsonNumber("monthsWorked"))
                    .add("absence", line.getString("absence")).add("absenceMonths", line.getJsonNumber("absenceMonths")).build();
            var answer = post(head, "/api/v1/calculators/annual-grade", asked.toString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(head.json(answer).getJsonObject("result").getString("grade")).as(code).isEqualTo(line.getString("computed"));
            assertThat(form.getJsonArray("explanation").getValuesAs(JsonObject.class))
                    .anySatisfy(one -> assertThat(one.getString("message")).isNotBlank());
            assertThat(line.getJsonNumber("score").bigDecimalValue()).isGreaterThan(BigDecimal.ZERO);
        }
    }

    private void sign(int decision) {
        var tag = leader.get("/api/v1/decisions/" + decision).headers().firstValue("ETag").orElseThrow();
        var signed = leader.send(leader.to("/api/v1/decisions/" + decision + "/signature").header("Content-Type", "application/json")
                .header("If-Match", tag).header("Idempotency-Key", UUID.randomUUID().toString()).POST(BodyPublishers.ofString("{}")));
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(200);
    }

    private String campaign(int year) {
        return officer.json(officer.get("/api/v1/assessment/campaigns")).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getInt("year") == year && one.getString("unit").equals("SKHCN"))
                .findFirst().map(one -> "/api/v1/assessment/campaigns/" + one.getInt("id")).orElseThrow();
    }

    private List<JsonObject> people(String id) {
        return head.json(head.get(id + "/people?limit=200&unit=SKHCN")).getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private JsonObject line(String id, String code) {
        return officer.json(officer.get(id.replace("campaigns", "forms") + "/" + code)).getJsonObject("line");
    }

    private JsonObject quota(String id, String duty) {
        return head.json(head.get(id + "/quotas?unit=SKHCN")).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("duty").equals(duty)).findFirst().orElseThrow();
    }

    private static String proposal(String code, String grade, Integer score) {
        return "{\"items\": [{\"staff\": \"%s\"%s%s}]}".formatted(
                code, grade == null ? "" : ", \"grade\": \"" + grade + "\"", score == null ? "" : ", \"told\": {\"score\": " + score + "}");
    }

    private static String unitGrade(String grade) {
        return "{\"grade\": \"%s\", \"score\": 82, \"outstanding\": false, \"authority\": \"Quyết định của Chủ tịch UBND tỉnh\"}".formatted(grade);
    }

    private static HttpResponse<String> post(Caller caller, String path, String body) {
        return caller.send(caller.to(path).header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> put(Caller caller, String path, String body, String tag) {
        var request = caller.to(path).header("Content-Type", "application/json");
        if (tag != null) {
            request.header("If-Match", tag);
        }
        return caller.send(request.PUT(BodyPublishers.ofString(body)));
    }
}
