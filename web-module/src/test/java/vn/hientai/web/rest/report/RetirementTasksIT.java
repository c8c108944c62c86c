package vn.hientai.web.rest.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.BrowserSession;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;
import vn.hientai.web.test.TestBrowser;

@DisplayName("Thông báo và quyết định nghỉ hưu thành việc")
@ExtendWith({RunningProduct.class, TestBrowser.class})
class RetirementTasksIT {
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    private final Product product;

    RetirementTasksIT(Product product) {
        this.product = product;
    }

    /** The days that these stories give to people are taken back: others read the law's days. */
    @BeforeEach
    void keepCards() throws SQLException {
        execute("create table kept_card as select person_id as id, retires_on, office, status from staff_card");
    }

    @AfterEach
    void restoreCards() throws SQLException {
        execute("update staff_card c set retires_on = k.retires_on, office = k.office, status = k.status from kept_card k"
                + " where k.id = c.person_id and (k.retires_on, k.office, k.status) is distinct from (c.retires_on, c.office, c.status)");
        execute("drop table kept_card");
    }

    @Test
    void every_task_has_the_day_that_the_law_gives_and_names_its_article() throws SQLException {
        await("select count(*) > 0 from work_item where kind = 'RETIREMENT_NOTICE'");

        assertThat(text("select count(*) from work_item w join staff_card c on c.person_id::text = w.subject_id where w.settled_at is null"
                + " and (w.kind = 'RETIREMENT_NOTICE' and w.deadline <> (c.retires_on - interval '6 months')::date"
                + " or w.kind = 'RETIREMENT_DECISION' and w.deadline <> (c.retires_on - interval '3 months')::date)")).isEqualTo("0");
        assertThat(text("select count(*) from work_item where kind like 'RETIREMENT%' and coalesce(args ->> 'law', '') not like '%/20%'")).isEqualTo("0");
        assertThat(text("select count(*) from (select kind, subject_id from work_item where kind like 'RETIREMENT%' and settled_at is null"
                + " group by 1, 2 having count(*) > 1) x")).isEqualTo("0");
    }

    /** Notice six months, decision three months before the last day; each task is raised thirty days before its own last day. */
    @Test
    void tasks_are_raised_thirty_days_before_their_last_day() throws SQLException {
        var table = List.of(
                "2027-05-31 yes no", "2027-06-30 no no", "2027-06-20 yes no", "2027-06-22 yes no", "2027-06-23 no no", "2027-03-21 yes yes",
                "2027-03-22 yes yes", "2027-03-23 yes no", "2026-11-22 yes yes", "2026-11-21 no no");
        for (var row : table) {
            var person = tabled(table.indexOf(row));
            execute("update staff_card set retires_on = '" + row.split(" ")[0] + "' where person_id = " + person);
        }

        await("select count(*) = 2 from work_item where settled_at is null and subject_id = '" + tabled(8) + "'");

        for (var row : table) {
            var cells = row.split(" ");
            assertThat(open(tabled(table.indexOf(row)))).as(row).isEqualTo(
                    (cells[1].equals("yes") ? "RETIREMENT_NOTICE " : "") + (cells[2].equals("yes") ? "RETIREMENT_DECISION " : ""));
        }
    }

    private String tabled(int row) throws SQLException {
        return text("select c.person_id from staff_card c where c.person_id < 100000 and c.subject like 'CS%' and c.office is null and c.born_on > '1988-01-01'"
                + " and c.status = 'WORKING' and c.unit_id not in (" + department() + ") order by c.person_id limit 1 offset " + (20 + row));
    }

    @Test
    void a_corrected_birth_date_moves_the_task_and_leaving_takes_it_back() throws SQLException {
        var person = someone("c.unit_id in (" + department() + ") and c.office is null", 1);
        execute("update staff_card set retires_on = '2027-05-31' where person_id = " + person);
        await("select count(*) = 1 from work_item where kind = 'RETIREMENT_NOTICE' and settled_at is null and role = 'UNIT_HR' and deadline = '2026-11-30'"
                + " and subject_id = '" + person + "'");

        execute("update staff_card set retires_on = '2027-04-30' where person_id = " + person);
        await("select count(*) = 1 from work_item where kind = 'RETIREMENT_NOTICE' and settled_at is null and deadline = '2026-10-30' and subject_id = '" + person + "'");

        execute("update staff_card set office = 'HEAD' where person_id = " + person);
        await("select count(*) = 1 from work_item where kind = 'RETIREMENT_NOTICE' and settled_at is null and role = 'HR_OFFICER' and subject_id = '" + person + "'");

        execute("update staff_card set status = 'LEFT' where person_id = " + person);
        await("select count(*) = 0 from work_item where kind like 'RETIREMENT%' and settled_at is null and subject_id = '" + person + "'");
        assertThat(text("select outcome from work_item where kind = 'RETIREMENT_NOTICE' and subject_id = '" + person + "'")).isEqualTo("WITHDRAWN");
    }

