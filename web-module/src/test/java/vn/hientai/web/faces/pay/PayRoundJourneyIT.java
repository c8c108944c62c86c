package vn.hientai.web.faces.pay;

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

/** A unit makes its list and sends it, the Department sends it back, the unit gives the round up; the money beside it. */
@DisplayName("Đợt nâng bậc lương trên trang")
@ExtendWith({RunningProduct.class, TestBrowser.class})
class PayRoundJourneyIT {
    @Test
    void from_the_due_list_to_a_list_that_comes_back(Product product, Browser browser) {
        String round;
        try (var clerk = session(product, browser, "vi").signIn("unit.hr")) {
            clerk.open("/officer/due").page().click("a[href='/officer/pay-round']");
            clerk.page().waitForURL("**/officer/pay-round");
            clerk.page().selectOption("#from", "2027-07");
            clerk.page().selectOption("#until", "2027-05");
            clerk.page().click("#open");
            clerk.page().waitForLoadState();
            assertThat(clerk.page().inputValue("#from")).as("nothing typed is lost").isEqualTo("2027-07");
            assertThat(clerk.page().locator(".error").count()).isPositive();
            clerk.page().selectOption("#until", "2027-09");
            clerk.page().click("#open");
            clerk.page().waitForURL("**/officer/pay-round?id=*");
            round = clerk.page().url().replaceAll(".*id=(\\d+).*", "$1");
            assertThat(clerk.page().innerText("main")).contains("Sở Khoa học và Công nghệ", "Vi Văn Chương", "01/09/2027");
            clerk.axeFindsNothing().fitsItsWindow().picture("pay-round");

            clerk.page().locator("tr", new Page.LocatorOptions().setHasText("Vi Văn Chương")).locator("a.button").click();
            clerk.page().waitForURL("**person=*");
            clerk.axeFindsNothing();
            clerk.page().click("[id='choosing:out']");
            clerk.page().waitForLoadState();
            assertThat(clerk.page().locator(".error").count()).as("a reason is needed").isPositive();
            clerk.page().fill("#reason", "Chờ kết luận kiểm tra");
            clerk.page().click("[id='choosing:out']");
            clerk.page().waitForURL("**view=OUT**");
            assertThat(clerk.page().innerText("main")).contains("Vi Văn Chương", "Chờ kết luận kiểm tra");

            clerk.open("/officer/pay-round?id=" + round).page().click("input[value='Gửi danh sách']");
            clerk.page().waitForLoadState();
            assertThat(clerk.page().innerText("main")).contains("Chờ thẩm định");
        }
        try (var officer = session(product, browser, "en").signIn("hr.officer")) {
            officer.open("/officer/pay-round?id=" + round);
            assertThat(officer.page().innerText("main")).contains("To be examined").doesNotContain("???");
            officer.page().click("summary:has-text('Send back')");
            officer.page().fill("[id='reason-SKHCN']", "Thiếu minh chứng của một người");
            officer.page().click("input[value='Send back']");
            officer.page().waitForLoadState();
            assertThat(officer.page().innerText("main")).contains("Sent back", "Thiếu minh chứng của một người");
        }
        try (var clerk = session(product, browser, "vi").signIn("unit.hr")) {
            clerk.open("/officer/pay-round?id=" + round).page().click("button[data-dialog='cancel']");
            clerk.page().fill("#cancel textarea", "Làm lại quý sau");
            clerk.page().click("#cancel input[type=submit]");
            clerk.page().waitForLoadState();
            assertThat(clerk.page().innerText("main")).contains("Đã hủy đợt", "Làm lại quý sau");
        }
    }

    @ParameterizedTest(name = "{0} px, {1}, {2}")
    @CsvSource({"1440, vi, light", "390, en, dark"})
    void rounds_and_money_can_be_read_by_everybody(int width, String language, String theme, Product product, Browser browser) {
        try (var officer = new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn("hr.officer")) {
            officer.open("/officer/pay-round").fitsItsWindow().axeFindsNothing().picture("pay-rounds-" + width);
            officer.open("/officer/pay-round?id=1").fitsItsWindow().axeFindsNothing().picture("pay-round-signed-" + width);
            officer.open("/officer/pay-fund?unit=SKHCN&base=2700000&baseFrom=2026-09-16").fitsItsWindow().axeFindsNothing()
                    .picture("pay-fund-" + width);
            assertThat(officer.page().innerText("main")).contains("09/2026").doesNotContain("???");
            officer.open("/officer/person?code=40.018.0001&tab=pay").fitsItsWindow().axeFindsNothing();
            assertThat(officer.page().innerText("main")).contains(language.equals("vi") ? "Chức vụ lãnh đạo" : "Leadership office");
        }
    }

    private static BrowserSession session(Product product, Browser browser, String language) {
        return new BrowserSession(browser, product.baseUrl(), 1440, language, "light");
    }
}
