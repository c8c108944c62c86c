package vn.hientai.personnel.career.mobility;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.hientai.core.kernel.Today;

/** Watches the terms in sensitive posts (nhắc chuyển đổi vị trí công tác), once a day. */
@Singleton
public class RotationReminders {
    @Inject
    RotationDues dues;

    @Inject
    Today today;

    private LocalDate watchedOn;

    @Schedule(hour = "*", minute = "*", second = "35", persistent = false)
    void watch() {
        var day = today.date();
        if (!day.equals(watchedOn)) {
            dues.reckonAll();
            dues.remind();
            watchedOn = day;
        }
    }
}
