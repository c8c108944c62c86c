package vn.hientai.core.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import vn.hientai.core.decision.DecisionDesk;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;

/**
 * Drafts the decision that changes units (dự thảo quyết định về tổ chức) and asks the leadership to sign. Nothing
 * changes until it is signed; then it takes effect from its day.
 */
@ApplicationScoped
@UseCase(Right.CHANGE_UNITS)
public class DraftUnitDecision {
    /**
     * @param act the command of one of the acts on units, without its authority
     * @param agency who issues the decision
     * @param articles what the paper says, one article a line
     */
    public record Command(
            @NotNull Record act,
            @NotNull OrgUnitId agency,
            @Audited @NotBlank @Pattern(regexp = "[\\p{Lu}\\d][\\p{L}\\d.\\-]{1,30}") String symbol,
            @Audited @NotBlank @Size(max = 500) String title,
            @NotBlank String articles) {}

    @Inject
    CurrentActor actor;

    @Inject
    ActCheck check;

    @Inject
    DecisionDesk desk;

    @Inject
    Worklist worklist;

    public DecisionId handle(@Valid Command command) {
        actor.mustReachUnit(Right.CHANGE_UNITS, PlannedAct.unitOf(command.act()));
        var on = PlannedAct.dayOf(command.act());
        if (command.act() instanceof MergeUnits.Command merging) {
            merging.units().forEach(unit -> actor.mustReachUnit(Right.CHANGE_UNITS, unit));
        }
        check.mustBePossible(command.act());
        var person = PlannedAct.personOf(command.act());
        var draft = desk.draft(
                PlannedAct.kindOf(command.act()),
                command.agency(),
                command.symbol(),
                command.title(),
                on,
                Map.of(PlannedAct.FIELD, PlannedAct.written(command.act()), "articles", command.articles()),
                person == null ? List.of() : List.of(person));
        worklist.raise(
                "SIGN_DECISION", "Decision", draft.toString(), Assignee.role(Role.LEADERSHIP, command.agency()), null,
                "/decisions/sheet?id=" + draft, Map.of("title", command.title()));
        return draft;
    }
}
