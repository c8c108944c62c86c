package vn.hientai.web.faces.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;

/** The days on which the organisation changed, where the slider "as of" stops, and the links beneath it. */
@Named
@RequestScoped
public class ChangeDays {
    private static final int LINKED = 8;
    private static final int STOPS = 200;

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    /** The latest changes and the days before them, oldest first: what was, and what came of it. */
    public List<LocalDate> getLatest() {
        var days = trees.changeDays();
        return days.subList(Math.max(0, days.size() - LINKED), days.size());
    }

    /** Where the slider stops: the days of change, today and the day shown, oldest first. */
    public List<LocalDate> stops(LocalDate shown) {
        var days = trees.changeDays();
        var stops = new TreeSet<>(days.subList(Math.max(0, days.size() - STOPS), days.size()));
        stops.add(today.date());
        stops.add(shown);
        return new ArrayList<>(stops);
    }

    /** The stops for the script, comma between. */
    public String written(LocalDate shown) {
        return stops(shown).stream().map(LocalDate::toString).collect(Collectors.joining(","));
    }
}
