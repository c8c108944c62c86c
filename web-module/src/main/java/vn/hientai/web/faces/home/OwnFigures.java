package vn.hientai.web.faces.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.career.development.DevelopmentQueries;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.personnel.salary.SalaryQueries;
import vn.hientai.web.faces.support.LocaleChoice;
import vn.hientai.web.faces.support.PageFunctions;

/** What concerns oneself: how far the own plan is, when the next step comes, who looked into the own file. */
@RequestScoped
public class OwnFigures implements HomeSource {
    private static final int DAYS_BACK = 30;

    @Inject
    CurrentActor actor;

    @Inject
    DevelopmentQueries plans;

    @Inject
    SalaryQueries salaries;

    @Inject
    FileQueries files;

    @Inject
    Today today;

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Figure> figures() {
        var self = actor.who().person();
        if (self.isEmpty() || actor.who().grants().stream().anyMatch(grant -> grant.role() != Role.CIVIL_SERVANT)) {
            return List.of();
        }
        var figures = new ArrayList<Figure>();
        plan(self.get(), figures);
        pay(self.get(), figures);
        readings(self.get(), figures);
        return figures;
    }

    private void plan(PersonId self, List<Figure> figures) {
        plans.planOf(actor.scope(Right.READ_TALENT), self).ifPresent(plan -> figures.add(Figure.said(
                "home.figure.plan", PageFunctions.percent(plan.row().progress()), "home.figure.plan.note", plan.row().lastDay(), "/me/development")));
    }

    private void pay(PersonId self, List<Figure> figures) {
        var scope = actor.scope(Right.READ_SALARY);
        var sheet = salaries.pay(scope, files.codeOf(actor.scope(Right.READ_FILE), self), today.date());
        if (sheet.next() != null && sheet.next().result().dueDate() != null) {
            figures.add(Figure.said(
                    "home.figure.next-step", Texts.spoken(LocaleChoice.current(), sheet.next().result().dueDate()),
                    "home.figure.next-step.note", today.date(), "/me/file?own=1&tab=pay"));
        }
    }

    private void readings(PersonId self, List<Figure> figures) {
        LocalDate since = today.date().minusDays(DAYS_BACK);
        var from = since.atStartOfDay(Today.VIETNAM).toInstant();
        var count = files.readings(actor.scope(Right.READ_FILE), files.codeOf(actor.scope(Right.READ_FILE), self)).stream()
                .filter(reading -> !reading.at().isBefore(from))
                .count();
        figures.add(Figure.counted("home.figure.readers", count, "home.figure.readers.note", since, "/me/file?own=1&tab=history"));
    }
}
