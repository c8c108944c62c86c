package vn.hientai.web.faces.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.web.test.BrowserSession;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;
import vn.hientai.web.test.TestBrowser;

@DisplayName("Nhập danh sách: gửi, xem lỗi, sửa cột, nhận các dòng hợp lệ, hoàn tác")
@ExtendWith({RunningProduct.class, TestBrowser.class})
class ImportJourneyIT {
    private static final Path LIST = Path.of("src", "test", "resources", "samples", "danh-sach-loi.xlsx").toAbsolutePath();
    private static final int NOTE = 20;

    private final Product product;
    private final Browser browser;

    ImportJourneyIT(Product product, Browser browser) {
        this.product = product;
        this.browser = browser;
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({"hr.officer, /officer/imports, 1440, vi, Cảnh báo", "unit.hr, /unit/imports, 390, en, Warning"})
    void a_list_goes_in_and_out_again(String account, String here, int width, String language, String warning) throws IOException {
        try (var session = new BrowserSession(browser, product.baseUrl(), width, language, "light").signIn(account)) {
            var page = session.open(here).axeFindsNothing().fitsItsWindow().page();
            send(page);
            session.axeFindsNothing().fitsItsWindow().picture("import-problems-" + width);
            assertThat(page.locator("main table").innerText()).contains("D11", "INVALID_DATE", "E34", warning);
            assertMarked(page);

            page.locator("aside summary").click();
            column(page).selectOption("");
            page.locator("[id='mapping:again']").click();
            page.locator("[data-dialog=taking-good]").waitFor();
            assertThat(column(page).inputValue()).isEmpty();

            page.locator("[data-dialog=taking-good]").click();
            page.locator("[id='good:do']").click();
            page.locator("[data-dialog=undoing]").waitFor();
            session.axeFindsNothing().fitsItsWindow();
            page.navigate(page.url().replaceAll("&.*", "") + "&show=people");
            session.axeFindsNothing().fitsItsWindow().picture("import-people-" + width);
            assertThat(page.locator("main table tbody tr").count()).isEqualTo(25);
            page.locator("[data-dialog=undoing]").click();
            page.locator("[id='undo:do']").click();
            page.locator("[data-dialog=undoing]").waitFor(
                new Locator.WaitForOptions().setState(
                    WaitForSelectorState.DETACHED));

            session.open(here);
            send(page);
            assertThat(column(page).inputValue()).as("the correction is remembered").isEmpty();
        }
    }

    private static void send(Page page) {
        page.locator("input[type=file]").setInputFiles(LIST);
        page.locator("[id='sending:send']").click();
        page.locator("[data-dialog=taking-good]").waitFor();
    }

    private static Locator column(Page page) {
        return page.locator("[id='mapping'] select").nth(NOTE);
    }

    private static void assertMarked(Page page) throws IOException {
        var download = page.waitForDownload(() -> page.locator("a[href$='problems.xlsx']").click());
        try (var book = new ReadableWorkbook(Files.newInputStream(download.path()));
                var rows = book.getFirstSheet().openStream()) {
            var row = rows.filter(one -> one.getRowNum() == 11).findFirst().orElseThrow();
            assertThat(row.getCellText(row.getCellCount() - 2)).startsWith("D11: ").contains("[INVALID_DATE]");
        }
    }
}
