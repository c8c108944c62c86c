package vn.hientai.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.hientai.core.kernel.Texts;

/** A table of figures as a spreadsheet, as CSV and on paper. */
public final class FigureFiles {
    private static final int FIRST_WIDTH = 44;
    private static final int WIDTH = 12;
    /** So many columns fit a landscape page beside the name of the unit. */
    private static final int ON_PAGE = 26;
    private static final String STYLE = PaperPdf.resource("/papers/figures.css");

    private FigureFiles() {}

    public static void xlsx(FigureTable table, OutputStream out) {
        try (var book = new Workbook(out, "HienTai", "1.0")) {
            var sheet = book.newWorksheet("1");
            sheet.value(0, 0, table.title());
            sheet.style(0, 0).bold().fontSize(14).set();
            var at = 1;
            for (var note : table.notes()) {
                sheet.inlineString(at++, 0, note);
            }
            head(sheet, table, ++at);
            var line = at + 2;
            for (var one : table.lines()) {
                line(sheet, line++, one, false);
            }
            if (table.total() != null) {
                line(sheet, line, table.total(), true);
            }
            sheet.width(0, FIRST_WIDTH);
            sheet.freezePane(1, at + 2);
            sheet.pageOrientation("landscape");
            sheet.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void head(Worksheet sheet, FigureTable table, int at) {
        sheet.value(at, 0, table.rowHead());
        sheet.range(at, 0, at + 1, 0).merge();
        sheet.range(at, 0, at + 1, 0).style().bold().verticalAlignment("center").set();
        var column = 1;
        for (var group : table.groups()) {
            sheet.value(at, column, group.label());
            for (var one : group.columns()) {
                sheet.value(at + 1, column, one);
                sheet.style(at + 1, column).bold().wrapText(true).horizontalAlignment("center").verticalAlignment("center").set();
                sheet.width(column++, WIDTH);
            }
            var first = column - group.columns().size();
            if (group.columns().size() > 1) {
                sheet.range(at, first, at, column - 1).merge();
            }
            sheet.range(at, first, at, column - 1).style().bold().wrapText(true).horizontalAlignment("center").set();
        }
    }

    private static void line(Worksheet sheet, int at, FigureTable.Line line, boolean bold) {
        sheet.inlineString(at, 0, line.label());
        if (bold) {
            sheet.style(at, 0).bold().set();
        }
        for (var i = 0; i < line.values().size(); i++) {
            if (line.values().get(i) != null) {
                sheet.value(at, i + 1, line.values().get(i));
            }
            if (bold) {
                sheet.style(at, i + 1).bold().set();
            }
        }
    }

    public static void csv(FigureTable table, OutputStream out, Locale locale) {
        var columns = new ArrayList<TableColumn<FigureTable.Line>>();
        columns.add(new Column(table.rowHead(), -1));
        var at = 0;
        for (var group : table.groups()) {
            for (var one : group.columns()) {
                columns.add(new Column(group.columns().size() == 1 && group.label().equals(one) ? one : group.label() + ": " + one, at++));
            }
        }
        try (var rows = new CsvTable<>(out, columns, locale)) {
            table.lines().forEach(rows::row);
            if (table.total() != null) {
                rows.row(table.total());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private record Column(String words, int at) implements TableColumn<FigureTable.Line> {
        @Override
        public String title(Locale locale) {
            return words;
        }

        @Override
        public Object value(FigureTable.Line line, Locale locale) {
            return at < 0 ? line.label() : line.values().get(at);
        }
    }

    /** Landscape; groups that do not fit beside each other follow in a further table. */
    public static void pdf(FigureTable table, OutputStream out, Locale locale) {
        var page = new StringBuilder("<html lang=\"").append(locale.getLanguage()).append("\"><head><title>").append(escaped(table.title()));
        page.append("</title><meta name=\"description\" content=\"").append(escaped(table.title())).append("\"/><style>").append(STYLE);
        page.append("</style></head><body><h1>").append(escaped(table.title())).append("</h1>");
        table.notes().forEach(note -> page.append("<p class=\"note\">").append(escaped(note)).append("</p>"));
        var first = 0;
        var group = 0;
        while (group < table.groups().size()) {
            var chosen = new ArrayList<FigureTable.Group>();
            var width = 0;
            while (group < table.groups().size() && (chosen.isEmpty() || width + table.groups().get(group).columns().size() <= ON_PAGE)) {
                width += table.groups().get(group).columns().size();
                chosen.add(table.groups().get(group++));
            }
            table(page, table, chosen, first, width, locale);
            first += width;
        }
        PaperPdf.press(page.append("</body></html>").toString(), out);
    }

    private static void table(
            StringBuilder page, FigureTable table, List<FigureTable.Group> groups, int first, int width, Locale locale) {
        page.append("<table class=\"figures\"><thead><tr><th rowspan=\"2\" class=\"unit\">").append(escaped(table.rowHead())).append("</th>");
        groups.forEach(group -> page.append("<th colspan=\"").append(group.columns().size()).append("\">").append(escaped(group.label())).append("</th>"));
        page.append("</tr><tr>");
        groups.forEach(group -> group.columns().forEach(one -> page.append("<th>").append(escaped(one)).append("</th>")));
        page.append("</tr></thead><tbody>");
        table.lines().forEach(line -> row(page, line, first, width, "", locale));
        if (table.total() != null) {
            row(page, table.total(), first, width, " class=\"total\"", locale);
        }
        page.append("</tbody></table>");
    }

    private static void row(StringBuilder page, FigureTable.Line line, int first, int width, String look, Locale locale) {
        page.append("<tr").append(look).append("><td class=\"unit\">").append(escaped(line.label())).append("</td>");
        line.values().subList(first, first + width).forEach(value ->
                page.append("<td>").append(value == null || value.doubleValue() == 0 ? "–" : Texts.spoken(locale, value)).append("</td>"));
        page.append("</tr>");
    }

    private static String escaped(String text) {
        return PaperPdf.escaped(text);
    }
}
