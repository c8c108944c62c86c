package vn.hientai.web.faces.opinion;

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

@DisplayName("Các trang ý kiến tham mưu")
@ExtendWith({RunningProduct.class, TestBrowser.class})
class OpinionPagesIT {
    @ParameterizedTest(name = "{0}, {1} px")
    @CsvSource({"vi, 390, light", "en, 1440, dark"})
    void an_opinion_goes_from_its_adviser_to_the_next_level(String language, int width, String theme, Product product, Browser browser) {
        var matter = "Sắp xếp phòng họp số " + width;
        try (var adviser = new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn("staff.member").open("/opinions/list")) {
            adviser.axeFindsNothing().fitsItsWindow().picture("opinions-" + width);
            var page = adviser.open("/opinions/new").axeFindsNothing().page();
            page.fill("[id='give:matter']", matter);
            page.click("[id='give:do']");
            page.waitForSelector(".field .error");
            assertThat(page.inputValue("[id='give:matter']")).isEqualTo(matter);
            page.fill("[id='give:opinion']", "Nên giữ phòng họp chung");
            page.fill("[id='give:grounds']", "Dùng chưa tới một nửa thời gian");
            page.click("[id='give:do']");
            page.waitForURL("**/opinions/opinion?id=*");
        }
        try (var head = new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn("unit.head").open("/opinions/list?state=GIVEN")) {
            var page = head.page();
            page.click("text=" + matter);
            page.waitForURL("**/opinions/opinion?id=*");
            head.axeFindsNothing().fitsItsWindow().picture("opinion-head-" + width);
            page.fill("[id='rule:reason']", "Phòng đã có kế hoạch khác");
            page.click("[id='rule:decline']");
            page.waitForSelector(".notice.good");
        }
        try (var adviser = new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn("staff.member").open("/opinions/list")) {
            var page = adviser.page();
            page.click("text=" + matter);
            page.waitForURL("**/opinions/opinion?id=*");
            page.click("[id='reserve:report']");
            page.waitForSelector(".field .error");
            page.fill("[id='reserve:view']", "Sẽ thiếu phòng vào cuối năm");
            page.click("[id='reserve:report']");
            page.waitForSelector(".notice.good");
        }
        try (var leader = new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn("leadership").open("/opinions/list?state=REPORTED")) {
            var page = leader.page();
            page.click("text=" + matter);
            page.waitForURL("**/opinions/opinion?id=*");
            page.fill("[id='answer:answer']", "Giữ phòng họp chung");
            page.click("[id='answer:do']");
            page.waitForSelector(".notice.good");
            leader.axeFindsNothing().fitsItsWindow().picture("opinion-above-" + width);
            assertThat(page.content()).doesNotContain("???");
        }
    }
}
