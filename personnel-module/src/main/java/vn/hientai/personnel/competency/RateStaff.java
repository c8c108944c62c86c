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
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** The head rates the competencies of a person of the unit (nhận xét năng lực). */
@ApplicationScoped
@UseCase(Right.LEAD_DEVELOPMENT)
public class RateStaff {
    /** @param levels 1 to 5 by the whole code of the competency; {@code evidence} what they rest on, or null */
    public record Command(@NotNull PersonId person, @NotEmpty Map<@NotNull String, @NotNull Integer> levels, @Size(max = 1000) String evidence) {}

    @Inject
    CurrentActor actor;

    @Inject
    CompetencyRatings ratings;

    @Inject
    Today today;

    public void handle(@Valid Command command) {
        actor.mustReach(Right.LEAD_DEVELOPMENT, command.person());
        actor.mustBeImpartial(command.person());
        ratings.add(command.person(), Rater.HEAD, command.levels(), today.date(), command.evidence());
    }
}
