package vn.hientai.web.rest.pay;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
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

@DisplayName("Quyết định phụ cấp")
@ExtendWith(RunningProduct.class)
class AllowanceOrdersIT {
    private final Product product;
    private final Map<String, Caller> callers = new HashMap<>();

    AllowanceOrdersIT(Product product) {
        this.product = product;
    }

    @Test
    void one_decision_grants_to_several_another_changes_a_third_ends_and_annulment_restores_each() {
        var people = someone();
        var granted = sign(order("GRANT", "HAZARD", "\"coefficient\": 0.3", "2026-06-01", people));
        assertThat(level(people.get(0), "2026-05-31")).isEqualTo("–");
        assertThat(level(people.get(0), "2026-06-01")).isEqualTo("0.3");
        assertThat(level(people.get(1), "2026-11-22")).isEqualTo("0.3");

        var changed = sign(order("CHANGE", "HAZARD", "\"coefficient\": 0.5", "2026-09-01", people.subList(0, 1)));
        assertThat(level(people.get(0), "2026-08-31")).isEqualTo("0.3");
        assertThat(level(people.get(0), "2026-09-01")).isEqualTo("0.5");
        assertThat(level(people.get(1), "2026-09-01")).isEqualTo("0.3");

        var ended = sign(order("END", "HAZARD", null, "2026-11-01", people));
        assertThat(level(people.get(0), "2026-10-31")).isEqualTo("0.5");
        assertThat(level(people.get(0), "2026-11-01")).isEqualTo("–");

        annul(ended);
        assertThat(level(people.get(0), "2026-11-01")).isEqualTo("0.5");
        annul(changed);
        assertThat(level(people.get(0), "2026-11-01")).isEqualTo("0.3");
        annul(granted);
        assertThat(level(people.get(0), "2026-11-01")).isEqualTo("–");
    }

    @Test
    void whoever_cannot_be_in_it_is_named_and_nobody_is_left_out_silently() {
        var people = someone();
        var first = sign(order("GRANT", "CONCURRENT", "\"percent\": 10", "2026-06-01", people.subList(0, 1)));
        var again = order("GRANT", "CONCURRENT", "\"percent\": 10", "2026-10-01", people);

        var preview = send("hr.officer", "allowance-orders?preview=true", again);
        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        var hindered = lines(preview).stream().filter(line -> line.containsKey("hindrance")).map(line -> line.getString("staff")).toList();
        assertThat(hindered).containsExactly(people.get(0));
        var refused = send("hr.officer", "allowance-orders", again);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"people\"");
        annul(first);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {4} {3}")
    @CsvSource(delimiter = '|', value = {
        "GRANT | OFFICE | \"coefficient\": 0.3 | 400 | kind",
        "GRANT | HAZARD | \"coefficient\": 0.3, \"percent\": 5 | 400 | coefficient",
        "GRANT | HAZARD | \"coefficient\": 0 | 400 | coefficient",
        "GRANT | HAZARD | \"percent\": 200.01 | 400 | percent",
        "GRANT | HAZARD | \"coefficient\": 0.305 | 400 | coefficient",
        "GRANT | HAZARD | \"coefficient\": 0.3, \"until\": \"2026-05-31\" | 400 | until",
        "END | HAZARD | \"coefficient\": 0.3 | 400 | coefficient"})
    void what_makes_no_sense_is_refused_beside_its_field(String act, String kind, String level, int status, String field) {
        var answer = send("hr.officer", "allowance-orders", order(act, kind, level, "2026-06-01", someone().subList(0, 1)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"" + field + "\"");
    }

    @Test
    void nobody_drafts_for_people_of_another_unit_or_for_themselves() {
        var body = order("GRANT", "HAZARD", "\"coefficient\": 0.3", "2026-06-01", someone().subList(0, 1));
        assertThat(send("unit.hr", "allowance-orders", body).statusCode()).isIn(403, 422);
        assertThat(send("staff.member", "allowance-orders", body).statusCode()).isEqualTo(403);
        assertThat(caller("staff.member").get("/api/v1/units/SYT/allowances").statusCode()).isIn(200, 403, 404);
    }

    private static String order(String act, String kind, String level, String from, List<String> people) {
        return "{\"act\": \"" + act + "\", \"kind\": \"" + kind + "\", " + (level == null ? "" : level + ", ") + "\"ground\": \"Quyết định thử\", \"from\": \""
                + from + "\", \"people\": [\"" + String.join("\", \"", people) + "\"]}";
    }

    private static List<JsonObject> lines(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject().getJsonArray("lines").getValuesAs(JsonObject.class);
        }
    }

    /** What the person has of the kinds of these stories on the day. */
    private String level(String code, String day) {
        return read("staff/" + code + "/allowances?asOf=" + day).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("kind").equals("HAZARD"))
                .filter(one -> one.getString("from").compareTo(day) <= 0 && one.getString("to", "9999").compareTo(day) >= 0)
                .map(one -> one.getJsonNumber("coefficient").bigDecimalValue().stripTrailingZeros().toPlainString()).findFirst().orElse("–");
    }

    /** Two people of whom no other story tells. */
    private List<String> someone() {
        return read("staff?unit=SNNMT&subtree=true&status=WORKING&maxAge=45&minAge=25&limit=10").getJsonArray("items").getValuesAs(JsonObject.class)
                .subList(4, 6).stream().map(one -> one.getString("code")).toList();
    }

    private int sign(String order) {
        var drafted = send("hr.officer", "allowance-orders", order);
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        var decision = caller("hr.officer").json(drafted).getInt("decision");
        var tag = caller("leadership").get("/api/v1/decisions/" + decision).headers().firstValue("ETag").orElseThrow();
        var leader = caller("leadership");
        var signed = leader.send(leader.to("/api/v1/decisions/" + decision + "/signature").header("Content-Type", "application/json")
                .header("If-Match", tag).POST(BodyPublishers.ofString("{\"office\": \"CHỦ TỊCH\"}")));
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(200);
        return decision;
    }

    private void annul(int decision) {
        var answer = send("leadership", "decisions/" + decision + "/annulment", "{\"reason\": \"Ban hành nhầm\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private Caller caller(String account) {
        return callers.computeIfAbsent(account, name -> Caller.withToken(product, name));
    }

    private JsonObject read(String path) {
        var answer = caller("hr.officer").get("/api/v1/" + path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return caller("hr.officer").json(answer);
    }

    private HttpResponse<String> send(String account, String path, String body) {
        var caller = caller(account);
        return caller.send(caller.to("/api/v1/" + path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }
}
