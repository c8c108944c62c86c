package vn.hientai.web.faces.quality;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.quality.AskToComplete;
import vn.hientai.personnel.quality.CampaignQueries;
import vn.hientai.personnel.quality.CampaignQueries.Campaign;
import vn.hientai.personnel.quality.CloseCampaign;
import vn.hientai.personnel.quality.QualityQueries;
import vn.hientai.personnel.quality.QualityQueries.QualitySort;
import vn.hientai.personnel.quality.QualityQueries.UnitQuality;
import vn.hientai.personnel.quality.QualityQueries.WeakFile;
import vn.hientai.personnel.quality.ReportCleaned;
import vn.hientai.personnel.quality.StartCampaign;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.Notices;
import vn.hientai.web.faces.support.UnitPick;

/** How good the files of a unit are: score by unit, the weakest files, campaigns. The unit is in the address. */
@Named
@RequestScoped
public class QualityView {
    private static final int DAYS_TO_COMPLETE = 14;
    private static final int DAYS_OF_CAMPAIGN = 30;

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    UnitPick unitPick;

    @Inject
    QualityQueries quality;

    @Inject
    CampaignQueries campaigns;

    @Inject
    StartCampaign startCampaign;

    @Inject
    CloseCampaign closeCampaign;

    @Inject
    ReportCleaned reportCleaned;

    @Inject
    AskToComplete askToComplete;

    @Inject
    Today today;

    @Inject
    Display display;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    private OrgNode unit;
    private List<UnitQuality> units;
    private Page<WeakFile> worst;
    private List<Campaign> shown;
    private final Map<String, String> errors = new HashMap<>();

    /** The unit asked for, else the highest of the scope. */
    public OrgNode getUnit() {
        if (unit == null) {
            var asked = request.getParameter("unitOf") != null ? request.getParameter("unitOf") : request.getParameter("unit");
            var scope = actor.scope(Right.READ_FILE);
            unit = unitPick.resolve(asked, Right.READ_FILE)
                    .or(() -> trees.now().nodes().stream().filter(node -> scope.includesUnit(node.id())).findFirst())
                    .orElseThrow(() -> new NotFound("Unit", "?"));
        }
        return unit;
    }

    public String getName() {
        return getUnit().name(display.getLocale());
    }

    public String nameOf(OrgNode node) {
        return node.name(display.getLocale());
    }

    private List<UnitQuality> all() {
        if (units == null) {
            units = quality.units(actor.scope(Right.READ_FILE), getUnit());
        }
        return units;
    }

    public UnitQuality getWhole() {
        return all().get(0);
    }

    public List<UnitQuality> getUnits() {
        return all().subList(1, all().size());
    }

    public List<QualityQueries.Kind> getKinds() {
        return quality.kinds(actor.scope(Right.READ_FILE), getUnit());
    }

    public Page<WeakFile> getWorst() {
        if (worst == null) {
            worst = quality.worst(
                    actor.scope(Right.READ_FILE), getUnit(),
                    new PageRequest<>(PageRequest.DEFAULT_LIMIT, request.getParameter("after"), QualitySort.SCORE, false, false));
        }
        return worst;
    }

    public List<Campaign> getCampaigns() {
        if (shown == null) {
            shown = campaigns.of(actor.scope(Right.READ_FILE), getUnit());
        }
        return shown;
    }

    /** Whether the signed-in person may ask, start and close here. */
    public boolean isKeeper() {
        return actor.scope(Right.EDIT_FILE).includesUnit(getUnit().id());
    }

    public boolean mayReport(CampaignQueries.Part part) {
        return part.doneOn() == null && actor.scope(Right.EDIT_FILE).includesUnit(part.unit().id());
    }

    public boolean mayClose(Campaign campaign) {
        return campaign.isOpen() && actor.scope(Right.EDIT_FILE).includesUnit(campaign.unit().id());
    }

    public String getDue() {
        return Optional.ofNullable(request.getParameter("due")).orElse(today.date().plusDays(DAYS_TO_COMPLETE).toString());
    }

    public String getCampaignDue() {
        return Optional.ofNullable(request.getParameter("until")).orElse(today.date().plusDays(DAYS_OF_CAMPAIGN).toString());
    }

    public String asked(String name) {
        return request.getParameter(name);
    }

    public String error(String field) {
        return errors.get(field);
    }

    /** Asks the people who were chosen. */
    public String ask() {
        var codes = request.getParameterValues("code");
        if (codes == null || codes.length == 0) {
            notices.refused("quality.choose", Map.of());
            return null;
        }
        try {
            var done = askToComplete.handle(new AskToComplete.Command(List.of(codes), day("due")));
            if (done.asked() > 0) {
                notices.done("quality.asked", Map.of("count", done.asked()));
            }
            if (!done.left().isEmpty()) {
                notices.refused("quality.left", Map.of("count", done.left().size(), "names", String.join(", ", done.left().subList(0, Math.min(5, done.left().size())))));
            }
            return here();
        } catch (InvalidInput invalid) {
            tell(invalid);
            return null;
        }
    }

    public String start() {
        try {
            var title = request.getParameter("title");
            if (title == null || title.isBlank()) {
                throw new InvalidInput(List.of(InvalidInput.Violation.of("title", "REQUIRED")));
            }
            startCampaign.handle(new StartCampaign.Command(getUnit().id(), title, request.getParameter("note"), day("until")));
            notices.done("cleaning.started", Map.of("title", title));
            return here();
        } catch (InvalidInput invalid) {
            tell(invalid);
        } catch (BusinessRuleViolated refusal) {
            notices.refused(refusal.key(), refusal.arguments());
        }
        return null;
    }

    public String close(long campaign) {
        try {
            closeCampaign.handle(new CloseCampaign.Command(campaign));
            notices.done("cleaning.ended", Map.of());
        } catch (Conflict refusal) {
            notices.refused(refusal.key(), refusal.arguments());
        }
        return here();
    }

    public String report(long campaign, OrgUnitId done) {
        try {
            reportCleaned.handle(new ReportCleaned.Command(campaign, done));
            notices.done("cleaning.unit-done", Map.of());
        } catch (Conflict refusal) {
            notices.refused(refusal.key(), refusal.arguments());
        }
        return here();
    }

    private String here() {
        return "/officer/quality?faces-redirect=true&unit=" + getUnit().code();
    }

    private LocalDate day(String name) {
        try {
            return LocalDate.parse(Optional.ofNullable(request.getParameter(name)).orElse(""));
        } catch (DateTimeException unreadable) {
            throw new InvalidInput(List.of(InvalidInput.Violation.of(name, "INVALID_DATE")));
        }
    }

    private void tell(InvalidInput invalid) {
        invalid.violations().forEach(v -> errors.put(
                v.field(), Texts.get(display.getLocale(), "invalid." + v.rule(), v.arguments())));
    }
}
