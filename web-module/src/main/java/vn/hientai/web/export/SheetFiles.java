package vn.hientai.web.export;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.assessment.work.SheetField;
import vn.hientai.personnel.assessment.work.WorkSheetQueries.CellProblem;
import vn.hientai.personnel.assessment.work.WorkSheetQueries.SheetLine;

/** Spreadsheets around lists of tasks: the one to fill in, and the faulty rows with what is wrong, ready to be mended. */
public final class SheetFiles {
    private SheetFiles() {}

    /** @param field null for the column that tells the problems */
    private record Column(SheetField field) implements TableColumn<SheetLine> {
        @Override
        public String title(Locale locale) {
            return field == null ? Texts.get(locale, "work.sheet.problems") : field.heading() + (field.isNeeded() ? " *" : "");
        }

        @Override
        public Object value(SheetLine line, Locale locale) {
            if (field != null) {
                return line.cells().get(field);
            }
            return line.problems().stream().map(one -> words(one, locale)).collect(Collectors.joining("; "));
        }
    }

    public static String words(CellProblem problem, Locale locale) {
        return (problem.cell() == null ? "" : problem.cell() + ": ") + Texts.get(locale, "work.sheet.problem." + problem.rule());
    }

    public static StreamingOutput template(Locale locale) {
        return out -> write(out, columns(false), List.of(new SheetLine(2, Map.of(
                SheetField.KEY, "CV-2026-001", SheetField.STAFF, "", SheetField.PRODUCT, "BC-01",
                SheetField.TITLE, Texts.get(locale, "work.sheet.example"), SheetField.QUANTITY, "1", SheetField.DUE, "15/12/2026"), List.of(), null)), locale);
    }

    /** Only rows with problems; the headings stay those of the list, so that it can be sent again. */
    public static StreamingOutput problems(List<SheetLine> lines, Locale locale) {
        return out -> write(out, columns(true), lines.stream().filter(line -> !line.problems().isEmpty()).toList(), locale);
    }

    private static List<Column> columns(boolean withProblems) {
        var columns = new ArrayList<Column>();
        Arrays.stream(SheetField.values()).map(Column::new).forEach(columns::add);
        if (withProblems) {
            columns.add(new Column(null));
        }
        return columns;
    }

    private static void write(OutputStream out, List<Column> columns, List<SheetLine> lines, Locale locale) throws IOException {
        try (var table = new XlsxTable<SheetLine>(out, columns, locale)) {
            lines.forEach(table::row);
        }
    }
}
