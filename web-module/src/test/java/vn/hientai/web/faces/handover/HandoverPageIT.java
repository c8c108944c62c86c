package vn.hientai.web.faces.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.web.test.BrowserSession;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;
import vn.hientai.web.test.TestBrowser;

@DisplayName("Trang bàn giao và tiếp nhận hồ sơ")
@ExtendWith({RunningProduct.class, TestBrowser.class})
class HandoverPageIT {
    private static final String ANH = "40.018.2741";

    @Test
    void a_file_goes_and_its_return_is_refused_with_the_reason(Product product, Browser browser) throws Exception {
        try (var session = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light").signIn("hr.officer")) {
            session.open("/officer/person?code=" + ANH);
            var page = session.page();
            page.click("text=Bàn giao hồ sơ");
            page.click("text=Lập gói và ghi nhận");
            assertThat(page.locator("main").innerText()).contains("Lập gói bàn giao");
            page.fill("[id='handover:receiver']", "Sở Nội vụ tỉnh Hà Tĩnh");
            page.fill("[id='handover:reason']", "Công văn 12/SNV ngày 20/11/2026");
            page.click("text=Lập gói và ghi nhận");
            page.waitForSelector("text=Tải gói");
            session.axeFindsNothing().picture("handover-done");
            var parcel = Files.createTempFile("ban-giao", ".zip");
            var download = page.waitForDownload(() -> page.locator("a:has-text('Tải gói')").first().click());
            download.saveAs(parcel);

            session.open("/officer/imports");
            page.click("text=Tiếp nhận gói hồ sơ từ tỉnh khác");
            page.setInputFiles("[id='sending:file']", parcel);
            page.click("text=Kiểm tra gói");
            page.waitForSelector("text=Phan Đức Anh");
            assertThat(page.locator("main").innerText()).contains("đã có hồ sơ ở đây", "Chữ ký hợp lệ", "Quá trình công tác");
            session.axeFindsNothing().picture("intake-sheet");
            sendBack(page);
            assertThat(page.locator("main").innerText()).contains("Đã trả lại");
            Files.delete(parcel);
        }
    }

    private static void sendBack(Page page) {
        page.click("button[data-dialog='back']");
        page.fill("[id='returning:reason']", "Đã có hồ sơ");
        page.click("[id='returning:do']");
        page.waitForSelector("text=Trả lại vì");
    }

    @ParameterizedTest(name = "{0} px, {1}, {2}")
    @CsvSource({"1440, vi, dark", "390, en, light"})
    void the_pages_can_be_read_by_everybody(int width, String language, String theme, Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn("hr.officer")) {
            session.open("/officer/handover?code=" + ANH).fitsItsWindow().axeFindsNothing().picture("handover-" + width);
            session.open("/officer/intake").fitsItsWindow().axeFindsNothing().picture("intake-" + width);
            session.open("/org/units?knownAt=2026-11-22").fitsItsWindow().axeFindsNothing().picture("units-known-" + width);
            session.open("/policy/rules?knownAt=2026-11-21").fitsItsWindow().axeFindsNothing().picture("rules-known-" + width);
        }
    }

    @Test
    void a_file_that_is_no_package_is_refused_beside_the_field(Product product, Browser browser) throws Exception {
        var wrong = Files.writeString(Files.createTempFile("khong-phai", ".zip"), "không phải gói");
        try (var session = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light").signIn("hr.officer")) {
            session.open("/officer/intake");
            session.page().setInputFiles("[id='sending:file']", wrong);
            session.page().click("text=Kiểm tra gói");
            session.page().waitForSelector("text=Tệp không phải gói hồ sơ");
        } finally {
            Files.delete(wrong);
        }
    }
}
