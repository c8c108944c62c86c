package vn.hientai.web.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;
import vn.hientai.web.test.TestBrowser;

@DisplayName("Sáp nhập từ xem trước đến ký")
@ExtendWith({RunningProduct.class, TestBrowser.class})
class MergeJourneyIT {
    private final Product product;
    private final Browser browser;

    MergeJourneyIT(Product product, Browser browser) {
        this.product = product;
        this.browser = browser;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"vi, X16816, X16819", "en, X16822, X16828"})
    void officer_previews_and_drafts_leader_signs_and_the_tree_changes_on_the_day(
            String language, String ending, String successor) {
        String decision;
        try (var officer = signedIn("hr.officer", language)) {
            var page = officer.newPage();
            page.navigate(product.baseUrl() + "/org/merge?units=" + ending + "," + successor);
            page.locator("#into").selectOption(successor);
            page.locator("#on").fill("01/02/2027");
            page.locator("form:has(#into) button[type=submit]").click();
            assertThat(page.locator("main").innerText()).contains("01/02/2027");
            page.locator("[id='act:do']").click();
            page.waitForURL("**/decisions/sheet**");
            decision = page.url();
        }
        try (var leader = signedIn("leadership", language)) {
            var page = leader.newPage();
            page.navigate(decision);
            page.locator("[data-dialog=sign]").click();
            page.locator("[id='signing:do']").click();
            page.waitForLoadState();
            page.navigate(product.baseUrl() + "/org/units?asOf=2027-01-31&unit=" + ending);
            assertThat(page.locator("[role=treeitem][aria-selected=true]").count()).isEqualTo(1);
            page.navigate(product.baseUrl() + "/org/units?asOf=2027-02-01&unit=" + ending);
            assertThat(page.locator("[role=treeitem][aria-selected=true]").count()).isZero();
            assertThat(page.locator(".org-life").innerText()).contains("01/02/2027");
        }
    }

    @ParameterizedTest
    @CsvSource({"vi", "en"})
    void the_tree_is_walked_by_keyboard(String language) {
        try (var officer = signedIn("hr.officer", language)) {
            var page = officer.newPage();
            page.navigate(product.baseUrl() + "/org/units?unit=SNV");
            page.locator("[role=treeitem][aria-selected=true]").focus();
            page.keyboard().press("ArrowDown");
            assertThat(focused(page)).contains("unit=SNV.BGD");
            page.keyboard().press("ArrowLeft");
            assertThat(focused(page)).contains("unit=SNV");
            page.keyboard().press("ArrowLeft");
            assertThat(focused(page)).contains("unit=NA");
            page.keyboard().press("End");
            page.keyboard().press("ArrowRight");
            page.waitForURL("**unit=X**");
            assertThat(page.locator("[role=treeitem][aria-level='3']").count()).isEqualTo(5);
        }
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.getAttribute('href')"));
    }

    private BrowserContext signedIn(String account, String language) {
        var context = browser.newContext();
        context.addCookies(List.of(new Cookie("lang", language).setUrl(product.baseUrl())));
        var page = context.newPage();
        page.navigate(product.baseUrl() + "/signin");
        page.locator("input[type=text]").first().fill(account);
        page.locator("input[type=password]").first().fill("hientai-demo");
        page.locator("form button[type=submit], form input[type=submit]").last().click();
        page.waitForURL("**/home**");
        page.close();
        return context;
    }
}
