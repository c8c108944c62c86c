package vn.hientai.personnel.payround;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.job.Jobs;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Opens a round of rises for a unit with everyone below it and some whole months (mở đợt nâng bậc lương). */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class OpenRound {
    private static final int MOST_MONTHS = 12;

    /**
     * @param from first month, by any of its days
     * @param until last month, by any of its days
     * @param title null or empty for the usual one
     */
    public record Command(
            @NotNull OrgUnitId unit, @NotNull LocalDate from, @NotNull LocalDate until, @Audited @Size(max = 300) String title) {}

    /** @param job the computation in the background, or null when the list stands already */
    public record Opened(long round, UUID job) {}

    @Inject
    CurrentActor actor;

    @Inject
    Rounds rounds;

    @Inject
    RoundComputation computation;

    @Inject
    RoundTitles titles;

    @Inject
    OrgTrees trees;

    @Inject
    Jobs jobs;

    @Inject
    Today today;

    public Opened handle(@Valid @NotNull Command command) {
        actor.mustReachUnit(Right.DRAFT_DECISION, command.unit());
        var from = command.from().withDayOfMonth(1);
        var until = command.until().withDayOfMonth(1).plusMonths(1).minusDays(1);
        check(from, until);
        var unit = trees.now().get(command.unit());
        rounds.overlapping(computation.unitsOf(unit), from, until).ifPresent(other -> {
            throw new Conflict("payround.overlaps", Map.of("title", other));
        });
        var title = command.title() == null || command.title().isBlank() ? titles.of(unit, from, until) : command.title().strip();
        var round = rounds.add(unit.id(), trees.now().agencyOf(unit).id(), title, from, until);
        var heads = computation.headcounts(unit);
        heads.forEach((part, people) -> rounds.addPart(round, part, people));
        var people = heads.values().stream().mapToInt(Integer::intValue).sum();
        if (people > RoundComputation.MANY) {
            var job = jobs.enqueue(
                    RoundJob.NAME, Json.createObjectBuilder().add("round", round).add("people", people).build());
            rounds.job(round, job);
            return new Opened(round, job);
        }
        computation.all(round, unit.id(), from, until);
        rounds.status(round, RoundStatus.OPEN);
        rounds.askParts(round);
        return new Opened(round, null);
    }

    private void check(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw new InvalidInput(List.of(Violation.of("until", "BEFORE_START")));
        }
        if (from.plusMonths(MOST_MONTHS).isBefore(until)) {
            throw new InvalidInput(List.of(new Violation("until", "MONTHS_AT_MOST", Map.of("months", MOST_MONTHS))));
        }
        if (from.isBefore(today.date().minusMonths(MOST_MONTHS)) || until.isAfter(today.date().plusMonths(2L * MOST_MONTHS))) {
            throw new InvalidInput(List.of(Violation.of("from", "IMPOSSIBLE_DATE")));
        }
    }
}
