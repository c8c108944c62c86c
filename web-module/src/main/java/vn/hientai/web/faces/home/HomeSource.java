package vn.hientai.web.faces.home;

import java.time.LocalDate;
import java.util.List;

/** Port: what stands on the home of the signed-in person. Features give their tasks and figures to it. */
public interface HomeSource {
    /**
     * @param due the last day, or null without a deadline
     * @param href the page where it is done
     */
    record Task(LocalDate due, String title, String text, String href) {}

    /**
     * @param value as people write it
     * @param trend last values, oldest first; empty for none
     */
    record Figure(String caption, String value, String note, String href, List<? extends Number> trend) {}

    List<Task> tasks();

    List<Figure> figures();
}
