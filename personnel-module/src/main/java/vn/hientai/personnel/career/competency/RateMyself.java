package vn.hientai.personnel.career.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.usecase.UseCase;

/** Someone rates the own competencies (tự nhận xét năng lực). */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class RateMyself {
    /** @param levels 1 to 5 by the code of the competency */
    public record Command(@NotEmpty Map<@NotNull String, @NotNull Integer> levels) {}

    @Inject
    CurrentActor actor;

    @Inject
    CompetencyRatings ratings;

    public void handle(@Valid Command command) {
        var self = actor.who().person().orElseThrow(() -> new Forbidden("refusal.forbidden"));
        ratings.add(self, Rater.SELF, command.levels());
    }
}
