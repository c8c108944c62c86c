package vn.hientai.web.faces.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.file.StaffFilter;
import vn.hientai.personnel.file.StaffQueries;
import vn.hientai.personnel.file.StaffSight;

/** How many people, whose step comes due soon, who retires within the year: each counts the list that it opens. */
@RequestScoped
public class PeopleFigures implements HomeSource {
    private static final int DAYS_AHEAD = 90;

    @Inject
    CurrentActor actor;

    @Inject
    StaffQueries staff;

    @Inject
    Today today;

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Figure> figures() {
        var forUnit = actor.plays(Role.UNIT_HR) || actor.plays(Role.UNIT_HEAD);
        var forProvince = actor.plays(Role.HR_OFFICER) || actor.plays(Role.LEADERSHIP) || actor.plays(Role.INSPECTOR);
        if (!forUnit && !forProvince) {
            return List.of();
        }
        var list = forProvince ? "/officer/people" : "/unit/people";
        var figures = new ArrayList<Figure>();
        if (actor.holds(Right.READ_SALARY)) {
            var by = today.date().plusDays(DAYS_AHEAD);
            figures.add(Figure.counted("home.figure.raises", count(by, null), "home.figure.raises.note", by, list + "?stepDueBy=" + by
                    + "&sort=step_since"));
        }
        if (actor.holds(Right.READ_REPORTS)) {
            var by = today.date().plusYears(1);
            figures.add(Figure.counted("home.figure.retiring", count(null, by), "home.figure.retiring.note", by, list + "?retiresBy=" + by
                    + "&sort=retires"));
        }
        figures.add(Figure.counted("home.figure.people", count(null, null), "home.figure.people.note", today.date(), list));
        return figures;
    }

    private long count(LocalDate stepDueBy, LocalDate retiresBy) {
        var filter = new StaffFilter(
                null, null, null, null, null, null, null, null, null, null, stepDueBy, retiresBy, null, null, null);
        return staff.count(actor.scope(Right.READ_FILE), StaffSight.of(actor), filter);
    }
}