    @Test
    void the_notice_is_drafted_from_the_task_signed_and_kept() throws SQLException {
        await("select count(*) > 0 from work_item where kind = 'RETIREMENT_NOTICE' and role = 'HR_OFFICER' and settled_at is null");
        var person = text("select min(subject_id::bigint) from work_item where kind = 'RETIREMENT_NOTICE' and role = 'HR_OFFICER' and settled_at is null");
        var code = text("select code from person where id = " + person);
        var officer = Caller.withToken(product, "hr.officer");

        var before = officer.json(officer.get("/api/v1/staff/" + code + "/retirement/papers"));
        assertThat(before.getJsonArray("explanation")).isNotEmpty();
        var drafted = post(officer, "staff/" + code + "/retirement/papers/notice", "{\"symbol\":\"TB-SNV\"}");
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        assertThat(post(officer, "staff/" + code + "/retirement/papers/notice", "{\"symbol\":\"TB-SNV\"}").statusCode()).isEqualTo(409);
        assertThat(text("select outcome from work_item where kind = 'RETIREMENT_NOTICE' and subject_id = '" + person + "'")).isEqualTo("DONE");

        var decision = officer.json(drafted).getInt("decision");
        var paper = officer.send(officer.to("/api/v1/decisions/" + decision + ".docx").GET());
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(Caller.withToken(product, "staff.member").get("/api/v1/staff/" + code + "/retirement/papers").statusCode()).isIn(403, 404);
        assertThat(Caller.withToken(product, "unit.hr").get("/api/v1/staff/" + code + "/retirement/papers").statusCode()).isEqualTo(404);
    }

    @Test
    void page_of_the_retirement_fills_everything_in(Browser browser) throws SQLException {
        await("select count(*) > 0 from work_item where kind like 'RETIREMENT%' and role = 'HR_OFFICER' and settled_at is null");
        var code = text("select p.code from work_item w join person p on p.id::text = w.subject_id where w.kind like 'RETIREMENT%' and w.role = 'HR_OFFICER'"
                + " and w.settled_at is null order by w.id desc limit 1");
        for (var width : List.of(1440, 390)) {
            try (var session = new BrowserSession(browser, product.baseUrl(), width, "vi", width == 390 ? "dark" : "light").signIn("hr.officer")) {
                session.open("/officer/retirement?code=" + code).fitsItsWindow().axeFindsNothing().picture("retirement-" + width);
                session.open("/officer/act?code=" + code + "&type=RETIREMENT").fitsItsWindow().axeFindsNothing();
                assertThat(session.page().inputValue("[id='act:title']")).isNotBlank();
                assertThat(session.page().inputValue("[id='act:articles']")).contains("Nghỉ hưu");
            }
        }
    }

    private String open(String person) throws SQLException {
        return text("select coalesce(string_agg(kind || ' ', '' order by kind desc), '') from work_item where kind like 'RETIREMENT%' and settled_at is null"
                + " and subject_id = '" + person + "'");
    }

    /** Somebody in service, far from retirement, whom no other test looks at. */
    private String someone(String where, int skip) throws SQLException {
        return text("select c.person_id from staff_card c where c.person_id < 100000 and c.status = 'WORKING' and c.subject like 'CS%' and c.retires_on > '2032-01-01' and "
                + where + " order by c.person_id limit 1 offset " + skip);
    }

    private void await(String condition) throws SQLException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!"t".equals(text(condition))) {
            assertThat(System.nanoTime()).as(condition).isLessThan(end);
            try {
                Thread.sleep(500);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private HttpResponse<String> post(Caller caller, String path, String body) {
        return caller.send(caller.to("/api/v1/" + path).header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
    }

    private static String department() {
        return """
                with recursive below(id) as (
                    select id from org_unit where code = 'SKHCN'
                    union select p.unit_id from unit_placement p join below b on p.parent_id = b.id)
                select id from below""";
    }

    private String text(String sql) throws SQLException {
        try (var connection = product.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = product.connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
