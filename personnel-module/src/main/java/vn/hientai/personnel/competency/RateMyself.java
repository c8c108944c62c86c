package vn.hientai.personnel.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** Someone rates the own competencies (tự nhận xét năng lực). */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class RateMyself {
    /** @param levels 1 to 5 by the whole code of the competency; {@code evidence} what they rest on, or null */
    public record Command(@NotEmpty Map<@NotNull String, @NotNull Integer> levels, @Size(max = 1000) String evidence) {}

    @Inject
    CurrentActor actor;

    @Inject
    CompetencyRatings ratings;

    @Inject
    Today today;

    public void handle(@Valid Command command) {
        var self = actor.who().person().orElseThrow(() -> new Forbidden("refusal.forbidden"));
        ratings.add(self, Rater.SELF, command.levels(), today.date(), command.evidence());
    }
}
