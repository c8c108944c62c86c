package vn.hientai.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Văn bản hành chính theo NĐ 30/2020/NĐ-CP")
class OfficialPaperTest {
    static OfficialPaper paper(LocalDate date) {
        return new OfficialPaper(
                "UBND TỈNH NGHỆ AN",
                "SỞ NỘI VỤ",
                "12/QĐ-SNV",
                "Nghệ An",
                date,
                "QUYẾT ĐỊNH",
                "Về việc đưa công chức vào nguồn nhân tài <thử>",
                "GIÁM ĐỐC SỞ NỘI VỤ",
                List.of("Căn cứ Nghị định số 179/2024/NĐ-CP ngày 31 tháng 12 năm 2024 của Chính phủ;"),
                List.of("Đưa ông Phan Đức Anh vào nguồn nhân tài.\nThời hạn 5 năm.", "Quyết định này có hiệu lực từ ngày ký."),
                List.of("Như Điều 2;", "Lưu: VT."),
                "GIÁM ĐỐC",
                "Nguyễn Thị Lỡm Ễ Ộ",
                "");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-05, 'Nghệ An, ngày 05 tháng 02 năm 2026'", "2026-11-22, 'Nghệ An, ngày 22 tháng 11 năm 2026'", "2026-03-09, 'Nghệ An, ngày 09 tháng 3 năm 2026'"})
    void writes_days_and_months_as_the_decree_does(LocalDate date, String written) {
        assertThat(paper(date).placeAndDate()).isEqualTo(written);
    }

    @Test
    void prints_a_pdf_whose_vietnamese_text_can_be_selected() throws IOException {
        var bytes = new PaperPdf().bytes(paper(LocalDate.of(2026, 11, 22)));
        var folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(folder.resolve("decision.pdf"), bytes);
        try (var pdf = Loader.loadPDF(bytes)) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Điều 1.", "Nguyễn Thị Lỡm Ễ Ộ", "<thử>");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            for (var font : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(font).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void prints_a_docx_with_the_same_text() throws IOException {
        var bytes = new PaperDocx().bytes(paper(LocalDate.of(2026, 11, 22)));
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve("decision.docx"), bytes);
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes));
                var extractor = new XWPFWordExtractor(document)) {
            assertThat(extractor.getText()).contains("Độc lập - Tự do - Hạnh phúc", "Điều 2. Quyết định này", "Lưu: VT.");
        }
    }
}
