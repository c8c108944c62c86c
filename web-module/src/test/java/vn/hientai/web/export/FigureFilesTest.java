package vn.hientai.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.hientai.core.kernel.Texts;

@DisplayName("Bảng số liệu thành tệp")
class FigureFilesTest {
    private static final FigureTable TABLE = new FigureTable(
            "staff-statistics", "Thống kê", List.of("Sở Nội vụ, tính đến ngày 22/11/2026"), "Đơn vị",
            List.of(new FigureTable.Group("Số người", List.of("Tổng")), new FigureTable.Group("Giới tính", List.of("Nam", "Nữ"))),
            List.of(new FigureTable.Line("=HYPERLINK(\"x\")", "A", List.of(3L, 1L, 2L)), new FigureTable.Line("Văn phòng", "B", List.of(1200L, 600L, 600L))),
            new FigureTable.Line("Tổng số", null, List.of(1203L, 601L, 602L)));

    @Test
    void the_spreadsheet_has_grouped_headings_figures_as_numbers_and_no_formula() throws IOException {
        var out = new ByteArrayOutputStream();
        FigureFiles.xlsx(TABLE, out);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(3).getCell(2).getStringCellValue()).isEqualTo("Giới tính");
            assertThat(sheet.getMergedRegions().stream().map(Object::toString)).anyMatch(one -> one.contains("C4:D4")).anyMatch(one -> one.contains("A4:A5"));
            assertThat(sheet.getRow(5).getCell(0).getStringCellValue()).startsWith("=HYPERLINK");
            assertThat(sheet.getRow(5).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(6).getCell(1).getNumericCellValue()).isEqualTo(1200);
            assertThat(sheet.getRow(7).getCell(3).getNumericCellValue()).isEqualTo(602);
        }
    }

    @Test
    void csv_makes_what_looks_like_a_formula_harmless() {
        var out = new ByteArrayOutputStream();
        FigureFiles.csv(TABLE, out, Texts.VIETNAMESE);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"'=HYPERLINK(\"\"x\"\")\"").contains("Giới tính: Nam").doesNotContain("\n=");
    }

    @Test
    void the_paper_is_a_pdf() {
        var out = new ByteArrayOutputStream();
        FigureFiles.pdf(TABLE, out, Texts.VIETNAMESE);

        assertThat(out.toString(StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    }
}
