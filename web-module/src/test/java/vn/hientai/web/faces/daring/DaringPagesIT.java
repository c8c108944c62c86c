package vn.hientai.web.faces.daring;

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

@DisplayName("Các trang dám nghĩ, dám làm")
@ExtendWith({RunningProduct.class, TestBrowser.class})
class DaringPagesIT {
    @ParameterizedTest(name = "{0}, {1} px")
    @CsvSource({"vi, 1440, light", "en, 390, dark"})
    void every_page_can_be_read_by_everybody(String language, int width, String theme, Product product, Browser browser) {
        try (var person = new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn("staff.member")) {
            look(person, "/me/daring", "daring-mine-" + width);
            look(person, "/me/proposal", "daring-new-" + width);
            look(person, "/daring/gallery", "daring-gallery-" + width);
            person.open("/me/daring").page().click("text=Trợ lý ảo");
            person.page().waitForURL("**/me/proposal?id=*");
            person.fitsItsWindow().axeFindsNothing();
        }
        try (var head = new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn("unit.head")) {
            look(head, "/daring/proposals", "daring-list-" + width);
            for (var title : new String[] {"Nhận hồ sơ sáng kiến", "Họp giao ban", "Chấm điểm đề tài"}) {
                head.open("/daring/proposals").page().click("text=" + title);
                head.page().waitForURL("**/daring/proposal?id=*");
                head.picture("daring-" + title.length() + "-" + width).fitsItsWindow().axeFindsNothing();
            }
        }
        try (var leader = new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn("leadership")) {
            leader.open("/daring/proposals?state=REFERRED").page().click("text=Quỹ thử nghiệm");
            leader.page().waitForURL("**/daring/proposal?id=*");
            leader.picture("daring-above-" + width).fitsItsWindow().axeFindsNothing();
            assertThat(leader.page().locator("[id='ruling:approve']").isVisible()).isTrue();
        }
    }

    private static void look(BrowserSession session, String page, String name) {
        session.open(page).picture(name).fitsItsWindow().axeFindsNothing();
        assertThat(session.page().content()).doesNotContain("???");
    }

    @Test
    @DisplayName("Từ soạn đến công bố trên trang")
    void a_proposal_goes_from_its_author_to_the_gallery(Product product, Browser browser) {
        var title = "Đọc hồ sơ bằng giọng nói";
        try (var author = new BrowserSession(browser, product.baseUrl(), 390, "vi", "light").signIn("staff.member").open("/me/proposal")) {
            var page = author.page();
            page.fill("[id='plan:title']", title);
            page.click("[id='plan:submit']");
            page.waitForSelector(".notice.danger");
            assertThat(page.inputValue("[id='plan:title']")).isEqualTo(title);
            assertThat(page.locator("main").innerText()).contains("Chưa nêu: Điểm nghẽn");
            for (var at = 0; at < 10; at++) {
                page.fill("[id='plan:parts:" + at + ":text']", "Nội dung phần " + at);
            }
            page.fill("[id='plan:pilotFrom']", "01/12/2026");
            page.fill("[id='plan:pilotUntil']", "30/11/2026");
            page.click("[id='plan:submit']");
            page.waitForSelector(".field .error");
            page.fill("[id='plan:pilotUntil']", "31/05/2027");
            page.click("[id='plan:submit']");
            page.waitForURL("**/daring/proposal?id=*");
            page.waitForSelector(".notice.good");
        }
        try (var head = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light").signIn("unit.head").open("/daring/proposals")) {
            var page = head.page();
            page.click("text=" + title);
            page.waitForURL("**/daring/proposal?id=*");
            page.fill("[id='vote:heldOn']", "23/11/2026");
            page.fill("[id='vote:partyConsultedOn']", "20/11/2026");
            page.fill("[id='vote:inFavour']", "3");
            page.check("[id='vote:headInFavour']");
            page.click("[id='vote:do']");
            page.waitForSelector(".field .error");
            page.fill("[id='vote:heldOn']", "22/11/2026");
            page.click("[id='vote:do']");
            page.waitForSelector(".notice.good");

            page.fill("[id='milestone:name']", "Đợt một");
            page.fill("[id='milestone:dueOn']", "15/01/2027");
            page.click("[id='milestone:do']");
            page.waitForSelector("text=Chưa tới");
            page.fill("[id='review:reviewedOn']", "22/11/2026");
            page.fill("[id='review:partyConsultedOn']", "22/11/2026");
            page.selectOption("[id='review:result']", "COMPLETED");
            page.fill("[id='review:lessons']", "Dùng được ngay");
            page.click("[id='review:do']");
            page.waitForSelector("text=Không phải chịu trách nhiệm");
            page.fill("[id='publish:summary']", "Đọc hồ sơ bằng giọng nói cho người khiếm thị");
            page.click("[id='publish:do']");
            page.waitForSelector(".notice.good");
            assertThat(head.open("/daring/gallery").page().locator("main").innerText()).contains(title, "Dùng được ngay").doesNotContain("Phan Đức Anh");
        }
        try (var clerk = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light").signIn("unit.hr").open("/home")) {
            clerk.page().click("text=" + title);
            clerk.page().waitForURL("**/daring/proposal?id=*");
            clerk.page().locator("summary:has-text('Ghi kết quả')").first().click();
            clerk.page().locator("details[open] input.input").fill("20/QĐ-SKHCN");
            clerk.page().locator("details[open] input[type=submit].primary").click();
            clerk.page().waitForSelector(".notice.good");
        }
    }
}
