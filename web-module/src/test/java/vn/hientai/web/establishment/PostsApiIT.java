package vn.hientai.web.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

@DisplayName("Vị trí việc làm, chức vụ, biên chế, dự báo")
@ExtendWith(RunningProduct.class)
class PostsApiIT {
    private static final String TEXT = """
            {"name": "%s", "group": "PROFESSIONAL", "category": "CIVIL_SERVANT", "description": "Việc thử",
             "rankLowest": "01.003", "needs": {"TT12-2022/CC.01": 3}, "titles": [], "legalBasis": "Quyết định thử", "confirmed": false}""";

    private final Product product;

    PostsApiIT(Product product) {
        this.product = product;
    }

    @ParameterizedTest(name = "ngày {0}")
    @ValueSource(strings = {"2026-01-01", "2026-06-30", "2026-07-01", "2026-11-22", "2027-01-01", "2031-12-31"})
    void the_sum_of_a_subtree_is_that_of_its_leaves_on_any_day(String day) throws SQLException {
        for (var unit : new String[] {"NA", "SKHCN", "X16681"}) {
            var whole = read("hr.officer", "units/" + unit + "/establishment?asOf=" + day).getJsonObject("total");
            var rows = all("hr.officer", "units/" + unit + "/establishment/units?subtree=true&asOf=" + day);
            var leaves = leaves(day);
            var seats = rows.stream().filter(row -> leaves.contains(code(row))).mapToInt(row -> row.getInt("seats")).sum();
            var people = rows.stream().filter(row -> leaves.contains(code(row))).mapToInt(row -> row.getInt("people")).sum();

            assertThat(seats).as(unit).isEqualTo(whole.getInt("seats")).isPositive();
            assertThat(people).as(unit).isEqualTo(whole.getInt("people"));
        }
    }

    @Test
    void seats_change_on_the_day_of_the_new_allotment_and_not_before() throws SQLException {
        var changed = texts("""
                select u.code || ' ' || a.seats || ' ' || b.seats from establishment_quota a join establishment_quota b
                    on b.unit_id = a.unit_id and b.category = a.category and b.valid_from = a.valid_until join org_unit u on u.id = a.unit_id
                where a.category = 'CIVIL_SERVANT' and b.valid_from = date '2026-07-01' and a.seats <> b.seats and u.kind = 'DIVISION'
                order by u.code limit 3""");

        assertThat(changed).isNotEmpty();
        for (var one : changed) {
            var parts = one.split(" ");
            assertThat(civilServants(parts[0], "2026-06-30")).isEqualTo(Integer.parseInt(parts[1]));
            assertThat(civilServants(parts[0], "2026-07-01")).isEqualTo(Integer.parseInt(parts[2]));
        }
    }

    private int civilServants(String unit, String day) {
        return read("hr.officer", "units/" + unit + "/establishment?asOf=" + day).getJsonObject("total").getJsonObject("quota")
                .getInt("CIVIL_SERVANT");
    }

    @Test
    void the_people_behind_a_number_are_as_many_as_it_says() {
        for (var query : new String[] {"", "&category=CIVIL_SERVANT", "&asOf=2026-06-30"}) {
            var day = query.contains("asOf") ? "?asOf=2026-06-30" : "";
            var total = read("hr.officer", "units/SNV/establishment" + day).getJsonObject("total");
            var number = query.contains("category") ? total.getJsonObject("actual").getInt("CIVIL_SERVANT") : total.getInt("people");

            assertThat(all("hr.officer", "units/SNV/establishment/people?x=1" + query)).as(query).hasSize(number);
        }
    }

