package vn.hientai.core.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import vn.hientai.core.calendar.rule.PublicHoliday;
import vn.hientai.core.calendar.rule.WorkCalendar;
import vn.hientai.core.policy.LawFiles;

/** The working calendar of the catalogue, held as one immutable snapshot and read again within seconds. */
@ApplicationScoped
public class WorkCalendars {
    private static final long FRESH = Duration.ofSeconds(5).toNanos();

    @Inject
    HolidayRows stored;

    private volatile Snapshot snapshot;

    private record Snapshot(WorkCalendar calendar, long readAt) {
        boolean isFresh() {
            return System.nanoTime() - readAt < FRESH;
        }
    }

    public WorkCalendar current() {
        var current = snapshot;
        if (current == null || !current.isFresh()) {
            current = new Snapshot(new WorkCalendar(stored == null ? shipped() : stored.all()), System.nanoTime());
            snapshot = current;
        }
        return current.calendar();
    }

    /** The days of the file that comes with the product. */
    public static List<PublicHoliday> shipped() {
        return LawFiles.read("law/public_holidays.csv", row -> new PublicHoliday(
                LawFiles.day(row, "day"), PublicHoliday.Kind.valueOf(row.get("kind")), row.get("name_vi"),
                row.get("name_en"), row.get("legal_basis"), "yes".equals(row.get("confirmed")),
                "yes".equals(row.get("counts"))));
    }
}
