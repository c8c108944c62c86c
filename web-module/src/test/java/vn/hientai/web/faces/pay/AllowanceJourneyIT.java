package vn.hientai.web.faces.pay;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.web.test.BrowserSession;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;
import vn.hientai.web.test.TestBrowser;

/** An allowance from the person's page to the draft; a position taken; a person placed. */
@DisplayName("Phụ cấp và vị trí việc làm trên trang")
@ExtendWith({RunningProduct.class, TestBrowser.class})
class AllowanceJourneyIT {
    private static final String ANH = "40.018.2741";

    @ParameterizedTest(name = "{0} px, {1}, {2}")
    @CsvSource({"1440, vi, light", "390, en, dark"})
    void what_is_missing_stands_beside_its_field_and_the_draft_waits_for_its_signature(
            int width, String language, String theme, Product product, Browser browser) {
        try (var officer = new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn("hr.officer")) {
            officer.open("/officer/allowances?unit=SKHCN").fitsItsWindow().axeFindsNothing();
            officer.open("/officer/allowance?code=" + ANH);
            officer.page().fill("[id='allowance:ground']", "");
            officer.page().click("[id='allowance:preview']");
            officer.page().waitForLoadState();
            assertThat(officer.page().locator("[id='allowance:kind-hint'] .error, [id='allowance:coefficient-hint'] .error,"
                    + " [id='allowance:ground-hint'] .error").count()).isEqualTo(3);
            assertThat(officer.page().inputValue("[id='allowance:people']")).as("nothing typed is lost").contains(ANH);

            officer.page().selectOption("[id='allowance:kind']", "HAZARD");
            officer.page().fill("[id='allowance:coefficient']", "0,1");
            officer.page().fill("[id='allowance:ground']", "Kho lưu trữ");
            officer.page().click("[id='allowance:preview']");
            officer.page().waitForLoadState();
            officer.fitsItsWindow().axeFindsNothing();
            officer.page().click("[id='allowance:do']");
            officer.page().waitForURL("**/decisions/sheet?id=*");
            assertThat(officer.page().innerText("main")).contains("Về việc cho hưởng phụ cấp độc hại, nguy hiểm", "Phan Đức Anh").doesNotContain("???");

            officer.open("/officer/person?code=" + ANH + "&tab=pay").fitsItsWindow().axeFindsNothing();
            assertThat(officer.page().innerText("main")).contains("phụ cấp độc hại, nguy hiểm");
            officer.open("/org/place-person?code=" + ANH).fitsItsWindow().axeFindsNothing();
            officer.open("/officer/act?code=" + ANH + "&type=TRANSFER").page().fill("[id='act:unit']", "SKHCN.VP");
            officer.page().click("[id='act:preview']");
            officer.page().waitForLoadState();
            officer.page().selectOption("[id='act:position']", "CM.CS");
            officer.page().click("[id='act:preview']");
            officer.page().waitForLoadState();
            assertThat(officer.page().inputValue("[id='act:post']")).isEqualTo("Cán sự");
            officer.fitsItsWindow().axeFindsNothing();
            officer.open("/reports/statistics?unit=NA&kind=DEPARTMENT").fitsItsWindow().axeFindsNothing();
        }
    }
}
