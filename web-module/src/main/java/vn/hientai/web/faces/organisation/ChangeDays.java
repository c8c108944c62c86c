package vn.hientai.web.faces.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;

/** The days on which the organisation changed, for the slider "as of" and the links beneath it. */
@Named
@RequestScoped
public class ChangeDays {
    private static final int SHOWN = 6;
    private static final int YEARS = 3;

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    /** The latest changes, oldest first. */
    public List<LocalDate> getLatest() {
        var days = trees.changeDays();
        return days.subList(Math.max(0, days.size() - SHOWN), days.size());
    }

    public LocalDate getFrom() {
        return today.date().minusYears(YEARS).withDayOfYear(1);
    }

    public LocalDate getUntil() {
        var days = trees.changeDays();
        var end = today.date().plusMonths(1);
        var last = days.isEmpty() ? end : days.get(days.size() - 1).plusMonths(1);
        return last.isAfter(end) ? last : end;
    }
}
