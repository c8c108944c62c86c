package vn.hientai.web.faces.people;

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

@DisplayName("Hồ sơ là mẫu lý lịch: sửa, tự kê khai, làm sạch")
@ExtendWith({RunningProduct.class, TestBrowser.class})
class FileJourneyIT {
    private static final String BICH = "/officer/person?code=40.018.0010&tab=file";

    @ParameterizedTest(name = "{0} px, {1}, {2}")
    @CsvSource({"1440, vi, light", "1440, en, dark", "390, vi, dark", "390, en, light"})
    void every_page_can_be_read_by_everybody(int width, String language, String theme, Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn("hr.officer")) {
            session.open(BICH).fitsItsWindow().axeFindsNothing().picture("file-" + width + "-" + language);
            session.open(BICH + "&row=degrees.new").fitsItsWindow().axeFindsNothing();
            session.open(BICH + "&edit=basic").fitsItsWindow().axeFindsNothing();
            session.open("/officer/people?conditions=open&unit=van+phong").fitsItsWindow().axeFindsNothing();
            session.open("/officer/person-new").fitsItsWindow().axeFindsNothing();
            session.open("/officer/photo?code=40.018.0010").fitsItsWindow().axeFindsNothing();
            session.open("/officer/corrections").fitsItsWindow().axeFindsNothing();
            session.open("/officer/correction?id=2").fitsItsWindow().axeFindsNothing().picture("correction-" + width + "-" + language);
            session.open("/officer/quality?unit=SKHCN").fitsItsWindow().axeFindsNothing().picture("quality-" + width + "-" + language);
        }
        try (var session = new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn("staff.member")) {
            session.open("/me/file?tab=file").fitsItsWindow().axeFindsNothing();
            session.open("/me/correction?field=ethnic").fitsItsWindow().axeFindsNothing();
            session.open("/me/correction?row=degrees.new").fitsItsWindow().axeFindsNothing();
            session.open("/me/corrections").fitsItsWindow().axeFindsNothing();
        }
    }

    @Test
    void a_row_is_entered_refused_corrected_and_taken_out(Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light").signIn("hr.officer")) {
            session.open(BICH + "&row=travels.new");
            var page = session.page();
            page.fill("#c_from", "6/2031");
            page.fill("#c_country", "Lào");
            page.locator("[id$=keep-row]").click();
            assertThat(page.locator("#l-travels .error").allInnerTexts().toString()).contains("trong tương lai", "Phải nhập");
            assertThat(page.inputValue("#c_country")).isEqualTo("Lào");

            page.fill("#c_from", "6/2024");
            page.fill("#c_purpose", "Học tập kinh nghiệm");
            page.locator("[id$=keep-row]").click();
            page.waitForURL("**/officer/person?code=40.018.0010&tab=file*");
            assertThat(page.locator("#l-travels tbody").innerText()).contains("06/2024", "Lào");

            page.locator("#l-travels tbody a[href*='row=travels.']").click();
            page.fill("#reason", "Ghi nhầm người");
            page.locator("[id$=remove-row]").click();
            page.waitForURL("**/officer/person?code=40.018.0010&tab=file*");
            assertThat(page.locator("#l-travels").innerText()).doesNotContain("06/2024");
        }
    }

    @Test
    void a_unit_is_found_by_typing_even_without_script(Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light").signIn("hr.officer")) {
            session.open("/officer/people?unit=van+phong");
            assertThat(session.page().locator("main").innerText()).contains("Nhiều đơn vị khớp");
            session.open("/officer/people?unit=SKHCN.CDS");
            assertThat(session.page().locator("main").innerText()).contains("Phan Đức Anh");
            session.open("/officer/people?conditions=open");
            session.page().locator("#unit").pressSequentially("chuyen doi so");
            session.page().waitForCondition(() -> session.page().locator("#unit-units").innerHTML().contains("Phòng Chuyển đổi số ("));
        }
    }

    @Test
    void this_is_wrong_goes_from_the_person_to_the_file(Product product, Browser browser) {
        try (var own = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light").signIn("staff.member")) {
            own.open("/me/file?tab=file");
            own.page().locator("a[href='/me/correction?field=taxCode']").click();
            own.page().fill("#value", "8012345678");
            own.page().fill("#note", "Thông báo mã số thuế");
            own.page().click("#send");
            own.page().waitForURL("**/me/corrections*");
            assertThat(own.page().locator("main").innerText()).contains("Mã số thuế", "8012345678", "Chờ xác nhận");
        }
        try (var clerk = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light").signIn("unit.hr")) {
            clerk.open("/officer/corrections");
            clerk.page().locator("tr:has-text('Mã số thuế') a").first().click();
            clerk.page().locator("input[value=yes]").first().check();
            clerk.page().click("#decide");
            clerk.page().waitForURL("**/officer/corrections*");
            clerk.open("/officer/person?code=40.018.2741&tab=file");
            assertThat(clerk.page().locator("#s-basic").innerText()).contains("8012345678");
        }
    }

    @Test
    void a_campaign_asks_the_units_and_they_report(Product product, Browser browser) {
        try (var session = new BrowserSession(browser, product.baseUrl(), 1440, "vi", "light").signIn("hr.officer")) {
            session.open("/officer/quality?unit=SNV");
            var page = session.page();
            page.locator("details summary:has-text('Mở đợt rà soát')").click();
            page.fill("#title", "Rà soát thử");
            page.click("#start");
            page.waitForURL("**/officer/quality?unit=SNV*");
            assertThat(page.locator("main").innerText()).contains("Rà soát thử", "0 trên");
            page.locator("[id$=report]").first().click();
            page.waitForURL("**/officer/quality?unit=SNV*");
            assertThat(page.locator("main").innerText()).contains("1 trên");
        }
    }
}
