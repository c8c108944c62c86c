package vn.hientai.web.rest.staff;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
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

@DisplayName("Lương và nâng bậc lương")
@ExtendWith(RunningProduct.class)
class PayApiIT {
    private static final String HR_OFFICER = "40.018.0003";
    private static final String ANH_DUE_SINCE_MARCH = "40.018.0008";
    private static final String LAN_DUE_IN_MARCH = "40.018.0013";
    private static final String HUNG_UNDER_REPRIMAND = "40.018.0014";

    private final Product product;
    private final Map<String, Caller> callers = new HashMap<>();

    PayApiIT(Product product) {
        this.product = product;
    }

    @Test
    void tells_the_months_money_and_the_next_rise_with_its_reasons() throws Exception {
        var pay = read("hr.officer", "staff/" + LAN_DUE_IN_MARCH + "/pay");

        assertThat(pay.getJsonObject("month").getInt("total")).isEqualTo(8_424_900);
        assertThat(pay.getJsonObject("month").getJsonObject("legalBasis").getString("document")).isEqualTo("161/2026/NĐ-CP");
        assertThat(pay.getJsonObject("result").getString("dueDate")).isEqualTo("2027-03-01");
        assertThat(pay.getJsonObject("result").getInt("nextStep")).isEqualTo(5);
        assertThat(pay.getJsonObject("result").getBoolean("due")).isFalse();
        assertThat(pay.getJsonArray("explanation")).isNotEmpty();
        assertThat(pay.getJsonArray("placements").getJsonObject(0).getInt("step")).isEqualTo(4);
    }

    @Test
    void stands_as_it_stood_with_the_base_salary_of_the_day() throws Exception {
        var pay = read("hr.officer", "staff/" + LAN_DUE_IN_MARCH + "/pay?asOf=2024-02-29");

        assertThat(pay.getJsonArray("placements")).hasSize(1);
        assertThat(pay.getJsonArray("placements").getJsonObject(0).getInt("step")).isEqualTo(3);
        assertThat(pay.getJsonObject("month").getInt("total")).isEqualTo(5_400_000);
    }

    @Test
    void a_reprimand_delays_the_next_rise() throws Exception {
        var pay = read("hr.officer", "staff/" + HUNG_UNDER_REPRIMAND + "/pay");

        assertThat(pay.getJsonObject("result").getInt("delayMonths")).isEqualTo(3);
        assertThat(pay.getJsonObject("result").getString("dueDate")).isEqualTo("2027-06-01");
    }

    @Test
    void retirement_agrees_with_the_directory() throws Exception {
        var retirement = read("hr.officer", "staff/" + LAN_DUE_IN_MARCH + "/retirement");

        assertThat(retirement.getJsonObject("result").getJsonObject("age").getInt("years")).isEqualTo(60);
        assertThat(retirement.getJsonObject("result").getString("retirementDate"))
                .isEqualTo(read("hr.officer", "staff/" + LAN_DUE_IN_MARCH).getString("retiresOn"));
        assertThat(retirement.getJsonArray("explanation")).isNotEmpty();
    }

    @Test
    void a_raise_counts_from_its_day_and_falls_with_its_decision() throws Exception {
        var decision = decision("SIGNED", "STEP_RAISE", "2026-12-01");

        assertThat(raise("hr.officer", ANH_DUE_SINCE_MARCH, "2026-11-25", decision).statusCode()).isEqualTo(422);
        var granted = raise("hr.officer", ANH_DUE_SINCE_MARCH, "2026-12-01", decision);

        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(201);
        assertThat(json(granted.body()).getInt("step")).isEqualTo(3);
        assertThat(json(granted.body()).getBoolean("passed")).isTrue();
        assertThat(stepOn("2026-11-30")).isEqualTo(2);
        assertThat(stepOn("2026-12-01")).isEqualTo(3);
        assertThat(read("hr.officer", "staff/" + ANH_DUE_SINCE_MARCH).getInt("step")).isEqualTo(2);

        var annulled = send("hr.officer", "decisions/" + decision + "/annulment", "{\"reason\": \"Ban hành nhầm\"}");

        assertThat(annulled.statusCode()).as(annulled.body()).isEqualTo(200);
        assertThat(stepOn("2026-12-01")).isEqualTo(2);
        assertThat(stepOn("2030-01-01")).isEqualTo(2);
    }

