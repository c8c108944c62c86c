package vn.hientai.personnel.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.VietnameseText;

/** A value of the file as it is typed, brought into the form in which it is kept: what shape its field asks for. */
final class FieldValue {
    static final int LONGEST = 4_000;
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z.\\-/ ]{4,30}");
    private static final Pattern SPOKEN_DATE = Pattern.compile("(?:(\\d{1,2})[/.-])?(\\d{1,2})[/.-](\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+");

    /** How a value is written. */
    enum Shape {
        TEXT,
        ID,
        PARTIAL_DATE,
        DAY,
        YEAR,
        WHOLE,
        DECIMAL
    }

    private FieldValue() {}

    /** Clean text; a date typed as {@code 14/3/1996} or {@code 3/1996} as {@code 1996-03-14} or {@code 1996-03}. */
    static String normal(Shape shape, String value) {
        var clean = clean(value);
        return switch (shape) {
            case PARTIAL_DATE, DAY -> date(clean);
            case DECIMAL -> decimal(clean);
            default -> clean;
        };
    }

    static String clean(String value) {
        return value == null ? "" : value.lines().map(VietnameseText::clean).reduce((a, b) -> a + "\n" + b).orElse("");
    }

    private static String date(String clean) {
        var spoken = SPOKEN_DATE.matcher(clean);
        if (!spoken.matches()) {
            return clean;
        }
        var month = two(spoken.group(2));
        return spoken.group(1) == null
                ? spoken.group(3) + "-" + month
                : spoken.group(3) + "-" + month + "-" + two(spoken.group(1));
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static String decimal(String clean) {
        return GROUPED.matcher(clean).matches() ? clean.replace(".", "") : clean.replace(',', '.');
    }

    /** What is wrong with a value in normal form, if anything. */
    static Optional<String> problem(Shape shape, String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.length() > LONGEST) {
            return Optional.of("TOO_LONG");
        }
        return switch (shape) {
            case PARTIAL_DATE -> parsed(value).isPresent() ? Optional.empty() : Optional.of("INVALID_DATE");
            case DAY -> parsed(value).filter(PartialDate::isWhole).isPresent() ? Optional.empty() : Optional.of("INVALID_DATE");
            case YEAR -> YEAR.matcher(value).matches() ? Optional.empty() : Optional.of("INVALID_DATE");
            case WHOLE -> WHOLE.matcher(value).matches() ? Optional.empty() : Optional.of("INVALID_NUMBER");
            case DECIMAL -> isDecimal(value) ? Optional.empty() : Optional.of("INVALID_NUMBER");
            case ID -> ID.matcher(value).matches() ? Optional.empty() : Optional.of("INVALID_CODE");
            case TEXT -> Optional.empty();
        };
    }

    static Optional<PartialDate> parsed(String text) {
        try {
            return Optional.of(PartialDate.parse(text));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static boolean isDecimal(String text) {
        try {
            return new BigDecimal(text).signum() >= 0;
        } catch (NumberFormatException other) {
            return false;
        }
    }
}
