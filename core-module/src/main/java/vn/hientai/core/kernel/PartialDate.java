package vn.hientai.core.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A date of which the day, or the day and the month, may be unknown (ngày sinh chỉ có năm). Written
 * {@code YYYY[-MM[-DD]]}; what is unknown counts as the first (NĐ 135/2020/NĐ-CP Điều 3).
 *
 * @param month 1 to 12, or null when unknown
 * @param day 1 to 31, or null when unknown
 */
public record PartialDate(int year, Integer month, Integer day) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    public PartialDate {
        if (month == null && day != null) {
            throw new DateTimeException("a day without its month");
        }
        LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** Reads {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}; anything else is a {@link DateTimeException}. */
    public static PartialDate parse(String text) {
        var matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches()) {
            throw new DateTimeException("not YYYY[-MM[-DD]]");
        }
        return new PartialDate(
                Integer.parseInt(matcher.group(1)),
                matcher.group(2) == null ? null : Integer.valueOf(matcher.group(2)),
                matcher.group(3) == null ? null : Integer.valueOf(matcher.group(3)));
    }

    public LocalDate first() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    public boolean isWhole() {
        return day != null;
    }

    /** dd/MM/yyyy, MM/yyyy or yyyy, as people write it here. */
    public String spoken() {
        if (day != null) {
            return twoDigits(day) + "/" + twoDigits(month) + "/" + fourDigits(year);
        }
        return month != null ? twoDigits(month) + "/" + fourDigits(year) : Integer.toString(year);
    }

    @Override
    public String toString() {
        if (day != null) {
            return fourDigits(year) + "-" + twoDigits(month) + "-" + twoDigits(day);
        }
        return month != null ? fourDigits(year) + "-" + twoDigits(month) : Integer.toString(year);
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private static String fourDigits(int number) {
        return "0".repeat(Math.max(0, 4 - Integer.toString(number).length())) + number;
    }
}
