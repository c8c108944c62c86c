package vn.hientai.web.faces.assessment;

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

/** The assessed writes, the assessor proposes and moves, HR sees how far it is. */
@DisplayName("Xếp loại hằng năm trên trang")
@ExtendWith({RunningProduct.class, TestBrowser.class})
class GradingJourneyIT {
    @Test
    void from_a_draft_over_a_conflict_to_a_proposal_that_is_moved_with_its_reason(Product product, Browser browser) {
        try (var staff = session(product, browser, 390, "vi").signIn("staff.member");
                var elsewhere = session(product, browser, 1440, "en").signIn("staff.member")) {
            staff.open("/me/grading").fitsItsWindow().axeFindsNothing().picture("my-grading-390");
            elsewhere.open("/me/grading").axeFindsNothing();
            assertThat(elsewhere.page().innerText("main")).contains("Own assessment").doesNotContain("???");
            elsewhere.page().fill("#results", "Viết ở máy cơ quan");
            elsewhere.page().click("#save");
            elsewhere.page().waitForLoadState();
            staff.page().fill("#results", "Viết trên điện thoại");
            staff.page().click("#save");
            staff.page().waitForLoadState();
            assertThat(staff.page().inputValue("#results")).as("nothing typed is lost").isEqualTo("Viết trên điện thoại");
            assertThat(staff.page().innerText("main")).as("both texts are shown").contains("Viết ở máy cơ quan");
            staff.axeFindsNothing();
            staff.page().click("#submit");
            staff.page().waitForLoadState();
            assertThat(staff.page().locator(".error").count()).as("the own grade is needed").isPositive();
            staff.page().selectOption("#grade", "GOOD");
            staff.page().click("#submit");
            staff.page().waitForLoadState();
            assertThat(staff.page().innerText("main")).contains("Họp nhận xét", "Viết trên điện thoại");
        }
        try (var head = session(product, browser, 1440, "vi").signIn("unit.head")) {
            head.open("/unit/work").page().click("a[href='/unit/campaigns']");
            head.page().waitForURL("**/unit/campaigns");
            head.axeFindsNothing().page().click("table a >> nth=0");
            head.page().waitForURL("**/unit/campaign?id=*");
            head.axeFindsNothing().fitsItsWindow().picture("campaign-progress");
            var campaign = head.page().url();
            head.open(campaign.substring(campaign.indexOf("/unit/")) + "&unit=SKHCN.CDS&view=list").axeFindsNothing().picture("campaign-list");
            head.page().click("[id='proposing:do']");
            head.page().waitForLoadState();
            assertThat(head.page().innerText("main")).contains("Chờ quyết định");
            head.open(campaign.substring(campaign.indexOf("/unit/")) + "&unit=SKHCN.CDS&view=board").axeFindsNothing();
            var row = head.page().locator("tr", new Page.LocatorOptions().setHasText("Lô Thị Bích"));
            row.locator("summary").click();
            row.locator("select").selectOption("GOOD");
            row.locator("input[type=submit]").click();
            head.page().waitForLoadState();
            assertThat(head.page().locator(".error").count()).as("a reason is needed").isPositive();
            var again = head.page().locator("tr", new Page.LocatorOptions().setHasText("Lô Thị Bích"));
            if (!again.locator("select").isVisible()) {
                again.locator("summary").click();
            }
            again.locator("select").selectOption("GOOD");
            again.locator("input[name=reason]").fill("Cân đối trong phòng");
            again.locator("input[type=submit]").click();
            head.page().waitForLoadState();
            assertThat(head.page().innerText("main")).contains("Cân đối trong phòng");
            head.open(campaign.substring(campaign.indexOf("/unit/")).replace("campaign", "grading") + "&code=40.018.0008").axeFindsNothing();
            assertThat(head.page().innerText("main")).contains("335/2025/NĐ-CP").doesNotContain("???");
        }
    }

    @ParameterizedTest(name = "{0} px, {1}, {2}")
    @CsvSource({"1440, vi, light", "390, en, dark"})
    void progress_board_and_forms_can_be_read_by_everybody(int width, String language, String theme, Product product, Browser browser) {
        try (var officer = new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn("hr.officer")) {
            officer.open("/unit/campaigns").fitsItsWindow().axeFindsNothing().picture("campaigns-" + width);
            for (var view : new String[] {"progress", "list", "board"}) {
                officer.open("/unit/campaign?id=2&unit=SKHCN&view=" + view).fitsItsWindow().axeFindsNothing().picture("campaign-" + view + "-" + width);
                assertThat(officer.page().innerText("main")).doesNotContain("???");
            }
            officer.open("/unit/grading?id=1&code=40.018.0008").fitsItsWindow().axeFindsNothing();
        }
    }

    private static BrowserSession session(Product product, Browser browser, int width, String language) {
        return new BrowserSession(browser, product.baseUrl(), width, language, "light");
    }
}
