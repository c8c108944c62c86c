package vn.hientai.web.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import vn.hientai.web.export.CsvTable;
import vn.hientai.web.export.TableColumn;
import vn.hientai.web.export.XlsxTable;

/** Answers that are a file of rows: CSV with a byte order mark, or a spreadsheet. Names are given without their ending. */
public final class TableFiles {
    public static final String CSV = "text/csv; charset=UTF-8";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private TableFiles() {}

    public static <R> Response csv(Iterable<R> rows, List<? extends TableColumn<R>> columns, Locale locale, String name) {
        return csv((Consumer<R> to) -> rows.forEach(to), columns, locale, name);
    }

    public static <R> Response xlsx(Iterable<R> rows, List<? extends TableColumn<R>> columns, Locale locale, String name) {
        return xlsx((Consumer<R> to) -> rows.forEach(to), columns, locale, name);
    }

    /** @param rows hands on one row after the other while the answer is written */
    public static <R> Response csv(Consumer<Consumer<R>> rows, List<? extends TableColumn<R>> columns, Locale locale, String name) {
        StreamingOutput body = out -> {
            try (var table = new CsvTable<R>(out, columns, locale)) {
                rows.accept(table::row);
            }
        };
        return answer(body, CSV, name + ".csv");
    }

    /** @param rows hands on one row after the other while the answer is written */
    public static <R> Response xlsx(Consumer<Consumer<R>> rows, List<? extends TableColumn<R>> columns, Locale locale, String name) {
        StreamingOutput body = out -> {
            try (var table = new XlsxTable<R>(out, columns, locale)) {
                rows.accept(table::row);
            }
        };
        return answer(body, XLSX, name + ".xlsx");
    }

    private static Response answer(StreamingOutput body, String type, String name) {
        return Response.ok(body, type).header("Content-Disposition", Downloads.disposition(name)).build();
    }
}
