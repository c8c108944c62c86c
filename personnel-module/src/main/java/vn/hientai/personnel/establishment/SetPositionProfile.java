package vn.hientai.personnel.establishment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Says what competencies a job position asks for from a day on (khung năng lực của vị trí việc làm); all else stays. */
@ApplicationScoped
@UseCase(Right.CHANGE_UNITS)
public class SetPositionProfile {
    /** @param version of the position as it was read; {@code needs} level 1 to 5 by whole code */
    public record Command(
            @Audited @NotBlank String code, int version, @NotNull @Size(max = 40) Map<String, @NotNull @Min(1) @Max(5) Integer> needs,
            @NotNull LocalDate on, @NotBlank @Size(max = 1000) String reason) {}

    @Inject
    PositionKeeper keeper;

    @Inject
    Positions positions;

    @Inject
    PositionQueries queries;

    public void handle(@Valid @NotNull Command command) {
        keeper.mustKeepTheCatalogue();
        var position = positions.forChange(command.code(), command.version());
        var now = queries.sheet(AccessScope.nothing(), command.code(), command.on()).now();
        if (now == null) {
            throw BusinessRuleViolated.at("on", "refusal.posts.not-in-use", Map.of("code", command.code(), "on", command.on()));
        }
        positions.describe(
                position,
                new PositionText(
                        now.name(), now.nameEn(), now.group(), now.category(), now.description(), now.rankLowest(), now.rankHighest(),
                        now.titles(), command.needs(), now.legalBasis(), now.confirmed()),
                command.on(), command.reason().strip());
    }
}
