package vn.hientai.web.establishment;

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

@DisplayName("Các trang vị trí việc làm và biên chế")
@ExtendWith({RunningProduct.class, TestBrowser.class})
class PostsPageIT {
    @ParameterizedTest(name = "{0} px, {1}, {2}")
    @CsvSource({"1440, vi, light", "390, en, dark"})
    void every_page_can_be_read_by_everybody(int width, String language, String theme, Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn("hr.officer")) {
            session.open("/org/establishment").fitsItsWindow().axeFindsNothing().picture("establishment-" + width);
            session.open("/org/establishment-people?unit=SKHCN").fitsItsWindow().axeFindsNothing();
            session.open("/org/posts").fitsItsWindow().axeFindsNothing();
            session.open("/org/post?code=CM.CV").fitsItsWindow().axeFindsNothing();
            session.open("/org/post-change?code=CM.CV&act=CHANGE").fitsItsWindow().axeFindsNothing();
            session.open("/org/unit-posts?unit=SKHCN.VP").fitsItsWindow().axeFindsNothing().picture("unit-posts-" + width);
            session.open("/org/unit-post-change?unit=SKHCN.VP&act=OFFICE&office=DIVISION_HEAD").fitsItsWindow().axeFindsNothing();
            session.open("/org/forecast?unit=SKHCN").fitsItsWindow().axeFindsNothing().picture("forecast-" + width);
        }
        try (var session = new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn("unit.hr")) {
            session.open("/unit/establishment").fitsItsWindow().axeFindsNothing();
            session.open("/org/units?unit=SKHCN").fitsItsWindow().axeFindsNothing();
        }
    }

    @Test
    void an_officer_lists_a_position_allots_seats_and_takes_them_back(Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light").signIn("hr.officer")) {
            session.open("/org/posts");
            var page = session.page();
            page.click("a[href='/org/post-change']");
            page.fill("[id='post:code']", "TH.AI");
            page.fill("[id='post:name']", "Chuyên viên trí tuệ nhân tạo");
            page.fill("[id='post:rankLowest']", "99.999");
            page.fill("[id='post:legalBasis']", "Quyết định số 12/QĐ-UBND");
            page.fill("[id='post:reason']", "Đề án chuyển đổi số");
            page.locator("select[name='need.TT12-2022/CC.06']").selectOption("4");
            page.click("[id='post:do']");
            assertThat(page.locator("[id='post:rankLowest-hint']").innerText()).contains("Không có ngạch");
            assertThat(page.inputValue("[id='post:name']")).isEqualTo("Chuyên viên trí tuệ nhân tạo");
            assertThat(page.locator("select[name='need.TT12-2022/CC.06']").inputValue()).isEqualTo("4");

            page.fill("[id='post:rankLowest']", "01.003");
            page.click("[id='post:do']");
            page.waitForURL("**/org/post?code=TH.AI*");
            assertThat(page.locator("main").innerText()).contains("Đã thêm vị trí TH.AI", "Sử dụng công nghệ thông tin");

            session.open("/org/unit-posts?unit=SKHCN.CDS");
            page.click("a.primary[href*='act=SEATS']");
            page.locator("[id='post:position']").selectOption("TH.AI");
            page.fill("[id='post:seats']", "2");
            page.fill("[id='post:reason']", "Giao thêm việc");
            page.click("[id='post:do']");
            page.waitForURL("**/org/unit-posts?unit=SKHCN.CDS*");
            assertThat(page.locator("tr:has-text('Chuyên viên trí tuệ nhân tạo')").first().innerText()).contains("Thiếu 2");

            page.locator("tr:has-text('Giao thêm việc') a[href*='TAKE_BACK']").click();
            page.fill("[id='post:reason']", "Giao nhầm phòng");
            page.click("[id='post:do']");
            page.waitForURL("**/org/unit-posts?unit=SKHCN.CDS*");
            assertThat(page.locator("tr:has-text('Giao thêm việc')").innerText()).contains("Đã huỷ", "Giao nhầm phòng");
        }
    }

    @Test
    void from_a_bar_of_the_forecast_to_the_people_behind_it(Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light").signIn("unit.hr")) {
            session.open("/unit/establishment");
            var page = session.page();
            page.locator("nav.tabs a[href^='/org/forecast']").click();
            page.waitForURL("**/org/forecast?unit=SKHCN");
            page.locator(".bars a:has-text('2027')").click();
            assertThat(page.locator("#lines").innerText()).contains("trong năm 2027", "05/02/2027", "Hết nhiệm kỳ", "170/2025/NĐ-CP");
        }
    }
}
