package vn.hientai.web.rest.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.attachment.IncomingFile;
import vn.hientai.core.attachment.Portraits;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.personnel.file.RemovePortrait;
import vn.hientai.personnel.file.TakePortrait;
import vn.hientai.web.rest.EntityTags;

/** The photograph in a file. */
@Path("staff/{code}/photo")
@RequestScoped
@Tag(name = "staff")
public class PhotoResource {
    private static final String JPEG = "image/jpeg";

    @PathParam("code")
    String code;

    @Inject
    CurrentActor actor;

    @Inject
    FileQueries files;

    @Inject
    Portraits portraits;

    @Inject
    TakePortrait takePortrait;

    @Inject
    RemovePortrait removePortrait;

    @GET
    @Produces(JPEG)
    @Operation(operationId = "readPhoto", summary = "The photograph, a small JPEG")
    @APIResponseSchema(StreamingOutput.class)
    public Response photo(@Context Request request) {
        var person = files.get(actor.scope(Right.READ_FILE), code);
        var portrait = portraits.find(person).orElseThrow(() -> new NotFound("Photo", code));
        var tag = new EntityTag(portrait.sha256());
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? Response.ok(portraits.content(portrait), JPEG) : unchanged;
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, "private, max-age=300").build();
    }

    @PUT
    @Consumes({JPEG, "image/png", "image/webp", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(operationId = "putPhoto", summary = "Put a photograph into the file; If-Match names the version of the file")
    @APIResponse(responseCode = "204", description = "Taken, made small, without place and device")
    public Response put(InputStream picture, @Context HttpHeaders headers) {
        var person = files.get(actor.scope(Right.READ_FILE), code);
        var version = EntityTags.versionOf(headers);
        try (var incoming = IncomingFile.receive(picture, "photo")) {
            var now = takePortrait.handle(new TakePortrait.Command(person, version, incoming));
            return Response.noContent().tag(String.valueOf(now)).build();
        }
    }

    @DELETE
    @Operation(operationId = "deletePhoto", summary = "Take the photograph out of the file")
    @APIResponse(responseCode = "204", description = "Taken out")
    public Response remove(@Parameter(description = "Why") @QueryParam("reason") String reason, @Context HttpHeaders headers) {
        var scope = actor.scope(Right.READ_FILE);
        EntityTags.mustMatch(headers, files.version(scope, code));
        removePortrait.handle(new RemovePortrait.Command(files.get(scope, code), reason));
        return Response.noContent().build();
    }
}
