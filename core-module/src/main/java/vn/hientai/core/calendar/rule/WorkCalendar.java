package vn.hientai.core.calendar.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.hientai.core.calendar.rule.PublicHoliday.Kind;

/** The special days of the years that the catalogue knows. Immutable. */
public final class WorkCalendar {
    private final NavigableMap<LocalDate, PublicHoliday> days;

    public WorkCalendar(List<PublicHoliday> days) {
        this.days = new TreeMap<>(days.stream().collect(Collectors.toMap(PublicHoliday::day, day -> day)));
    }

    /** The special day that deadlines reckon with, if this is one. */
    public Optional<PublicHoliday> on(LocalDate day) {
        return Optional.ofNullable(days.get(day)).filter(PublicHoliday::counts);
    }

    public boolean isDayOff(LocalDate day, List<String> weeklyRest) {
        return on(day).map(special -> special.kind() != Kind.SWAPPED_WORKING)
                .orElseGet(() -> weeklyRest.contains(day.getDayOfWeek().name()));
    }

    /** Special days after the first day, up to and with the last. */
    public List<PublicHoliday> between(LocalDate after, LocalDate last) {
        return List.copyOf(days.subMap(after, false, last, true).values());
    }

    /** Whether the catalogue holds the holidays of the years of both days. */
    public boolean knows(LocalDate first, LocalDate last) {
        return !days.isEmpty()
                && first.getYear() >= days.firstKey().getYear() && last.getYear() <= days.lastKey().getYear();
    }

    public int lastYear() {
        return days.isEmpty() ? 0 : days.lastKey().getYear();
    }
}
