package vn.hientai.web.faces.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.BrowserSession;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;
import vn.hientai.web.test.TestBrowser;

@DisplayName("Tài liệu kèm theo trên trang quyết định")
@ExtendWith({RunningProduct.class, TestBrowser.class})
class AttachmentsPageIT {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({"vi, light, 1440", "en, dark, 390"})
    void a_paper_is_attached_and_taken_off_with_its_reason(String language, String theme, int width, Product product, Browser browser) {
        var decision = draft(product);
        try (var session = new BrowserSession(browser, product.baseUrl(), width, language, theme).signIn("hr.officer")) {
            session.open("/decisions/sheet?id=" + decision);
            var page = session.page();

            page.setInputFiles("input[type=file]", new FilePayload("la.pdf", "application/pdf", "MZ".getBytes(StandardCharsets.UTF_8)));
            page.click("[id$='papers-sending:send']");
            assertThat(page.locator("[id$='file-hint'] .error").innerText()).contains("PDF, DOCX");

            page.setInputFiles("input[type=file]", new FilePayload("Tờ trình " + language + ".pdf", "application/pdf", PDF));
            page.click("[id$='papers-sending:send']");
            assertThat(page.locator(".notices").innerText()).contains("Tờ trình " + language + ".pdf");
            page.setInputFiles("input[type=file]", new FilePayload("Phụ lục " + language + ".pdf", "application/pdf", PDF));
            page.click("[id$='papers-sending:send']");
            assertThat(page.locator(".notices").innerText()).contains("Phụ lục " + language + ".pdf");
            session.axeFindsNothing().fitsItsWindow();

            var paper = page.locator("li", new Page.LocatorOptions().setHasText("Tờ trình " + language)).last();
            paper.locator("summary").click();
            paper.locator("input[type=text]").fill("Gửi nhầm bản");
            paper.locator("input[type=submit]").click();
            assertThat(page.locator("#papers-card").innerText()).contains("Phụ lục " + language + ".pdf")
                    .doesNotContain("Tờ trình " + language + ".pdf");
        }
    }

    private static int draft(Product product) {
        var officer = Caller.withToken(product, "hr.officer");
        return officer.json(officer.send(officer.to("/api/v1/decisions").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"kind": "OTHER", "agency": "SNV", "symbol": "QĐ-SNV", "title": "Về việc lập tổ kiểm kê hồ sơ"}"""))))
                .getInt("id");
    }
}
