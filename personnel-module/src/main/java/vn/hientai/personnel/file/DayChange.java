package vn.hientai.personnel.file;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.hientai.core.kernel.Today;

/** Turns the leaf of the calendar (sang ngày mới): at start-up and once the business day has changed. */
@Singleton
@Startup
public class DayChange {
    @Inject
    StaffCards cards;

    @Inject
    Today today;

    private LocalDate rolledTo;

    @PostConstruct
    @Schedule(hour = "*", minute = "*", persistent = false)
    void roll() {
        var day = today.date();
        if (!day.equals(rolledTo)) {
            cards.rollTo(day);
            rolledTo = day;
        }
    }
}