    @Test
    void what_the_law_refuses_is_not_entered_and_says_why() throws Exception {
        var answer = raise("hr.officer", HUNG_UNDER_REPRIMAND, "2027-03-01", decision("SIGNED", "STEP_RAISE", "2026-11-22"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer.body()).getJsonArray("explanation").toString())
                .contains("sanction-delays", "waiting-time-served", "2027-06-01");
        assertThat(read("hr.officer", "staff/" + HUNG_UNDER_REPRIMAND + "/pay?asOf=2027-04-01")
                .getJsonArray("placements").getJsonObject(0).getInt("step")).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}: quyết định {2} {1} về {3} thì {4}")
    @CsvSource({
        "hr.officer, DRAFT,  STEP_RAISE,       " + ANH_DUE_SINCE_MARCH + ", 409",
        "hr.officer, SIGNED, UNIT_MERGER,      " + ANH_DUE_SINCE_MARCH + ", 409",
        "hr.officer, SIGNED, STEP_RAISE,       " + HR_OFFICER + ", 403",
        "unit.hr,    SIGNED, STEP_RAISE,       " + ANH_DUE_SINCE_MARCH + ", 403"})
    void only_a_signed_decision_of_its_kind_and_never_ones_own(
            String account, String status, String kind, String person, int answer) throws Exception {
        assertThat(raise(account, person, "2026-12-01", decision(status, kind, "2026-11-22")).statusCode()).isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0} đọc lương của {1}: {2}")
    @CsvSource({
        "inspector,    " + LAN_DUE_IN_MARCH + ", 404",
        "staff.member, " + LAN_DUE_IN_MARCH + ", 404",
        "staff.member, 40.018.2741,              200",
        "unit.hr,      " + LAN_DUE_IN_MARCH + ", 404",
        "unit.hr,      " + ANH_DUE_SINCE_MARCH + ", 200"})
    void pay_is_read_by_those_in_charge_and_by_oneself(String account, String person, int answer) throws Exception {
        assertThat(get(account, "staff/" + person + "/pay").statusCode()).isEqualTo(answer);
    }

    @Test
    void lists_who_is_due_page_by_page() throws Exception {
        var all = read("unit.hr", "step-raises/due?limit=200&count=true");
        var first = read("unit.hr", "step-raises/due?limit=1");
        var second = read("unit.hr", "step-raises/due?limit=1&after=" + first.getString("next"));

        assertThat(codes(all)).contains(ANH_DUE_SINCE_MARCH).doesNotContain(LAN_DUE_IN_MARCH, HUNG_UNDER_REPRIMAND);
        assertThat(all.getInt("total")).isEqualTo(codes(all).size());
        assertThat(codes(first)).containsExactly(codes(all).get(0));
        assertThat(codes(second)).containsExactly(codes(all).get(1));
    }

    private int stepOn(String day) throws Exception {
        return read("hr.officer", "staff/" + ANH_DUE_SINCE_MARCH + "/pay?asOf=" + day)
                .getJsonArray("placements").getJsonObject(0).getInt("step");
    }

    private static List<String> codes(JsonObject list) {
        return list.getJsonArray("items").getValuesAs(JsonObject.class).stream().map(one -> one.getString("staff")).toList();
    }

    private HttpResponse<String> raise(String account, String person, String from, long decision) throws Exception {
        return send(account, "staff/" + person + "/step-raises",
                "{\"from\": \"%s\", \"decision\": %d}".formatted(from, decision));
    }

    private long decision(String status, String kind, String from) throws SQLException {
        try (var connection = product.connect();
                var insert = connection.prepareStatement("""
                        insert into decision (kind, agency_id, symbol, number, year, status, title, signed_on, effective_from)
                        select ?, id, 'QĐ-LUONG', case when ? = 'DRAFT' then null else
                            (select coalesce(max(number), 0) + 1 from decision where symbol = 'QĐ-LUONG') end,
                            2026, ?, 'Về nâng bậc lương', date '2026-11-22', cast(? as date) from org_unit where code = 'NA' returning id""")) {
            insert.setString(1, kind);
            insert.setString(2, status);
            insert.setString(3, status);
            insert.setString(4, from);
            try (var rows = insert.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
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
        return callers.computeIfAbsent(account, name -> Caller.withToken(product, name));
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
