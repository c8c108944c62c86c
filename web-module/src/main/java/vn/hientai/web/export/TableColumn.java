package vn.hientai.web.export;

import java.util.Locale;

/** A column of an exported table. */
public interface TableColumn<R> {
    String title(Locale locale);

    /** A text, a number, a {@link java.time.LocalDate}, or null for an empty cell. */
    Object value(R row, Locale locale);
}
