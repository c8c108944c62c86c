package vn.hientai.core.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hientai.core.calendar.rule.PublicHoliday;
import vn.hientai.core.calendar.rule.WorkCalendar;
import vn.hientai.core.policy.LawFiles;

/** The working calendar of the catalogue, held as one immutable snapshot. */
@ApplicationScoped
public class WorkCalendars {
    private volatile WorkCalendar current = new WorkCalendar(shipped());

    public WorkCalendar current() {
        return current;
    }

    void replaceBy(List<PublicHoliday> days) {
        current = new WorkCalendar(days);
    }

    /** The days of the file that comes with the product. */
    public static List<PublicHoliday> shipped() {
        return LawFiles.read("law/public_holidays.csv", row -> new PublicHoliday(
                LawFiles.day(row, "day"), PublicHoliday.Kind.valueOf(row.get("kind")), row.get("name_vi"),
                row.get("name_en"), row.get("legal_basis"), "yes".equals(row.get("confirmed")),
                "yes".equals(row.get("counts"))));
    }
}
