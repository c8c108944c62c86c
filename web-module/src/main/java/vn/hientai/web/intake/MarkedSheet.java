package vn.hientai.web.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Iterator;
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
    private final Iterator<Problem> problems;
    private Problem ahead;

    /** {@code problems} in the order of their rows; only those of one row are held at a time. */
    public MarkedSheet(Locale locale, Iterator<Problem> problems) {
        this.locale = locale;
        this.problems = problems;
        advance();
    }

    /** What is wrong with one row, in words, and the colours of its cells. */
    private static final class RowMarks {
        private final StringBuilder messages = new StringBuilder();
        private final StringBuilder mendings = new StringBuilder();
        private final Map<String, String> colours = new HashMap<>();

        void add(Locale locale, Problem problem) {
            var before = problem.cell() == null ? "" : problem.cell() + ": ";
            var line = messages.isEmpty() ? "" : "\n";
            messages.append(line).append(before).append(ProblemWords.message(locale, problem)).append(" [")
                .append(problem.code()).append(']');
            mendings.append(line).append(before).append(ProblemWords.mending(locale, problem));
            if (problem.cell() != null) {
                colours.merge(problem.cell(), problem.severity().name().equals("ERROR") ? ERROR : WARNING,
                    (first, second) -> first.equals(ERROR) ? first : second);
            }
        }
    }

    private void advance() {
        ahead = problems.hasNext() ? problems.next() : null;
    }

    private RowMarks marks(int row) {
        RowMarks marks = null;
        for (; ahead != null && ahead.row() <= row; advance()) {
            if (ahead.row() == row) {
                marks = marks == null ? new RowMarks() : marks;
                marks.add(locale, ahead);
            }
        }
        return marks;
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
            var marks = marks(0);
            if (marks != null) {
                sheet.value(1, 0, text(marks.messages));
                sheet.value(1, 1, text(marks.mendings));
            }
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
        var marks = marks(row.number());
        if (marks == null) {
            return;
        }
        for (var i = 0; i < column; i++) {
            var colour = marks.colours.get(SheetRow.address(i, row.number()));
            if (colour != null) {
                sheet.style(at, i).fillColor(colour).set();
            }
        }
        sheet.value(at, column, text(marks.messages));
        sheet.value(at, column + 1, text(marks.mendings));
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
