package vn.hientai.web.rest.pay;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

@DisplayName("Đợt nâng bậc lương, quỹ lương, phụ cấp")
@ExtendWith(RunningProduct.class)
class PayRoundApiIT {
    private static final String ANH_DUE_SINCE_MARCH = "40.018.0008";
    private static final String BACH_NINE_MONTHS_SHORT = "40.018.0009";
    private static final String CHUONG_DUE_NEXT_YEAR = "40.018.0011";
    private static final String DAT_DUE_SINCE_JUNE = "40.018.0012";
    private static final String HUNG_UNDER_REPRIMAND = "40.018.0014";

    private final Product product;
    private final Caller officer;
    private final Caller clerk;
    private final Caller leader;

    PayRoundApiIT(Product product) {
        this.product = product;
        officer = Caller.withToken(product, "hr.officer");
        clerk = Caller.withToken(product, "unit.hr");
        leader = Caller.withToken(product, "leadership");
    }

    @Test
    void a_list_that_was_sent_is_examined_signed_takes_effect_and_falls_with_its_decision() {
        var round = waiting();

        assertThat(send(officer, "PUT", round + "/lines/" + DAT_DUE_SINCE_JUNE, "{\"included\": false, \"reason\": \"x\"}", null).statusCode())
                .isEqualTo(428);
        assertThat(send(clerk, "PUT", round + "/lines/" + DAT_DUE_SINCE_JUNE, choice(false), tag(round)).statusCode())
                .as("the unit has sent its list").isEqualTo(409);
        var old = tag(round);
        assertThat(send(officer, "PUT", round + "/lines/" + DAT_DUE_SINCE_JUNE, choice(false), old).statusCode()).isEqualTo(200);
        assertThat(send(officer, "PUT", round + "/lines/" + DAT_DUE_SINCE_JUNE, choice(true), old).statusCode()).isEqualTo(412);

        assertThat(send(officer, "PUT", round + "/lines/" + CHUONG_DUE_NEXT_YEAR, merit("2019-06-01"), tag(round)).statusCode())
                .as("a merit of more than six years ago").isEqualTo(422);
        assertThat(send(officer, "PUT", round + "/lines/" + HUNG_UNDER_REPRIMAND, merit("2025-06-01"), tag(round)).statusCode()).isEqualTo(422);
        var early = send(officer, "PUT", round + "/lines/" + BACH_NINE_MONTHS_SHORT, merit("2025-01-15"), tag(round));
        assertThat(early.statusCode()).as(early.body()).isEqualTo(200);
        assertThat(officer.json(early).getString("due")).isEqualTo("2026-10-01");
        assertThat(officer.json(early).getString("kind")).isEqualTo("EARLY_MERIT");

        listed(round).filter(code -> !code.equals(ANH_DUE_SINCE_MARCH) && !code.equals(BACH_NINE_MONTHS_SHORT)).forEach(code ->
                assertThat(send(officer, "PUT", round + "/lines/" + code, choice(false), tag(round)).statusCode()).isEqualTo(200));
        var stepOfDat = stepOn(DAT_DUE_SINCE_JUNE, "2026-11-22");

        assertThat(post(clerk, round + "/lists/SKHCN/acceptance", "{}", tag(round)).statusCode()).isEqualTo(403);
        assertThat(post(officer, round + "/decision", "{\"symbol\": \"QĐ-SKHCN\"}", tag(round)).statusCode())
                .as("not yet accepted").isEqualTo(409);
        assertThat(post(officer, round + "/lists/SKHCN/acceptance", "{}", tag(round)).statusCode()).isEqualTo(200);
        var drafted = post(officer, round + "/decision", "{\"symbol\": \"QĐ-SKHCN\"}", tag(round));
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        var decision = officer.json(drafted).getInt("decision");
        assertThat(stepOn(ANH_DUE_SINCE_MARCH, "2026-03-01")).isEqualTo(2);
        assertThat(leader.get("/api/v1/" + round + "/list/paper.pdf").statusCode()).as("who signs sees the list").isEqualTo(200);

        var signed = post(leader, "decisions/" + decision + "/signature", "{}", leader.get("/api/v1/decisions/" + decision).headers().firstValue("ETag").orElseThrow());
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(200);
        assertThat(status(round)).isEqualTo("SIGNED");
        assertThat(stepOn(ANH_DUE_SINCE_MARCH, "2026-02-28")).isEqualTo(2);
        assertThat(stepOn(ANH_DUE_SINCE_MARCH, "2026-03-01")).isEqualTo(3);
        assertThat(stepOn(BACH_NINE_MONTHS_SHORT, "2026-10-01")).isEqualTo(5);
        assertThat(stepOn(DAT_DUE_SINCE_JUNE, "2026-11-22")).as("taken out by hand").isEqualTo(stepOfDat);
        assertThat(officer.json(officer.get("/api/v1/staff/" + ANH_DUE_SINCE_MARCH)).getInt("step")).as("in the directory").isEqualTo(3);
        assertThat(officer.get("/api/v1/decisions/" + decision + ".pdf").statusCode()).isEqualTo(200);

        var annulled = post(leader, "decisions/" + decision + "/annulment", "{\"reason\": \"Thử hủy\"}", null);
        assertThat(annulled.statusCode()).as(annulled.body()).isEqualTo(200);
        assertThat(status(round)).isEqualTo("ANNULLED");
        for (var person : List.of(ANH_DUE_SINCE_MARCH, BACH_NINE_MONTHS_SHORT)) {
            assertThat(stepOn(person, "2030-01-01")).isEqualTo(person.equals(ANH_DUE_SINCE_MARCH) ? 2 : 4);
        }
        assertThat(officer.json(officer.get("/api/v1/staff/" + ANH_DUE_SINCE_MARCH)).getInt("step")).isEqualTo(2);
    }

