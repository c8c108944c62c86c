package vn.hientai.web.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import vn.hientai.core.kernel.Texts;

/** Rows written as CSV that spreadsheets open rightly: byte order mark, texts that begin like formulas made harmless. */
public final class CsvTable<R> implements AutoCloseable {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final BufferedWriter out;
    private final List<? extends TableColumn<R>> columns;
    private final Locale locale;

    public CsvTable(OutputStream out, List<? extends TableColumn<R>> columns, Locale locale) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.columns = columns;
        this.locale = locale;
        this.out.write('\ufeff');
        for (var i = 0; i < columns.size(); i++) {
            cell(i, columns.get(i).title(locale));
        }
        this.out.write("\r\n");
    }

    public void row(R row) {
        try {
            for (var i = 0; i < columns.size(); i++) {
                cell(i, columns.get(i).value(row, locale));
            }
            out.write("\r\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void cell(int index, Object value) throws IOException {
        if (index > 0) {
            out.write(',');
        }
        if (value instanceof String text) {
            text(text);
        } else if (value != null) {
            var spoken = Texts.spoken(locale, value);
            out.write(spoken.indexOf(',') >= 0 ? '"' + spoken + '"' : spoken);
        }
    }

    private void text(String text) throws IOException {
        var dangerous = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        var special = dangerous || text.indexOf('"') >= 0 || text.indexOf(',') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
        if (!special) {
            out.write(text);
            return;
        }
        out.write('"');
        if (dangerous) {
            out.write('\'');
        }
        out.write(text.replace("\"", "\"\""));
        out.write('"');
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
