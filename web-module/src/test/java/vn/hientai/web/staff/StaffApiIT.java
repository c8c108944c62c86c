package vn.hientai.web.staff;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

@DisplayName("Danh sách và hồ sơ")
@ExtendWith(RunningProduct.class)
class StaffApiIT {
    private static final String STAFF = "/api/v1/staff";
    private static final String OWN_UNIT = "SKHCN";

    private final Product product;
    private Caller officer;

    StaffApiIT(Product product) {
        this.product = product;
    }

    @BeforeEach
    void signIn() {
        officer = Caller.withToken(product, "hr.officer");
    }

    @Test
    void a_list_has_the_shape_that_scripts_rely_on() {
        var list = read(officer, "?limit=2&count=true");
        var person = list.getJsonArray("items").getJsonObject(0);

        assertThat(list.getJsonArray("items")).hasSize(2);
        assertThat(list.getString("next")).isNotBlank();
        assertThat(list.getInt("total")).isGreaterThan(2000);
        assertThat(person.keySet()).contains("code", "fullName", "gender", "birthDate", "unit", "post", "subject", "status")
                .doesNotContain("idNumber");
        assertThat(person.getJsonObject("unit").keySet()).contains("code", "name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "birth", "unit", "rank"})
    void pages_follow_each_other_without_gap_or_double(String sort) {
        var question = "?unit=SKHCN&subtree=true&limit=7&sort=" + sort;
        var total = read(officer, question + "&count=true").getInt("total");
        var codes = new ArrayList<String>();
        String after = null;
        do {
            var page = read(officer, question + (after == null ? "" : "&after=" + encoded(after)));
            codes.addAll(codes(page));
            after = page.getString("next", null);
        } while (after != null && codes.size() <= total);

        assertThat(codes).hasSize(total).doesNotHaveDuplicates();
    }

    @Test
    void finds_a_name_in_either_spelling_and_the_exact_accents_first() {
        var older = registered("Nguyễn Thị Hoà", null);
        var newer = registered("Nguyễn Thị Hòa", null);
        var other = registered("Nguyễn Thị Hoa", null);

        assertThat(found("nguyen thi hoa")).contains(older, newer, other);
        for (var typed : List.of("Nguyễn Thị Hoà", "nguyễn thị hòa")) {
            var codes = found(typed);
            assertThat(codes).contains(older, newer);
            if (codes.contains(other)) {
                assertThat(codes.indexOf(other)).isGreaterThan(codes.indexOf(older)).isGreaterThan(codes.indexOf(newer));
            }
        }
        assertThat(found("Nguyễn Thị Hoa").get(0)).isNotIn(older, newer);
    }

    @Test
    void filters_narrow_the_list() {
        var all = read(officer, "?limit=1&count=true").getInt("total");
        var women = read(officer, "?gender=FEMALE&limit=200&count=true");
        var men = read(officer, "?gender=MALE&limit=1&count=true").getInt("total");

        assertThat(women.getJsonArray("items").getValuesAs(JsonObject.class))
                .allMatch(person -> "FEMALE".equals(person.getString("gender")));
        assertThat(women.getInt("total") + men).isEqualTo(all);
        assertThat(read(officer, "?maxAge=30&limit=200").getJsonArray("items").getValuesAs(JsonObject.class))
                .isNotEmpty().allMatch(person -> person.getString("birthDate").compareTo("1995") >= 0);
        assertThat(read(officer, "?unit=NOWHERE&count=true").getInt("total")).isZero();
        assertThat(officer.get(STAFF + "?sort=shoe-size").statusCode()).isEqualTo(400);
        assertThat(officer.get(STAFF + "?asOf=yesterday").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit.hr", "unit.head"})
    void nobody_outside_the_own_unit_is_shown_counted_found_or_exported(String account) {
        var caller = Caller.withToken(product, account);
        var list = read(caller, "?limit=200&count=true");
        var outsider = read(officer, "?limit=200").getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(person -> !isOwn(person)).findFirst().orElseThrow();
        var name = encoded(outsider.getString("fullName"));

        var seconded = caller.get("/api/v1/units/SKHCN/establishment/guests").body();
        assertThat(list.getJsonArray("items").getValuesAs(JsonObject.class)).isNotEmpty()
                .allMatch(person -> isOwn(person) || seconded.contains(person.getString("code")));
        assertThat(list.getInt("total")).isLessThan(200).isEqualTo(list.getJsonArray("items").size());
        assertThat(read(caller, "?unit=" + outsider.getJsonObject("unit").getString("code") + "&count=true").getInt("total")).isZero();
        assertThat(codes(read(caller, "?query=" + name + "&limit=200"))).doesNotContain(outsider.getString("code"));
        assertThat(codes(read(caller, "?code=" + outsider.getString("code")))).isEmpty();
        assertThat(caller.get("/api/v1/search?q=" + name).body()).doesNotContain(outsider.getString("code"));
        for (var path : List.of("", "/file", "/history", "/readers", "/events")) {
            assertThat(caller.get(STAFF + "/" + outsider.getString("code") + path).statusCode()).as(path).isEqualTo(404);
        }
        var export = caller.get(STAFF + ".csv");
        assertThat(export.body()).doesNotContain(outsider.getString("code"));
        assertThat(export.statusCode()).isEqualTo("unit.hr".equals(account) ? 200 : 403);
    }

    @Test
    void the_identity_number_is_for_those_with_the_right() {
        var code = read(Caller.withToken(product, "unit.head"), "?limit=200").getJsonArray("items").getValuesAs(JsonObject.class)
                .stream().filter(person -> !person.getString("fullName").equals("Hoàng Nghĩa Dũng"))
                .map(person -> person.getString("code"))
                .filter(one -> read(officer, "/" + one).containsKey("idNumber")).findFirst().orElseThrow();
        var number = read(officer, "/" + code).getString("idNumber");

        assertThat(read(Caller.withToken(product, "unit.hr"), "/" + code).getString("idNumber")).isEqualTo(number);
        for (var path : List.of("", "/file", "/history")) {
            assertThat(Caller.withToken(product, "unit.head").get(STAFF + "/" + code + path).body()).as(path).doesNotContain(number);
        }
        assertThat(codes(read(Caller.withToken(product, "unit.head"), "?query=" + number))).isEmpty();
        assertThat(codes(read(officer, "?query=" + number))).containsExactly(code);
    }

    @Test
    void a_new_person_is_registered_once() {
        var number = "040196" + (100_000 + System.nanoTime() % 800_000);
        var done = post(officer, "Lê Thị Đăng Ký", number);
        var again = post(officer, "Lê Thị Khác", number);
        var empty = post(officer, "", null);

        assertThat(done.statusCode()).isEqualTo(201);
        assertThat(done.headers().firstValue("Location").orElseThrow()).endsWith(officer.json(done).getString("code"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("idNumber");
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("fullName");
        assertThat(post(Caller.withToken(product, "unit.head"), "Lê Thị Không", null).statusCode()).isEqualTo(403);
        assertThat(post(Caller.withToken(product, "unit.hr"), "Lê Thị Ngoài", null).statusCode()).isEqualTo(400);
    }

    @Test
    void a_correction_names_the_version_that_was_read() {
        var code = registered("Lê Thị Sửa", null);
        var tag = officer.get(STAFF + "/" + code).headers().firstValue("ETag").orElseThrow();

        assertThat(correct(code, null).statusCode()).isEqualTo(428);
        assertThat(correct(code, "\"4711\"").statusCode()).isEqualTo(412);
        assertThat(correct(code, tag).statusCode()).isEqualTo(200);
        assertThat(correct(code, tag).statusCode()).isEqualTo(412);
        assertThat(officer.get(STAFF + "/" + code + "/history").body()).contains("Nguyễn Thị Ngọc Lan");
    }

    @Test
    void an_export_holds_the_rows_of_the_list_and_no_formula() {
        var total = read(officer, "?gender=FEMALE&maxAge=35&limit=1&count=true").getInt("total");
        var export = officer.get(STAFF + ".csv?gender=FEMALE&maxAge=35").body();
        var formula = registered("=HYPERLINK(0)", null);

        assertThat(export.split("\r\n")).hasSize(total + 1);
        assertThat(officer.get(STAFF + ".csv?code=" + formula).body()).contains("\"'=HYPERLINK(0)\"");
        assertThat(officer.get(STAFF + ".xlsx?code=" + formula).statusCode()).isEqualTo(200);
        assertThat(read(officer, "/" + formula).getString("fullName")).isEqualTo("=HYPERLINK(0)");
    }

    @Test
    void before_the_recruitment_there_is_no_post() {
        var code = registered("Lê Thị Mới", null);

        assertThat(read(officer, "/" + code).getString("post")).isEqualTo("Chuyên viên");
        assertThat(read(officer, "/" + code + "?asOf=2020-01-01").getString("post")).isEqualTo("Chuyên viên");
        assertThat(officer.get(STAFF + "/" + code + "?asOf=2019-12-31").statusCode()).isEqualTo(404);
        assertThat(codes(read(officer, "?code=" + code + "&asOf=2020-01-01"))).containsExactly(code);
        assertThat(codes(read(officer, "?code=" + code + "&asOf=2019-12-31"))).isEmpty();
    }

    private HttpResponse<String> correct(String code, String tag) {
        var body = Json.createObjectBuilder()
                .add("fields", Json.createObjectBuilder().add("otherNames", "Nguyễn Thị Ngọc Lan " + (tag == null ? "" : System.nanoTime())))
                .add("reason", "Giấy khai sinh").build().toString();
        var request = officer.to(STAFF + "/" + code).header("Content-Type", "application/json").method("PATCH", ofString(body));
        return officer.send(tag == null ? request : request.header("If-Match", tag));
    }

    private String registered(String name, String number) {
        var answer = post(officer, name, number);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return officer.json(answer).getString("code");
    }

    private HttpResponse<String> post(Caller caller, String name, String number) {
        var person = Json.createObjectBuilder().add("fullName", name).add("gender", "FEMALE").add("birthDate", "1996")
                .add("unit", "SNV").add("post", "Chuyên viên").add("recruitedOn", "2020-01-01")
                .add("rank", "01.003").add("step", 2).add("stepSince", "2024-01-01");
        if (number != null) {
            person.add("idNumber", number);
        }
        return caller.send(caller.to(STAFF).header("Content-Type", "application/json").POST(ofString(person.build().toString())));
    }

    private List<String> found(String typed) {
        return codes(read(officer, "?limit=200&query=" + encoded(typed)));
    }

    private static boolean isOwn(JsonObject person) {
        var unit = person.getJsonObject("unit").getString("code");
        return unit.equals(OWN_UNIT) || unit.startsWith(OWN_UNIT + ".");
    }

    private static List<String> codes(JsonObject list) {
        return list.getJsonArray("items").getValuesAs(JsonObject.class).stream().map(person -> person.getString("code")).toList();
    }

    private static JsonObject read(Caller caller, String question) {
        var answer = caller.get(STAFF + question);
        assertThat(answer.statusCode()).as(question + " " + answer.body()).isEqualTo(200);
        return caller.json(answer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
