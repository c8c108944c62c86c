package vn.hientai.core.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * What one spreadsheet cell holds, before anyone says what it means. A formula appears as the value the sender's
 * program last kept for it; nothing is ever computed here.
 */
public record Cell(Kind kind, String text, boolean from1904) {

    /** DATE, MONTH and YEAR are numbers shown as a date, a month of a year, a year. */
    public enum Kind { BLANK, TEXT, NUMBER, DATE, MONTH, YEAR, TRUTH, FAULT }

    public static final Cell BLANK = new Cell(Kind.BLANK, "", false);
    private static final Pattern CANONICAL = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d+)?([eE][+-]?\\d{1,3})?");
    private static final LocalDate DAY_ZERO_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_SERIAL = 2_958_465;

    public static Cell ofText(String text) {
        return text == null || text.isEmpty() ? BLANK : new Cell(Kind.TEXT, text, false);
    }

    public static Cell ofNumber(String raw, boolean from1904) {
        return new Cell(Kind.NUMBER, raw, from1904);
    }

    /** A kept formula result whose type the file does not tell: a number only if it is written as programs write one. */
    public static Cell ofFormulaResult(String raw, Kind numeric, boolean from1904) {
        if (raw == null || raw.isEmpty()) {
            return BLANK;
        }
        return CANONICAL.matcher(raw).matches() ? new Cell(numeric, raw, from1904) : ofText(raw);
    }

    public boolean isBlank() {
        return kind == Kind.BLANK || kind == Kind.TEXT && text.isBlank();
    }

    public boolean isNumeric() {
        return kind == Kind.NUMBER || kind == Kind.DATE || kind == Kind.MONTH || kind == Kind.YEAR;
    }

    /** The number without the dust of binary fractions: 2.34 where the file keeps 2.3399999999999999. */
    public BigDecimal number() {
        return new BigDecimal(text).round(new MathContext(12)).stripTrailingZeros();
    }

    /** The day a serial number means in this workbook, or null where it means none. */
    public LocalDate day() {
        var serial = number().intValue();
        if (serial < 1 || serial > LAST_SERIAL) {
            return null;
        }
        if (from1904) {
            return DAY_ZERO_1904.plusDays(serial);
        }
        return DAY_ZERO_1900.plusDays(serial < 60 ? serial + 1 : serial);
    }

    /** The content as a reader would copy it: whole numbers without a fraction, never an exponent. */
    public String shown() {
        return switch (kind) {
            case BLANK -> "";
            case TEXT, TRUTH, FAULT -> text;
            case NUMBER -> number().toPlainString();
            case DATE, MONTH, YEAR -> day() == null ? number().toPlainString() : shownDay();
        };
    }

    private String shownDay() {
        var day = day();
        return switch (kind) {
            case MONTH -> "%02d/%d".formatted(day.getMonthValue(), day.getYear());
            case YEAR -> String.valueOf(day.getYear());
            default -> "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        };
    }
}
