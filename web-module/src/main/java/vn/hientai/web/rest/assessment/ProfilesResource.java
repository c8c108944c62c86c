package vn.hientai.web.rest.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.competency.ProfileQueries;
import vn.hientai.personnel.competency.ProfileQueries.PositionProfile;
import vn.hientai.personnel.competency.SetOfficeProfile;
import vn.hientai.personnel.establishment.SetPositionProfile;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.organisation.Asked;

/** What job positions and leadership offices ask for by date: levels by competency. */
@Path("assessment/profiles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "assessment")
public class ProfilesResource {
    @Schema(name = "OfficeProfile", description = "What an office asks for.")
    public record Office(
            @Schema(description = "HEAD, DEPUTY_HEAD, DIVISION_HEAD or DIVISION_DEPUTY") String office,
            @Schema(description = "Code of the only unit it is for; absent for all") String unit,
            @Schema(description = "Level 1 to 5 by code of the competency") Map<String, Integer> needs, String legalBasis, LocalDate from,
            LocalDate lastDay, String reason, String author) {}

    @Schema(name = "CompetencyProfiles", description = "Profiles in force on the day.")
    public record Profiles(LocalDate asOf, List<PositionProfile> positions, List<Office> offices) {}

    @Schema(name = "PositionProfileChange", description = "What a position asks for from a day on.")
    public record PositionChange(
            @NotNull @Size(max = 40) Map<String, @NotNull @Min(1) @Max(5) Integer> needs, @NotNull LocalDate on,
            @NotBlank @Size(max = 1000) String reason) {}

    @Schema(name = "OfficeProfileChange", description = "What an office asks for from a day on.")
    public record OfficeChange(
            @Schema(description = "Code of a unit, if for it alone") String unit,
            @NotEmpty @Size(max = 40) Map<String, @NotNull @Min(1) @Max(5) Integer> needs, @NotBlank @Size(max = 300) String legalBasis,
            @NotNull LocalDate on, @NotBlank @Size(max = 1000) String reason) {}

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    ProfileQueries profiles;

    @Inject
    SetPositionProfile setPositionProfile;

    @Inject
    SetOfficeProfile setOfficeProfile;

    @Inject
    Today today;

    @Context
    HttpHeaders headers;

    @GET
    @Operation(operationId = "listCompetencyProfiles", summary = "What positions and offices ask for on a day")
    public Profiles list(@Parameter(description = "The day; today when left out") @QueryParam("asOf") String asOf) {
        actor.mustHold(Right.READ_UNITS);
        var day = Asked.day("asOf", asOf, today.date());
        return new Profiles(
                day, profiles.positions(day),
                profiles.offices(day).stream()
                        .map(one -> new Office(
                                one.office(), one.unit() == null ? null : trees.on(day).find(one.unit()).map(OrgNode::code).orElse(null),
                                one.needs(), one.legalBasis(), one.from(), one.lastDay(), one.reason(), one.author()))
                        .toList());
    }

    @POST
    @Path("positions/{code}")
    @Operation(operationId = "setPositionProfile", summary = "Say what a position asks for from a day on; If-Match as of the position")
    @APIResponse(responseCode = "204", description = "Done; holds from the day on")
    public void position(@PathParam("code") String code, @Valid @NotNull PositionChange body) {
        setPositionProfile.handle(new SetPositionProfile.Command(
                code, EntityTags.versionOf(headers), body.needs(), body.on(), body.reason()));
    }

    @POST
    @Path("offices/{office}")
    @Operation(operationId = "setOfficeProfile", summary = "Say what an office asks for from a day on, everywhere or in one unit")
    @APIResponse(responseCode = "204", description = "Done; holds from the day on")
    public void office(@PathParam("office") String office, @Valid @NotNull OfficeChange body) {
        var unit = body.unit() == null || body.unit().isBlank() ? null : trees.now().get(body.unit()).id();
        setOfficeProfile.handle(new SetOfficeProfile.Command(office, unit, body.needs(), body.legalBasis(), body.on(), body.reason()));
    }
}
