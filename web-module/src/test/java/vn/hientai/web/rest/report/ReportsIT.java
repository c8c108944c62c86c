package vn.hientai.web.rest.report;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import com.microsoft.playwright.Browser;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.BrowserSession;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;
import vn.hientai.web.test.TestBrowser;

@DisplayName("Báo cáo")
@ExtendWith({RunningProduct.class, TestBrowser.class})
class ReportsIT {
    private static final List<String> ADD_UP = List.of(
            "Giới tính", "Đối tượng", "Nhóm ngạch", "Trình độ chuyên môn", "Lý luận chính trị", "Quản lý nhà nước", "Ngoại ngữ", "Tin học", "Dân tộc",
            "Đảng viên", "Tuổi");
    private static final String BOTH = "{\"name\":\"%s\",\"fields\":[\"CODE\",\"NAME\",\"ETHNIC\",\"COEFFICIENT\"],\"conditions\":[],\"groups\":[]}";

    private final Product product;

    ReportsIT(Product product) {
        this.product = product;
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(nullValues = "-", value = {"hr.officer, -", "hr.officer, 2025-07-01", "hr.officer, 2019-02-28", "unit.hr, -", "unit.hr, 2024-12-31"})
    void every_group_of_the_statistics_adds_up_to_the_heads_and_the_lines_to_the_whole(String account, String day) throws SQLException {
        var figures = read(account, "reports/staff-statistics" + (day == null ? "" : "?asOf=" + day));
        var groups = figures.getJsonArray("groups").getValuesAs(JsonObject.class);
        var lines = new ArrayList<>(figures.getJsonArray("lines").getValuesAs(JsonObject.class));
        lines.add(figures.getJsonObject("total"));

        assertThat(groups.stream().map(one -> one.getString("label"))).containsAll(ADD_UP);
        for (var line : lines) {
            var at = 0;
            for (var group : groups) {
                var sum = 0L;
                for (var column = 0; column < group.getJsonArray("columns").size(); column++) {
                    sum += line.getJsonArray("values").getJsonNumber(at++).longValue();
                }
                assertThat(sum).as(line.getString("label") + " " + group.getString("label")).isEqualTo(heads(line));
            }
        }
        assertThat(lines.subList(0, lines.size() - 1).stream().mapToLong(ReportsIT::heads).sum()).isEqualTo(heads(figures.getJsonObject("total")));
        if (account.equals("hr.officer")) {
            var on = day == null ? "2026-11-22" : day;
            assertThat(heads(figures.getJsonObject("total"))).isEqualTo(number("select count(*) from engagement where superseded_by is null"
                    + " and status not in ('RETIRED', 'LEFT') and valid_from <= '" + on + "' and valid_until > '" + on + "'"));
        }
    }

    private static long heads(JsonObject line) {
        return line.getJsonArray("values").getJsonNumber(0).longValue();
    }

    @ParameterizedTest(name = "băng đến {0} tuổi")
    @CsvSource({"30", "40", "50", "55"})
    void who_has_the_birthday_on_the_day_moves_into_the_next_band(int last) throws SQLException {
        var born = text("select to_char(make_date(p.birth_year, p.birth_month, p.birth_day), 'YYYY-MM-DD') from person p join staff_card c on c.person_id = p.id"
                + " where p.birth_day is not null and c.status not in ('RETIRED', 'LEFT') and c.recruited_on < '2024-01-01'"
                + " and p.birth_year between " + (2025 - last) + " and " + (2026 - last)
                + " and make_date(p.birth_year, p.birth_month, p.birth_day) + make_interval(years => " + (last + 1) + ") < '2026-11-22' and birth_month > 2 order by p.id limit 1");
        var birthday = LocalDate.parse(born).plusYears(last + 1L);

        assertThat(ageOfBirth(born, birthday.minusDays(1))).containsOnly(last);
        assertThat(ageOfBirth(born, birthday)).containsOnly(last + 1);
    }

    private List<Integer> ageOfBirth(String born, LocalDate on) {
        return read("hr.officer", "report-rows?f=AGE&c1f=BIRTH&c1t=IS&c1v=" + born + "&asOf=" + on).getJsonArray("items")
                .getValuesAs(JsonObject.class).stream().map(one -> one.getInt("AGE")).toList();
    }

    @Test
    void a_past_day_shows_the_unit_and_the_post_of_that_day() throws SQLException {
        var code = text("select c.code from staff_card c join engagement e on e.person_id = c.person_id and e.superseded_by is null"
                + " where e.valid_until < '2026-11-01' and e.status = 'WORKING' order by e.person_id limit 1");
        if (code == null) {
            return;
        }
        var day = text("select to_char(min(e.valid_until) - 1, 'YYYY-MM-DD') from staff_card c join engagement e on e.person_id = c.person_id"
                + " and e.superseded_by is null where c.code = '" + code + "'");
        var post = text("select e.post from staff_card c join engagement e on e.person_id = c.person_id and e.superseded_by is null"
                + " where c.code = '" + code + "' and e.valid_from <= '" + day + "' and e.valid_until > '" + day + "'");

        assertThat(read("hr.officer", "report-rows?f=POST&c1f=CODE&c1v=" + code + "&asOf=" + day).getJsonArray("items").getJsonObject(0).getString("POST"))
                .isEqualTo(post);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"xlsx, PK", "csv, \ufeff", "pdf, %PDF"})
    void the_figures_come_as_a_file(String kind, String beginning) {
        for (var name : List.of("staff-statistics", "staff-pyramid", "retirement-wave")) {
            var answer = Caller.withToken(product, "unit.head").get("/api/v1/reports/" + name + "." + kind);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).startsWith(beginning);
        }
    }

    @Test
    void who_may_not_see_the_closed_part_of_files_gets_neither_its_groups_nor_its_fields_nor_answers_by_them() throws SQLException {
        var own = text("select p.code from account a join person p on p.id = a.person_id where a.username = 'unit.head'");
        assertThat(read("unit.head", "reports/staff-statistics").getJsonArray("groups").getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString("label"))).doesNotContain("Dân tộc", "Đảng viên", "Lý luận chính trị").contains("Trình độ chuyên môn");
        // one's own file is open to oneself, everybody else's is not
        var others = read("unit.head", "report-rows?f=CODE&f=ETHNIC&f=ID_NUMBER&f=PARTY&limit=200").getJsonArray("items").getValuesAs(JsonObject.class)
                .stream().filter(one -> !one.getString("CODE").equals(own)).toList();
        assertThat(others).hasSizeGreaterThan(5).allSatisfy(one -> assertThat(one.keySet()).containsExactly("CODE"));
        assertThat(read("unit.head", "report-rows?f=CODE&c1f=ETHNIC&c1t=FILLED").getJsonArray("items").getValuesAs(JsonObject.class))
                .allSatisfy(one -> assertThat(one.getString("CODE")).isEqualTo(own));
        assertThat(read("unit.head", "report-rows?g=ETHNIC").getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.containsKey("ETHNIC"))).allSatisfy(one -> assertThat(one.getInt("people")).isEqualTo(1));
        assertThat(Caller.withToken(product, "unit.head").get("/api/v1/report-rows.xlsx?f=CODE").statusCode()).isEqualTo(403);
        assertThat(Caller.withToken(product, "staff.member").get("/api/v1/reports/staff-statistics").statusCode()).isEqualTo(403);
        assertThat(Caller.withToken(product, "unit.hr").get("/api/v1/reports/staff-statistics?unit=SNV").statusCode()).isEqualTo(404);
    }

    @Test
    void a_shared_report_tells_each_reader_their_own_scope_alone() throws SQLException {
        var owner = Caller.withToken(product, "hr.officer");
        var id = owner.json(post(owner, "saved-reports", BOTH.formatted("Chia sẻ " + UUID.randomUUID()))).getInt("id");
        var path = "saved-reports/" + id;
        assertThat(Caller.withToken(product, "unit.hr").get("/api/v1/" + path).statusCode()).isEqualTo(404);
        assertThat(Caller.withToken(product, "unit.hr").get("/api/v1/report-rows?report=" + id).statusCode()).isEqualTo(404);

        assertThat(put(owner, path + "/shares", "{\"shares\":[{\"role\":\"UNIT_HR\",\"unit\":\"NA\"}]}", 0).statusCode()).isEqualTo(200);

        var outside = texts("select code from staff_card where unit_id not in (" + department() + ")");
        var seen = read("unit.hr", "report-rows?report=" + id + "&limit=200");
        assertThat(seen.getInt("total")).isEqualTo((int) number("select count(*) from staff_card where unit_id in (" + department()
                + ") and status not in ('RETIRED', 'LEFT')"));
        var file = Caller.withToken(product, "unit.hr").get("/api/v1/report-rows.csv?report=" + id);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(outside).noneMatch(file.body()::contains);
        assertThat(file.body()).contains("40.018.");
        assertThat(Caller.withToken(product, "unit.head").get("/api/v1/" + path).statusCode()).isEqualTo(404);
        assertThat(put(Caller.withToken(product, "unit.hr"), path + "/shares", "{\"shares\":[]}", 1).statusCode()).isEqualTo(404);
        assertThat(put(owner, path + "/shares", "{\"shares\":[]}", 0).statusCode()).isEqualTo(412);

        assertThat(put(owner, path + "/shares", "{\"shares\":[]}", 1).statusCode()).isEqualTo(200);
        assertThat(Caller.withToken(product, "unit.hr").get("/api/v1/report-rows?report=" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void a_scheduled_report_is_told_once_and_read_with_the_scope_of_whoever_opens_it() throws SQLException, InterruptedException {
        var owner = Caller.withToken(product, "hr.officer");
        var id = owner.json(post(owner, "saved-reports", BOTH.formatted("Định kỳ " + UUID.randomUUID()))).getInt("id");
        put(owner, "saved-reports/" + id + "/shares", "{\"shares\":[{\"role\":\"UNIT_HR\",\"unit\":\"SKHCN\"}]}", 0);
        var planned = owner.json(put(owner, "saved-reports/" + id + "/schedule", "{\"schedule\":\"MONTHLY\"}", 1));
        assertThat(planned.getString("nextOn")).isEqualTo("2026-12-01");

        execute("update report set next_on = '2026-11-01' where id = " + id);
        for (var i = 0; i < 80 && number("select count(*) from report_delivery where report_id = " + id) < 2; i++) {
            Thread.sleep(1_000);
        }
        Thread.sleep(500);

        assertThat(texts("select a.username from report_delivery d join account a on a.id = d.account_id where report_id = " + id))
                .containsExactlyInAnyOrder("hr.officer", "unit.hr");
        assertThat(text("select next_on::text from report where id = " + id)).isEqualTo("2026-12-01");
        var link = text("select n.link from notice n join account a on a.id = n.account_id where a.username = 'unit.hr' and n.key = 'report-ready'"
                + " and n.link like '%report=" + id + "&%'");
        var page = Caller.signedIn(product, "unit.hr").get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(texts("select code from staff_card where unit_id not in (" + department() + ")")).noneMatch(page.body()::contains);
        assertThat(number("select count(*) from notice where link like '%report=" + id + "&%'")).isEqualTo(2);
    }

    @Test
    void the_calendar_needs_its_secret_and_ends_with_it() throws SQLException {
        var clerk = Caller.withToken(product, "unit.hr");
        var made = post(clerk, "calendar-feed", "");
        assertThat(made.statusCode()).isEqualTo(201);
        var path = clerk.json(made).getString("path");
        var program = new Object() {
            HttpResponse<String> read(String address) {
                return Caller.signedIn(product, "auditor").get(address);
            }
        };

        var answer = program.read(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        var calendar = Biweekly.parse(answer.body()).first();
        var due = read("unit.hr", "due?until=2027-11-22&limit=200");
        assertThat(calendar.getEvents()).isNotEmpty().hasSizeLessThanOrEqualTo(due.getJsonArray("items").size());
        var names = due.getJsonArray("items").getValuesAs(JsonObject.class).stream().map(one -> one.getString("fullName")).toList();
        assertThat(calendar.getEvents()).allSatisfy(event -> assertThat(names).anyMatch(event.getSummary().getValue()::endsWith));
        assertThat(answer.body()).doesNotContain("40.0");

        var second = clerk.json(post(clerk, "calendar-feed", "")).getString("path");
        assertThat(program.read(path).statusCode()).isEqualTo(404);
        assertThat(program.read(second).statusCode()).isEqualTo(200);
        assertThat(clerk.send(clerk.to("/api/v1/calendar-feed").DELETE()).statusCode()).isEqualTo(204);
        assertThat(program.read(second).statusCode()).isEqualTo(404);
    }

    @Test
    void a_cell_that_looks_like_a_formula_is_text_in_the_file() throws SQLException {
        execute("update person set fields = fields || jsonb_build_object('homeTown', '=1+1') where id = 180001");
        var file = Caller.withToken(product, "hr.officer").get("/api/v1/report-rows.csv?f=CODE&f=HOME_TOWN&c1f=CODE&c1v=40.018.0001");

        assertThat(file.body()).contains("'=1+1").doesNotContain(",=1+1");
    }

    @ParameterizedTest(name = "{0} px, {1}, {2}")
    @CsvSource({"1440, vi, light", "390, en, dark"})
    void can_be_read_by_everybody(int width, String language, String theme, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn("hr.officer")) {
            for (var page : List.of("/reports/gallery", "/reports/statistics", "/reports/statistics?unit=SNV&asOf=2025-07-01", "/reports/retirement?from=2028-01-01",
                    "/reports/retirement?step=QUARTER&split=RANK", "/reports/builder", "/reports/builder?report=2",
                    "/reports/builder?f=NAME&f=AGE&c1f=AGE&c1t=FROM&c1v=abc", "/officer/due?view=calendar&month=2026-12", "/me/calendar")) {
                session.open(page).fitsItsWindow().axeFindsNothing().picture("reports" + page.replaceAll("\\W+", "-") + width);
            }
        }
    }

    @Test
    void a_report_is_built_kept_scheduled_shared_and_taken_away(Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light").signIn("hr.officer")) {
            session.open("/reports/builder");
            session.page().selectOption("#g1", "SUBJECT");
            session.page().selectOption("[name=c1f]", "GENDER");
            session.page().fill("[name=c1v]", "Nữ");
            session.page().click("form[action='/reports/builder'] button[type=submit]");
            session.page().waitForSelector("#name");
            assertThat(session.page().locator("table.bars tbody tr").count()).isPositive();
            session.page().fill("#name", "Nữ theo đối tượng");
            session.page().click("#keepIt");
            session.page().waitForSelector(".notice.good");
            assertThat(session.page().locator("h1").textContent()).isEqualTo("Nữ theo đối tượng");
            session.page().selectOption("#schedule", "QUARTERLY");
            session.page().click("#planIt");
            session.page().waitForSelector(".notice.good");
            session.page().selectOption("#role", "UNIT_HEAD");
            session.page().fill("#shareUnit", "SKHCN");
            session.page().click("#shareIt");
            session.page().waitForSelector(".notice.good");
            session.axeFindsNothing().picture("report-kept");
            session.page().click("#removeIt");
            session.page().waitForURL("**/reports/gallery**");
            assertThat(session.page().content()).doesNotContain("href=\"/reports/builder?report=99999\"");
        }
    }

    private JsonObject read(String account, String path) {
        var caller = Caller.withToken(product, account);
        var answer = caller.get("/api/v1/" + path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return caller.json(answer);
    }

    private HttpResponse<String> post(Caller caller, String path, String body) {
        return caller.send(caller.to("/api/v1/" + path).header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> put(Caller caller, String path, String body, int version) {
        return caller.send(caller.to("/api/v1/" + path).header("Content-Type", "application/json").header("If-Match", "\"" + version + "\"")
                .PUT(BodyPublishers.ofString(body)));
    }

    private static String department() {
        return """
                with recursive below(id) as (
                    select id from org_unit where code = 'SKHCN'
                    union select p.unit_id from unit_placement p join below b on p.parent_id = b.id)
                select id from below""";
    }

    private Set<String> texts(String sql) throws SQLException {
        var texts = new HashSet<String>();
        try (var connection = product.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private String text(String sql) throws SQLException {
        return texts(sql).stream().findFirst().orElse(null);
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = product.connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
