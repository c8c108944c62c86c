package vn.hientai.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            session.open("/dev/gallery").fitsItsWindow().axeFindsNothing().picture("gallery-" + width + "-" + theme);
            session.open("/signin").fitsItsWindow().axeFindsNothing().picture("signin-" + width + "-" + theme);
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
        try (var session = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light").open("/dev/gallery")) {
            session.page().fill("[id='sample:birth']", "31/02/2026");
            session.page().click("[id='sample:send']");
            session.page().waitForSelector(".error");

            assertThat(session.page().inputValue("[id='sample:birth']")).isEqualTo("31/02/2026");
            assertThat(session.page().locator("[id='sample:birth']").getAttribute("aria-invalid")).isEqualTo("true");
            session.axeFindsNothing().picture("errors");
        }
    }
}
