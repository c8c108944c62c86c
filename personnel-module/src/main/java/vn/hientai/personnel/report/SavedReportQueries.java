package vn.hientai.personnel.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Unscoped;

/** The reports that the signed-in account may run. They hold no people: those are read with the scope of whoever runs them. */
@ApplicationScoped
public class SavedReportQueries {
    @Inject
    SavedReports reports;

    @Unscoped("only one's own and what is shared with a role that one plays")
    public List<SavedReport> mine() {
        return reports.all();
    }

    @Unscoped("only one's own and what is shared with a role that one plays")
    public SavedReport get(long id) {
        return reports.find(id).orElseThrow(() -> new NotFound("Report", id));
    }
}
