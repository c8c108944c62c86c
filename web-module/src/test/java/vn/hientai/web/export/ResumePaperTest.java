package vn.hientai.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.policy.LawFiles;
import vn.hientai.personnel.file.FileFields;
import vn.hientai.personnel.file.FileRow;
import vn.hientai.personnel.file.PersonFile;
import vn.hientai.personnel.file.StaffRow;

@DisplayName("Sơ yếu lý lịch in ra")
class ResumePaperTest {
    private static final StaffRow CARD = new StaffRow(
            new PersonId(1), "40.018.2741", "Phan Đức Anh", "MALE", "1996-03-14", LocalDate.of(1996, 3, 14), new OrgUnitId(1), "SKHCN.CDS",
            "Phòng Chuyển đổi số", "Chuyên viên", null, "01.003", 3, new BigDecimal("3.00"), LocalDate.of(2026, 9, 1), null, "CS_STAFF",
            "WORKING", null, "", 100, null, null);

    /** @param hidden sections that the reader may not see */
    private static PersonFile file(List<String> hidden) {
        var sections = new ArrayList<PersonFile.Section>();
        for (var section : FileFields.sections()) {
            var entries = FileFields.ofSection(section).stream()
                    .filter(field -> !hidden.contains(section))
                    .map(field -> field.isList()
                            ? new PersonFile.Entry(field, "", List.of(row(field.columns().get(0).code(), "2015-09")))
                            : new PersonFile.Entry(field, switch (field.kind()) {
                                case DATE -> "2020-09-01";
                                case DECIMAL -> "1250000";
                                case COLUMN -> field.code().equals("gender") ? "MALE" : field.code().equals("birthDate") ? "1996-03" : "";
                                default -> "‹" + field.code() + "›";
                            }, List.of()))
                    .toList();
            sections.add(new PersonFile.Section(section, entries));
        }
        return new PersonFile(new PersonId(1), 1, CARD, null, null, null, LocalDate.of(2026, 2, 5), sections);
    }

    private static FileRow row(String column, String value) {
        return new FileRow(1L, new LinkedHashMap<>(Map.of(column, value)), null, null, null, "", null, false);
    }

    @Test
    void the_form_of_the_circular_has_every_number_in_its_order() {
        var numbers = ResumePaper.of(file(List.of()), ResumePaper.Form.TT06, "Chuyên viên", "Nghệ An", null).parts().stream()
                .map(part -> part instanceof ResumePaper.Line line ? line.no()
                        : part instanceof ResumePaper.Table table ? table.no() : "")
                .filter(no -> !no.isEmpty())
                .toList();
        var form = LawFiles.read("catalogue/resume_fields.csv", row -> row).stream()
                .filter(row -> row.get("form").equals("TT06-2023"))
                .map(row -> row.get("field_no"))
                .filter(no -> no.matches("[0-9.]+"))
                .toList();

        assertThat(numbers).containsExactlyElementsOf(form);
    }

    @Test
    void docx_and_pdf_hold_the_same_words() throws IOException {
        var paper = ResumePaper.of(file(List.of()), ResumePaper.Form.TT06, "Chuyên viên", "Nghệ An", null);
        String docx;
        try (var document = new XWPFDocument(new ByteArrayInputStream(new ResumeDocx().bytes(paper)));
                var text = new XWPFWordExtractor(document)) {
            docx = text.getText();
        }
        String pdf;
        try (var document = Loader.loadPDF(new ResumePdf().bytes(paper))) {
            pdf = new PDFTextStripper().getText(document);
        }
        for (var words : List.of("PHAN ĐỨC ANH", "Giới tính: Nam", "03/1996", "‹homeTown›", "‹religion›", "1.250.000", "09/2015", "Hệ số: 3,00",
                "Tôi xin cam đoan", "ngày 05 tháng 02 năm 2026", "‹evaluation›")) {
            assertThat(docx).contains(words);
            assertThat(pdf.replaceAll("\\s+", " ")).contains(words);
        }
    }

    @Test
    void what_the_reader_may_not_see_is_not_printed() {
        var paper = ResumePaper.of(file(List.of("family", "health")), ResumePaper.Form.TT06, "", "Nghệ An", null);

        assertThat(paper.parts()).filteredOn(part -> part instanceof ResumePaper.Table table && table.hidden()).hasSize(2);
        assertThat(ResumePdf.html(paper)).contains(ResumePaper.NOT_SHOWN).doesNotContain("‹bloodGroup›");
    }

    @Test
    void the_older_form_prints_as_well() {
        var paper = ResumePaper.of(file(List.of()), ResumePaper.Form.C2_98, "Chuyên viên", "Nghệ An", null);

        assertThat(paper.parts()).hasSizeGreaterThan(31);
        assertThat(new ResumeDocx().bytes(paper)).isNotEmpty();
        assertThat(ResumePdf.html(paper)).contains("Mẫu 2C/TCTW-98", "31.1)");
    }
}
