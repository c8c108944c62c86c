package vn.hientai.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
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

@DisplayName("Giao diện")
@ExtendWith({RunningProduct.class, TestBrowser.class})
class FaceIT {
    @ParameterizedTest(name = "{0} px, {1}, {2}")
    @CsvSource({"1440, vi, light", "1440, en, dark", "1000, vi, light", "390, vi, dark", "360, en, light"})
    void every_composite_can_be_read_by_everybody(int width, String language, String theme, Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), width, language, theme)) {
            session.open("/signin").fitsItsWindow().axeFindsNothing().picture("signin-" + width + "-" + theme);
            session.signIn("admin").open("/dev/gallery").fitsItsWindow().axeFindsNothing().picture("gallery-" + width + "-" + theme);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"hr.officer", "unit.hr", "unit.head", "staff.member", "council.member", "inspector", "leadership",
        "auditor", "admin"})
    void every_role_has_a_home(String username, Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light").signIn(username)) {
            session.fitsItsWindow().axeFindsNothing().picture("home-" + username);

            assertThat(session.page().locator("nav.menu a.entry").count()).isBetween(1, 7);
        }
    }

    @Test
    void the_search_is_reached_by_a_slash_and_the_language_is_remembered(Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light").signIn("hr.officer")) {
            session.page().keyboard().press("/");
            assertThat(session.page().evaluate("() => document.activeElement.id")).isEqualTo("search");

            session.open("/home?lang=en");
            assertThat(session.page().url()).doesNotContain("lang=");
            session.open("/home");
            assertThat(session.page().locator("html").getAttribute("lang")).isEqualTo("en");
        }
    }

    @Test
    void errors_stand_at_their_fields_and_keep_what_was_typed(Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light").signIn("admin").open("/dev/gallery")) {
            session.page().fill("[id='sample:birth']", "31/02/2026");
            session.page().click("[id='sample:send']");
            session.page().waitForSelector(".error");

            assertThat(session.page().inputValue("[id='sample:birth']")).isEqualTo("31/02/2026");
            assertThat(session.page().locator("[id='sample:birth']").getAttribute("aria-invalid")).isEqualTo("true");
            session.axeFindsNothing().picture("errors");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "hr.officer, /policy/rules /officer/person?code=40.018.2741 /org/units /org/split?unit=SNV.VP /org/head?unit=SNV /org/change?unit=STP",
        "hr.officer, /me/settings /decisions/list /me/file /officer/people /officer/nomination?id=1 /org/units?unit=SNV&view=chart",
        "unit.head, /unit/talent /unit/talent?view=reviews /unit/plan?id=1 /unit/nominate?code=40.018.0011 /me/development",
        "staff.member, /me/development /me/settings /notices"})
    void no_page_is_wider_than_a_phone_or_refused_by_axe(String username, String pages, Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), 390, "vi", "dark").signIn(username)) {
            for (var page : pages.split(" ")) {
                session.open(page).fitsItsWindow().axeFindsNothing();
            }
        }
    }

    @Test
    void the_gallery_is_for_administrators_only(Product product, Browser browser) {
        var context = browser.newContext();
        assertThat(context.newPage().navigate(product.baseUrl() + "/dev/gallery").url()).contains("/signin");
        context.close();
        assertThat(Caller.signedIn(product, "hr.officer").get("/dev/gallery").statusCode()).isEqualTo(403);
    }

    @Test
    void what_was_typed_outlives_a_lost_session_and_goes_once_it_was_sent(Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light").signIn("unit.head")) {
            session.open("/unit/plan?id=1");
            session.page().fill("[id='review:note']", "Trao đổi trước khi mất phiên");
            session.page().waitForTimeout(700);
            session.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("hientai"));
            session.page().click("[id='review:do']");
            session.page().waitForURL("**/signin**");
            session.page().fill("#username", "unit.head");
            session.page().fill("#password", BrowserSession.PASSWORD);
            session.page().click("form[action='/signin'] button[type=submit]");
            session.page().waitForURL("**/unit/plan?id=1");

            assertThat(session.page().inputValue("[id='review:note']")).isEqualTo("Trao đổi trước khi mất phiên");
            assertThat(session.page().locator(".draft-note").count()).isEqualTo(1);
            session.axeFindsNothing();
            session.page().click("[id='review:do']");
            session.page().waitForSelector(".notice.good");
            session.open("/unit/plan?id=1");
            assertThat(session.page().inputValue("[id='review:note']")).isEmpty();
        }
    }
}
