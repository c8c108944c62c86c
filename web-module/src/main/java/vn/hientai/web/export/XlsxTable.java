package vn.hientai.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Rows written as a spreadsheet while they are read; texts are text cells and never formulas. */
public final class XlsxTable<R> implements AutoCloseable {
    private static final int FLUSH_EVERY = 500;
    private static final int LONGEST_CELL = 32_767;

    private final Workbook book;
    private final Worksheet sheet;
    private final List<? extends TableColumn<R>> columns;
    private final Locale locale;
    private int line = 1;

    public XlsxTable(OutputStream out, List<? extends TableColumn<R>> columns, Locale locale) {
        this.book = new Workbook(out, "HienTai", "1.0");
        this.sheet = book.newWorksheet("1");
        this.columns = columns;
        this.locale = locale;
        sheet.freezePane(0, 1);
        for (var i = 0; i < columns.size(); i++) {
            sheet.value(0, i, columns.get(i).title(locale));
            sheet.style(0, i).bold().set();
            sheet.width(i, 18);
        }
    }

    public void row(R row) {
        for (var i = 0; i < columns.size(); i++) {
            var value = columns.get(i).value(row, locale);
            if (value instanceof Number number) {
                sheet.value(line, i, number);
            } else if (value instanceof LocalDate day) {
                sheet.value(line, i, day);
                sheet.style(line, i).format("dd/mm/yyyy").set();
            } else if (value != null) {
                var text = value.toString();
                sheet.inlineString(line, i, text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
            }
        }
        line++;
        if (line % FLUSH_EVERY == 0) {
            try {
                sheet.flush();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}
