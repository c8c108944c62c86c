package vn.hientai.web.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.hientai.core.kernel.BusinessRuleViolated;

@DisplayName("Mẫu quyết định do quản trị thay")
class DocxTemplateTest {
    private static final OfficialPaper PAPER = new OfficialPaper(
            "UBND TỈNH NGHỆ AN", "SỞ NỘI VỤ", "12/QĐ-SNV", "Nghệ An", LocalDate.of(2026, 2, 5), "QUYẾT ĐỊNH", "Về việc cử đi học",
            "GIÁM ĐỐC SỞ NỘI VỤ", List.of("Căn cứ một;", "Căn cứ hai."), List.of("Cử bà Lan đi học.", "Quyết định có hiệu lực từ ngày ký."),
            List.of("Như Điều 2;", "Lưu: VT."), "GIÁM ĐỐC", "Nguyễn $1 Văn An", "");

    private final DocxTemplate template = new DocxTemplate();

    @Test
    void fields_are_found_even_when_the_word_processor_cut_them_into_runs() throws IOException {
        assertThat(template.fields(docx("Số: {{num", "ber}}", "{{ articles }} {{unheard}}"))).containsExactly("number", "articles", "unheard");
    }

    @Test
    void a_field_of_several_lines_repeats_its_paragraph_in_its_look() throws IOException {
        var filled = read(template.filled(docx("{{bases}}", "", "{{articles}}"), PAPER));

        assertThat(filled).extracting(XWPFParagraph::getText).containsExactly(
                "Căn cứ một;", "Căn cứ hai.", "Điều 1. Cử bà Lan đi học.", "Điều 2. Quyết định có hiệu lực từ ngày ký.");
        assertThat(filled).extracting(XWPFParagraph::getAlignment).containsOnly(ParagraphAlignment.BOTH);
        assertThat(filled.get(0).getRuns().get(0).isBold()).isTrue();
    }

    @Test
    void single_fields_are_written_as_they_are_and_what_is_no_field_stays() throws IOException {
        var filled = read(template.filled(docx("Số: {{number}}, {{place}}", "", "Ký: {{signatory}} {không phải trường}"), PAPER));

        assertThat(filled).extracting(XWPFParagraph::getText).containsExactly(
                "Số: 12/QĐ-SNV, Nghệ An, ngày 05 tháng 02 năm 2026", "Ký: Nguyễn $1 Văn An {không phải trường}");
    }

    @Test
    void the_filled_template_is_printed_as_pdf_too() throws IOException {
        var pdf = new PaperPdf().bytesOf(template.filled(docx("{{subject}}", "", "{{articles}}"), PAPER));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Về việc cử đi học", "Điều 2. Quyết định");
        }
    }

    @Test
    void what_is_no_document_is_refused() {
        assertThatThrownBy(() -> template.fields(new byte[] {1, 2, 3})).isInstanceOf(BusinessRuleViolated.class);
    }

    /** Two paragraphs, the first of two runs. */
    private static byte[] docx(String run, String otherRun, String second) throws IOException {
        try (var document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            var first = document.createParagraph();
            first.setAlignment(ParagraphAlignment.BOTH);
            var bold = first.createRun();
            bold.setBold(true);
            bold.setText(run);
            first.createRun().setText(otherRun);
            var last = document.createParagraph();
            last.setAlignment(ParagraphAlignment.BOTH);
            last.createRun().setText(second);
            document.write(out);
            return out.toByteArray();
        }
    }

    private static List<XWPFParagraph> read(byte[] docx) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx)).getParagraphs();
    }
}
