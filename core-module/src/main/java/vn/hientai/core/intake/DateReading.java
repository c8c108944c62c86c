package vn.hientai.core.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hientai.core.kernel.PartialDate;

/** Understands a day the way Vietnamese offices write it: day first, then month, then year; parts may be missing. */
public final class DateReading {

    private static final String BETWEEN = "\\s*[/.\\-\\\\,]\\s*";
    private static final Pattern FULL =
        Pattern.compile("(\\d{1,2})" + BETWEEN + "(\\d{1,2})" + BETWEEN + "(\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[/.\\-](\\d{1,2})[/.\\-](\\d{1,2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})" + BETWEEN + "(\\d{4})");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})[/.\\-](\\d{1,2})");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("[1-7]\\d{4}");
    private static final Pattern SPOKEN = Pattern.compile(
        "(?:ngày\\s*(\\d{1,2})\\s*)?tháng\\s*(\\d{1,2})\\s*năm\\s*(\\d{4})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CLOCK = Pattern.compile("[ T]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?\\s*([AaPp][Mm])?Z?$");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int FIRST_SERIAL = 3_000;
    private static final int LAST_SERIAL = 80_000;

    private DateReading() {}

    /** Empty where no day can be made of the cell, 31/02 included. {@code today} settles the century of 2-digit years. */
    public static Optional<PartialDate> read(Cell cell, LocalDate today) {
        return switch (cell.kind()) {
            case TEXT -> readText(cell.text(), today);
            case NUMBER, DATE, MONTH, YEAR -> readNumber(cell, today);
            default -> Optional.empty();
        };
    }

    public static Optional<PartialDate> readText(String written, LocalDate today) {
        var text = written.indexOf(':') < 0 ? written.strip() : CLOCK.matcher(written.strip()).replaceFirst("").strip();
        if (text.startsWith("'")) {
            text = text.substring(1).strip();
        }
        var full = FULL.matcher(text);
        if (full.matches()) {
            return date(year(full.group(3), today), number(full, 2), number(full, 1));
        }
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        var month = MONTH.matcher(text);
        if (month.matches()) {
            return date(number(month, 2), number(month, 1), 0);
        }
        var isoMonth = ISO_MONTH.matcher(text);
        if (isoMonth.matches()) {
            return date(number(isoMonth, 1), number(isoMonth, 2), 0);
        }
        if (YEAR.matcher(text).matches()) {
            return date(Integer.parseInt(text), 0, 0);
        }
        if (SERIAL.matcher(text).matches()) {
            return readNumber(Cell.ofNumber(text, false), today);
        }
        var spoken = SPOKEN.matcher(text);
        if (spoken.matches()) {
            var day = spoken.group(1) == null ? 0 : number(spoken, 1);
            return date(number(spoken, 3), number(spoken, 2), day);
        }
        return Optional.empty();
    }

    private static Optional<PartialDate> readNumber(Cell cell, LocalDate today) {
        var number = cell.number();
        var serial = number.intValue();
        if (number.scale() <= 0 && serial >= FIRST_YEAR && serial <= LAST_YEAR) {
            return date(serial, 0, 0);
        }
        if (cell.kind() == Cell.Kind.NUMBER) {
            if (number.scale() > 0 && serial >= 1 && serial <= 12) {
                return number.scale() > 4 ? Optional.empty() : readText(number.setScale(4).toPlainString(), today);
            }
            if (serial < FIRST_SERIAL || serial > LAST_SERIAL) {
                return readDigits(cell.shown());
            }
        }
        var day = cell.day();
        if (day == null) {
            return Optional.empty();
        }
        return switch (cell.kind()) {
            case MONTH -> Optional.of(new PartialDate(day.getYear(), day.getMonthValue(), null));
            case YEAR -> Optional.of(new PartialDate(day.getYear(), null, null));
            default -> Optional.of(PartialDate.of(day));
        };
    }

    /** 20051990 or 5051990: a date typed without marks, its leading zero lost. */
    private static Optional<PartialDate> readDigits(String digits) {
        if (digits.length() != 7 && digits.length() != 8) {
            return Optional.empty();
        }
        var padded = "0".repeat(8 - digits.length()) + digits;
        try {
            return date(Integer.parseInt(padded.substring(4)), Integer.parseInt(padded.substring(2, 4)),
                Integer.parseInt(padded.substring(0, 2)));
        } catch (NumberFormatException notDigits) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> date(int year, int month, int day) {
        if (month == 0 && day > 0) {
            return Optional.empty();
        }
        if (year < 1000 || month > 12) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartialDate(year, month == 0 ? null : month, day == 0 ? null : day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int year(String digits, LocalDate today) {
        var year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        return 2000 + year > today.getYear() + 1 ? 1900 + year : 2000 + year;
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
