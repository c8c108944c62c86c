package vn.hientai.web.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
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
    private final Product product;
    private UnitsClient units;

    UnitsApiIT(Product product) {
        this.product = product;
    }

    @BeforeEach
    void signIn() throws Exception {
        units = new UnitsClient(product, "hr.officer");
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
        var today = units.read("units/X16681");
        var before = units.read("units/C16663?asOf=2025-06-30");

        assertThat(today.getJsonArray("predecessors")).hasSize(6);
        assertThat(before.getJsonObject("parent").getString("code")).isEqualTo("H412");
        assertThat(before.getJsonArray("successors").getJsonObject(0).getString("decision")).isEqualTo("1678/NQ-UBTVQH15");
        assertThat(units.read("units/C16663").getBoolean("existing")).isFalse();
        assertThat(units.read("units/C17647?asOf=2025-06-30").getJsonArray("successors")).hasSize(2);
    }

    @Test
    void finds_units_without_accents_and_pages_through_them() throws Exception {
        var first = units.read("units?q=phong+kinh+te&limit=3&count=true");
        var second = units.read("units?q=phong+kinh+te&limit=3&after=" + first.getString("next"));

        assertThat(first.getInt("total")).isGreaterThan(100);
        assertThat(codes(second)).doesNotContainAnyElementsOf(codes(first)).hasSize(3);
        assertThat(codes(units.read("units?q=so+noi+vu"))).first().isEqualTo("SNV");
    }

    @Test
    void counts_seats_against_people() throws Exception {
        var shown = units.read("units/SNV/establishment");
        var total = shown.getJsonObject("total");

        assertThat(total.getInt("seats")).isPositive();
        assertThat(total.getInt("people")).isPositive();
        assertThat(total.getInt("vacant")).isEqualTo(total.getInt("seats") - total.getInt("people"));
    }

    @Test
    void a_merger_moves_people_on_its_day_and_not_before() throws Exception {
        var decision = units.signedDecision("2026-12-01");
        var people = units.read("units/X17230/establishment").getJsonObject("total").getInt("people");

        var answer = units.send("POST", "units/mergers", null, """
                {"units": ["X17230", "X17239"], "successor": "X17239", "joinAlike": true, "on": "2026-12-01", "decision": %d}
                """.formatted(decision));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(units.read("units/X17230?asOf=2026-11-30").getBoolean("existing")).isTrue();
        assertThat(units.read("units/X17230?asOf=2026-12-01").getBoolean("existing")).isFalse();
        assertThat(people("X17230", "2026-11-30")).isEqualTo(people);
        assertThat(people("X17239", "2026-12-01")).isEqualTo(people + people("X17239", "2026-11-30"));
        assertThat(units.read("units/X17239/tree?asOf=2026-12-01").getInt("children")).isEqualTo(5);
    }

    @Test
    void a_renaming_needs_the_version_that_was_read() throws Exception {
        var decision = units.signedDecision("2026-11-22");
        var body = "{\"name\": \"Sở Ngoại vụ và Hợp tác\", \"on\": \"2026-12-15\", \"decision\": " + decision + "}";
        var tag = units.get("units/SNG").headers().firstValue("ETag").orElseThrow();

        assertThat(units.send("PATCH", "units/SNG", null, body).statusCode()).isEqualTo(428);
        assertThat(units.send("PATCH", "units/SNG", "\"77\"", body).statusCode()).isEqualTo(412);
        assertThat(units.send("PATCH", "units/SNG", tag, body).statusCode()).isEqualTo(204);
        assertThat(units.read("units/SNG?asOf=2026-12-14").getString("name")).isEqualTo("Sở Ngoại vụ");
        assertThat(units.read("units/SNG?asOf=2026-12-15").getString("name")).isEqualTo("Sở Ngoại vụ và Hợp tác");
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
        "root-stays | POST | units/mergers | {'units':['NA','STP'],'successor':'SNV','on':'2026-12-01','decision':D}",
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
        "person-twice | POST | units/STC.VP/split | {'parts':[{'unit':'SNV','people':['P']},{'unit':'STP','people':['P']}],'on':'2026-12-01','decision':D}",
        "not-working-here | POST | units/STP.VP/split | {'parts':[{'unit':'SNV','people':['P']}],'on':'2026-12-01','decision':D}",
        "unit-twice | POST | units/STC.VP/split | {'parts':[{'unit':'SNV'},{'unit':'SNV'}],'on':'2026-12-01','decision':D}",
        "head-elsewhere | POST | units/STP.VP/heads | {'person':'P','on':'2026-12-01','decision':D}",
        "no-head | POST | units/TNH/head-releases | {'on':'2026-12-01','decision':D}",
        "not-its-sub-unit | POST | units/STP/split | {'parts':[{'unit':'SNV','children':['STC.VP']}],'on':'2026-12-01','decision':D}"})
    void what_may_not_be_is_refused_by_its_key(String key, String method, String path, String body) throws Exception {
        var decision = units.signedDecision("2026-11-22");

        establishOnce("TNH", "2026-11-23");

        var answer = units.send(method, path, tag(path), filled(body, decision));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("refusal.organisation." + key);
    }

    @Test
    void what_was_decided_for_a_later_day_is_not_undone_by_what_comes_before_it() throws Exception {
        establishOnce("TNA", "2026-12-01");
        establishOnce("TNB", "2026-12-01");

        done("POST", "units/TNA/quotas", "{'category':'CADRE','seats':3,'on':'2027-06-01','decision':D}");
        refused("later-quota", "POST", "units/TNA/quotas", "{'category':'CADRE','seats':4,'on':'2027-05-01','decision':D}");
        refused("later-quota", "POST", "units/TNA/dissolution", "{'on':'2027-03-01','decision':D}");
        done("POST", "units/TNB/dissolution", "{'receiver':'TNA','on':'2027-06-01','decision':D}");
        refused("breaks-tree", "POST", "units",
                "{'unit':{'code':'TNC','kind':'DIVISION','name':'Tổ C','parent':'TNB'},'on':'2027-03-01','decision':D}");
        refused("later-change", "POST", "units/mergers", "{'units':['STP.VP'],'successor':'TNB','on':'2027-03-01','decision':D}");
        refused("later-change", "POST", "units/TNB/dissolution", "{'receiver':'STP','on':'2027-03-01','decision':D}");
        refused("later-change", "POST", "units/TNB/quotas", "{'category':'CADRE','seats':4,'on':'2027-05-01','decision':D}");
        refused("later-change", "POST", "units/TNA/dissolution", "{'receiver':'STP','on':'2027-05-31','decision':D}");
        done("PATCH", "units/TNB", "{'parent':'TNA','on':'2027-02-01','decision':D}");
        assertThat(units.read("units/TNB?asOf=2027-05-31").getJsonObject("parent").getString("code")).isEqualTo("TNA");
        assertThat(units.read("units/TNB?asOf=2027-06-01").getBoolean("existing")).isFalse();
    }

    @Test
    void a_head_is_named_and_released_each_from_its_day() throws Exception {
        done("POST", "units/STC.VP/heads", "{'person':'P','acting':true,'on':'2027-03-01','decision':D}");
        refused("later-head", "POST", "units/STC.VP/heads", "{'person':'P','on':'2027-02-01','decision':D}");
        refused("later-head", "POST", "units/STC.VP/head-releases", "{'on':'2027-02-15','decision':D}");
        done("POST", "units/STC.VP/head-releases", "{'on':'2027-04-01','decision':D}");
        refused("no-head", "POST", "units/STC.VP/head-releases", "{'on':'2027-05-01','decision':D}");

        assertThat(units.read("units/STC.VP?asOf=2027-03-31").getJsonObject("head").getBoolean("acting")).isTrue();
        assertThat(units.read("units/STC.VP?asOf=2027-04-01")).doesNotContainKey("head");
    }

    @Test
    void a_split_takes_the_named_people_along_and_releases_a_head_who_goes() throws Exception {
        var head = units.read("units/SNNMT.VP").getJsonObject("head").getJsonObject("person").getString("code");
        var people = people("SNNMT.VP", "2027-02-01");

        done("POST", "units/SNNMT.VP/split", """
                {'parts':[{'newUnit':{'code':'TNS','kind':'DIVISION','name':'Phòng tách','parent':'SNNMT'},'people':['%s']}],
                'on':'2027-02-01','decision':D}""".formatted(head));

        assertThat(people("TNS", "2027-02-01")).isEqualTo(1);
        assertThat(people("SNNMT.VP", "2027-02-01")).isEqualTo(people - 1);
        assertThat(people("SNNMT.VP", "2027-01-31")).isEqualTo(people);
        assertThat(units.read("units/SNNMT.VP?asOf=2027-01-31")).containsKey("head");
        assertThat(units.read("units/SNNMT.VP?asOf=2027-02-01")).doesNotContainKey("head");
    }

    @Test
    void a_decision_that_units_rest_on_is_not_annulled_and_an_annulled_one_changes_nothing() throws Exception {
        var decision = units.signedDecision("2026-11-22");
        units.send("POST", "units", null, filled(
                "{'unit':{'code':'TNR','kind':'DIVISION','name':'Tổ R','parent':'NA'},'on':'2026-12-01','decision':D}", decision));

        var annulment = units.send("POST", "decisions/" + decision + "/annulment", "\"0\"", "{\"reason\": \"Ban hành nhầm\"}");
        var annulled = units.send("POST", "units/TNR/dissolution", tag("units/TNR"), filled(
                "{'on':'2027-01-01','decision':D}", units.decision("ANNULLED", "2026-11-22")));

        assertThat(annulment.statusCode()).as(annulment.body()).isEqualTo(409);
        assertThat(annulment.body()).contains("units-rest-on-it");
        assertThat(annulled.body()).contains("refusal.organisation.decision-annulled");
    }

    private void establishOnce(String code, String on) throws Exception {
        if (units.get("units/" + code).statusCode() == 404) {
            done("POST", "units", "{'unit':{'code':'" + code + "','kind':'DIVISION','name':'Tổ " + code + "','parent':'NA'},'on':'"
                    + on + "','decision':D}");
        }
    }

    private void done(String method, String path, String body) throws Exception {
        var answer = units.send(method, path, tag(path), filled(body, units.signedDecision("2026-11-22")));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    }

    private void refused(String key, String method, String path, String body) throws Exception {
        var answer = units.send(method, path, tag(path), filled(body, units.signedDecision("2026-11-22")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("refusal.organisation." + key);
    }

    private String tag(String path) throws Exception {
        var unit = path.split("/");
        return unit.length < 2 ? null : units.get("units/" + unit[1]).headers().firstValue("ETag").orElse(null);
    }

    /** D is the decision, P someone who works in the office of the Department of Finance. */
    private String filled(String body, long decision) throws Exception {
        var text = body.replace('\'', '"').replace("D}", decision + "}");
        return text.contains("\"P\"")
                ? text.replace("\"P\"", '"' + units.read("staff?unit=STC.VP&limit=1").getJsonArray("items").getJsonObject(0).getString("code") + '"')
                : text;
    }

    @Test
    void only_a_signed_decision_changes_a_unit_and_only_who_may() throws Exception {
        var draft = units.decision("DRAFT", "2026-11-22");
        var body = "{\"units\":[\"STP\"],\"successor\":\"SNV\",\"on\":\"2026-12-01\",\"decision\":" + draft + "}";

        assertThat(units.send("POST", "units/mergers", null, body).body()).contains("refusal.organisation.decision-not-signed");
        units = new UnitsClient(product, "staff.member");
        assertThat(units.send("POST", "units/mergers", null, body).statusCode()).isIn(403, 404);
        assertThat(units.get("units/SNV").statusCode()).isEqualTo(200);
        assertThat(units.read("units/STP/establishment").getJsonObject("total")).doesNotContainKey("people");
    }

    private int people(String unit, String day) throws Exception {
        return units.read("units/" + unit + "/establishment?asOf=" + day).getJsonObject("total").getInt("people");
    }

    private int total(String filter) throws Exception {
        return units.read("units?limit=1&count=true&" + filter).getInt("total");
    }

    private static List<String> codes(JsonObject list) {
        return list.getJsonArray("items").stream().map(item -> item.asJsonObject().getString("code")).collect(Collectors.toList());
    }
}