    @Test
    void a_position_lives_through_its_days_and_is_never_overwritten() {
        assertThat(send("POST", "posts", null, """
                {"code": "T.MOT", "description": %s, "on": "2026-12-01", "reason": "Thử"}""".formatted(TEXT.formatted("Việc một"))).statusCode())
                .isEqualTo(201);
        assertThat(send("POST", "posts", null, """
                {"code": "T.MOT", "description": %s, "on": "2026-12-01", "reason": "Thử"}""".formatted(TEXT.formatted("Việc hai"))).statusCode())
                .isEqualTo(422);
        assertThat(read("hr.officer", "posts/T.MOT?asOf=2026-11-30").containsKey("now")).isFalse();
        assertThat(name("2026-12-01")).isEqualTo("Việc một");

        var change = "{\"description\": " + TEXT.formatted("Việc một mới") + ", \"on\": \"2027-01-01\", \"reason\": \"Đổi tên\"}";
        assertThat(send("PATCH", "posts/T.MOT", null, change).statusCode()).isEqualTo(428);
        assertThat(send("PATCH", "posts/T.MOT", "\"9\"", change).statusCode()).isEqualTo(412);
        assertThat(send("PATCH", "posts/T.MOT", "\"0\"", change).statusCode()).isEqualTo(204);
        assertThat(name("2026-12-31")).isEqualTo("Việc một");
        assertThat(name("2027-01-01")).isEqualTo("Việc một mới");
        assertThat(send("PATCH", "posts/T.MOT", "\"1\"", change).body()).contains("01/01/2027");

        assertThat(send("POST", "posts/T.MOT/take-back", "\"1\"", "{\"reason\": \"Nhầm\"}").statusCode()).isEqualTo(204);
        assertThat(name("2027-01-01")).isEqualTo("Việc một");
        assertThat(read("hr.officer", "posts/T.MOT").getJsonArray("history").getJsonObject(0).getString("withdrawReason")).isEqualTo("Nhầm");

        assertThat(send("POST", "posts/T.MOT/end", "\"2\"", "{\"on\": \"2027-03-01\", \"reason\": \"Bỏ\"}").statusCode()).isEqualTo(204);
        assertThat(name("2027-02-28")).isEqualTo("Việc một");
        assertThat(read("hr.officer", "posts/T.MOT?asOf=2027-03-01").containsKey("now")).isFalse();
    }

