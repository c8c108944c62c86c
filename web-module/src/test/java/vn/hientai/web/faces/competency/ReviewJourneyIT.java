package vn.hientai.web.faces.competency;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.web.test.BrowserSession;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;
import vn.hientai.web.test.TestBrowser;

@DisplayName("Năng lực và đánh giá nhiều chiều trên trang")
@ExtendWith({RunningProduct.class, TestBrowser.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReviewJourneyIT {
    @ParameterizedTest(name = "{0}, {1} px, {2}")
    @CsvSource({"vi, 1440, light", "en, 390, dark"})
    @Order(1)
    void every_page_can_be_read_by_everybody(String language, int width, String theme, Product product, Browser browser) {
        try (var person = session(product, browser, width, language, theme, "staff.member")) {
            look(person, "/me/competencies");
            look(person, "/me/competencies?post=CM.CVC");
            look(person, "/me/reviews");
            look(person, "/me/review?round=1");
            person.open("/me/reviews").page().locator("table a").first().click();
            person.page().waitForURL("**/me/review-sheet?id=*");
            person.fitsItsWindow().axeFindsNothing();
        }
        try (var head = session(product, browser, width, language, theme, "unit.head")) {
            look(head, "/unit/competencies?competency=TT12-2022/CC.03");
            look(head, "/unit/competencies?code=40.018.0008");
        }
        try (var officer = session(product, browser, width, language, theme, "hr.officer")) {
            look(officer, "/org/frameworks");
            look(officer, "/org/framework?code=NA-DDCV");
            look(officer, "/officer/reviews");
            look(officer, "/officer/review?id=2");
            look(officer, "/officer/person?code=40.018.2741&tab=competencies");
        }
    }

    private static void look(BrowserSession session, String page) {
        session.open(page).fitsItsWindow().axeFindsNothing();
        assertThat(session.page().content()).doesNotContain("???");
    }

    @Test
    @Order(2)
    @DisplayName("Soạn, sửa, phê duyệt khung năng lực")
    void a_framework_is_written_and_approved(Product product, Browser browser) {
        try (var officer = session(product, browser, 1440, "vi", "light", "hr.officer").open("/org/frameworks")) {
            officer.page().fill("[id='draft:code']", "THU-1");
            officer.page().fill("[id='draft:name']", "Khung thử");
            officer.page().fill("[id='draft:legalBasis']", "Quyết định thử");
            officer.page().click("[id='draft:send']");
            officer.page().waitForURL(url -> url.contains("/org/framework?"));
            officer.open("/org/framework?code=THU-1&number=1&edit=new").axeFindsNothing();
            officer.page().fill("[id='competency:code']", "T.01");
            officer.page().selectOption("[id='competency:dimension']", "ETHICS");
            officer.page().fill("[id='competency:group']", "Thử");
            officer.page().fill("[id='competency:name']", "Kiên nhẫn");
            officer.page().fill("[id='competency:level:0:description']", "Nghe hết lời");
            officer.page().click("[id='competency:save']");
            officer.page().waitForSelector(".notice.good");
            assertThat(officer.page().locator("main").innerText()).contains("Kiên nhẫn");
        }
        try (var lawyer = session(product, browser, 1440, "en", "light", "legal.officer").open("/org/framework?code=THU-1&number=1")) {
            lawyer.axeFindsNothing();
            lawyer.page().fill("[id='approve:from']", "01/12/2026");
            lawyer.page().click("[id='approve:do']");
            lawyer.page().waitForSelector(".notice.good");
            assertThat(lawyer.page().locator("main").innerText()).contains("Approved");
        }
    }

    @Test
    @Order(3)
    @DisplayName("Người đánh giá lưu nháp, nộp; người được đánh giá nêu ý kiến; tổ chức lập và mở đợt")
    void reviewer_reviewed_and_officer_do_their_parts(Product product, Browser browser) {
        try (var head = session(product, browser, 1440, "vi", "light", "unit.head").open("/me/reviews")) {
            head.page().locator("table a", new Page.LocatorOptions().setHasText("Phan Đức Anh")).first().click();
            head.page().waitForURL("**/me/review-sheet?id=*");
            head.page().selectOption("[id='sheet:line:0:level']", "4");
            head.page().click("[id='sheet:keep']");
            head.page().waitForSelector(".notice.good");
            assertThat(head.page().locator("[id='sheet:line:0:level']").inputValue()).isEqualTo("4");
            head.page().click("[id='sheet:send']");
            head.page().waitForURL("**/me/reviews*");
            assertThat(head.page().locator(".notice.good").innerText()).contains("Đã nộp phiếu");
        }
        try (var person = session(product, browser, 390, "en", "light", "staff.member").open("/me/review?round=1")) {
            person.page().fill("[id='comment:text']", "I agree and will report weekly");
            person.page().click("[id='comment:send']");
            person.page().waitForSelector(".notice.good");
            assertThat(person.page().locator("main").innerText()).contains("I agree and will report weekly");
        }
        try (var officer = session(product, browser, 1440, "en", "dark", "hr.officer").open("/officer/reviews")) {
            officer.page().fill("[id='plan:title']", "Upward review");
            officer.page().fill("[id='plan:staff']", "40.018.0099999");
            officer.page().click("[id='plan:send']");
            officer.page().waitForSelector("#plan .error:not(:empty)");
            officer.page().fill("[id='plan:staff']", "40.018.0009");
            officer.page().click("[id='plan:send']");
            officer.page().waitForURL("**/officer/review?id=*");
            officer.axeFindsNothing();
            officer.page().click("[id='acts:start']");
            officer.page().waitForSelector(".notice.good");
            officer.page().click("[id='acts:close']");
            officer.page().waitForSelector("[id='acts:release']");
            officer.axeFindsNothing().page().click("[id='acts:release']");
            officer.page().waitForSelector(".notice.good");
            assertThat(officer.page().locator("main").innerText()).contains("No single answer is left");
        }
    }

    private static BrowserSession session(Product product, Browser browser, int width, String language, String theme, String who) {
        return new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn(who);
    }
}
