package vn.hientai.web.rest.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.personnel.handover.HandoverGround;
import vn.hientai.personnel.handover.HandoverQueries;
import vn.hientai.web.handover.Handovers;
import vn.hientai.web.rest.Listing;

/** Hand-overs of one person's whole file. */
@Path("staff/{code}/handovers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StaffHandoversResource {
    @Schema(description = "Why and to whom a whole file goes.")
    public record HandoverOrder(
            @NotNull @Schema(description = "Why it goes") HandoverGround ground,
            @NotBlank @Size(max = 1000) @Schema(description = "The same in words: the decision, the letter that asks for it") String reason,
            @NotBlank @Size(max = 300) @Schema(description = "The agency that receives it") String receiver) {}

    @Inject
    CurrentActor actor;

    @Inject
    FileQueries files;

    @Inject
    HandoverQueries handovers;

    @Inject
    Handovers desk;

    @GET
    @Operation(operationId = "listHandovers", summary = "Where and when the whole file of a person went, newest first")
    public Listing<HandoverShown> list(@Parameter(description = "Personnel number") @PathParam("code") String code) {
        actor.mustHold(Right.HAND_OVER_FILE);
        var scope = actor.scope(Right.HAND_OVER_FILE);
        return new Listing<>(handovers.of(scope, files.get(scope, code)).stream().map(HandoverShown::of).toList(), null, null);
    }

    @POST
    @Operation(operationId = "handOverFile", summary = "Put the whole file into a package: every row with its history, papers, signed decisions",
            description = "The package is kept as it went; its list of contents holds the hash of every part and is signed where"
                    + " documents are signed digitally.")
    @APIResponseSchema(value = HandoverShown.class, responseCode = "201")
    public Response handOver(
            @Parameter(description = "Personnel number") @PathParam("code") String code, @Valid @NotNull HandoverOrder order) {
        var id = desk.handOver(code, order.ground(), order.reason(), order.receiver());
        var handed = handovers.handed(actor.scope(Right.HAND_OVER_FILE), id).orElseThrow(() -> new NotFound("Handover", id));
        return Response.created(URI.create("handovers/" + id)).entity(HandoverShown.of(handed)).build();
    }
}
