package vn.hientai.web.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** A filled template as the page that is printed to PDF: paragraphs, tables, weight, slant, size and alignment. */
final class DocxHtml {
    private static final double TWENTIETHS = 20.0;
    private static final double USUAL_SIZE = 14;

    private DocxHtml() {}

    static String of(byte[] docx, String style) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            var title = document.getProperties().getCoreProperties().getTitle();
            var page = new StringBuilder("<html lang=\"vi\"><head><title>").append(PaperPdf.escaped(title == null || title.isBlank() ? "Quyết định" : title))
                    .append("</title><style>").append(style).append("td p, p { margin: 0 }</style></head><body>");
            append(page, document.getBodyElements());
            return page.append("</body></html>").toString();
        } catch (IOException checkedBefore) {
            throw new IllegalStateException(checkedBefore);
        }
    }

    private static void append(StringBuilder page, List<IBodyElement> elements) {
        for (var element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                append(page, paragraph);
            } else if (element instanceof XWPFTable table) {
                append(page, table);
            }
        }
    }

    private static void append(StringBuilder page, XWPFTable table) {
        page.append("<table>");
        for (var row : table.getRows()) {
            page.append("<tr>");
            for (var cell : row.getTableCells()) {
                page.append("<td style=\"width:").append(Math.max(1, cell.getWidth() / TWENTIETHS)).append("pt\">");
                append(page, cell.getBodyElements());
                page.append("</td>");
            }
            page.append("</tr>");
        }
        page.append("</table>");
    }

    private static void append(StringBuilder page, XWPFParagraph paragraph) {
        page.append("<p style=\"text-align:").append(alignment(paragraph.getAlignment()));
        if (paragraph.getIndentationFirstLine() > 0) {
            page.append(";text-indent:").append(paragraph.getIndentationFirstLine() / TWENTIETHS).append("pt");
        }
        if (paragraph.getSpacingAfter() > 0) {
            page.append(";margin-bottom:").append(paragraph.getSpacingAfter() / TWENTIETHS).append("pt");
        }
        if (paragraph.getSpacingBefore() > 0) {
            page.append(";margin-top:").append(paragraph.getSpacingBefore() / TWENTIETHS).append("pt");
        }
        page.append("\">");
        if (paragraph.getText().isBlank()) {
            page.append("&#160;");
        }
        for (var run : paragraph.getRuns()) {
            var size = run.getFontSizeAsDouble() == null ? USUAL_SIZE : run.getFontSizeAsDouble();
            page.append("<span style=\"font-size:").append(size).append("pt;font-weight:").append(run.isBold() ? 700 : 400)
                    .append(";font-style:").append(run.isItalic() ? "italic" : "normal").append("\">")
                    .append(PaperPdf.escaped(run.text())).append("</span>");
        }
        page.append("</p>");
    }

    private static String alignment(ParagraphAlignment alignment) {
        return switch (alignment) {
            case CENTER -> "center";
            case RIGHT, END -> "right";
            case BOTH, DISTRIBUTE -> "justify";
            default -> "left";
        };
    }
}
