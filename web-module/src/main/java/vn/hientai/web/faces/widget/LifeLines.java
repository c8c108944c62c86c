package vn.hientai.web.faces.widget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lanes over years: posts, pay, training as boxes, grades and awards as marks, with today as a dashed line. Drawn on
 * the server as SVG; the same entries stand below as a table and, on a phone, as a list.
 */
@Named
@ApplicationScoped
public class LifeLines {
    private static final double WIDTH = 730;
    private static final double START = 78;
    private static final double LANE = 44;
    private static final double TOP = 24;
    private static final double LETTER = 6.6;

    /** How an entry looks. */
    public enum Look { SPAN, CURRENT, PLAIN, OUTLINE, MARK }

    /** @param until last day, or null while it goes on (and for marks) */
    public record Entry(LocalDate from, LocalDate until, String title, String line, Look look) {}

    /** One row of the drawing. */
    public record Lane(String name, List<Entry> entries) {}

    /** A box with its words inside, or beside it when they do not fit. */
    public record Box(String x, String y, String width, String height, String look, String textX, String textY,
            String lineY, String title, String line, boolean outside, boolean onCurrent) {}

    /** A diamond with its words. */
    public record Mark(String path, String textX, String textY, String anchor, String title) {}

    /** The whole drawing. */
    public record Drawing(String viewBox, String bottom, List<Tick> ticks, List<Row> rows, String todayX, String todayY) {}

    /** A year: its line and its label. */
    public record Tick(String x, String labelX, int year) {}

    /** A lane with everything on it. */
    public record Row(String name, String lineY, String nameY, List<Box> boxes, List<Mark> marks) {}

    public Drawing draw(List<Lane> lanes, LocalDate from, LocalDate today) {
        var first = from.withDayOfYear(1);
        var last = today.withDayOfYear(1).plusYears(1);
        var rows = new ArrayList<Row>();
        for (var at = 0; at < lanes.size(); at++) {
            rows.add(row(lanes.get(at), TOP + at * LANE, first, last, today));
        }
        var bottom = TOP + lanes.size() * LANE;
        var step = Math.max(1, (last.getYear() - first.getYear()) / 10);
        var ticks = IntStream.range(first.getYear(), last.getYear())
                .filter(year -> (last.getYear() - 1 - year) % step == 0)
                .mapToObj(year -> new Tick(text(x(LocalDate.of(year, 1, 1), first, last)),
                        text(x(LocalDate.of(year, 7, 1), first, last)), year))
                .toList();
        return new Drawing("0 0 730 " + text(bottom + 20), text(bottom), ticks, rows, text(x(today, first, last)),
                text(bottom + 15));
    }

    /** Every entry of every lane, the newest first. */
    public List<Entry> newestFirst(List<Lane> lanes) {
        return lanes.stream()
                .flatMap(lane -> lane.entries().stream())
                .sorted(Comparator.comparing(Entry::from).reversed())
                .toList();
    }

    private static Row row(Lane lane, double top, LocalDate first, LocalDate last, LocalDate today) {
        var boxes = new ArrayList<Box>();
        var marks = new ArrayList<Mark>();
        for (var entry : lane.entries()) {
            var x = x(entry.from(), first, last);
            if (entry.look() == Look.MARK) {
                marks.add(mark(entry, x, top + LANE / 2));
            } else {
                var end = entry.until() == null ? today : entry.until();
                boxes.add(box(entry, x, Math.max(4, x(end, first, last) - x - 2), top));
            }
        }
        return new Row(lane.name(), text(top), text(top + LANE / 2 + 4), boxes, marks);
    }

    private static Mark mark(Entry entry, double x, double y) {
        var path = "m" + text(x) + " " + text(y - 7) + " 6 7-6 7-6-7z";
        var fits = x + 12 + entry.title().length() * LETTER < WIDTH - 18;
        return new Mark(path, text(fits ? x + 12 : x - 12), text(y + 4), fits ? "start" : "end", entry.title());
    }

    private static Box box(Entry entry, double x, double width, double top) {
        var titleFits = entry.title().length() * LETTER + 14 <= width;
        var line = entry.line() != null && entry.line().length() * LETTER + 14 <= width ? entry.line() : null;
        var current = entry.look() == Look.CURRENT;
        return new Box(text(x), text(top + 4), text(width), text(LANE - 8), entry.look().name().toLowerCase(),
                text(titleFits ? x + 8 : x + width + 6), text(top + (line == null || !titleFits ? 26 : 19)), text(top + 33),
                titleFits || entry.look() == Look.OUTLINE ? entry.title() : "",
                titleFits ? line : null, !titleFits, current && titleFits);
    }

    private static double x(LocalDate day, LocalDate first, LocalDate last) {
        var shown = day.isBefore(first) ? first : day.isAfter(last) ? last : day;
        var share = (double) ChronoUnit.DAYS.between(first, shown) / ChronoUnit.DAYS.between(first, last);
        return START + share * (WIDTH - START);
    }

    private static String text(double value) {
        return Charts.at(value);
    }
}
