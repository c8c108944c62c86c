package vn.hientai.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Prints an official paper as an editable DOCX (Word, LibreOffice). */
@ApplicationScoped
public class PaperDocx {
    private static final int MILLIMETRE = 57; // twentieths of a point, rounded
    private static final String FONT = "Times New Roman";

    /** How a run of text looks. */
    private record Look(int size, boolean bold, boolean italic, ParagraphAlignment align) {
        static final Look CENTRED_13 = new Look(13, false, false, ParagraphAlignment.CENTER);
        static final Look CENTRED_13_BOLD = new Look(13, true, false, ParagraphAlignment.CENTER);
        static final Look CENTRED_14_BOLD = new Look(14, true, false, ParagraphAlignment.CENTER);
        static final Look CENTRED_14_ITALIC = new Look(14, false, true, ParagraphAlignment.CENTER);
        static final Look BODY_ITALIC = new Look(14, false, true, ParagraphAlignment.BOTH);
        static final Look BODY = new Look(14, false, false, ParagraphAlignment.BOTH);
        static final Look RECIPIENT = new Look(11, false, false, ParagraphAlignment.LEFT);
        static final Look RECIPIENTS = new Look(12, true, true, ParagraphAlignment.LEFT);
    }

    public byte[] bytes(OfficialPaper paper) {
        var out = new ByteArrayOutputStream();
        write(paper, out);
        return out.toByteArray();
    }

    public void write(OfficialPaper paper, OutputStream out) {
        try (var document = new XWPFDocument()) {
            page(document);
            document.getProperties().getCoreProperties().setTitle(paper.kind() + " " + paper.subject());
            head(document, paper);
            paragraph(document, paper.kind(), Look.CENTRED_14_BOLD).setSpacingBefore(240);
            paragraph(document, paper.subject(), Look.CENTRED_14_BOLD);
            paragraph(document, "_______________", Look.CENTRED_13_BOLD).setSpacingAfter(160);
            paragraph(document, paper.authority(), Look.CENTRED_14_BOLD).setSpacingAfter(120);
            for (var basis : paper.bases()) {
                body(paragraph(document, basis, Look.BODY_ITALIC));
            }
            if (paper.decides()) {
                paragraph(document, paper.kind() + ":", Look.CENTRED_14_BOLD).setSpacingBefore(120);
            }
            articles(document, paper);
            foot(document, paper);
            document.write(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void page(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        size.setOrient(STPageOrientation.PORTRAIT);
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(20L * MILLIMETRE));
        margins.setBottom(BigInteger.valueOf(20L * MILLIMETRE));
        margins.setLeft(BigInteger.valueOf(32L * MILLIMETRE));
        margins.setRight(BigInteger.valueOf(18L * MILLIMETRE));
    }

    private static void head(XWPFDocument document, OfficialPaper paper) {
        var table = borderless(document, 3600, 5900);
        var left = table.getRow(0).getCell(0);
        cell(left, paper.superior(), Look.CENTRED_13);
        for (var agency : paper.agency().split("\n")) {
            cell(left, agency, Look.CENTRED_13_BOLD);
        }
        cell(left, "_______", Look.CENTRED_13_BOLD);
        if (!paper.number().isEmpty()) {
            cell(left, "Số: " + paper.number(), Look.CENTRED_13);
        }
        var right = table.getRow(0).getCell(1);
        cell(right, OfficialPaper.NATION, Look.CENTRED_13_BOLD);
        cell(right, OfficialPaper.MOTTO, Look.CENTRED_14_BOLD);
        cell(right, "_______________", Look.CENTRED_13_BOLD);
        cell(right, paper.placeAndDate(), Look.CENTRED_14_ITALIC);
        if (!paper.mark().isEmpty()) {
            cell(left, paper.mark(), Look.CENTRED_13_BOLD);
        }
    }

    private static void articles(XWPFDocument document, OfficialPaper paper) {
        var number = 1;
        for (var article : paper.articles()) {
            var paragraphs = article.split("\n");
            var first = body(paragraph(document, "", Look.BODY));
            run(first, paper.heading(number++) + " ", new Look(14, true, false, ParagraphAlignment.BOTH));
            run(first, paragraphs[0], Look.BODY);
            for (var i = 1; i < paragraphs.length; i++) {
                body(paragraph(document, paragraphs[i], Look.BODY));
            }
        }
    }

    private static void foot(XWPFDocument document, OfficialPaper paper) {
        paragraph(document, "", Look.BODY);
        var table = borderless(document, 4550, 4550);
        var left = table.getRow(0).getCell(0);
        cell(left, "Nơi nhận:", Look.RECIPIENTS);
        for (var recipient : paper.recipients()) {
            cell(left, "- " + recipient, Look.RECIPIENT);
        }
        var right = table.getRow(0).getCell(1);
        for (var office : paper.office().split("\n")) {
            cell(right, office, Look.CENTRED_14_BOLD);
        }
        for (var i = 0; i < 4; i++) {
            cell(right, "", Look.CENTRED_14_BOLD);
        }
        cell(right, paper.signatory(), Look.CENTRED_14_BOLD);
    }

    private static XWPFTable borderless(XWPFDocument document, int leftWidth, int rightWidth) {
        var table = document.createTable(1, 2);
        table.removeBorders();
        table.setWidth(leftWidth + rightWidth);
        table.getRow(0).getCell(0).setWidth(String.valueOf(leftWidth));
        table.getRow(0).getCell(1).setWidth(String.valueOf(rightWidth));
        table.getRow(0).setCantSplitRow(true);
        return table;
    }

    private static void cell(XWPFTableCell cell, String text, Look look) {
        var fresh = cell.getParagraphs().size() == 1 && cell.getParagraphs().get(0).getRuns().isEmpty() && cell.getText().isEmpty();
        var paragraph = fresh ? cell.getParagraphs().get(0) : cell.addParagraph();
        paragraph.setAlignment(look.align());
        paragraph.setSpacingAfter(0);
        run(paragraph, text, look);
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text, Look look) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(look.align());
        paragraph.setSpacingAfter(0);
        run(paragraph, text, look);
        return paragraph;
    }

    private static XWPFParagraph body(XWPFParagraph paragraph) {
        paragraph.setIndentationFirstLine(720);
        paragraph.setSpacingAfter(120);
        return paragraph;
    }

    private static void run(XWPFParagraph paragraph, String text, Look look) {
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(look.size());
        run.setBold(look.bold());
        run.setItalic(look.italic());
        run.setLang("vi-VN");
        run.setText(text);
    }
}
