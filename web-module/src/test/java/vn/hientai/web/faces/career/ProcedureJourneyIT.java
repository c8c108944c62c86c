package vn.hientai.web.faces.career;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
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

@DisplayName("Hồ sơ quy trình bổ nhiệm trên trang")
@ExtendWith({RunningProduct.class, TestBrowser.class})
class ProcedureJourneyIT {
    private static final String PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    @ParameterizedTest(name = "{0} px, {1}, {2}")
    @CsvSource({"1440, vi, light", "1440, en, dark", "390, vi, dark", "390, en, light"})
    void every_page_can_be_read_by_everybody(int width, String language, String theme, Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn("hr.officer")) {
            session.open("/officer/procedures").fitsItsWindow().axeFindsNothing().picture("procedures-" + width + "-" + language);
            session.open("/officer/procedure?id=1").fitsItsWindow().axeFindsNothing().picture("procedure-" + width + "-" + language);
            session.open("/officer/procedure?id=1&papers=1").fitsItsWindow().axeFindsNothing();
            session.open("/officer/procedure?id=1&correct=B1").fitsItsWindow().axeFindsNothing();
            session.open("/officer/procedure?id=2").fitsItsWindow().axeFindsNothing();
            session.open("/officer/procedure-new").fitsItsWindow().axeFindsNothing();
            session.open("/officer/procedure-new?kind=REAPPOINTMENT&code=40.018.0009").fitsItsWindow().axeFindsNothing();
        }
        try (var session = new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn("staff.member")) {
            session.open("/me/procedures").fitsItsWindow().axeFindsNothing();
        }
    }

    @Test
    void a_case_is_opened_voted_on_refused_and_stopped(Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light").signIn("hr.officer")) {
            var page = session.open("/officer/procedure-new?kind=APPOINTMENT&code=40.018.0008").page();
            page.fill("[id='open:unit']", "SKHCN.QLKH");
            page.fill("[id='open:post']", "Phó Trưởng phòng Quản lý khoa học");
            page.selectOption("[id='open:office']", "DIVISION_DEPUTY");
            page.fill("[id='open:startedOn']", "02/11/2026");
            page.fill("[id='open:reason']", "Khuyết một Phó Trưởng phòng");
            page.click("[id='open:send']");
            page.waitForURL("**/officer/procedure?id=*");
            assertThat(page.locator("h1").innerText()).contains("Bổ nhiệm tại chỗ");

            assertThat(page.locator("[id='step:do']").isEnabled()).as("chưa có tờ trình").isFalse();
            handIn(page);
            page.fill("[id='step:heldOn']", "04/11/2026");
            page.fill("[id='step:note']", "Đồng ý chủ trương, Công văn số 15");
            press(page, "step:do");
            assertThat(page.locator(".stepper [aria-current=step]").innerText()).contains("Tập thể lãnh đạo giới thiệu");
            handIn(page);
            var mayStand = page.locator("[id='step:do']").isEnabled();

            if (mayStand) {
                count(page, "5", "5", "3", "1");
                press(page, "step:do");
                assertThat(page.locator(".error, .notice.danger").first().innerText()).contains("khác số phiếu thu về");
                assertThat(page.inputValue("[id='step:convened']")).isEqualTo("5");
                count(page, "5", "5", "3", "2");
                press(page, "step:do");
                assertThat(page.locator(".stepper [aria-current=step]").innerText()).contains("mở rộng");
                session.axeFindsNothing();
            } else {
                assertThat(page.locator(".notice.attention").innerText()).contains("Luật chưa cho");
            }
            page.locator("summary", new Page.LocatorOptions().setHasText("Dừng quy trình")).click();
            page.fill("[id='stop:reason']", "Không còn nhu cầu");
            press(page, "stop:do");
            assertThat(page.locator("main").innerText()).contains("Đã dừng", "Không còn nhu cầu");
        }
    }

    private static void count(Page page, String convened, String present, String agreed, String blank) {
        page.fill("[id='step:heldOn']", "06/11/2026");
        page.fill("[id='step:convened']", convened);
        page.fill("[id='step:present']", present);
        page.fill("[id='step:handedOut']", present);
        page.fill("[id='step:returned']", present);
        page.fill("[id='step:votes:0:agreed']", agreed);
        page.fill("[id='step:blank']", blank);
    }

    /** Attaches a file to every paper that the step asks for. */
    private static void handIn(Page page) {
        var papers = page.locator("[id='handing:paper'] option").evaluateAll("all => all.map(one => one.value)");
        for (var paper : (List<?>) papers) {
            page.selectOption("[id='handing:paper']", String.valueOf(paper));
            page.setInputFiles("[id='handing:file']", new FilePayload("tai-lieu.pdf", "application/pdf", PDF.getBytes(StandardCharsets.US_ASCII)));
            press(page, "handing:send");
        }
        assertThat(page.locator("#step-papers").innerText()).doesNotContain("Còn thiếu");
    }

    private static void press(Page page, String id) {
        page.click("[id='" + id + "']");
        page.waitForLoadState();
        page.waitForSelector(".notice, .error");
    }
}
