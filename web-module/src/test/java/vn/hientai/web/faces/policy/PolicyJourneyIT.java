package vn.hientai.web.faces.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.web.test.BrowserSession;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;
import vn.hientai.web.test.TestBrowser;

/** One officer drafts, another confirms or rejects; the calculators answer by what is in force on the day asked. */
@DisplayName("Sổ chính sách: từ dự thảo đến hiệu lực")
@ExtendWith({RunningProduct.class, TestBrowser.class})
class PolicyJourneyIT {
    private static final String PER_POST = "/policy/parameter?key=planning.per-post&qualifier=";
    private static final String NOTICE = "/policy/parameter?key=rotation.notice-days&qualifier=";

    @Test
    void a_draft_counts_from_its_day_once_a_second_person_has_confirmed_it(Product product, Browser browser) {
        assertThat(planned(product, browser, "01/01/2027")).isEqualTo("12");
        draft(product, browser, "5", "Dự thảo nhầm");
        try (var approver = as(product, browser, "legal.approver").open(PER_POST)) {
            approver.page().click("a[href^='/policy/reject']");
            approver.axeFindsNothing();
            approver.page().fill("[id='act:reason']", "Hướng dẫn chỉ cho phép ba người");
            approver.page().click("[id='act:do']");
            approver.page().waitForURL("**/policy/parameter**");
            assertThat(approver.page().innerText("main")).contains("Đã từ chối", "Hướng dẫn chỉ cho phép ba người");
        }
        assertThat(planned(product, browser, "01/01/2027")).isEqualTo("12");

        draft(product, browser, "2", "Văn bản mới giảm còn hai người");
        assertThat(planned(product, browser, "01/01/2027")).as("a draft is not yet law").isEqualTo("12");
        try (var author = as(product, browser, "legal.officer").open(PER_POST)) {
            assertThat(confirmButtons(author.page())).as("nobody confirms an own draft").isZero();
        }
        try (var approver = as(product, browser, "legal.approver").open(PER_POST)) {
            approver.axeFindsNothing().picture("policy-draft");
            approver.page().click("form#rows input[type=submit]");
            approver.page().waitForLoadState();
            assertThat(confirmButtons(approver.page())).isZero();
        }
        assertThat(planned(product, browser, "31/12/2026")).isEqualTo("12");
        assertThat(planned(product, browser, "01/01/2027")).isEqualTo("8");
        try (var reader = as(product, browser, "legal.officer")) {
            assertThat(rule(reader, "2026-12-31")).contains("planning.per-post 3");
            assertThat(rule(reader, "2027-01-01")).contains("planning.per-post 2");
        }
    }

    @Test
    void a_repealed_parameter_has_no_value_from_its_day(Product product, Browser browser) {
        try (var officer = as(product, browser, "legal.officer").open(NOTICE)) {
            officer.page().click("a[href^='/policy/repeal']");
            officer.axeFindsNothing();
            officer.page().fill("[id='act:from']", "01/01/2031");
            officer.page().fill("[id='act:reason']", "Bãi bỏ thời hạn thông báo");
            officer.page().click("[id='act:do']");
            officer.page().waitForURL("**/policy/parameter**");
        }
        try (var approver = as(product, browser, "legal.approver").open(NOTICE)) {
            approver.page().locator("form#rows input[type=submit]").first().click();
            approver.page().waitForLoadState();
        }
        try (var anyone = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light")) {
            anyone.open("/calculators/position-rotation?postSince=01/03/2027&termYears=5&on=31/12/2030");
            assertThat(anyone.page().locator(".answer-figure").count()).isEqualTo(1);
            anyone.open("/calculators/position-rotation?postSince=01/03/2027&termYears=5&on=01/01/2031");
            assertThat(anyone.page().locator(".answer-figure").count()).isZero();
            assertThat(anyone.page().innerText("main [role=alert]")).contains("rotation.notice-days");
        }
    }

    @ParameterizedTest(name = "{0} px, {1}, {2}")
    @CsvSource({"1440, en, dark", "390, vi, light"})
    void the_book_and_the_catalogues_can_be_read_by_everybody(int width, String language, String theme, Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn("legal.officer")) {
            session.open("/policy/rules").fitsItsWindow().axeFindsNothing();
            session.open("/policy/draft?key=planning.per-post&qualifier=").fitsItsWindow().axeFindsNothing();
            session.open("/catalogues?kind=religions").fitsItsWindow().axeFindsNothing().picture("catalogue-" + width);
            assertThat(session.page().content()).doesNotContain("???");
        }
    }

    private static void draft(Product product, Browser browser, String value, String reason) {
        try (var officer = as(product, browser, "legal.officer").open(PER_POST)) {
            officer.page().click("a[href^='/policy/draft']");
            officer.page().fill("[id='act:value']", value);
            officer.page().fill("[id='act:from']", "01/01/2027");
            officer.page().fill("[id='act:reason']", reason);
            officer.page().click("[id='act:do']");
            officer.page().waitForURL("**/policy/parameter**");
            assertThat(officer.page().innerText("main")).contains(reason);
        }
    }

    private static BrowserSession as(Product product, Browser browser, String account) {
        return new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light").signIn(account);
    }

    private static int confirmButtons(Page page) {
        return page.locator("form#rows input[type=submit]").count();
    }

    /** People for four posts on a day, as the calculator's page tells anybody. */
    private static String planned(Product product, Browser browser, String day) {
        try (var anyone = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light")) {
            anyone.open("/calculators/planning-size?posts=4&on=" + day);
            return anyone.page().innerText(".answer-figure");
        }
    }

    private static String rule(BrowserSession reader, String day) {
        reader.open("/policy/rules?asOf=" + day);
        return reader.page().locator("tr").allInnerTexts().toString().replaceAll("\\s+", " ");
    }
}
