package vn.hientai.web.rest.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.personnel.establishment.PlaceInPosition;
import vn.hientai.personnel.file.FileQueries;

/** Which job position a person's present post is. */
@Path("staff/{code}/position")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "posts")
public class StaffPositionResource {
    @Schema(name = "PositionPlacement", description = "The job position that a post is, and why it is said.")
    public record Placement(
            @Schema(description = "Code of a position that the unit was allotted; absent for none") String position,
            @NotBlank @Size(max = 1000) String reason) {}

    @Inject
    CurrentActor actor;

    @Inject
    FileQueries files;

    @Inject
    PlaceInPosition placeInPosition;

    @POST
    @Operation(operationId = "placeInPosition", summary = "Say which job position of the unit a person's present post is; post, office and pay stay")
    @APIResponse(responseCode = "204", description = "Said; what was known before stays known")
    @APIResponse(responseCode = "422", description = "The unit was not allotted the position")
    public Response place(@PathParam("code") String code, @Valid @NotNull Placement placement) {
        actor.mustHold(Right.CHANGE_UNITS);
        var person = files.get(actor.scope(Right.CHANGE_UNITS), code);
        placeInPosition.handle(new PlaceInPosition.Command(person, placement.position(), placement.reason()));
        return Response.noContent().build();
    }
}