    private String name(String day) {
        return read("hr.officer", "posts/T.MOT?asOf=" + day).getJsonObject("now").getString("name");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "rank | \"rankLowest\": \"01.003\" | \"rankLowest\": \"99.999\" | 400 | rankLowest",
        "competency | TT12-2022/CC.01 | TT12-2022/XX.99 | 400 | needs",
        "level | \"TT12-2022/CC.01\": 3 | \"TT12-2022/CC.01\": 6 | 400 | needs",
        "basis | Quyết định thử | '' | 400 | legalBasis"})
    void what_makes_no_sense_is_refused_beside_its_field(String what, String part, String wrong, int status, String field) {
        var answer = send("POST", "posts", null, "{\"code\": \"T.SAI\", \"description\": "
                + TEXT.formatted("Việc sai").replace(part, wrong == null ? "" : wrong) + ", \"on\": \"2026-12-01\", \"reason\": \"Thử\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(field);
        assertThat(Caller.withToken(product, "hr.officer").get("/api/v1/posts/T.SAI").statusCode()).isEqualTo(404);
    }

    @Test
    void seats_of_a_unit_change_from_their_day_and_can_be_taken_back() {
        var before = seats("2026-12-01");
        var body = "{\"position\": \"CM.CVC\", \"seats\": " + (before + 4) + ", \"on\": \"2026-12-01\", \"reason\": \"Thêm việc\"}";

        assertThat(send("POST", "units/STP.VP/posts", null, body).statusCode()).isEqualTo(428);
        assertThat(send("POST", "units/STP.VP/posts", tag("STP.VP"), body).statusCode()).isEqualTo(204);
        assertThat(seats("2026-11-30")).isEqualTo(before);
        assertThat(seats("2026-12-01")).isEqualTo(before + 4);
        assertThat(send("POST", "units/STP.VP/posts", "\"0\"", body).statusCode()).isEqualTo(412);

        assertThat(send("POST", "units/STP.VP/posts/take-back", tag("STP.VP"), "{\"position\": \"CM.CVC\", \"reason\": \"Nhầm\"}").statusCode())
                .isEqualTo(204);
        assertThat(seats("2026-12-01")).isEqualTo(before);
    }

    private int seats(String day) {
        return read("hr.officer", "units/STP.VP/posts?asOf=" + day).getJsonArray("positions").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("code").equals("CM.CVC")).mapToInt(one -> one.getInt("seats")).sum();
    }

    @Test
    void an_office_has_seats_term_allowance_and_who_sits_there() {
        var office = read("hr.officer", "units/SKHCN.VP/posts").getJsonArray("offices").getJsonObject(0);

        assertThat(office.getString("office")).isEqualTo("DIVISION_HEAD");
        assertThat(office.getJsonNumber("coefficient").toString()).isEqualTo("0.50");
        assertThat(office.getInt("termMonths")).isEqualTo(60);
        assertThat(office.getJsonArray("holders").getJsonObject(0).getString("termUntil")).isEqualTo("2027-02-05");
        assertThat(send("POST", "units/SKHCN.VP/posts/offices/DIVISION_HEAD/end", tag("SKHCN.VP"),
                "{\"on\": \"2026-12-01\", \"reason\": \"Bỏ\"}").statusCode()).isEqualTo(422);
    }

    @Test
    void only_who_keeps_the_units_changes_posts() {
        var body = "{\"position\": \"CM.CVC\", \"seats\": 1, \"on\": \"2026-12-01\", \"reason\": \"Thử\"}";

        for (var account : new String[] {"unit.hr", "unit.head", "leadership", "staff.member", "inspector"}) {
            assertThat(sendAs(account, "POST", "units/SKHCN.VP/posts", "\"0\"", body).statusCode()).as(account).isEqualTo(403);
        }
    }

    @ParameterizedTest(name = "nhiệm kỳ hết {0} ngày sau mốc 24 tháng trước khi nghỉ hưu: {1}")
    @CsvSource({"0, true", "1, false", "-1, true"})
    void a_term_that_ends_too_shortly_before_retirement_runs_on_until_it(int days, boolean falls) throws SQLException {
        var leader = texts("""
                select s.code from staff_card s join engagement e on e.person_id = s.person_id and e.superseded_by is null
                    and e.valid_until = date '9999-12-31' and e.valid_from <= date '2026-11-22'
                where s.office = 'DIVISION_HEAD' and s.retires_on between date '2030-01-01' and date '2034-12-31'
                order by s.code limit 1""").get(0);
        var before = texts("select coalesce(cast(term_until as text), '') from engagement e join staff_card s on s.person_id = e.person_id"
                + " where s.code = '" + leader + "' and e.valid_until = date '9999-12-31' and e.superseded_by is null").get(0);
        try {
            run("update engagement e set term_until = cast(s.retires_on - interval '24 months' as date) + " + days + " from staff_card s"
                    + " where s.person_id = e.person_id and s.code = '" + leader + "' and e.valid_until = date '9999-12-31' and e.superseded_by is null");

            var kinds = all("hr.officer", "units/NA/forecast/lines?x=1").stream().filter(one -> one.getString("staff").equals(leader))
                    .map(one -> one.getString("kind")).toList();
            assertThat(kinds).contains("RETIREMENT");
            assertThat(kinds.contains("TERM_END")).isEqualTo(falls);
        } finally {
            run("update engagement e set term_until = cast('" + before + "' as date) from staff_card s where s.person_id = e.person_id"
                    + " and s.code = '" + leader + "' and e.valid_until = date '9999-12-31' and e.superseded_by is null");
        }
    }

    @Test
    void a_retirement_stands_on_its_last_day_with_the_article_of_its_year() {
        for (var one : all("hr.officer", "units/SNV/forecast/lines?kind=RETIREMENT").subList(0, 5)) {
            var rule = read("hr.officer", "staff/" + one.getString("staff") + "/retirement");

            assertThat(rule.toString()).contains(one.getString("lastDay"));
            assertThat(one.getJsonArray("legalBasis").toString()).contains("135/2020/NĐ-CP", "\"article\":\"4\"", "\"article\":\"3\"");
            var year = Integer.parseInt(one.getString("lastDay").substring(0, 4));
            assertThat(all("hr.officer", "units/SNV/forecast/lines?year=" + year)).contains(one);
            assertThat(all("hr.officer", "units/SNV/forecast/lines?year=" + (year + 1))).doesNotContain(one);
            assertThat(all("hr.officer", "units/SNV/forecast/lines?year=" + (year - 1))).doesNotContain(one);
        }
    }

    @Test
    void who_passed_the_age_without_a_decision_is_told_apart_from_the_forecast() {
        var mai = all("hr.officer", "units/SNV.VP/forecast/lines?kind=PAST_AGE").stream()
                .filter(one -> one.getString("fullName").equals("Hồ Thị Mai")).findFirst().orElseThrow();

        assertThat(mai.getString("lastDay")).isEqualTo("2026-09-30");
        assertThat(all("hr.officer", "units/SNV.VP/forecast/lines?x=1")).doesNotContain(mai);
        assertThat(read("hr.officer", "units/SNV.VP/forecast?kind=PAST_AGE").getInt("seats")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hr.officer", "unit.hr", "leadership", "unit.head"})
    void the_figures_are_the_lines_and_every_line_names_its_ground(String account) {
        var unit = account.startsWith("unit") ? "SKHCN" : "NA";
        var lines = all(account, "units/" + unit + "/forecast/lines?x=1");
        var figures = read(account, "units/" + unit + "/forecast");

        assertThat(figures.getInt("seats")).isEqualTo(lines.size()).isPositive();
        assertThat(figures.getJsonArray("figures").getValuesAs(JsonObject.class).stream().mapToInt(one -> one.getInt("seats")).sum())
                .isEqualTo(lines.size());
        assertThat(lines).doesNotHaveDuplicates().allSatisfy(line -> {
            assertThat(line.getJsonArray("legalBasis")).as(line.toString()).isNotEmpty();
            if (unit.equals("SKHCN")) {
                assertThat(line.getJsonObject("unit").getString("code")).startsWith("SKHCN");
            }
        });
    }

    @Test
    void who_is_seconded_counts_at_the_sender_and_is_seen_by_the_host_while_it_lasts() throws SQLException {
        var guest = read("unit.hr", "units/SKHCN/establishment/guests", 0);
        var code = guest.getString("code");
        var host = Caller.withToken(product, "unit.hr");

        assertThat(all("unit.hr", "units/SKHCN/establishment/people?x=1")).noneMatch(one -> one.getString("code").equals(code));
        assertThat(host.get("/api/v1/staff/" + code).statusCode()).isEqualTo(200);
        assertThat(host.get("/api/v1/staff/" + code).body()).doesNotContain(texts("select id_number from person where code = '" + code + "'").get(0));
        assertThat(host.get("/api/v1/staff/" + code + "/pay").statusCode()).isEqualTo(404);
        assertThat(host.json(host.get("/api/v1/staff?query=" + code)).getJsonArray("items")).hasSize(1);

        var ended = "update engagement e set host_unit_id = %s from person p where p.id = e.person_id and p.code = '" + code
                + "' and e.status = 'SECONDED' and e.superseded_by is null";
        run(ended.formatted("null"));
        try {
            assertThat(host.get("/api/v1/staff/" + code).statusCode()).isEqualTo(404);
        } finally {
            run(ended.formatted("(select id from org_unit where code = 'SKHCN.CDS')"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "units/NA/establishment/units.csv?subtree=true", "units/NA/establishment/units.xlsx", "units/SKHCN/forecast/lines.csv",
        "units/SKHCN/forecast/lines.xlsx"})
    void lists_leave_the_house_as_files(String path) {
        var answer = Caller.withToken(product, "hr.officer").get("/api/v1/" + path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).contains("attachment");
        if (path.contains(".csv")) {
            assertThat(answer.body()).startsWith("\ufeff").contains("\r\n");
        }
    }

    private JsonObject read(String account, String path) {
        var caller = Caller.withToken(product, account);
        var answer = caller.get("/api/v1/" + path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return caller.json(answer);
    }

    /** One of an answer that is an array. */
    private JsonObject read(String account, String path, int index) {
        var caller = Caller.withToken(product, account);
        var answer = caller.get("/api/v1/" + path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray().getJsonObject(index);
        }
    }

    private List<JsonObject> all(String account, String path) {
        var caller = Caller.withToken(product, account);
        var rows = new ArrayList<JsonObject>();
        String after = null;
        do {
            var answer = caller.get("/api/v1/" + path + "&limit=200" + (after == null ? "" : "&after=" + after));
            assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
            var page = caller.json(answer);
            page.getJsonArray("items").stream().map(JsonValue::asJsonObject).forEach(rows::add);
            after = page.getString("next", null);
        } while (after != null);
        return rows;
    }

    private String tag(String unit) {
        return Caller.withToken(product, "hr.officer").get("/api/v1/units/" + unit + "/posts").headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> send(String method, String path, String tag, String body) {
        return sendAs("hr.officer", method, path, tag, body);
    }

    private HttpResponse<String> sendAs(String account, String method, String path, String tag, String body) {
        var caller = Caller.withToken(product, account);
        var request = caller.to("/api/v1/" + path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
        return caller.send(tag == null ? request : request.header("If-Match", tag));
    }

    private static String code(JsonObject row) {
        return row.getJsonObject("unit").getString("code");
    }

    private List<String> leaves(String day) throws SQLException {
        return texts("select u.code from org_unit u join unit_placement p on p.unit_id = u.id and p.valid_from <= date '" + day + "' and date '" + day
                + "' < p.valid_until where not exists (select from unit_placement c where c.parent_id = u.id and c.valid_from <= date '" + day
                + "' and date '" + day + "' < c.valid_until)");
    }

    private void run(String sql) throws SQLException {
        try (var connection = product.connect(); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var connection = product.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
