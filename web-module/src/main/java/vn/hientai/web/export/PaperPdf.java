package vn.hientai.web.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Prints an official paper as a tagged PDF with its fonts embedded. */
@ApplicationScoped
public class PaperPdf {
    private static final Pattern DATE = Pattern.compile("\\b\\d{1,2}/\\d{1,2}/\\d{4}\\b");
    private static final String FONTS = "/fonts/tinos/Tinos-";
    private static final String STYLE = resource("/papers/official.css");

    public void write(OfficialPaper paper, OutputStream out) {
        press(html(paper), out);
    }

    /** Sets a page of our own making; it may hold pictures as data, nothing is ever fetched. */
    static void press(String html, OutputStream out) {
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> font("Regular"), "Tinos", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), "Tinos", 700, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Italic"), "Tinos", 400, FontStyle.ITALIC, true);
        builder.useFont(() -> font("BoldItalic"), "Tinos", 700, FontStyle.ITALIC, true);
        builder.useUriResolver((base, uri) -> uri.startsWith("data:image/jpeg;base64,") ? uri : null);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Hiền Tài");
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public byte[] bytes(OfficialPaper paper) {
        var out = new ByteArrayOutputStream();
        write(paper, out);
        return out.toByteArray();
    }

    /** A filled template as PDF. */
    public byte[] bytesOf(byte[] docx) {
        var out = new ByteArrayOutputStream();
        press(pageOf(docx), out);
        return out.toByteArray();
    }

    /** A filled template as the page that is pressed. */
    String pageOf(byte[] docx) {
        return DocxHtml.of(docx, STYLE);
    }

    private static InputStream font(String style) {
        return PaperPdf.class.getResourceAsStream(FONTS + style + ".ttf");
    }

    static String resource(String name) {
        try (var in = PaperPdf.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String html(OfficialPaper paper) {
        var page = new StringBuilder();
        page.append("<html lang=\"vi\"><head><title>").append(escaped(paper.kind() + " " + paper.subject())).append("</title>");
        page.append("<meta name=\"description\" content=\"").append(escaped(paper.subject())).append("\"/>");
        page.append("<style>").append(STYLE).append("</style></head><body>");
        page.append("<table class=\"head\"><tr><td class=\"agency\">");
        line(page, "superior", paper.superior());
        for (var agency : paper.agency().split("\n")) {
            line(page, "issuer", agency);
        }
        page.append("<div class=\"rule short\"></div>");
        if (!paper.number().isEmpty()) {
            line(page, "number", "Số: " + paper.number());
        }
        page.append("</td><td class=\"nation\">");
        line(page, "state", OfficialPaper.NATION);
        line(page, "motto", OfficialPaper.MOTTO);
        page.append("<div class=\"rule long\"></div>");
        line(page, "place", paper.placeAndDate());
        page.append("</td></tr></table>");
        if (!paper.mark().isEmpty()) {
            line(page, "mark", paper.mark());
        }
        page.append("<h1>").append(escaped(paper.kind())).append("</h1>");
        line(page, "subject", paper.subject());
        page.append("<div class=\"rule middle\"></div>");
        line(page, "authority", paper.authority());
        for (var basis : paper.bases()) {
            line(page, "basis", basis);
        }
        if (paper.decides()) {
            line(page, "resolves", paper.kind() + ":");
        }
        var number = 1;
        for (var article : paper.articles()) {
            var paragraphs = article.split("\n");
            page.append("<p class=\"article\"><b>").append(paper.heading(number++)).append("</b> ");
            page.append(written(paragraphs[0])).append("</p>");
            for (var i = 1; i < paragraphs.length; i++) {
                page.append("<p class=\"article\">").append(written(paragraphs[i])).append("</p>");
            }
        }
        page.append("<table class=\"foot\"><tr><td class=\"recipients\"><div class=\"to\">Nơi nhận:</div>");
        for (var recipient : paper.recipients()) {
            line(page, "recipient", "- " + recipient);
        }
        page.append("</td><td class=\"signature\">");
        for (var office : paper.office().split("\n")) {
            line(page, "office", office);
        }
        line(page, "signatory", paper.signatory());
        return page.append("</td></tr></table></body></html>").toString();
    }

    private static void line(StringBuilder page, String style, String text) {
        page.append("<div class=\"").append(style).append("\">").append(written(text)).append("</div>");
    }

    /** Safe within the page; a date is not broken over two lines. */
    private static String written(String text) {
        return DATE.matcher(escaped(text)).replaceAll("<span class=\"date\">$0</span>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
