package vn.hientai.web.rest.staff;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

@DisplayName("Biến động công tác")
@ExtendWith(RunningProduct.class)
class ServiceActsIT {

    private final Product product;
    private final Map<String, Caller> callers = new HashMap<>();

    ServiceActsIT(Product product) {
        this.product = product;
    }

    @Test
    void a_secondment_to_come_shows_from_its_day_and_ends_by_itself() {
        var seconded = someone(0);
        var drafted = draft("hr.officer", seconded, "{\"type\": \"SECONDMENT\", \"from\": \"2026-12-01\", \"until\": \"2028-11-30\", \"hostUnit\": \"SNV\"}");
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        assertThat(types(seconded, "?asOf=2027-01-01")).doesNotContain("SECONDMENT");

        sign(json(drafted.body()).getInt("decision"));

        assertThat(status(seconded, "")).isEqualTo("WORKING");
        assertThat(status(seconded, "?asOf=2026-11-30")).isEqualTo("WORKING");
        assertThat(status(seconded, "?asOf=2026-12-01")).isEqualTo("SECONDED");
        assertThat(status(seconded, "?asOf=2028-11-30")).isEqualTo("SECONDED");
        assertThat(status(seconded, "?asOf=2028-12-01")).isEqualTo("WORKING");
        assertThat(types(seconded, "?asOf=2027-01-01")).contains("SECONDMENT");
        assertThat(types(seconded, "")).doesNotContain("SECONDMENT");
    }

    @Test
    void a_transfer_takes_effect_at_once_falls_with_its_decision_and_stays_known_as_it_was() {
        var mover = someone(1);
        var home = read("hr.officer", "staff/" + mover).getJsonObject("unit").getString("code");
        var drafted = draft("hr.officer", mover, "{\"type\": \"TRANSFER\", \"from\": \"2026-11-22\", \"unit\": \"STC\", \"post\": \"Chuyên viên\"}");
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        var decision = json(drafted.body()).getInt("decision");
        sign(decision);

        assertThat(read("hr.officer", "staff/" + mover).getJsonObject("unit").getString("code")).isEqualTo("STC");
        assertThat(read("hr.officer", "staff/" + mover + "?asOf=2026-11-21").getJsonObject("unit").getString("code")).isEqualTo(home);
        assertThat(types(mover, "?knownAt=2026-11-21")).isEmpty();

        var annulled = send("leadership", "decisions/" + decision + "/annulment", "{\"reason\": \"Ban hành nhầm\"}");

        assertThat(annulled.statusCode()).as(annulled.body()).isEqualTo(200);
        assertThat(read("hr.officer", "staff/" + mover).getJsonObject("unit").getString("code")).isEqualTo(home);
        assertThat(types(mover, "")).doesNotContain("TRANSFER");
    }

    @Test
    void what_the_law_refuses_is_not_drafted_and_says_when_it_could_be() {
        var answer = draft("hr.officer", someone(2), "{\"type\": \"RETIREMENT\", \"from\": \"2026-12-01\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer.body()).getJsonArray("explanation").getJsonObject(0).getJsonObject("remedy").getString("when"))
                .isEqualTo(read("hr.officer", "staff/" + someone(2) + "/retirement").getJsonObject("result").getString("pensionFrom"));
    }

    @Test
    void nothing_follows_once_someone_has_left() {
        var leaver = someone(3);
        var left = draft("hr.officer", leaver, "{\"type\": \"SEPARATION\", \"from\": \"2026-11-22\", \"ownWish\": true}");
        sign(json(left.body()).getInt("decision"));

        var after = draft("hr.officer", leaver, "{\"type\": \"TRANSFER\", \"from\": \"2027-01-01\", \"unit\": \"STC\", \"post\": \"Chuyên viên\"}");

        assertThat(after.statusCode()).isEqualTo(409);
        assertThat(json(after.body()).getString("detail")).contains("22/11/2026", "QĐ-UBND");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
        "400 | {\"type\": \"SECONDMENT\", \"from\": \"2026-12-01\"}",
        "400 | {\"type\": \"TRANSFER\", \"from\": \"2026-12-01\", \"unit\": \"XYZ\", \"post\": \"A\"}",
        "400 | {\"type\": \"RETIREMENT\", \"from\": \"2026-12-01\", \"unit\": \"STC\"}",
        "409 | {\"type\": \"SECONDMENT_RETURN\", \"from\": \"2026-12-01\"}",
        "409 | {\"type\": \"STUDY_LEAVE\", \"from\": \"1990-12-01\", \"until\": \"1991-12-01\"}",
        "409 | {\"type\": \"REAPPOINTMENT\", \"from\": \"2026-12-01\", \"termUntil\": \"2031-11-30\"}"})
    void bad_input_and_contradictions_are_refused_with_what_stands_against_them(int answer, String body) {
        assertThat(draft("hr.officer", "40.018.2741", body).statusCode()).isEqualTo(answer);
    }

