package vn.hientai.web.faces.work;

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

@DisplayName("Các trang công việc và điểm")
@ExtendWith({RunningProduct.class, TestBrowser.class})
class WorkPagesIT {
    @ParameterizedTest(name = "{0}, {1} px")
    @CsvSource({"vi, 1440, light", "en, 390, dark"})
    void every_page_can_be_read_by_everybody(String language, int width, String theme, Product product, Browser browser) {
        try (var person = new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn("staff.member")) {
            look(person, "/me/work", "me-work-" + width);
            person.page().locator("#tasks a.medium").first().click();
            person.page().waitForURL("**/me/task?id=*");
            person.fitsItsWindow().axeFindsNothing().picture("me-task-" + width);
        }
        try (var head = new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn("unit.head")) {
            look(head, "/unit/work?month=2026-10", "unit-work-" + width);
            look(head, "/unit/work?view=heat", "unit-heat-" + width);
            look(head, "/unit/work?view=assign", "unit-assign-" + width);
            look(head, "/unit/score?code=40.018.2741&month=2026-10", "unit-score-" + width);
            look(head, "/unit/products?status=DRAFT", "products-" + width);
            look(head, "/unit/work?state=REPORTED", "unit-reported-" + width);
            head.page().locator("td a.medium:not(.quiet)").first().click();
            head.page().waitForURL("**/unit/task?id=*");
            head.fitsItsWindow().axeFindsNothing().picture("unit-task-" + width);
        }
        try (var clerk = new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn("unit.hr")) {
            look(clerk, "/unit/products", "products-clerk-" + width);
        }
    }

    private static void look(BrowserSession session, String page, String name) {
        session.open(page).picture(name).fitsItsWindow().axeFindsNothing();
        assertThat(session.page().content()).doesNotContain("???");
    }

    @Test
    @DisplayName("Giao việc trên trang, báo cáo, xác nhận")
    void a_task_goes_from_the_head_to_the_person_and_back(Product product, Browser browser) {
        try (var head = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light").signIn("unit.head").open("/unit/work?view=assign")) {
            head.page().selectOption("[id='assign:to']", "40.018.2741");
            head.page().selectOption("[id='assign:product']", "BC-01");
            head.page().fill("[id='assign:title']", "Báo cáo thử trên trang");
            head.page().fill("[id='assign:dueOn']", "21/11/2026");
            head.page().click("[id='assign:send']");
            head.page().waitForSelector(".field .error");
            assertThat(head.page().inputValue("[id='assign:title']")).isEqualTo("Báo cáo thử trên trang");

            head.page().fill("[id='assign:dueOn']", "30/11/2027");
            head.page().click("[id='assign:send']");
            head.page().waitForSelector(".notice.good");
        }
        try (var person = new BrowserSession(browser, product.baseUrl(), 390, "vi", "light").signIn("staff.member").open("/me/work?month=2027-11")) {
            person.page().click("text=Báo cáo thử trên trang");
            person.page().waitForURL("**/me/task?id=*");
            person.page().fill("[id='report:note']", "Đã gửi");
            person.page().click("[id='report:send']");
            person.page().waitForSelector(".notice.good");
        }
        try (var head = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light").signIn("unit.head").open("/unit/work?month=2027-11")) {
            head.page().click("text=Báo cáo thử trên trang");
            head.page().waitForURL("**/unit/task?id=*");
            head.page().fill("[id='confirm:qualityFailures']", "1");
            head.page().click("[id='confirm:do']");
            head.page().waitForSelector(".notice.good");
            assertThat(head.page().locator("main").innerText()).contains("1 lần không đạt");

            head.page().click("[id='return:do']");
            head.page().waitForSelector(".field .error");
        }
    }
}
