package vn.hientai.personnel.assessment.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.job.Jobs;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.assessment.campaign.rule.Conduct;

/** Opens the grading of a year for a unit with everyone below it, in the background (mở đợt đánh giá, xếp loại). */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class OpenCampaign {
    private static final int EARLIEST = 2020;

    /**
     * What is opened.
     *
     * @param governingOn day whose organisation counts; null for today, or the last day of a year that is over
     * @param contracts people on contract too, where the agency decides so (NĐ 335/2025/NĐ-CP Điều 28 khoản 2)
     * @param special a special body, which grades until the middle of January
     */
    public record Command(
            int year, @NotNull OrgUnitId unit, @Audited @Size(max = 300) String title, LocalDate governingOn, boolean contracts, boolean special) {}

    public record Opened(long campaign, UUID job) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Campaigns campaigns;

    @Inject
    OrgTrees trees;

    @Inject
    PolicyBooks books;

    @Inject
    Jobs jobs;

    @Inject
    Today today;

    public Opened handle(@Valid @NotNull Command command) {
        actor.mustReachUnit(Right.DRAFT_DECISION, command.unit());
        if (command.year() < EARLIEST || command.year() > today.date().getYear()) {
            throw new InvalidInput(List.of(new Violation("year", "OUT_OF_RANGE", Map.of("least", EARLIEST, "most", today.date().getYear()))));
        }
        var last = LocalDate.of(command.year(), 12, 31);
        var usual = today.date().isBefore(last) ? today.date() : last;
        var governing = command.governingOn() == null ? usual : command.governingOn();
        if (governing.getYear() != command.year() || governing.isAfter(today.date())) {
            throw new InvalidInput(List.of(Violation.of("governingOn", "IMPOSSIBLE_DATE")));
        }
        var tree = trees.on(governing);
        var unit = tree.find(command.unit()).orElseThrow(() -> new InvalidInput(List.of(Violation.of("unit", "UNKNOWN_UNIT"))));
        var above = tree.ancestors(unit).stream().map(node -> node.id().value()).collect(Collectors.toSet());
        campaigns.overlapping(command.year(), tree.subtreeIds(unit.id()), above).ifPresent(other -> {
            throw new Conflict("campaign.overlaps", Map.of("title", other));
        });
        var title = command.title() == null || command.title().isBlank()
                ? Campaigns.titleOf(command.year(), unit.name()) : command.title().strip();
        var decideBy = new Conduct(books.on(last)).decideBy(command.year(), command.special()).value();
        var id = campaigns.add(command.year(), unit.id(), title, governing, decideBy, command.contracts());
        var people = Sql.of("select count(*) from staff_card")
                .where("unit_id = any(cast(? as bigint[])) and status not in ('RETIRED', 'LEFT')", Sql.ids(tree.subtreeIds(unit.id())))
                .count(em);
        var job = jobs.enqueue(CampaignJob.NAME, Json.createObjectBuilder().add("campaign", id).add("people", people).build());
        campaigns.job(id, job);
        return new Opened(id, job);
    }
}
