package vn.hientai.web.faces.people;

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

@DisplayName("Thẻ lương trong hồ sơ")
@ExtendWith({RunningProduct.class, TestBrowser.class})
class PayPageIT {
    private static final String LAN_DUE_IN_MARCH = "/officer/person?code=40.018.0013";
    private static final String HUNG_UNDER_REPRIMAND = "/officer/person?code=40.018.0014";

    @ParameterizedTest(name = "{0} px, {1}, {2}")
    @CsvSource({"1440, vi, light", "390, en, dark"})
    void pay_can_be_read_by_everybody(int width, String language, String theme, Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn("hr.officer")) {
            session.open(LAN_DUE_IN_MARCH + "&tab=pay").fitsItsWindow().axeFindsNothing().picture("pay-" + width);

            assertThat(session.page().locator("main").innerText())
                    .contains(language.equals("vi") ? "8.424.900" : "8,424,900", "01/03/2027", "31/12/2048", "161/2026/NĐ-CP");
        }
    }

    @Test
    void the_overview_counts_what_delays_the_step(Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light").signIn("hr.officer")) {
            session.open(HUNG_UNDER_REPRIMAND).picture("pay-overview");

            assertThat(session.page().locator("main").innerText()).contains("01/06/2027", "7.590.000");
        }
    }

    @Test
    void who_may_not_see_pay_has_no_tab_for_it(Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light").signIn("inspector")) {
            session.open(LAN_DUE_IN_MARCH + "&tab=pay");

            assertThat(session.page().content()).doesNotContain("tab=pay\"", "8.424.900");
        }
    }
}
