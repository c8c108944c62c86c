package vn.hientai.personnel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/**
 * Drafts the decision on a service act (dự thảo quyết định về biến động công tác) and asks for its signature. What the
 * law refuses is not drafted; nothing changes until it is signed, and then only from its day.
 */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class DraftServiceAct {
    /**
     * @param agency who issues the decision
     * @param articles what the paper says, one article a line
     */
    public record Command(
            @Valid @NotNull ServiceActOrder act,
            @NotNull OrgUnitId agency,
            @Audited @NotBlank @Pattern(regexp = "[\\p{Lu}\\d][\\p{L}\\d.\\-]{1,30}") String symbol,
            @Audited @NotBlank @Size(max = 500) String title,
            @NotBlank String articles) {}

    @Inject
    ServiceActDesk desk;

    public ServiceActDesk.Drafted handle(@Valid Command command) {
        return desk.draft(command.act(), command.agency(), command.symbol(), command.title(), command.articles());
    }
}
