package vn.hientai.web.faces.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.Texts;
import vn.hientai.web.faces.support.LocaleChoice;

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
    record Figure(String caption, String value, String note, String href, List<? extends Number> trend) {
        /** A number of things, with the list that it counts behind it. */
        static Figure counted(String key, long count, String noteKey, LocalDate day, String href) {
            return said(key, Texts.spoken(LocaleChoice.current(), count), noteKey, day, href);
        }

        static Figure said(String key, String value, String noteKey, LocalDate day, String href) {
            var locale = LocaleChoice.current();
            return new Figure(Texts.get(locale, key), value, Texts.get(locale, noteKey, Map.of("day", day)), href, List.of());
        }
    }

    default List<Task> tasks() {
        return List.of();
    }

    default List<Figure> figures() {
        return List.of();
    }

    /** Figures of a smaller order stand first. */
    default int order() {
        return 0;
    }
}
