package vn.hientai.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import javax.imageio.ImageIO;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Prints a résumé as an editable DOCX (Word, LibreOffice). */
@ApplicationScoped
public class ResumeDocx {
    private static final String FONT = "Times New Roman";
    private static final int BODY = 12;
    private static final int CELL = 10;
    private static final int TEXT_WIDTH = 9637; // A4 less 25 and 15 mm, in twentieths of a point
    private static final int PORTRAIT_POINTS = 85;

    public byte[] bytes(ResumePaper paper) {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            page(document);
            document.getProperties().getCoreProperties().setTitle("Sơ yếu lý lịch " + paper.name());
            paragraph(document, paper.form().title(), 10, false, true, ParagraphAlignment.RIGHT);
            head(document, paper);
            var title = paragraph(document, "SƠ YẾU LÝ LỊCH", 16, true, false, ParagraphAlignment.CENTER);
            title.setSpacingBefore(200);
            title.setSpacingAfter(200);
            for (var part : paper.parts()) {
                part(document, part);
            }
            foot(document, paper);
            document.write(out);
        } catch (IOException | InvalidFormatException failed) {
            throw new UncheckedIOException(failed instanceof IOException io ? io : new IOException(failed));
        }
        return out.toByteArray();
    }

    private static void page(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(1134));
        margins.setBottom(BigInteger.valueOf(1020));
        margins.setLeft(BigInteger.valueOf(1418));
        margins.setRight(BigInteger.valueOf(851));
    }

    private static void head(XWPFDocument document, ResumePaper paper) throws IOException, InvalidFormatException {
        var table = document.createTable(1, 2);
        table.removeBorders();
        widths(table, 1900, TEXT_WIDTH - 1900);
        var left = table.getRow(0).getCell(0);
        if (paper.portrait() == null) {
            write(left.getParagraphs().get(0), "Ảnh màu (4 x 6 cm)", CELL, false, true);
        } else {
            var image = ImageIO.read(new ByteArrayInputStream(paper.portrait()));
            var height = PORTRAIT_POINTS * image.getHeight() / image.getWidth();
            left.getParagraphs().get(0).createRun().addPicture(
                    new ByteArrayInputStream(paper.portrait()), Document.PICTURE_TYPE_JPEG, "anh.jpg",
                    Units.toEMU(PORTRAIT_POINTS), Units.toEMU(height));
        }
        var right = table.getRow(0).getCell(1);
        labelled(right, true, "Cơ quan quản lý cán bộ, công chức, viên chức: ", paper.managing());
        labelled(right, false, "Cơ quan, đơn vị sử dụng: ", paper.using());
        labelled(right, false, "Số hiệu: ", paper.code());
        labelled(right, false, "Mã số định danh: ", paper.citizenCode());
    }

    private static void labelled(XWPFTableCell cell, boolean first, String label, String value) {
        var paragraph = first ? cell.getParagraphs().get(0) : cell.addParagraph();
        paragraph.setSpacingAfter(60);
        write(paragraph, label, BODY, false, false);
        write(paragraph, value.isEmpty() ? "…………" : value, BODY, true, false);
    }

    private static void part(XWPFDocument document, ResumePaper.Part part) {
        if (part instanceof ResumePaper.Line line) {
            paragraph(document, line.no() + ") " + line.text(), BODY, false, false, ParagraphAlignment.LEFT);
        } else if (part instanceof ResumePaper.Head head) {
            heading(document, head.no() + ") " + head.text());
        } else if (part instanceof ResumePaper.Table table) {
            heading(document, table.no() + ") " + table.title());
            if (table.hidden()) {
                paragraph(document, ResumePaper.NOT_SHOWN, BODY, false, true, ParagraphAlignment.LEFT);
            } else {
                table(document, table);
            }
        }
    }

    private static void heading(XWPFDocument document, String text) {
        var heading = paragraph(document, text, BODY, true, false, ParagraphAlignment.LEFT);
        heading.setSpacingBefore(120);
        heading.setKeepNext(true);
    }

    private static void table(XWPFDocument document, ResumePaper.Table source) {
        var columns = source.columns().size();
        var table = document.createTable(1 + Math.max(1, source.rows().size()), columns);
        var whole = source.columns().stream().mapToInt(ResumePaper.Column::weight).sum();
        var widths = source.columns().stream().mapToInt(column -> TEXT_WIDTH * column.weight() / whole).toArray();
        widths(table, widths);
        table.getRow(0).setRepeatHeader(true);
        for (var i = 0; i < columns; i++) {
            var paragraph = table.getRow(0).getCell(i).getParagraphs().get(0);
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            write(paragraph, source.columns().get(i).title(), CELL, true, false);
        }
        for (var row = 0; row < source.rows().size(); row++) {
            table.getRow(row + 1).setCantSplitRow(true);
            for (var i = 0; i < columns; i++) {
                write(table.getRow(row + 1).getCell(i).getParagraphs().get(0), source.rows().get(row).get(i), CELL, false, false);
            }
        }
        document.createParagraph().setSpacingAfter(40);
    }

    private static void widths(XWPFTable table, int... widths) {
        var whole = 0;
        for (var width : widths) {
            whole += width;
        }
        table.setWidth(whole);
        for (var row : table.getRows()) {
            for (var i = 0; i < widths.length; i++) {
                row.getCell(i).setWidth(String.valueOf(widths[i]));
            }
        }
    }

    private static void foot(XWPFDocument document, ResumePaper paper) {
        document.createParagraph();
        var table = document.createTable(1, 2);
        table.removeBorders();
        widths(table, TEXT_WIDTH / 2, TEXT_WIDTH / 2);
        table.getRow(0).setCantSplitRow(true);
        var left = table.getRow(0).getCell(0);
        centred(left, true, "Người khai", true, false);
        centred(left, false, "Tôi xin cam đoan những lời khai trên đây là đúng sự thật", false, true);
        centred(left, false, "(Ký, ghi rõ họ tên)", false, true);
        for (var i = 0; i < 4; i++) {
            centred(left, false, "", false, false);
        }
        centred(left, false, paper.name(), true, false);
        var right = table.getRow(0).getCell(1);
        centred(right, true, paper.placeAndDate(), false, true);
        centred(right, false, "Xác nhận của cơ quan, đơn vị quản lý, sử dụng", true, false);
        centred(right, false, "(Ký tên, đóng dấu)", false, true);
    }

    private static void centred(XWPFTableCell cell, boolean first, String text, boolean bold, boolean italic) {
        var paragraph = first ? cell.getParagraphs().get(0) : cell.addParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(0);
        write(paragraph, text, BODY, bold, italic);
    }

    private static XWPFParagraph paragraph(
            XWPFDocument document, String text, int size, boolean bold, boolean italic, ParagraphAlignment align) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(align);
        paragraph.setSpacingAfter(60);
        write(paragraph, text, size, bold, italic);
        return paragraph;
    }

    /** Line breaks of a text become breaks of the run. */
    private static void write(XWPFParagraph paragraph, String text, int size, boolean bold, boolean italic) {
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(bold);
        run.setItalic(italic);
        run.setLang("vi-VN");
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
    }
}
