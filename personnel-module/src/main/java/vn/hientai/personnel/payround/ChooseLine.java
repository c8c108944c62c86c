package vn.hientai.personnel.payround;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.personnel.salary.RaiseForecasts;
import vn.hientai.personnel.salary.RaiseForecasts.Forecast;
import vn.hientai.personnel.salary.rule.EarlyRaiseFacts;
import vn.hientai.personnel.salary.rule.EarlyRaiseFacts.Merit;

/**
 * HR's own choice about one person in a round: out or in again with a reason, or early for a merit or on the notice of
 * retirement, as far as the law lets it. What the law refuses stays out, and the refusal carries the verdict.
 */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class ChooseLine {
    /**
     * @param merit code of a commendation, for an early rise; with the day of its decision
     * @param noticed day of the notice of retirement, for an early rise
     */
    public record Command(
            long round, @NotNull PersonId person, boolean included, @NotBlank @Size(max = 500) String reason,
            @Size(max = 100) String merit, LocalDate meritOn, LocalDate noticed, Integer version) {}

    @Inject
    CurrentActor actor;

    @Inject
    Rounds rounds;

    @Inject
    RoundComputation computation;

    @Inject
    RaiseForecasts forecasts;

    @Inject
    PolicyBooks books;

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        var round = rounds.lock(command.round(), command.version());
        actor.mustReach(Right.DRAFT_DECISION, command.person());
        actor.mustReach(Right.READ_SALARY, command.person());
        actor.mustBeImpartial(command.person());
        round.must(RoundStatus.OPEN);
        var line = rounds.line(round.id(), command.person());
        if (command.included() && (command.merit() != null || command.noticed() != null)) {
            early(round, command);
            return;
        }
        var known = line.orElseThrow(() -> new NotFound("PayRoundLine", command.person()));
        mustBeOpen(round.id(), known.part());
        if (command.included() == known.included()) {
            throw new Conflict(command.included() ? "payround.already-in" : "payround.already-out", Map.of());
        }
        if (command.included() && known.hindrance() != null && !known.hindrance().mayBeLifted()) {
            refuse(round, known);
        }
        rounds.choose(round.id(), command.person(), command.included(), command.reason().strip());
    }

    /** The Department may still change a list that it examines; the unit may not once it has sent it. */
    private void mustBeOpen(long round, OrgUnitId part) {
        var status = rounds.part(round, part).status();
        var examines = actor.scope(Right.GRANT_STEP_RAISE).includesUnit(part);
        if (!status.isWithTheUnit() && !(status == PartStatus.SENT && examines)) {
            throw new Conflict("payround.list-closed", Map.of("status", status));
        }
    }

    private void refuse(Rounds.Kept round, Rounds.Chosen known) {
        var forecast = forecasts.of(List.of(known.person()), round.until()).get(known.person());
        var verdict = forecast == null ? null : forecasts.explained(forecast.facts(), round.until()).orElse(null);
        throw new BusinessRuleViolated("payround.may-not-be-taken-in", "included", Map.of("hindrance", known.hindrance()), verdict);
    }

    private void early(Rounds.Kept round, Command command) {
        if (command.merit() != null && command.meritOn() == null) {
            throw new InvalidInput(List.of(Violation.of("meritOn", "REQUIRED")));
        }
        if (command.meritOn() != null && command.meritOn().isAfter(today.date())) {
            throw new InvalidInput(List.of(Violation.of("meritOn", "IMPOSSIBLE_DATE")));
        }
        if (command.noticed() != null && command.noticed().isAfter(today.date())) {
            throw new InvalidInput(List.of(Violation.of("noticed", "IMPOSSIBLE_DATE")));
        }
        var candidate = computation.candidate(trees.now().get(round.unit()), command.person());
        if (candidate == null) {
            throw new NotFound("Person", command.person());
        }
        var part = new OrgUnitId(candidate.part());
        mustBeOpen(round.id(), part);
        var forecast = forecasts.of(List.of(command.person()), round.until()).get(command.person());
        if (forecast == null || forecast.facts() == null || forecast.contradiction() != null) {
            throw new BusinessRuleViolated("payround.may-not-be-taken-in", "included", Map.of("hindrance",
                    forecast == null ? Hindrance.NO_PLACEMENT : Hindrance.CONTRADICTION), null);
        }
        var outcome = forecasts.early(facts(round, command, candidate, forecast, part), round.until());
        outcome.verdict().orRefuse();
        var line = RoundLines.before(
                candidate, forecast, command.merit() != null ? LineKind.EARLY_MERIT : LineKind.EARLY_RETIREMENT, outcome, null,
                command.noticed());
        rounds.early(round.id(), line, command.merit(), command.meritOn(), command.reason().strip());
    }

    /** The review year is that of the round; the payroll list is that of the agency as the round was opened. */
    private EarlyRaiseFacts facts(
            Rounds.Kept round, Command command, RoundLines.Candidate candidate, Forecast forecast, OrgUnitId part) {
        var last = rounds.lastEarly(command.person()).orElse(null);
        var byMerit = command.merit() != null;
        return new EarlyRaiseFacts(
                forecast.facts(), byMerit ? new Merit(command.merit(), command.meritOn()) : null, command.noticed(), candidate.retires(),
                byMerit ? rounds.part(round.id(), part).headcount() : null,
                rounds.granted(part, round.until().getYear(), command.person()), last,
                last != null && last.equals(forecast.stepSince()));
    }
}
