package vn.hientai.web.faces.widget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Turns figures into coordinates of the small charts. */
@Named
@ApplicationScoped
public class Charts {
    private static final int MOST_RINGS = 6;
    private static final int HEATS = 5;
    private static final double WIDTH = 112;
    private static final double LOW = 31;
    private static final double HEIGHT = 25;
    private static final double MIDDLE_X = 210;
    private static final double MIDDLE_Y = 140;
    private static final double RADIUS = 104;

    /** A line in a box of 120 by 36: its points, the area under it, its last point. */
    public record Spark(String points, String area, String lastX, String lastY) {}

    public Spark spark(List<? extends Number> values) {
        var least = values.stream().mapToDouble(Number::doubleValue).min().orElse(0);
        var most = values.stream().mapToDouble(Number::doubleValue).max().orElse(1);
        var range = most > least ? most - least : 1;
        var step = values.size() > 1 ? WIDTH / (values.size() - 1) : 0;
        var points = IntStream.range(0, values.size())
                .mapToObj(at -> at(2 + at * step) + "," + at(LOW - (values.get(at).doubleValue() - least) / range * HEIGHT))
                .toList();
        var last = points.get(points.size() - 1).split(",");
        var line = points.stream().collect(Collectors.joining(" "));
        return new Spark(line, "2,36 " + line + " " + last[0] + ",36", last[0], last[1]);
    }

    /** One shape of a radar. @param values in the order of the axes */
    public record Series(String name, List<? extends Number> values) {}

    /** A radar: its rings, axes with labels, the requirement as a dashed line, up to four series. */
    public record Radar(List<String> rings, List<Axis> axes, String required, List<Shape> shapes) {}

    /** An axis from the middle to its end, with the place of its label. */
    public record Axis(String name, String x, String y, String labelX, String labelY, String anchor) {}

    /** A closed line and its corners. */
    public record Shape(String name, int number, String points, List<Corner> corners) {}

    /** A corner of a shape. */
    public record Corner(String x, String y) {}

    /**
     * @param most the value at the outer ring
     * @param required what is asked on each axis, or empty
     */
    public Radar radar(List<String> names, double most, List<? extends Number> required, List<Series> series) {
        var levels = most <= MOST_RINGS && most == Math.rint(most) ? (int) most : 4;
        var rings = IntStream.rangeClosed(1, levels)
                .mapToObj(ring -> points(names.size(), axis -> (double) ring / levels))
                .toList();
        var axes = IntStream.range(0, names.size()).mapToObj(axis -> axis(names, axis)).toList();
        var shapes = IntStream.range(0, series.size())
                .mapToObj(at -> shape(series.get(at), at + 1, most))
                .toList();
        var asked = required == null || required.isEmpty()
                ? ""
                : points(names.size(), axis -> required.get(axis).doubleValue() / most);
        return new Radar(rings, axes, asked, shapes);
    }

    private static Shape shape(Series series, int number, double most) {
        var count = series.values().size();
        IntToDoubleFunction share = axis -> series.values().get(axis).doubleValue() / most;
        var corners = IntStream.range(0, count)
                .mapToObj(axis -> new Corner(at(x(count, axis, share.applyAsDouble(axis))),
                        at(y(count, axis, share.applyAsDouble(axis)))))
                .toList();
        return new Shape(series.name(), number, points(count, share), corners);
    }

    private static Axis axis(List<String> names, int axis) {
        var count = names.size();
        var labelX = x(count, axis, 1.12);
        var anchor = Math.abs(labelX - MIDDLE_X) < 8 ? "middle" : labelX > MIDDLE_X ? "start" : "end";
        return new Axis(names.get(axis), at(x(count, axis, 1)), at(y(count, axis, 1)), at(labelX),
                at(y(count, axis, 1.12) + 4), anchor);
    }

    private static String points(int count, IntToDoubleFunction share) {
        return IntStream.range(0, count)
                .mapToObj(axis -> at(x(count, axis, share.applyAsDouble(axis))) + ","
                        + at(y(count, axis, share.applyAsDouble(axis))))
                .collect(Collectors.joining(" "));
    }

    private static double x(int count, int axis, double share) {
        return MIDDLE_X + Math.sin(2 * Math.PI * axis / count) * RADIUS * share;
    }

    private static double y(int count, int axis, double share) {
        return MIDDLE_Y - Math.cos(2 * Math.PI * axis / count) * RADIUS * share;
    }

    /** A row of a bar chart. @param note stands beside the figure */
    public record Bar(String label, Number value, String note, String href) {}

    /** One part of a bar in parts. @param number which colour of the chart */
    public record Part(String label, long value, int number, String x, String width, String href) {}

    /** A bar in parts, as of one year. */
    public record Stack(String label, long sum, String href, List<Part> parts, boolean current) {}

    /** The bar cut into its parts, as long as its sum is against the longest. */
    public static Stack stack(String label, String href, List<String> names, List<Long> values, List<String> hrefs, long most, boolean current) {
        var parts = new ArrayList<Part>();
        var sum = 0L;
        for (var i = 0; i < values.size(); i++) {
            if (values.get(i) > 0) {
                parts.add(new Part(
                        names.get(i), values.get(i), i + 1, at(100.0 * sum / Math.max(1, most)), at(100.0 * values.get(i) / Math.max(1, most)), hrefs.get(i)));
            }
            sum += values.get(i);
        }
        return new Stack(label, sum, href, parts, current);
    }

    /** A layer of a pyramid: men to the left, women to the right, each in percent of the half. */
    public record Layer(String label, long men, long women, String menX, String menWidth, String womenWidth) {
        public static Layer of(String label, long men, long women, long most) {
            var left = 100.0 * men / Math.max(1, most);
            return new Layer(label, men, women, at(100 - left), at(left), at(100.0 * women / Math.max(1, most)));
        }
    }

    /** The shade of a share of hundred: 0 to 4. */
    public int heat(Number share) {
        return (int) Math.max(0, Math.min(HEATS - 1, share.doubleValue() * HEATS / 100));
    }

    /** The share of the longest bar in percent. */
    public String length(List<Bar> bars, Bar bar) {
        var most = bars.stream().mapToDouble(one -> one.value().doubleValue()).max().orElse(1);
        return most == 0 ? "0" : at(100 * bar.value().doubleValue() / most);
    }

    static String at(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
