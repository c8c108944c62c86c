package vn.hientai.web.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.hientai.core.intake.Cell;
import vn.hientai.core.intake.SheetRow;
import vn.hientai.core.intake.SheetSource;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.intake.ImportQueries.Problem;

/** The sender's own sheet again, faulty cells coloured, what is wrong and how to mend it written at the end of the row. */
public final class MarkedSheet {
    private static final int ROWS_AT_ONCE = 1_000;
    private static final int LONGEST = 32_000;
    private static final String ERROR = "F6CFCB";
    private static final String WARNING = "FBE7C2";

    private final Locale locale;
    private final Map<Integer, StringBuilder> messages = new HashMap<>();
    private final Map<Integer, StringBuilder> mendings = new HashMap<>();
    private final Map<String, String> colours = new HashMap<>();

    public MarkedSheet(Locale locale, List<Problem> problems) {
        this.locale = locale;
        for (var problem : problems) {
            var before = problem.cell() == null ? "" : problem.cell() + ": ";
            add(messages, problem.row(), before + ProblemWords.message(locale, problem) + " [" + problem.code() + "]");
            add(mendings, problem.row(), before + ProblemWords.mending(locale, problem));
            if (problem.cell() != null) {
                colours.merge(problem.cell(), problem.severity().name().equals("ERROR") ? ERROR : WARNING,
                    (first, second) -> first.equals(ERROR) ? first : second);
            }
        }
    }

    private static void add(Map<Integer, StringBuilder> lines, int row, String text) {
        var line = lines.computeIfAbsent(row, any -> new StringBuilder());
        line.append(line.isEmpty() ? "" : "\n").append(text);
    }

    /** {@code headerRow}: where the two added columns get their headings; {@code column}: the first of them. */
    public void write(SheetSource source, int headerRow, int column, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Hien Tai", "1.0"); var rows = source.open()) {
            var sheet = workbook.newWorksheet(Texts.get(locale, "import.marked.sheet"));
            sheet.width(column, 60);
            sheet.width(column + 1, 60);
            var count = 0;
            while (rows.hasNext()) {
                var row = rows.next();
                write(sheet, row, column);
                if (row.number() == headerRow) {
                    heading(sheet, headerRow - 1, column);
                }
                if (++count % ROWS_AT_ONCE == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
    }

    /** A file that cannot be read gets a sheet that says why. */
    public void writeReasonOnly(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Hien Tai", "1.0")) {
            var sheet = workbook.newWorksheet(Texts.get(locale, "import.marked.sheet"));
            sheet.width(0, 60);
            sheet.width(1, 60);
            heading(sheet, 0, 0);
            sheet.value(1, 0, text(messages.getOrDefault(0, new StringBuilder())));
            sheet.value(1, 1, text(mendings.getOrDefault(0, new StringBuilder())));
            sheet.finish();
        }
    }

    private void heading(Worksheet sheet, int row, int column) {
        sheet.value(row, column, Texts.get(locale, "import.marked.problem"));
        sheet.value(row, column + 1, Texts.get(locale, "import.marked.mending"));
        sheet.style(row, column).bold().set();
        sheet.style(row, column + 1).bold().set();
    }

    private void write(Worksheet sheet, SheetRow row, int column) {
        var at = row.number() - 1;
        for (var i = 0; i < Math.min(row.width(), column); i++) {
            value(sheet, at, i, row.at(i));
        }
        var problem = messages.get(row.number());
        if (problem == null) {
            return;
        }
        for (var i = 0; i < column; i++) {
            var colour = colours.get(SheetRow.address(i, row.number()));
            if (colour != null) {
                sheet.style(at, i).fillColor(colour).set();
            }
        }
        sheet.value(at, column, text(problem));
        sheet.value(at, column + 1, text(mendings.get(row.number())));
        sheet.style(at, column).wrapText(true).set();
        sheet.style(at, column + 1).wrapText(true).set();
    }

    /** Texts stay texts, also those that begin like a formula. */
    private static void value(Worksheet sheet, int row, int column, Cell cell) {
        if (cell.isBlank()) {
            return;
        }
        if (cell.kind() == Cell.Kind.NUMBER) {
            sheet.value(row, column, cell.number());
        } else {
            sheet.value(row, column, text(new StringBuilder(cell.shown())));
        }
    }

    private static String text(StringBuilder text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text.toString();
    }
}
