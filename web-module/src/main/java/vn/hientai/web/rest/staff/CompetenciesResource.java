package vn.hientai.web.rest.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.competency.CompetencyQueries;
import vn.hientai.personnel.competency.CompetencyQueries.LevelRow;
import vn.hientai.personnel.competency.GapQueries;
import vn.hientai.personnel.competency.GapQueries.Gap;
import vn.hientai.personnel.competency.Rater;
import vn.hientai.personnel.competency.RateMyself;
import vn.hientai.personnel.competency.RateStaff;
import vn.hientai.personnel.competency.RecordCertificate;

/** A person's levels through time, each with who said so, and the gap to the present post or to one that is chosen. */
@Path("staff/{code}/competencies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
public class CompetenciesResource {
    @Schema(name = "StaffCompetencies", description = "Gaps on the day, and every level that was given until then.")
    public record Competencies(
            @Schema(description = "Officer number") String staff, LocalDate asOf, @Schema(description = "Post held on the day") String post,
            @Schema(description = "Code of the position that was chosen; absent for the present post") String position,
            List<Gap> gaps, @Schema(description = "Newest first; the own word and a released review name their kind of source") List<LevelRow> levels) {}

    @Schema(name = "CompetencyLevels", description = "Levels to record.")
    public record Levels(
            @NotNull @Schema(description = "SELF, HEAD or CERTIFICATE; levels of a review come with its release") Rater source,
            @NotEmpty @Schema(description = "1 to 5 by code of the competency") Map<@NotNull String, @NotNull Integer> levels,
            @Schema(description = "Day of a certificate; today when left out") LocalDate on,
            @Size(max = 1000) @Schema(description = "What they rest on; needed of a certificate") String evidence) {}

    @Inject
    CurrentActor actor;

    @Inject
    GapQueries gaps;

    @Inject
    CompetencyQueries competencies;

    @Inject
    RateMyself rateMyself;

    @Inject
    RateStaff rateStaff;

    @Inject
    RecordCertificate recordCertificate;

    @Inject
    Today today;

    @GET
    @Operation(operationId = "getCompetencies", summary = "Levels through time and the gap to a post")
    public Competencies get(
            @PathParam("code") String code, @QueryParam("asOf") String asOf,
            @Parameter(description = "Code of a job position; the present post when left out") @QueryParam("post") String post) {
        var day = Optional.ofNullable(StaffQuestion.day("asOf", asOf)).orElseGet(today::date);
        var scope = actor.scope(Right.READ_WORK);
        var standing = gaps.of(scope, code, post, day);
        return new Competencies(
                standing.code(), day, standing.post(), standing.chosen(), standing.gaps(), competencies.history(scope, standing.person(), day));
    }

    @POST
    @Operation(operationId = "recordCompetencies", summary = "Record levels as the person, the head, or by a certificate")
    @APIResponse(responseCode = "204", description = "Recorded; earlier levels stay")
    public void record(@PathParam("code") String code, @Valid @NotNull Levels body) {
        var person = gaps.of(actor.scope(Right.READ_WORK), code, null, today.date()).person();
        switch (body.source()) {
            case SELF -> {
                if (!actor.who().person().filter(person::equals).isPresent()) {
                    throw new Forbidden("refusal.forbidden");
                }
                rateMyself.handle(new RateMyself.Command(body.levels(), body.evidence()));
            }
            case HEAD -> rateStaff.handle(new RateStaff.Command(person, body.levels(), body.evidence()));
            case CERTIFICATE -> recordCertificate.handle(new RecordCertificate.Command(
                    person, body.levels(), body.on() == null ? today.date() : body.on(), body.evidence()));
            default -> throw new InvalidInput(List.of(new Violation("source", "UNKNOWN_CODE", Map.of("value", body.source()))));
        }
    }
}
