package vn.hientai.web.faces.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.personnel.report.SavedReport;
import vn.hientai.personnel.report.SavedReportQueries;

/** The reports to choose from: those that the product brings, and those that people built. */
@Named
@RequestScoped
public class ReportGalleryView {
    /** @param picture which thumbnail; {@code key} of its words */
    public record Offer(String picture, String key, String href) {}

    @Inject
    CurrentActor actor;

    @Inject
    SavedReportQueries saved;

    private List<SavedReport> reports;

    public List<Offer> getOffers() {
        var offers = new ArrayList<>(List.of(
                new Offer("table", "statistics", "/reports/statistics"),
                new Offer("pyramid", "pyramid", "/reports/statistics#pyramid"),
                new Offer("wave", "wave", "/reports/retirement"),
                new Offer("list", "indices", "/org/unit-score"),
                new Offer("list", "builder", "/reports/builder")));
        if (actor.holds(Right.EDIT_FILE)) {
            offers.add(new Offer("calendar", "due", "/officer/due"));
        }
        offers.add(new Offer("quality", "quality", "/officer/quality"));
        return offers;
    }

    public List<SavedReport> getReports() {
        if (reports == null) {
            reports = saved.mine();
        }
        return reports;
    }
}
