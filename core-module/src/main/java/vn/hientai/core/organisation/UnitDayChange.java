package vn.hientai.core.organisation;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.worklist.UnitTasks;

/**
 * On the day that a unit ends its open tasks pass to the successor. All other facts of units carry their own days; tasks
 * have none, so someone must turn the leaf. Done twice it does nothing more.
 */
@Singleton
@Startup
public class UnitDayChange {
    @Inject
    Units units;

    @Inject
    UnitTasks tasks;

    @Inject
    Today today;

    private LocalDate rolledTo;

    @PostConstruct
    @Schedule(hour = "*", minute = "*", persistent = false)
    void roll() {
        var day = today.date();
        if (!day.equals(rolledTo)) {
            units.endedWithOpenTasks(day).forEach(tasks::pass);
            rolledTo = day;
        }
    }
}
