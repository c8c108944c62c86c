package vn.hientai.core.intake;

import java.time.LocalDate;

/** A day as far as it is known: year, year and month, or whole; zero stands for unknown. */
public record PartialDate(int year, int month, int day) {

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    public boolean isWhole() {
        return day > 0;
    }

    public LocalDate earliest() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    public LocalDate latest() {
        if (isWhole()) {
            return earliest();
        }
        return month > 0 ? earliest().plusMonths(1).minusDays(1) : LocalDate.of(year, 12, 31);
    }

    /** YYYY[-MM[-DD]] */
    @Override
    public String toString() {
        if (month == 0) {
            return "%04d".formatted(year);
        }
        return day == 0 ? "%04d-%02d".formatted(year, month) : "%04d-%02d-%02d".formatted(year, month, day);
    }
}
