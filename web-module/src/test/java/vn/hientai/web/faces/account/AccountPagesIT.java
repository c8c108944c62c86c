package vn.hientai.web.faces.account;

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

@DisplayName("Trang tài khoản")
@ExtendWith({RunningProduct.class, TestBrowser.class})
class AccountPagesIT {
    @ParameterizedTest(name = "{0} px, {1}, {2}")
    @CsvSource({"1440, vi, light", "360, en, dark"})
    void can_be_read_by_everybody(int width, String language, String theme, Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), width, language, theme)) {
            session.open("/password").fitsItsWindow().axeFindsNothing().picture("password-" + width);
            session.signIn("admin").open("/me/settings").fitsItsWindow().axeFindsNothing().picture("settings-" + width);
            session.open("/policy/duties").fitsItsWindow().axeFindsNothing().picture("duties-" + width);
            session.open("/admin/new-account").fitsItsWindow().axeFindsNothing();
        }
    }

    @Test
    void a_choice_of_language_and_theme_is_remembered_with_the_account(Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light").signIn("auditor")) {
            session.open("/me/settings");
            session.page().selectOption("[id='showing:language']", "en");
            session.page().selectOption("[id='showing:theme']", "dark");
            session.page().click("[id='showing:do']");
            session.page().waitForSelector("html[lang=en][data-theme=dark]");
            assertThat(session.page().locator("h1").first().textContent()).isEqualTo("My account");

            session.page().selectOption("[id='showing:language']", "vi");
            session.page().selectOption("[id='showing:theme']", "system");
            session.page().click("[id='showing:do']");
            session.page().waitForSelector("html[lang=vi]");
        }
    }

    @Test
    void a_rule_is_asked_for_by_one_and_not_confirmed_by_the_same(Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light").signIn("legal.officer")) {
            session.open("/policy/duties");
            session.page().click("[data-dialog=ask]");
            session.page().selectOption("[id='asking:rule']", "PROPOSER_IS_APPROVER");
            session.page().fill("[id='asking:reason']", "Thử trên trang");
            session.page().click("[id='asking:do']");
            session.page().waitForSelector("text=Thử trên trang");
            session.page().click("input[value='Xác nhận']");
            assertThat(session.page().locator(".notice").first().textContent()).contains("Người đề xuất");
            session.page().click("input[value='Bỏ đề nghị']");
            session.page().waitForSelector("text=Đã bỏ đề nghị");
        }
    }
}
