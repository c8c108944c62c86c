package vn.hientai.web.faces.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.sql.SQLException;
import java.util.regex.Pattern;
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

@DisplayName("Trang chủ, thông báo, chuyển cấp trên")
@ExtendWith({RunningProduct.class, TestBrowser.class})
class HomeIT {
    private static final Pattern FIGURE =
            Pattern.compile("<a href=\"([^\"]+)\">\\s*<span class=\"caption\">[^<]*</span>\\s*<span><span class=\"value num\">([^<]+)</span>");

    @ParameterizedTest(name = "{0}: {1} con số")
    @CsvSource({"hr.officer, 4", "unit.hr, 4", "unit.head, 4", "leadership, 3", "inspector, 1", "staff.member, 3", "auditor, 2",
        "admin, 2", "legal.officer, 2", "council.member, 1"})
    void each_figure_opens_its_list_and_agrees_with_it(String account, int wanted, Product product) {
        var caller = Caller.signedIn(product, account);
        var figures = FIGURE.matcher(caller.get("/home").body());
        var found = 0;
        while (figures.find()) {
            found++;
            var list = caller.get(figures.group(1).replace("&amp;", "&"));
            assertThat(list.statusCode()).as(figures.group(1)).isEqualTo(200);
            if (figures.group(1).contains("/people") && !figures.group(2).equals("0")) {
                assertThat(list.body()).as(figures.group(1)).contains("trên " + figures.group(2));
            }
        }
        assertThat(found).isEqualTo(wanted);
    }

    @ParameterizedTest(name = "{0} {1} px {2} {3}")
    @CsvSource({"hr.officer, 1440, vi, light", "unit.head, 390, vi, dark", "staff.member, 390, en, light", "auditor, 1440, en, dark"})
    void everybody_can_read_it(String account, int width, String language, String theme, Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn(account)) {
            session.open("/home").fitsItsWindow().axeFindsNothing().picture("home-" + account);
            session.open("/notices").fitsItsWindow().axeFindsNothing().picture("notices-" + account);
            session.open("/search?q=quyet+dinh").fitsItsWindow().axeFindsNothing();
        }
    }

    @Test
    void a_task_long_overdue_goes_to_the_superior_as_well_and_once(Product product) throws Exception {
        var late = task(product, "2026-11-10");
        var justLate = task(product, "2026-11-20");
        var head = Caller.withToken(product, "unit.head");
        for (var second = 0; second < 90 && text(product, "select escalated_on from work_item where id = " + late) == null; second++) {
            Thread.sleep(1000);
        }

        assertThat(text(product, "select escalated_on || ' ' || escalated_role from work_item where id = " + late)).isEqualTo("2026-11-22 UNIT_HEAD");
        assertThat(text(product, "select escalated_on from work_item where id = " + justLate)).isNull();
        assertThat(head.get("/api/v1/tasks?limit=200").body()).contains("\"id\":" + late + ",").doesNotContain("\"id\":" + justLate + ",");
        assertThat(Caller.withToken(product, "unit.hr").get("/api/v1/tasks?limit=200").body())
                .contains("\"escalatedOn\":\"2026-11-22\"", "\"id\":" + justLate + ",");
        assertThat(Caller.signedIn(product, "unit.head").get("/home").body()).contains("chuyển lên ngày 22/11/2026");
        text(product, "update work_item set settled_at = now() where id in (" + late + ", " + justLate + ") returning id");
    }

    @Test
    void a_notice_is_opened_and_read(Product product) throws Exception {
        text(product, "insert into notice (account_id, key, args, link) select id, 'decision-signed', '{\"number\": \"7/QĐ-THU\", \"title\": \"Thử\"}',"
                + " '/policy/rules' from account where username = 'inspector' returning id");
        var inspector = Caller.signedIn(product, "inspector");
        var page = inspector.get("/notices").body();
        var link = Pattern.compile("/notices\\?read=\\d+").matcher(page);

        assertThat(page).contains("7/QĐ-THU");
        assertThat(link.find()).isTrue();
        var opened = inspector.get(link.group());
        assertThat(opened.statusCode()).isEqualTo(302);
        assertThat(opened.headers().firstValue("Location").orElseThrow()).endsWith("/policy/rules");
        assertThat(text(product, "select count(*) from notice n join account a on a.id = n.account_id where a.username = 'inspector'"
                + " and n.read_at is null")).isEqualTo("0");
        assertThat(Caller.signedIn(product, "auditor").get(link.group()).statusCode()).isEqualTo(404);
    }

    private static long task(Product product, String deadline) throws SQLException {
        return Long.parseLong(text(product, """
                insert into work_item (kind, subject_type, subject_id, unit_id, role, args, link, raised_on, deadline)
                select 'SIGN_DECISION', 'Decision', 'late-%s', id, 'UNIT_HR', '{"title": "Về việc thử"}', '/home', date '2026-11-01', date '%s'
                from org_unit where code = 'SKHCN' returning id""".formatted(deadline, deadline)));
    }

    private static String text(Product product, String sql) throws SQLException {
        try (var connection = product.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
