package vn.hientai.personnel.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.report.SavedReport.Share;

/** Lets others run a report (chia sẻ báo cáo): whoever plays a role over a unit or below it, over their own scope only. */
@ApplicationScoped
@UseCase(Right.READ_REPORTS)
public class ShareReport {
    /** @param shares all of them; none for nobody */
    public record Command(long id, @NotNull @Size(max = 50) List<@NotNull Share> shares, int version) {}

    @Inject
    SavedReports reports;

    @Inject
    OrgTrees trees;

    public void handle(@Valid @NotNull Command command) {
        var wrong = new ArrayList<Violation>();
        var units = new HashMap<String, OrgUnitId>();
        for (var share : command.shares()) {
            if (share.role() == null || !share.role().holds(Right.READ_REPORTS)) {
                wrong.add(Violation.of("role", "UNKNOWN_CODE"));
            }
            trees.now().find(share.unit() == null ? "" : share.unit().strip())
                    .ifPresentOrElse(node -> units.put(share.unit(), node.id()), () -> wrong.add(Violation.of("unit", "UNKNOWN_CODE")));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        reports.share(reports.own(command.id()), command.shares(), units, command.version());
    }
}
