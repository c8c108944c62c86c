package vn.hientai.web.faces.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.organisation.UnitQueries.Related;
import vn.hientai.core.organisation.UnitQueries.UnitSheet;

/** What happened to a unit, newest first (lịch sử đơn vị). */
final class UnitLife {
    /**
     * @param words what happened; {@code unit} the other unit's name and {@code href} where it is shown, or null
     * @param note until when, by which decision, and whether anyone has confirmed it
     */
    public record Event(LocalDate on, String words, String unit, String href, String note) {}

    private final Locale locale;
    private final List<Event> events = new ArrayList<>();

    private UnitLife(Locale locale) {
        this.locale = locale;
    }

    static List<Event> of(UnitSheet sheet, Locale locale) {
        var life = new UnitLife(locale);
        sheet.successors().forEach(unit -> life.related("org.into", unit, unit.on()));
        sheet.predecessors().forEach(unit -> life.related("org.from", unit, unit.on().minusDays(1)));
        sheet.names().forEach(name -> life.add(
                name.from(), Texts.get(locale, "org.named", Map.of("name", name.name())), null, null,
                life.note(name.lastDay(), name.decision(), true)));
        sheet.parents().stream().filter(parent -> parent.code() != null).forEach(parent -> life.add(
                parent.from(), Texts.get(locale, "org.under"), parent.name(), href(parent.code(), parent.from()),
                life.note(parent.lastDay(), parent.decision(), parent.confirmed())));
        life.events.sort(Comparator.comparing(Event::on).reversed());
        return life.events;
    }

    private void related(String key, Related unit, LocalDate day) {
        var words = Texts.get(locale, key, Map.of("kind", Texts.spoken(locale, unit.kind())));
        add(unit.on(), words, unit.name(), href(unit.code(), day), note(null, unit.decision(), unit.confirmed()));
    }

    private void add(LocalDate on, String words, String unit, String href, String note) {
        events.add(new Event(on, words, unit, href, note));
    }

    private static String href(String code, LocalDate day) {
        return "/org/units?unit=" + code + "&asOf=" + day;
    }

    private String note(LocalDate lastDay, String decision, boolean confirmed) {
        var parts = new ArrayList<String>();
        if (lastDay != null) {
            parts.add(Texts.get(locale, "org.until", Map.of("day", lastDay)));
        }
        if (decision != null) {
            parts.add(decision);
        }
        if (!confirmed) {
            parts.add(Texts.get(locale, "org.unconfirmed"));
        }
        return String.join(" ", parts);
    }
}
