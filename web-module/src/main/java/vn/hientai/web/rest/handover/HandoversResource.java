package vn.hientai.web.rest.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.personnel.handover.HandoverQueries;
import vn.hientai.personnel.handover.HandoverRows.Handed;
import vn.hientai.web.rest.Downloads;
import vn.hientai.web.rest.EntityTags;

/** Packages of whole files, as they went. */
@Path("handovers/{id: \\d+}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class HandoversResource {
    @Inject
    CurrentActor actor;

    @Inject
    HandoverQueries handovers;

    @GET
    @Operation(operationId = "readHandover", summary = "One hand-over")
    @APIResponseSchema(HandoverShown.class)
    public Response read(@Parameter(description = "Number of the record") @PathParam("id") long id, @Context Request request) {
        return EntityTags.read(request, HandoverShown.of(handed(id)), id);
    }

    @GET
    @Path("package")
    @Produces("application/zip")
    @Operation(operationId = "openPackage", summary = "The package as it went (ZIP): file.json, resume.pdf, papers, manifest.json and its signature")
    @APIResponseSchema(StreamingOutput.class)
    public Response open(@Parameter(description = "Number of the record") @PathParam("id") long id) {
        var handed = handed(id);
        var scope = actor.scope(Right.HAND_OVER_FILE);
        StreamingOutput body = out -> handovers.write(scope, handed.sha256(), handed.size(), out);
        return Response.ok(body)
                .header("Content-Length", handed.size())
                .header("Content-Disposition", Downloads.disposition("ban-giao-ho-so-" + id + ".zip"))
                .build();
    }

    private Handed handed(long id) {
        actor.mustHold(Right.HAND_OVER_FILE);
        return handovers.handed(actor.scope(Right.HAND_OVER_FILE), id).orElseThrow(() -> new NotFound("Handover", id));
    }
}
