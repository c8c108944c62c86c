package vn.hientai.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlCursor;
import vn.hientai.core.decision.TemplateReader;
import vn.hientai.core.kernel.BusinessRuleViolated;

/**
 * A template that somebody wrote in Word or LibreOffice: its fields stand between double braces, as in
 * <code>{{number}}</code>. A field of several lines, such as the articles, repeats its paragraph for each line.
 */
@ApplicationScoped
public class DocxTemplate implements TemplateReader {
    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([a-zA-Z]+)\\s*}}");
    private static final Set<String> KNOWN = Set.of(
            "superior", "agency", "number", "place", "kind", "subject", "authority", "bases", "articles", "recipients", "office",
            "signatory", "mark");

    @Override
    public Set<String> known() {
        return KNOWN;
    }

    @Override
    public Set<String> fields(byte[] docx) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            var fields = new LinkedHashSet<String>();
            for (var paragraph : paragraphs(document)) {
                var found = FIELD.matcher(paragraph.getText());
                while (found.find()) {
                    fields.add(found.group(1));
                }
            }
            return fields;
        } catch (IOException | OpenXML4JRuntimeException | IllegalArgumentException unreadable) {
            throw BusinessRuleViolated.at("file", "template.not-docx", Map.of());
        }
    }

    /** The paper in the template's own look. */
    public byte[] filled(byte[] docx, OfficialPaper paper) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx)); var out = new ByteArrayOutputStream()) {
            var values = values(paper);
            for (var paragraph : paragraphs(document)) {
                fill(paragraph, values);
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException checkedBefore) {
            throw new IllegalStateException(checkedBefore);
        }
    }

    private static Map<String, List<String>> values(OfficialPaper paper) {
        var articles = new ArrayList<String>();
        for (var i = 0; i < paper.articles().size(); i++) {
            articles.add("Điều " + (i + 1) + ". " + paper.articles().get(i));
        }
        return Map.ofEntries(
                Map.entry("superior", List.of(paper.superior())), Map.entry("agency", List.of(paper.agency().split("\n"))),
                Map.entry("number", List.of(paper.number())), Map.entry("place", List.of(paper.placeAndDate())),
                Map.entry("kind", List.of(paper.kind())), Map.entry("subject", List.of(paper.subject())),
                Map.entry("authority", List.of(paper.authority())), Map.entry("bases", paper.bases()),
                Map.entry("articles", articles),
                Map.entry("recipients", paper.recipients().stream().map(one -> "- " + one).toList()),
                Map.entry("office", List.of(paper.office().split("\n"))), Map.entry("signatory", List.of(paper.signatory())),
                Map.entry("mark", List.of(paper.mark())));
    }

    private static void fill(XWPFParagraph paragraph, Map<String, List<String>> values) {
        var text = paragraph.getText();
        var first = FIELD.matcher(text);
        if (!first.find()) {
            return;
        }
        var lines = values.getOrDefault(first.group(1), List.of(""));
        for (var i = 0; i < lines.size() - 1; i++) {
            write(copyBefore(paragraph), replaced(text, values, i));
        }
        write(paragraph, replaced(text, values, Math.max(0, lines.size() - 1)));
    }

    private static String replaced(String text, Map<String, List<String>> values, int line) {
        return FIELD.matcher(text).replaceAll(found -> {
            var lines = values.getOrDefault(found.group(1), List.of(""));
            return Matcher.quoteReplacement(lines.isEmpty() ? "" : lines.get(Math.min(line, lines.size() - 1)));
        });
    }

    private static XWPFParagraph copyBefore(XWPFParagraph paragraph) {
        var cursor = paragraph.getCTP().newCursor();
        var copy = insert(paragraph.getBody(), cursor);
        copy.getCTP().setPPr(paragraph.getCTP().getPPr());
        var run = copy.createRun();
        if (!paragraph.getRuns().isEmpty() && paragraph.getRuns().get(0).getCTR().isSetRPr()) {
            run.getCTR().setRPr(paragraph.getRuns().get(0).getCTR().getRPr());
        }
        return copy;
    }

    private static XWPFParagraph insert(IBody body, XmlCursor cursor) {
        return body instanceof XWPFTableCell cell ? cell.insertNewParagraph(cursor) : ((XWPFDocument) body).insertNewParagraph(cursor);
    }

    /** Writes the text in the look of the first run. */
    private static void write(XWPFParagraph paragraph, String text) {
        var runs = paragraph.getRuns();
        while (runs.size() > 1) {
            paragraph.removeRun(runs.size() - 1);
        }
        XWPFRun run = runs.isEmpty() ? paragraph.createRun() : runs.get(0);
        run.setText(text.replace("\n", " "), 0);
    }

    private static List<XWPFParagraph> paragraphs(XWPFDocument document) {
        var all = new ArrayList<>(document.getParagraphs());
        document.getTables().forEach(table -> table.getRows().forEach(row -> row.getTableCells().forEach(cell -> all.addAll(cell.getParagraphs()))));
        document.getHeaderList().forEach(header -> all.addAll(header.getParagraphs()));
        document.getFooterList().forEach(footer -> all.addAll(footer.getParagraphs()));
        return all;
    }
}
