package vn.hientai.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.payround.LineKind;
import vn.hientai.personnel.payround.RoundQueries.LineRow;
import vn.hientai.personnel.payround.RoundQueries.RoundRow;

/**
 * The list of a pay round on paper (danh sách kèm theo quyết định nâng bậc lương): landscape A4 by NĐ 30/2020/NĐ-CP, those
 * who rise, and apart from them those left out with the reason. The same content as DOCX and as PDF.
 */
@ApplicationScoped
public class RoundPapers {
    private static final Locale VI = Texts.VIETNAMESE;
    private static final int MILLIMETRE = 57;
    private static final String FONT = "Times New Roman";
    private static final List<String> HEADS = List.of(
            "number", "NAME", "UNIT", "KIND", "RANK", "old", "SINCE", "new", "DUE", "WHY");
    private static final int[] WIDTHS = {620, 2300, 2800, 1900, 1000, 1100, 1250, 1100, 1250, 1700};
    private static final List<String> LEFT_HEADS = List.of("number", "NAME", "UNIT", "RANK", "old", "SINCE", "WHY");
    private static final int[] LEFT_WIDTHS = {620, 2600, 3400, 1100, 1200, 1300, 4800};

    @Inject
    OrgTrees trees;

    /** What stands on the paper, whatever it is printed as. */
    private record Paper(
            String superior, String agency, String subject, String title, String mark, String bases, List<List<String>> granted,
            List<List<String>> left) {}

    private Paper paper(RoundRow round, List<LineRow> lines) {
        var province = round.unitCode().equals("NA");
        var agency = province ? "ỦY BAN NHÂN DÂN TỈNH NGHỆ AN" : trees.now().find(round.unitCode()).map(node -> node.name()).orElse(round.unit());
        var mark = round.decision() != null
                ? say("payround.annex.decision", Map.of("number", round.decision()))
                : say(round.decisionId() != null ? "payround.annex.no-decision" : "payround.annex.list", Map.of());
        var granted = new ArrayList<List<String>>();
        var left = new ArrayList<List<String>>();
        for (var line : lines) {
            if (line.included()) {
                granted.add(List.of(
                        String.valueOf(granted.size() + 1), line.fullName(), line.unit(), Texts.spoken(VI, line.kind()), text(line.rank()),
                        held(line), day(line.stepSince()), granted(line), day(line.due()), reason(line)));
            } else {
                left.add(List.of(
                        String.valueOf(left.size() + 1), line.fullName(), line.unit(), text(line.rank()), held(line), day(line.stepSince()),
                        RoundColumn.why(line, VI)));
            }
        }
        return new Paper(
                province ? "" : "UBND TỈNH NGHỆ AN", agency.toUpperCase(VI), say("payround.annex.subject", Map.of()),
                say("payround.annex.of-round", Map.of("title", round.title())), mark, say("payround.annex.bases", Map.of()), granted, left);
    }

    private static String reason(LineRow line) {
        return line.merit() == null ? text(line.handReason()) : line.merit() + ": " + text(line.handReason());
    }

    private static String held(LineRow line) {
        return line.step() == null ? "" : line.step() + " / " + coefficient(line.coefficient()) + share(line.overScale());
    }

    private static String granted(LineRow line) {
        return line.kind() == LineKind.OVER_SCALE
                ? line.step() + " / " + coefficient(line.coefficient()) + share(line.nextOverScale())
                : line.nextStep() + " / " + coefficient(line.nextCoefficient());
    }

    private static String share(Integer percent) {
        return percent == null || percent == 0 ? "" : " + " + percent + "%";
    }

    private static String coefficient(BigDecimal value) {
        return value == null ? "" : value.setScale(2, RoundingMode.HALF_UP).toString().replace('.', ',');
    }

