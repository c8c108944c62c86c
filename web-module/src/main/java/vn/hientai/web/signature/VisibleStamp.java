package vn.hientai.web.signature;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.hientai.core.decision.DocumentSigner.Stamp;
import vn.hientai.core.kernel.Today;

/**
 * What is seen of a digital signature (NĐ 30/2020/NĐ-CP Phụ lục I): who signed, for which agency, when to the second with the
 * time zone. It stands above the printed name of the signatory.
 */
@ApplicationScoped
public class VisibleStamp {
    private static final float WIDTH = 190;
    private static final float SIZE = 8.5f;
    private static final float LEADING = 10.5f;
    private static final float EDGE = 5;
    private static final float GAP = 16;
    private static final float MARGIN = 50;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss xxx");

    /** The look of one signature, laid on a page of its document, and the same in words. */
    record Look(InputStream template, int page, String spoken) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            template.close();
        }
    }

    private record Place(int page, float x, float y) {}

    Look on(PDDocument document, Stamp stamp) throws IOException {
        var place = place(document, stamp.signatory());
        var out = new ByteArrayOutputStream();
        try (var template = new PDDocument()) {
            var page = new PDPage(document.getPage(place.page()).getMediaBox());
            template.addPage(page);
            var font = PDType0Font.load(template, VisibleStamp.class.getResourceAsStream("/fonts/tinos/Tinos-Regular.ttf"), true);
            var lines = lines(font, stamp);
            var height = lines.size() * LEADING + 2 * EDGE;
            var form = new PDAcroForm(template);
            template.getDocumentCatalog().setAcroForm(form);
            form.setSignaturesExist(true);
            form.setAppendOnly(true);
            form.getCOSObject().setDirect(true);
            var field = new PDSignatureField(form);
            form.getFields().add(field);
            var widget = field.getWidgets().get(0);
            var x = Math.max(0, Math.min(place.x() - WIDTH / 2, page.getMediaBox().getWidth() - WIDTH));
            widget.setRectangle(new PDRectangle(x, place.y(), WIDTH, height));
            widget.setPage(page);
            widget.setPrinted(true);
            page.getAnnotations().add(widget);
            var appearance = new PDAppearanceStream(template);
            appearance.setResources(new PDResources());
            appearance.setBBox(new PDRectangle(WIDTH, height));
            draw(template, appearance, font, lines, height);
            var appearances = new PDAppearanceDictionary();
            appearances.getCOSObject().setDirect(true);
            appearances.setNormalAppearance(appearance);
            widget.setAppearance(appearances);
            template.save(out);
            return new Look(new ByteArrayInputStream(out.toByteArray()), place.page(), String.join(", ", lines));
        }
    }

    private static void draw(PDDocument template, PDAppearanceStream appearance, PDFont font, List<String> lines, float height)
            throws IOException {
        try (var pen = new PDPageContentStream(template, appearance)) {
            pen.setStrokingColor(0.05f, 0.2f, 0.55f);
            pen.setLineWidth(0.75f);
            pen.addRect(0.5f, 0.5f, WIDTH - 1, height - 1);
            pen.stroke();
            pen.setNonStrokingColor(0.05f, 0.2f, 0.55f);
            pen.beginText();
            pen.setFont(font, SIZE);
            pen.setLeading(LEADING);
            pen.newLineAtOffset(EDGE + 1, height - EDGE - SIZE);
            for (var line : lines) {
                pen.showText(line);
                pen.newLine();
            }
            pen.endText();
        }
    }

    private static List<String> lines(PDFont font, Stamp stamp) throws IOException {
        var lines = new ArrayList<String>();
        wrap(font, "Ký bởi: " + stamp.signatory(), lines);
        wrap(font, "Cơ quan: " + stamp.agency(), lines);
        wrap(font, "Thời gian ký: " + MOMENT.format(stamp.at().atZone(Today.VIETNAM)), lines);
        return lines;
    }

    private static void wrap(PDFont font, String text, List<String> lines) throws IOException {
        var line = new StringBuilder();
        for (var word : text.replaceAll("\\p{Cntrl}", " ").split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * SIZE > WIDTH - 2 * EDGE - 2) {
                lines.add(line.toString());
                line = new StringBuilder(word);
            } else {
                line = new StringBuilder(longer);
            }
        }
        lines.add(line.toString());
    }

    /** Over the last line that is the name of the signatory; else at the foot of the last page. */
    private static Place place(PDDocument document, String signatory) throws IOException {
        var search = new NameSearch(signatory);
        search.getText(document);
        if (search.found != null) {
            return search.found;
        }
        var last = document.getNumberOfPages() - 1;
        return new Place(last, document.getPage(last).getMediaBox().getWidth() - MARGIN - WIDTH / 2, MARGIN);
    }

    private static final class NameSearch extends PDFTextStripper {
        private final String name;
        private Place found;

        NameSearch(String name) {
            this.name = name.strip();
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            if (text.strip().equals(name) && !positions.isEmpty()) {
                var first = positions.get(0);
                var last = positions.get(positions.size() - 1);
                var middle = (first.getXDirAdj() + last.getXDirAdj() + last.getWidthDirAdj()) / 2;
                found = new Place(getCurrentPageNo() - 1, middle, first.getPageHeight() - first.getYDirAdj() + GAP);
            }
        }
    }
}
