package vn.hientai.web.faces.widget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Turns figures into coordinates of the small charts. */
@Named
@ApplicationScoped
public class Charts {
    private static final double WIDTH = 112;
    private static final double LOW = 31;
    private static final double HEIGHT = 25;

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

    static String at(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
