package vn.hientai.personnel.leaving;

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
import vn.hientai.core.decision.DecisionKind;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;

/**
 * Drafts the notice of retirement (dự thảo thông báo nghỉ hưu, NĐ 170/2025/NĐ-CP Điều 62) for the day that the roadmap gives
 * and lays it before whoever signs. A notice for another day, after the birth date was corrected, is another paper.
 */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class DraftRetirementNotice {
    /** @param staff officer number; {@code articles} what the paper says, one part a line */
    public record Command(
            @NotBlank String staff,
            @NotNull OrgUnitId agency,
            @Audited @NotBlank @Pattern(regexp = "[\\p{Lu}\\d][\\p{L}\\d.\\-]{1,30}") String symbol,
            @NotBlank @Size(max = 500) String title,
            @NotBlank @Size(max = 8000) String articles) {}

    @Inject
    CurrentActor actor;

    @Inject
    RetirementQueries retirements;

    @Inject
    RetirementPapers papers;

    @Inject
    DecisionDesk desk;

    @Inject
    Worklist worklist;

    public DecisionId handle(@Valid @NotNull Command command) {
        var sheet = retirements.of(actor.scope(Right.DRAFT_DECISION), command.staff());
        actor.mustBeImpartial(sheet.person());
        if (sheet.gone()) {
            throw new Conflict("leaving.gone", Map.of("name", sheet.fullName()));
        }
        var decision = desk.draft(
                DecisionKind.RETIREMENT_NOTICE, command.agency(), command.symbol(), command.title(), null,
                Map.of("articles", command.articles()), List.of(sheet.person()));
        papers.enter(sheet.person(), RetirementPaper.NOTICE, sheet.moment().retirementDate(), "DRAFT", decision, null, null);
        worklist.raise(
                "SIGN_DECISION", "Decision", decision.toString(), Assignee.role(Role.LEADERSHIP, command.agency()), null,
                "/decisions/sheet?id=" + decision, Map.of("title", command.title()));
        return decision;
    }
}
