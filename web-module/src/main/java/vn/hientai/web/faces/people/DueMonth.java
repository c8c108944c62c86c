package vn.hientai.web.faces.people;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hientai.personnel.due.DueQueries.DayCount;
import vn.hientai.personnel.due.DueQueries.DueRow;

/** What falls due in a month, as weeks of days. */
public record DueMonth(List<Week> weeks) {
    private static final int SHOWN = 3;
    private static final int WEEK = 7;

    /** Monday to Sunday. */
    public record Week(List<Day> days) {}

    /** @param in whether it belongs to the month; {@code more} how many are not shown beside the rows */
    public record Day(LocalDate date, boolean in, boolean today, List<DueRow> rows, long count) {
        public List<DueRow> first() {
            return rows.subList(0, Math.min(SHOWN, rows.size()));
        }

        public long more() {
            return count - first().size();
        }
    }

    static DueMonth of(YearMonth month, LocalDate today, List<DayCount> counts, List<DueRow> rows) {
        Map<LocalDate, List<DueRow>> byDay = rows.stream().collect(Collectors.groupingBy(DueRow::on));
        Map<LocalDate, Long> all = counts.stream().collect(Collectors.groupingBy(DayCount::day, Collectors.summingLong(DayCount::people)));
        var weeks = new ArrayList<Week>();
        var monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (var first = monday; !first.isAfter(month.atEndOfMonth()); first = first.plusDays(WEEK)) {
            var days = new ArrayList<Day>();
            for (var i = 0; i < WEEK; i++) {
                var date = first.plusDays(i);
                var in = YearMonth.from(date).equals(month);
                days.add(new Day(
                        date, in, date.equals(today), in ? byDay.getOrDefault(date, List.of()) : List.of(), in ? all.getOrDefault(date, 0L) : 0));
            }
            weeks.add(new Week(List.copyOf(days)));
        }
        return new DueMonth(List.copyOf(weeks));
    }

    /** The days with something due, for narrow screens. */
    public List<Day> busy() {
        return weeks.stream().flatMap(week -> week.days().stream()).filter(day -> day.count() > 0).toList();
    }
}