    private static String day(Object value) {
        return value == null ? "" : Texts.spoken(VI, value);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static String say(String key, Map<String, ?> words) {
        return Texts.get(VI, key, words);
    }

    public byte[] docx(RoundRow round, List<LineRow> lines) {
        var paper = paper(round, lines);
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            landscape(document);
            document.getProperties().getCoreProperties().setTitle(paper.subject() + ", " + paper.title());
            head(document, paper);
            paragraph(document, say("payround.annex.kind", Map.of()), 14, true, false, ParagraphAlignment.CENTER);
            paragraph(document, paper.subject(), 14, true, false, ParagraphAlignment.CENTER);
            paragraph(document, paper.title(), 13, false, true, ParagraphAlignment.CENTER);
            paragraph(document, "(" + paper.mark() + ")", 13, false, true, ParagraphAlignment.CENTER);
            paragraph(document, paper.bases(), 12, false, true, ParagraphAlignment.BOTH);
            table(document, HEADS, WIDTHS, paper.granted());
            paragraph(document, total(paper), 13, true, false, ParagraphAlignment.LEFT);
            paragraph(document, say("payround.annex.left", Map.of()), 13, true, false, ParagraphAlignment.LEFT);
            if (paper.left().isEmpty()) {
                paragraph(document, say("payround.annex.left.none", Map.of()), 13, false, false, ParagraphAlignment.LEFT);
            } else {
                table(document, LEFT_HEADS, LEFT_WIDTHS, paper.left());
            }
            paragraph(document, "", 13, false, false, ParagraphAlignment.LEFT);
            var foot = document.createTable(1, 2);
            foot.removeBorders();
            foot.setWidth(14_400);
            write(foot.getRow(0).getCell(0), say("payround.annex.maker", Map.of()), 13, true, ParagraphAlignment.CENTER);
            write(foot.getRow(0).getCell(1), say("payround.annex.head", Map.of()), 13, true, ParagraphAlignment.CENTER);
            document.write(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private static String total(Paper paper) {
        return say("payround.annex.total", Map.of("count", paper.granted().size()));
    }

    private static void landscape(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(16838));
        size.setH(BigInteger.valueOf(11906));
        size.setOrient(STPageOrientation.LANDSCAPE);
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(20L * MILLIMETRE));
        margins.setBottom(BigInteger.valueOf(20L * MILLIMETRE));
        margins.setLeft(BigInteger.valueOf(20L * MILLIMETRE));
        margins.setRight(BigInteger.valueOf(15L * MILLIMETRE));
    }

    private static void head(XWPFDocument document, Paper paper) {
        var table = document.createTable(1, 2);
        table.removeBorders();
        table.setWidth(14_400);
        var left = table.getRow(0).getCell(0);
        write(left, paper.superior(), 13, false, ParagraphAlignment.CENTER);
        write(left, paper.agency(), 13, true, ParagraphAlignment.CENTER);
        var right = table.getRow(0).getCell(1);
        write(right, OfficialPaper.NATION, 13, true, ParagraphAlignment.CENTER);
        write(right, OfficialPaper.MOTTO, 14, true, ParagraphAlignment.CENTER);
        paragraph(document, "", 8, false, false, ParagraphAlignment.LEFT);
    }

    private static void table(XWPFDocument document, List<String> heads, int[] widths, List<List<String>> rows) {
        XWPFTable table = document.createTable(1 + rows.size(), heads.size());
        table.setWidth(14_900);
        table.getRow(0).setRepeatHeader(true);
        for (var i = 0; i < heads.size(); i++) {
            table.getRow(0).getCell(i).setWidth(String.valueOf(widths[i]));
            write(table.getRow(0).getCell(i), say("payround.column." + heads.get(i), Map.of()), 11, true, ParagraphAlignment.CENTER);
        }
        for (var at = 0; at < rows.size(); at++) {
            var row = table.getRow(at + 1);
            row.setCantSplitRow(true);
            for (var i = 0; i < heads.size(); i++) {
                row.getCell(i).setWidth(String.valueOf(widths[i]));
                write(row.getCell(i), rows.get(at).get(i), 11, false, i == 0 ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
            }
        }
    }

    private static void write(XWPFTableCell cell, String text, int size, boolean bold, ParagraphAlignment align) {
        var first = cell.getParagraphs().get(0);
        var paragraph = first.getRuns().isEmpty() && cell.getText().isEmpty() ? first : cell.addParagraph();
        paragraph.setAlignment(align);
        paragraph.setSpacingAfter(0);
        run(paragraph.createRun(), text, size, bold, false);
    }

    private static void paragraph(XWPFDocument document, String text, int size, boolean bold, boolean italic, ParagraphAlignment align) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(align);
        paragraph.setSpacingBefore(60);
        paragraph.setSpacingAfter(60);
        run(paragraph.createRun(), text, size, bold, italic);
    }

    private static void run(XWPFRun run, String text, int size, boolean bold, boolean italic) {
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(bold);
        run.setItalic(italic);
        run.setLang("vi-VN");
        run.setText(text);
    }

    public byte[] pdf(RoundRow round, List<LineRow> lines) {
        var out = new ByteArrayOutputStream();
        PaperPdf.press(html(paper(round, lines)), out);
        return out.toByteArray();
    }

    private static String html(Paper paper) {
        var page = new StringBuilder("<html lang=\"vi\"><head><title>").append(PaperPdf.escaped(paper.subject() + ", " + paper.title()))
                .append("</title><meta name=\"description\" content=\"").append(PaperPdf.escaped(paper.title())).append("\"/><style>")
                .append(PaperPdf.resource("/papers/round.css")).append("</style></head><body><table class=\"head\"><tr><td>");
        line(page, "", paper.superior());
        line(page, "strong", paper.agency());
        page.append("</td><td>");
        line(page, "strong", OfficialPaper.NATION);
        line(page, "motto", OfficialPaper.MOTTO);
        page.append("</td></tr></table><h1>").append(PaperPdf.escaped(say("payround.annex.kind", Map.of()))).append("</h1>");
        line(page, "subject", paper.subject());
        line(page, "of", paper.title());
        line(page, "of", "(" + paper.mark() + ")");
        line(page, "bases", paper.bases());
        rows(page, HEADS, paper.granted());
        line(page, "total", total(paper));
        page.append("<h2>").append(PaperPdf.escaped(say("payround.annex.left", Map.of()))).append("</h2>");
        if (paper.left().isEmpty()) {
            line(page, "", say("payround.annex.left.none", Map.of()));
        } else {
            rows(page, LEFT_HEADS, paper.left());
        }
        page.append("<table class=\"foot\"><tr><td>").append(PaperPdf.escaped(say("payround.annex.maker", Map.of()))).append("</td><td>")
                .append(PaperPdf.escaped(say("payround.annex.head", Map.of()))).append("</td></tr></table></body></html>");
        return page.toString();
    }

    private static void rows(StringBuilder page, List<String> heads, List<List<String>> rows) {
        page.append("<table class=\"list\"><thead><tr>");
        heads.forEach(head -> page.append("<th>").append(PaperPdf.escaped(say("payround.column." + head, Map.of()))).append("</th>"));
        page.append("</tr></thead><tbody>");
        for (var row : rows) {
            page.append("<tr>");
            row.forEach(cell -> page.append("<td>").append(PaperPdf.escaped(cell)).append("</td>"));
            page.append("</tr>");
        }
        page.append("</tbody></table>");
    }

    private static void line(StringBuilder page, String style, String text) {
        if (!text.isEmpty()) {
            page.append("<div class=\"").append(style).append("\">").append(PaperPdf.escaped(text)).append("</div>");
        }
    }
}
