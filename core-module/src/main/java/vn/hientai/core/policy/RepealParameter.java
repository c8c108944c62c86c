package vn.hientai.core.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** The legal officer drafts the end of a parameter (bãi bỏ); it ends once a second person confirms. */
@ApplicationScoped
@UseCase(Right.DRAFT_POLICY)
public class RepealParameter {
    /** @param from first day on which it no longer holds */
    public record Command(
            @NotBlank @Audited String key, @NotNull @Audited String qualifier, @NotNull LocalDate from,
            @NotBlank @Size(max = 1000) String reason) {}

    @Inject
    CurrentActor actor;

    @Inject
    PolicyRows rows;

    @Inject
    Today today;

    public long handle(@Valid Command command) {
        var ending = rows.inForceFrom(command.key(), command.qualifier(), command.from(), null).stream().findFirst()
                .orElseThrow(() -> new NotFound("PolicyParameter", command.key()));
        var of = ending.parameter();
        var draft = new Parameter(
                of.key(), of.qualifier(), of.value(), command.from(), null, of.citation(), false, null);
        return rows.draft(draft, ending.instrument(), true, command.reason(), actor.who().account(), today.instant());
    }
}
