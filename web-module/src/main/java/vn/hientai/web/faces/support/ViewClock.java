package vn.hientai.web.faces.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;

/** The business day as pages show it. */
@Named
@RequestScoped
public class ViewClock {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    Today today;

    public LocalDate getToday() {
        return today.date();
    }

    /** The weekday and the date: Thứ Sáu, 20/11/2026. */
    public String getLongToday() {
        var locale = LocaleChoice.current();
        return Texts.get(locale, "day.of-week." + today.date().getDayOfWeek().getValue())
                + ", " + Texts.spoken(locale, today.date());
    }

    public String getTime() {
        return TIME.format(today.instant().atZone(Today.VIETNAM));
    }

    /** Days from the business day to the day given; negative when it has passed. */
    public long daysUntil(LocalDate day) {
        return ChronoUnit.DAYS.between(today.date(), day);
    }
}