    @Test
    void a_round_is_opened_once_tells_everyone_left_out_and_can_be_given_up() {
        var order = "{\"unit\": \"SKHCN\", \"from\": \"2027-04-01\", \"until\": \"2027-06-30\"}";
        var key = UUID.randomUUID().toString();
        var opened = clerk.send(clerk.to("/api/v1/pay-rounds").header("Content-Type", "application/json").header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(order)));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        var id = clerk.json(opened).getJsonObject("round").getInt("id");
        var again = clerk.send(clerk.to("/api/v1/pay-rounds").header("Content-Type", "application/json").header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(order)));
        assertThat(clerk.json(again).getJsonObject("round").getInt("id")).isEqualTo(id);
        assertThat(post(clerk, "pay-rounds", order, null).statusCode()).as("one over the same people and days").isEqualTo(409);

        var out = clerk.json(clerk.get("/api/v1/pay-rounds/" + id + "/lines?included=false&limit=200&count=true"));
        assertThat(out.getJsonArray("items").getValuesAs(JsonObject.class))
                .allSatisfy(one -> assertThat(one.getString("why")).isNotBlank());
        var delayed = clerk.json(clerk.get("/api/v1/pay-rounds/" + id + "/lines/" + HUNG_UNDER_REPRIMAND));
        assertThat(delayed.getString("planned")).isEqualTo("2027-03-01");
        assertThat(delayed.getString("due")).isEqualTo("2027-06-01");
        assertThat(delayed.getInt("delayMonths")).isEqualTo(3);
        assertThat(delayed.getJsonArray("explanation").toString()).contains("sanction-delays");
        var taken = clerk.json(clerk.get("/api/v1/pay-rounds/" + id)).getJsonObject("round");
        assertThat(taken.getInt("leftOut")).isEqualTo(out.getInt("total"));
        assertThat(clerk.get("/api/v1/pay-rounds/" + id + "/list/table.csv").body()).contains(HUNG_UNDER_REPRIMAND);
        assertThat(clerk.get("/api/v1/pay-rounds/" + id + "/list/paper.docx").statusCode()).isEqualTo(200);

        assertThat(post(clerk, "pay-rounds/" + id + "/recomputation", "{}", tag("pay-rounds/" + id)).statusCode()).isEqualTo(200);
        assertThat(post(clerk, "pay-rounds/" + id + "/cancellation", "{\"reason\": \"Mở nhầm quý\"}", tag("pay-rounds/" + id)).statusCode())
                .isEqualTo(200);
        assertThat(status("pay-rounds/" + id)).isEqualTo("CANCELLED");
    }

    @ParameterizedTest(name = "{0} mở đợt {1} {2} đến {3}: {4}")
    @CsvSource({
        "staff.member, SKHCN, 2027-07-01, 2027-09-30, 403",
        "unit.head,    SKHCN, 2027-07-01, 2027-09-30, 403",
        "unit.hr,      SNV,   2027-07-01, 2027-09-30, 404",
        "unit.hr,      SKHCN, 2027-09-01, 2027-07-31, 400",
        "unit.hr,      SKHCN, 2027-01-01, 2028-02-01, 400",
        "unit.hr,      SKHCN, 2010-01-01, 2010-02-01, 400"})
    void only_in_ones_own_units_and_over_days_that_make_sense(String account, String unit, String from, String until, int answer) {
        var order = "{\"unit\": \"%s\", \"from\": \"%s\", \"until\": \"%s\"}".formatted(unit, from, until);

        assertThat(post(Caller.withToken(product, account), "pay-rounds", order, null).statusCode()).isEqualTo(answer);
    }

    @Test
    void the_money_of_a_year_follows_base_salary_and_supposition() {
        var fund = clerk.json(clerk.get("/api/v1/units/SKHCN/pay-fund?year=2026"));
        var months = fund.getJsonArray("months").getValuesAs(JsonObject.class);
        assertThat(months).hasSize(12);
        assertThat(months.get(5).getInt("baseSalary")).isEqualTo(2_340_000);
        assertThat(months.get(6).getInt("baseSalary")).isEqualTo(2_530_000);
        assertThat(months.stream().mapToLong(one -> one.getJsonNumber("total").longValue()).sum())
                .isEqualTo(fund.getJsonNumber("total").longValue());
        assertThat(fund.getJsonArray("units").getValuesAs(JsonObject.class).stream().mapToLong(one -> one.getJsonNumber("total").longValue()).sum())
                .isCloseTo(fund.getJsonNumber("total").longValue(), Offset.offset(2_000L));
        assertThat(fund.getJsonArray("unconfirmed").toString()).contains("salary.allowance.public-service");

        var same = clerk.json(clerk.get("/api/v1/units/SKHCN/pay-fund?year=2027&base=2530000"));
        assertThat(same.getJsonNumber("difference").longValue()).isZero();
        var half = clerk.json(clerk.get("/api/v1/units/SKHCN/pay-fund?year=2027&base=2783000&baseFrom=2027-07-01"));
        assertThat(half.getJsonNumber("difference").longValue())
                .isCloseTo(half.getJsonNumber("total").longValue() / 20, Percentage.withPercentage(2));
        assertThat(clerk.get("/api/v1/units/SNV/pay-fund").statusCode()).isEqualTo(404);
        assertThat(clerk.get("/api/v1/units/SKHCN/pay-fund?year=1999").statusCode()).isEqualTo(400);
        assertThat(Caller.withToken(product, "staff.member").get("/api/v1/units/SKHCN/pay-fund").statusCode()).isEqualTo(403);
        assertThat(clerk.get("/api/v1/units/SKHCN/pay-fund/months.xlsx?year=2026").statusCode()).isEqualTo(200);
        assertThat(clerk.get("/api/v1/units/SKHCN/pay-fund/units.csv?year=2026").body()).contains("SKHCN.CDS");
    }

    @Test
    void the_office_allowance_follows_the_office_and_others_their_decision() throws Exception {
        var head = officer.json(officer.get("/api/v1/staff/40.018.0001/allowances"));
        assertThat(head.getJsonArray("items").getValuesAs(JsonObject.class)).anySatisfy(one -> {
            assertThat(one.getString("kind")).isEqualTo("OFFICE");
            assertThat(one.getJsonNumber("coefficient").bigDecimalValue()).isEqualByComparingTo("0.5");
            assertThat(one.getJsonObject("legalBasis").getString("document")).isEqualTo("204/2004/NĐ-CP");
        });
        var path = "staff/" + CHUONG_DUE_NEXT_YEAR + "/allowances";
        var decision = decision();
        var order = "{\"kind\": \"RESPONSIBILITY\", \"coefficient\": 0.2, \"ground\": \"Thông tư 05/2005/TT-BNV\", \"from\": \"2026-10-01\", \"decision\": %d}"
                .formatted(decision);
        assertThat(post(clerk, path, order, null).statusCode()).isEqualTo(403);
        var granted = post(officer, path, order, null);
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(201);
        assertThat(granted.body()).contains("RESPONSIBILITY", "506000");
        assertThat(post(officer, path, order, null).statusCode()).as("one of a kind at a time").isEqualTo(409);
        assertThat(post(officer, path, order.replace("RESPONSIBILITY", "OFFICE"), null).statusCode()).isEqualTo(400);
        assertThat(officer.get("/api/v1/" + path + "?asOf=2026-09-30").body()).doesNotContain("RESPONSIBILITY");

        assertThat(post(officer, "decisions/" + decision + "/annulment", "{\"reason\": \"Nhầm người\"}", null).statusCode()).isEqualTo(200);
        assertThat(officer.get("/api/v1/" + path).body()).doesNotContain("RESPONSIBILITY");
    }

    @Test
    void a_higher_rank_has_its_conditions_sets_the_pay_and_falls_with_its_decision() {
        var events = "staff/" + DAT_DUE_SINCE_JUNE + "/events";
        var bare = "{\"type\": \"RANK_PROMOTION\", \"from\": \"2026-12-01\", \"rank\": \"01.002\", \"situations\": [%s]}";
        var lower = "{\"type\": \"RECLASSIFICATION\", \"from\": \"2026-12-01\", \"rank\": \"01.004\", \"rankReason\": \"LOWER_OWN_WISH\"}";
        var asked = post(officer, events, lower, null);
        assertThat(asked.statusCode()).isEqualTo(400);
        assertThat(asked.body()).contains("lowerStep", "lowerSince");
        var refused = post(officer, events, bare.formatted(""), null);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("300/2026/NĐ-CP");
        var weak = post(officer, "staff/" + CHUONG_DUE_NEXT_YEAR + "/events", bare.formatted("\"EQUAL_COMPLEX_WORK\""), null);
        assertThat(weak.statusCode()).as("completed only last year").isEqualTo(422);

        var drafted = post(officer, events, bare.formatted("\"EQUAL_COMPLEX_WORK\""), null);
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        var pay = officer.json(drafted).getJsonObject("pay");
        assertThat(pay.getInt("step")).isEqualTo(1);
        assertThat(pay.getJsonNumber("coefficient").bigDecimalValue()).isEqualByComparingTo("4.40");
        assertThat(pay.getString("clockFrom")).isEqualTo("2026-12-01");
        var decision = officer.json(drafted).getInt("decision");
        assertThat(rankOn("2026-12-01")).isEqualTo("01.003");

        var tag = leader.get("/api/v1/decisions/" + decision).headers().firstValue("ETag").orElseThrow();
        var signed = post(leader, "decisions/" + decision + "/signature", "{}", tag);
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(200);
        assertThat(rankOn("2026-11-30")).isEqualTo("01.003");
        assertThat(rankOn("2026-12-01")).isEqualTo("01.002");
        assertThat(post(leader, "decisions/" + decision + "/annulment", "{\"reason\": \"Thử hủy\"}", null).statusCode()).isEqualTo(200);
        assertThat(rankOn("2030-01-01")).isEqualTo("01.003");
    }

    private String rankOn(String day) {
        return officer.json(officer.get("/api/v1/staff/" + DAT_DUE_SINCE_JUNE + "/pay?asOf=" + day)).getJsonArray("placements").getJsonObject(0)
                .getString("rank");
    }

    private Stream<String> listed(String round) {
        return officer.json(officer.get("/api/v1/" + round + "/lines?included=true&limit=200")).getJsonArray("items")
                .getValuesAs(JsonObject.class).stream().map(one -> one.getString("staff"));
    }

    private String waiting() {
        return "pay-rounds/" + officer.json(officer.get("/api/v1/pay-rounds?limit=200")).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("title").startsWith("Nâng bậc lương quý này")).findFirst().orElseThrow().getInt("id");
    }

    private String status(String round) {
        return officer.json(officer.get("/api/v1/" + round)).getJsonObject("round").getString("status");
    }

    private String tag(String round) {
        return officer.get("/api/v1/" + round).headers().firstValue("ETag").orElseThrow();
    }

    private static String choice(boolean included) {
        return "{\"included\": %s, \"reason\": \"Đang xem xét lại hồ sơ\"}".formatted(included);
    }

    private static String merit(String on) {
        return "{\"included\": true, \"reason\": \"Thành tích xuất sắc\", \"merit\": \"CSTDT\", \"meritOn\": \"%s\"}".formatted(on);
    }

    private int stepOn(String person, String day) {
        return officer.json(officer.get("/api/v1/staff/" + person + "/pay?asOf=" + day)).getJsonArray("placements").getJsonObject(0).getInt("step");
    }

    private long decision() throws Exception {
        try (var connection = product.connect();
                var insert = connection.prepareStatement("""
                        insert into decision (kind, agency_id, symbol, number, year, status, title, signed_on, effective_from)
                        select 'OTHER', id, 'QĐ-PC', (select coalesce(max(number), 0) + 1 from decision where symbol = 'QĐ-PC'), 2026, 'SIGNED',
                            'Về phụ cấp trách nhiệm', date '2026-10-01', date '2026-10-01' from org_unit where code = 'NA' returning id""");
                var rows = insert.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static HttpResponse<String> post(Caller caller, String path, String body, String tag) {
        return send(caller, "POST", path, body, tag);
    }

    private static HttpResponse<String> send(Caller caller, String method, String path, String body, String tag) {
        var request = caller.to("/api/v1/" + path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
        return caller.send(tag == null ? request : request.header("If-Match", tag));
    }
}
