package vn.hientai.web.faces.widget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import vn.hientai.core.kernel.Today;

/** The slider "as of": days counted from its first day. */
@Named
@ApplicationScoped
public class Slides {
    /** @param years the years written under the slider, at most eight */
    public record Slide(LocalDate first, long length, long position, LocalDate day, boolean today, List<Integer> years) {}

    @Inject
    Today today;

    public Slide of(LocalDate from, LocalDate until, LocalDate value) {
        var shown = value.isBefore(from) ? from : value.isAfter(until) ? until : value;
        return new Slide(from, ChronoUnit.DAYS.between(from, until), ChronoUnit.DAYS.between(from, shown), shown,
                shown.equals(today.date()), years(from.getYear(), until.getYear()));
    }

    private static List<Integer> years(int first, int last) {
        var step = Math.max(1, (last - first) / 7);
        return IntStream.rangeClosed(first, last).filter(year -> (last - year) % step == 0).boxed().toList();
    }
}
