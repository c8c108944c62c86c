package vn.hientai.web.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

@DisplayName("Tổ chức theo thời gian")
@ExtendWith(RunningProduct.class)
class UnitsApiIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Product product;
    private String token;

    UnitsApiIT(Product product) {
        this.product = product;
    }

    @BeforeEach
    void signIn() throws Exception {
        token = token("hr.officer");
    }

    @ParameterizedTest(name = "{0}: {1} cấp huyện, {2} xã, {3} phường")
    @CsvSource({"2025-06-30, 20, 379, 33", "2025-07-01, 0, 119, 11", "2024-11-30, 21, 0, 0", "2024-12-01, 20, 379, 33"})
    void stands_as_it_stood_on_boundary_days(String day, int districts, int communes, int wards) throws Exception {
        assertThat(total("kind=DISTRICT&asOf=" + day)).isEqualTo(districts);
        assertThat(total("kind=COMMUNE&asOf=" + day)).isEqualTo(communes);
        assertThat(total("kind=WARD&asOf=" + day)).isEqualTo(wards);
    }

    @Test
    void tells_predecessors_and_successors_with_the_decision() throws Exception {
        var today = read("units/X16681");
        var before = read("units/C16663?asOf=2025-06-30");

        assertThat(today.getJsonArray("predecessors")).hasSize(6);
        assertThat(before.getJsonObject("parent").getString("code")).isEqualTo("H412");
        assertThat(before.getJsonArray("successors").getJsonObject(0).getString("decision")).isEqualTo("1678/NQ-UBTVQH15");
        assertThat(read("units/C16663").getBoolean("existing")).isFalse();
        assertThat(read("units/C17647?asOf=2025-06-30").getJsonArray("successors")).hasSize(2);
    }

    @Test
    void finds_units_without_accents_and_pages_through_them() throws Exception {
        var first = read("units?q=phong+kinh+te&limit=3&count=true");
        var second = read("units?q=phong+kinh+te&limit=3&after=" + first.getString("next"));

        assertThat(first.getInt("total")).isGreaterThan(100);
        assertThat(codes(second)).doesNotContainAnyElementsOf(codes(first)).hasSize(3);
        assertThat(codes(read("units?q=so+noi+vu"))).first().isEqualTo("SNV");
    }

    @Test
    void counts_seats_against_people() throws Exception {
        var shown = read("units/SNV/establishment");
        var total = shown.getJsonObject("total");

        assertThat(total.getInt("seats")).isPositive();
        assertThat(total.getInt("people")).isPositive();
        assertThat(total.getInt("vacant")).isEqualTo(total.getInt("seats") - total.getInt("people"));
    }

    @Test
    void a_merger_moves_people_on_its_day_and_not_before() throws Exception {
        var decision = signedDecision("2026-12-01");
        var people = read("units/X17230/establishment").getJsonObject("total").getInt("people");

        var answer = send("POST", "units/mergers", null, """
                {"units": ["X17230", "X17239"], "successor": "X17239", "joinAlike": true, "on": "2026-12-01", "decision": %d}
                """.formatted(decision));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(read("units/X17230?asOf=2026-11-30").getBoolean("existing")).isTrue();
        assertThat(read("units/X17230?asOf=2026-12-01").getBoolean("existing")).isFalse();
        assertThat(people("X17230", "2026-11-30")).isEqualTo(people);
        assertThat(people("X17239", "2026-12-01")).isEqualTo(people + people("X17239", "2026-11-30"));
        assertThat(read("units/X17239/tree?asOf=2026-12-01").getInt("children")).isEqualTo(5);
    }

    @Test
    void a_renaming_needs_the_version_that_was_read() throws Exception {
        var decision = signedDecision("2026-11-22");
        var body = "{\"name\": \"Sở Ngoại vụ và Hợp tác\", \"on\": \"2026-12-15\", \"decision\": " + decision + "}";
        var tag = get("units/SNG").headers().firstValue("ETag").orElseThrow();

        assertThat(send("PATCH", "units/SNG", null, body).statusCode()).isEqualTo(428);
        assertThat(send("PATCH", "units/SNG", "\"77\"", body).statusCode()).isEqualTo(412);
        assertThat(send("PATCH", "units/SNG", tag, body).statusCode()).isEqualTo(204);
        assertThat(read("units/SNG?asOf=2026-12-14").getString("name")).isEqualTo("Sở Ngoại vụ");
        assertThat(read("units/SNG?asOf=2026-12-15").getString("name")).isEqualTo("Sở Ngoại vụ và Hợp tác");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "merge-with-itself | POST | units/mergers | {'units':['STP'],'successor':'STP','on':'2026-12-01','decision':D}",
        "unit-twice | POST | units/mergers | {'units':['STP','STP'],'successor':'SNV','on':'2026-12-01','decision':D}",
        "one-successor | POST | units/mergers | {'units':['STP','SNV'],'on':'2026-12-01','decision':D}",
        "merge-needs-two | POST | units/mergers | {'units':['STP'],'newSuccessor':{'code':'Q1','kind':'DEPARTMENT','name':'Q','parent':'NA'},'on':'2026-12-01','decision':D}",
        "not-existing | POST | units/mergers | {'units':['STP'],'successor':'H412','on':'2026-12-01','decision':D}",
        "receiver-below | POST | units/mergers | {'units':['STP'],'successor':'STP.VP','on':'2026-12-01','decision':D}",
        "one-inside-other | POST | units/mergers | {'units':['STP','STP.VP'],'successor':'SNV','on':'2026-12-01','decision':D}",
        "root-stays | POST | units/mergers | {'units':['NA'],'successor':'UBTVQH','on':'2026-12-01','decision':D}",
        "before-decision | POST | units/mergers | {'units':['STP'],'successor':'SNV','on':'2026-11-01','decision':D}",
        "no-decision | POST | units/mergers | {'units':['STP'],'successor':'SNV','on':'2026-12-01','decision':999999}",
        "cycle | PATCH | units/STP | {'parent':'STP.VP','on':'2026-12-01','decision':D}",
        "same-name | PATCH | units/STP | {'name':'Sở Tư pháp','nameEn':'Department of Justice','shortName':'STP','on':'2026-12-01','decision':D}",
        "name-or-parent | PATCH | units/STP | {'on':'2026-12-01','decision':D}",
        "still-has-units | POST | units/STP/dissolution | {'on':'2026-12-01','decision':D}",
        "still-has-people | POST | units/STP.VP/dissolution | {'on':'2026-12-01','decision':D}",
        "receiver-below | POST | units/STP/dissolution | {'receiver':'STP.VP','on':'2026-12-01','decision':D}",
        "code-taken | POST | units | {'unit':{'code':'SNV','kind':'DEPARTMENT','name':'Sở mới','parent':'NA'},'on':'2026-12-01','decision':D}",
        "split-needs-two | POST | units/STP/split | {'parts':[{'unit':'SNV'}],'rest':0,'on':'2026-12-01','decision':D}",
        "not-its-sub-unit | POST | units/STP/split | {'parts':[{'unit':'SNV','children':['STC.VP']}],'on':'2026-12-01','decision':D}"})
    void what_may_not_be_is_refused_by_its_key(String key, String method, String path, String body) throws Exception {
        var decision = signedDecision("2026-11-22");

        var answer = send(method, path, "\"0\"", body.replace('\'', '"').replace("D}", decision + "}"));

        if (key.equals("root-stays")) {
            assertThat(answer.statusCode()).isEqualTo(422);
            return;
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("refusal.organisation." + key);
    }

    @Test
    void only_a_signed_decision_changes_a_unit_and_only_who_may() throws Exception {
        var draft = decision("DRAFT", "2026-11-22");
        var body = "{\"units\":[\"STP\"],\"successor\":\"SNV\",\"on\":\"2026-12-01\",\"decision\":" + draft + "}";

        assertThat(send("POST", "units/mergers", null, body).body()).contains("refusal.organisation.decision-not-signed");
        token = token("staff.member");
        assertThat(send("POST", "units/mergers", null, body).statusCode()).isIn(403, 404);
        assertThat(get("units/SNV").statusCode()).isEqualTo(200);
        assertThat(read("units/STP/establishment").getJsonObject("total")).doesNotContainKey("people");
    }

    private int people(String unit, String day) throws Exception {
        return read("units/" + unit + "/establishment?asOf=" + day).getJsonObject("total").getInt("people");
    }

    private int total(String filter) throws Exception {
        return read("units?limit=1&count=true&" + filter).getInt("total");
    }

    private static List<String> codes(JsonObject list) {
        return list.getJsonArray("items").stream().map(item -> item.asJsonObject().getString("code")).collect(Collectors.toList());
    }

    private long signedDecision(String from) throws SQLException {
        return decision("SIGNED", from);
    }

    private long decision(String status, String from) throws SQLException {
        try (var connection = product.connect();
                var insert = connection.prepareStatement("""
                        insert into decision (kind, agency_id, symbol, number, year, status, title, signed_on, effective_from)
                        select 'UNIT_MERGER', id, 'QĐ-THU', case when ? = 'DRAFT' then null else
                            (select coalesce(max(number), 0) + 1 from decision where symbol = 'QĐ-THU') end,
                            2026, ?, 'Về tổ chức', date '2026-11-22', cast(? as date) from org_unit where code = 'NA' returning id""")) {
            insert.setString(1, status);
            insert.setString(2, status);
            insert.setString(3, from);
            try (var rows = insert.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private JsonObject read(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String method, String path, String ifMatch, String body)
            throws IOException, InterruptedException {
        var request = request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(product.baseUrl() + "/api/v1/" + path)).header("Authorization", "Bearer " + token);
    }

    private String token(String account) throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString((account + ":hientai-demo").getBytes(StandardCharsets.UTF_8));
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(product.baseUrl() + "/api/v1/tokens"))
                        .header("Authorization", "Basic " + basic).POST(BodyPublishers.noBody()).build(),
                BodyHandlers.ofString());
        return json(answer.body()).getString("token");
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
