package vn.hientai.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.Base64;

/** Prints a résumé as a tagged PDF with its fonts embedded. */
@ApplicationScoped
public class ResumePdf {
    private static final String STYLE = PaperPdf.resource("/papers/resume.css");

    public byte[] bytes(ResumePaper paper) {
        var out = new ByteArrayOutputStream();
        PaperPdf.press(html(paper), out);
        return out.toByteArray();
    }

    static String html(ResumePaper paper) {
        var page = new StringBuilder("<html lang=\"vi\"><head><title>Sơ yếu lý lịch ").append(escaped(paper.name()));
        page.append("</title><meta name=\"description\" content=\"").append(escaped(paper.form().title())).append("\"/><style>");
        page.append(STYLE).append("</style></head><body><p class=\"form\">").append(escaped(paper.form().title())).append("</p>");
        head(page, paper);
        page.append("<h1>SƠ YẾU LÝ LỊCH</h1>");
        for (var part : paper.parts()) {
            if (part instanceof ResumePaper.Line line) {
                page.append("<p>").append(escaped(line.no())).append(") ").append(escaped(line.text()).replace("     ", " &#8195;").replace("\n", "<br/>")).append("</p>");
            } else if (part instanceof ResumePaper.Head head) {
                page.append("<h2>").append(escaped(head.no())).append(") ").append(escaped(head.text())).append("</h2>");
            } else if (part instanceof ResumePaper.Table table) {
                table(page, table);
            }
        }
        page.append("<table class=\"foot\"><tr><td><b>Người khai</b><br/><i>Tôi xin cam đoan những lời khai trên đây là đúng sự thật</i>");
        page.append("<br/><i>(Ký, ghi rõ họ tên)</i><div class=\"gap\"></div>").append(escaped(paper.name())).append("</td><td><i>");
        page.append(escaped(paper.placeAndDate())).append("</i><br/><b>Xác nhận của cơ quan, đơn vị quản lý, sử dụng</b>");
        return page.append("<br/><i>(Ký tên, đóng dấu)</i></td></tr></table></body></html>").toString();
    }

    private static void head(StringBuilder page, ResumePaper paper) {
        page.append("<table class=\"head\"><tr><td class=\"photo\">");
        if (paper.portrait() == null) {
            page.append("<div class=\"frame\"><span>Ảnh màu<br/>(4 x 6 cm)</span></div>");
        } else {
            page.append("<img alt=\"Ảnh của ").append(escaped(paper.name())).append("\" src=\"data:image/jpeg;base64,")
                    .append(Base64.getEncoder().encodeToString(paper.portrait())).append("\"/>");
        }
        page.append("</td><td>");
        line(page, "Cơ quan quản lý cán bộ, công chức, viên chức: ", paper.managing());
        line(page, "Cơ quan, đơn vị sử dụng: ", paper.using());
        line(page, "Số hiệu: ", paper.code());
        line(page, "Mã số định danh: ", paper.citizenCode());
        page.append("</td></tr></table>");
    }

    private static void line(StringBuilder page, String label, String value) {
        page.append("<p>").append(label).append("<b>").append(escaped(value.isEmpty() ? "…………" : value)).append("</b></p>");
    }

    private static void table(StringBuilder page, ResumePaper.Table table) {
        page.append("<h2>").append(escaped(table.no())).append(") ").append(escaped(table.title())).append("</h2>");
        if (table.hidden()) {
            page.append("<p class=\"hidden\">").append(ResumePaper.NOT_SHOWN).append("</p>");
            return;
        }
        page.append("<table class=\"rows\"><thead><tr>");
        table.columns().forEach(column -> page.append("<th>").append(escaped(column.title())).append("</th>"));
        page.append("</tr></thead><tbody>");
        for (var row : table.rows()) {
            page.append("<tr>");
            row.forEach(cell -> page.append("<td>").append(escaped(cell).replace("\n", "<br/>")).append("</td>"));
            page.append("</tr>");
        }
        if (table.rows().isEmpty()) {
            page.append("<tr>");
            table.columns().forEach(column -> page.append("<td>&#160;</td>"));
            page.append("</tr>");
        }
        page.append("</tbody></table>");
    }

    private static String escaped(String text) {
        return PaperPdf.escaped(text);
    }
}
