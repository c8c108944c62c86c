package vn.hientai.web.faces.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.BrowserSession;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;
import vn.hientai.web.test.TestBrowser;

@DisplayName("Kỷ luật đang có hiệu lực trong hồ sơ")
@ExtendWith({RunningProduct.class, TestBrowser.class})
class SanctionsPageIT {
    /** Reprimanded from 1 June 2026. */
    private static final String HUNG = "/officer/person?code=40.018.0014";
    private static final String TITLE = "Kỷ luật đang có hiệu lực";

    @ParameterizedTest(name = "{0} px, {1}, {2}")
    @CsvSource({"1440, vi, light", "390, en, dark"})
    void says_when_it_lapses_and_what_it_bars(int width, String language, String theme, Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn("hr.officer")) {
            session.open(HUNG).fitsItsWindow().axeFindsNothing().picture("sanction-" + width);

            assertThat(session.page().locator("main").innerText())
                    .contains("01/06/2026", "01/06/2027", "01/06/2028", "172/2025/NĐ-CP", "377-QĐ/TW");
        }
    }

    @ParameterizedTest(name = "đến {0} còn hiện: {1}")
    @CsvSource({"2026-06-01, true", "2026-05-31, false", "2026-11-22, true"})
    void stands_in_the_file_from_its_first_day(String day, boolean shown, Product product) {
        var page = Caller.signedIn(product, "hr.officer").get(HUNG + "&asOf=" + day).body();

        assertThat(page.contains(TITLE)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspector", "staff.member"})
    void is_not_for_everybody(String account, Product product) {
        assertThat(Caller.signedIn(product, account).get(HUNG).body()).doesNotContain(TITLE);
    }
}
