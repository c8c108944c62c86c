package vn.hientai.web.faces.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.web.test.BrowserSession;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;
import vn.hientai.web.test.TestBrowser;

@DisplayName("Trang công cụ tính")
@ExtendWith({RunningProduct.class, TestBrowser.class})
class CalculatorPagesIT {
    @ParameterizedTest(name = "{0} px, {1}, {2}")
    @CsvSource({"1440, vi, light", "390, en, dark"})
    void every_calculator_can_be_read_by_everybody_blank_and_answered(
            int width, String language, String theme, Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), width, language, theme)) {
            session.open("/calculators").fitsItsWindow().axeFindsNothing().picture("calculators-" + width);
            var all = addresses(session);
            assertThat(all).hasSizeGreaterThan(12);
            for (var address : all) {
                session.open(address).fitsItsWindow().axeFindsNothing();
                session.page().locator("form .row a").click();
                session.page().waitForSelector(".answer-figure");
                session.fitsItsWindow().axeFindsNothing().picture(address.substring(13) + "-" + width);
                assertThat(session.page().content()).as(address).doesNotContain("???");
            }
        }
    }

    @Test
    void a_wrong_field_says_so_and_keeps_what_was_typed(Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light").open("/calculators/retirement")) {
            session.page().selectOption("[name=gender]", "FEMALE");
            session.page().fill("[name=birthDate]", "31/02/1973");
            session.page().click("main form button.primary");

            assertThat(session.page().locator(".answer-figure").count()).isZero();
            assertThat(session.page().inputValue("[name=birthDate]")).isEqualTo("31/02/1973");
            assertThat(session.page().locator("[name=birthDate]").getAttribute("aria-invalid")).isEqualTo("true");
            session.axeFindsNothing();

            session.page().fill("[name=birthDate]", "07/1973");
            session.page().click("main form button.primary");
            assertThat(session.page().innerText(".answer-figure")).isEqualTo("31/07/2032");
            assertThat(session.page().url()).contains("birthDate=07%2F1973");
        }
    }

    @Test
    void rows_are_added_without_losing_any_and_ask_only_what_belongs_to_their_kind(Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light").open("/calculators/salary-rise")) {
            var page = session.page();
            page.fill("[name=rank]", "A1");
            page.fill("[name=step]", "3");
            page.fill("[name=stepSince]", "01/03/2023");
            page.selectOption("[name=subject]", "CS_STAFF");
            page.selectOption("[name='events.1.type']", "NOT_COMPLETED_YEAR");
            assertThat(page.locator("[name='events.1.form']").isVisible()).isFalse();
            page.fill("[name='events.1.year']", "2024");
            page.click("[name='rows.events']");
            assertThat(page.locator(".answer-figure").count()).isZero();
            page.selectOption("[name='events.2.type']", "SANCTION");
            page.selectOption("[name='events.2.form']", "REPRIMAND");
            page.fill("[name='events.2.effective']", "15/05/2025");
            page.click("main form button.primary");

            assertThat(page.innerText(".answer-figure")).isEqualTo("01/12/2026");
            assertThat(page.inputValue("[name='events.1.year']")).isEqualTo("2024");
        }
    }

    @Test
    void a_refusal_shows_its_article(Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light")) {
            session.open("/calculators/planning-size?size=27&factor=1,6");

            assertThat(session.page().locator("main [role=alert]").count()).isEqualTo(1);
            assertThat(session.page().innerText("main")).contains("45-HD/BTCTW");
            session.axeFindsNothing();
        }
    }

    private static List<String> addresses(BrowserSession session) {
        return session.page().locator(".calculator-list a").all().stream().map((Locator link) -> link.getAttribute("href")).toList();
    }
}