    @Test
    void what_was_decided_before_the_law_file_begins_is_recorded_with_its_reason_and_marked() {
        var act = "{\"type\": \"SECONDMENT\", \"from\": \"2024-03-01\", \"until\": \"2024-08-31\", \"hostUnit\": \"SNV\"%s}";
        var person = read("hr.officer", "staff?unit=SYT&subtree=true&status=WORKING&minAge=46&limit=40").getJsonArray("items")
                .getValuesAs(JsonObject.class).stream().map(one -> one.getString("code"))
                .filter(code -> send("hr.officer", "staff/" + code + "/events?preview=true", act.formatted(", \"reason\": \"x\"")).statusCode() == 200)
                .findFirst().orElseThrow();
        var bare = draft("hr.officer", person, act.formatted(""));
        assertThat(bare.statusCode()).isEqualTo(400);
        assertThat(bare.body()).contains("\"reason\"", "01/03/2024");

        var drafted = draft("hr.officer", person, act.formatted(", \"reason\": \"Quyết định 12/QĐ-SYT ngày 20/02/2024\""));
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        assertThat(drafted.body()).contains("12/QĐ-SYT", "service.recorded");
        var decision = json(drafted.body()).getInt("decision");
        assertThat(read("hr.officer", "decisions/" + decision).getString("title")).contains("Ghi nhận quyết định đã có");
        sign(decision);
        assertThat(status(person, "?asOf=2024-03-01")).isEqualTo("SECONDED");
        assertThat(status(person, "?asOf=2024-09-01")).isEqualTo("WORKING");
        assertThat(draft("hr.officer", person, act.replace("2024", "2029").formatted(", \"reason\": \"x\"")).statusCode())
                .as("what is to come is weighed").isNotEqualTo(400);
    }

    @Test
    void a_preview_stores_nothing_and_only_those_in_charge_may_draft() {
        var body = "{\"type\": \"STUDY_LEAVE\", \"from\": \"2027-01-01\", \"until\": \"2027-12-31\"}";

        var preview = send("hr.officer", "staff/40.018.2741/events?preview=true", body);

        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        assertThat(json(preview.body()).getJsonArray("changes")).hasSize(1);
        assertThat(draft("staff.member", "40.018.2741", body).statusCode()).isEqualTo(403);
        assertThat(draft("unit.hr", "40.018.0003", body).statusCode()).isEqualTo(404);
    }

    /** People of the health department of whom no other story tells. */
    private String someone(int position) {
        return read("hr.officer", "staff?unit=SYT&subtree=true&status=WORKING&maxAge=45&minAge=25&limit=10").getJsonArray("items")
                .getJsonObject(position).getString("code");
    }

    private String status(String code, String when) {
        return read("hr.officer", "staff/" + code + when).getString("status");
    }

    private List<String> types(String code, String when) {
        JsonArray items = read("hr.officer", "staff/" + code + "/events" + when).getJsonArray("items");
        return items.getValuesAs(JsonObject.class).stream().map(event -> event.getString("type")).toList();
    }

    private void sign(int decision) {
        var etag = get("leadership", "decisions/" + decision).headers().firstValue("ETag").orElseThrow();
        var leader = caller("leadership");
        var signed = leader.send(leader.to("/api/v1/decisions/" + decision + "/signature").header("Content-Type", "application/json")
                .header("If-Match", etag).POST(BodyPublishers.ofString("{\"office\": \"CHỦ TỊCH\"}")));
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(200);
    }

    private HttpResponse<String> draft(String account, String code, String body) {
        return send(account, "staff/" + code + "/events", body);
    }

    private JsonObject read(String account, String path) {
        var answer = get(account, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    private HttpResponse<String> get(String account, String path) {
        return caller(account).get("/api/v1/" + path);
    }

    private HttpResponse<String> send(String account, String path, String body) {
        var caller = caller(account);
        return caller.send(caller.to("/api/v1/" + path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private Caller caller(String account) {
        return callers.computeIfAbsent(account, one -> Caller.withToken(product, one));
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
