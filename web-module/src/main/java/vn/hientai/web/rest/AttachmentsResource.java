package vn.hientai.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import vn.hientai.core.attachment.AddAttachment;
import vn.hientai.core.attachment.AttachmentQueries;
import vn.hientai.core.attachment.AttachmentRow;
import vn.hientai.core.attachment.IncomingFile;
import vn.hientai.core.attachment.OpenAttachment;
import vn.hientai.core.attachment.RemoveAttachment;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.web.signature.SignatureVerification;

/** Papers attached to decisions, files and other matters: sent, listed, opened, taken off. */
@Path("attachments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttachmentsResource {
    @Schema(description = "A paper attached to a matter.")
    public record Attached(
            @Schema(description = "Number of the paper") long id,
            @Schema(description = "What it is attached to: DECISION, PERSON, DEVELOPMENT_PLAN and others") String kind,
            @Schema(description = "Its name, ending as its content is") String fileName,
            @Schema(description = "What the content is") String mediaType,
            @Schema(description = "Length in bytes") long size,
            @Schema(description = "Hash of the content, in hexadecimal digits") String sha256,
            @Schema(description = "Who attached it") String by,
            @Schema(description = "When it was attached") Instant at,
            @Schema(description = "Why it was taken off; absent while it stands") String removedReason) {}

    @Inject
    AttachmentQueries attachments;

    @Inject
    AddAttachment addAttachment;

    @Inject
    OpenAttachment openAttachment;

    @Inject
    RemoveAttachment removeAttachment;

    @Inject
    SignatureVerification verification;

    @GET
    @Operation(operationId = "listAttachments", summary = "The papers of one matter, in the order they came")
    public Listing<Attached> list(
            @NotBlank @Parameter(description = "Kind of the matter: DECISION, PERSON, DEVELOPMENT_PLAN") @QueryParam("kind") String kind,
            @NotBlank @Parameter(description = "Number of the decision or plan, personnel number of the person")
            @QueryParam("subject") String subject) {
        return new Listing<>(attachments.list(kind, subject).stream().map(AttachmentsResource::shown).toList(), null, null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "attach", summary = "Attach a paper: parts file, kind, subject",
            description = "PDF, DOCX, XLSX, JPEG, PNG or WebP, told by the content, up to 20 MB. Pictures lose place and device.")
    @APIResponseSchema(value = Attached.class, responseCode = "201")
    public Response attach(List<EntityPart> parts) {
        String kind = null;
        String subject = null;
        IncomingFile file = null;
        try {
            for (var part : parts) {
                if ("file".equals(part.getName()) && file == null) {
                    file = IncomingFile.receive(part.getContent(), part.getFileName().orElse(""));
                } else if ("kind".equals(part.getName())) {
                    kind = part.getContent(String.class);
                } else if ("subject".equals(part.getName())) {
                    subject = part.getContent(String.class);
                }
            }
            if (file == null || kind == null || subject == null) {
                throw BusinessRuleViolated.at(file == null ? "file" : kind == null ? "kind" : "subject", "shape.part-missing", Map.of());
            }
            var id = addAttachment.handle(new AddAttachment.Command(kind.strip(), subject.strip(), file));
            return Response.created(URI.create("attachments/" + id)).entity(shown(attachments.get(id))).build();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            if (file != null) {
                file.close();
            }
        }
    }

    @GET
    @Path("{id: \\d+}")
    @Operation(operationId = "readAttachment", summary = "What a paper is, without its content")
    @APIResponseSchema(Attached.class)
    public Response read(@Parameter(description = "Number of the paper") @PathParam("id") long id, @Context Request request) {
        var row = attachments.get(id);
        return EntityTags.read(request, shown(row), version(row));
    }

    @GET
    @Path("{id: \\d+}/content")
    @Produces("*/*")
    @Operation(operationId = "openAttachment", summary = "The paper itself; that it was opened is kept in the trail")
    @APIResponseSchema(StreamingOutput.class)
    public Response open(@Parameter(description = "Number of the paper") @PathParam("id") long id) {
        var opened = openAttachment.handle(new OpenAttachment.Command(id));
        StreamingOutput body = opened::writeTo;
        return Response.ok(body, opened.row().mediaType())
                .header("Content-Length", opened.row().size())
                .header("Content-Disposition", Downloads.disposition(opened.row().fileName()))
                .build();
    }

    @GET
    @Path("{id: \\d+}/signatures")
    @Operation(operationId = "verifyAttachment", summary = "The digital signatures of an attached PDF, verified now",
            description = "Of papers that others signed too; nothing is found in what is no PDF.")
    public Signatures signatures(
            @Parameter(description = "Number of the paper") @PathParam("id") long id, @Context HttpServletRequest request) {
        return Signatures.of(verification.of(attachments.get(id)), null, null, Languages.of(request));
    }

    @DELETE
    @Path("{id: \\d+}")
    @Operation(operationId = "removeAttachment", summary = "Take a paper off; its content is kept for what rests on it")
    public void remove(
            @Parameter(description = "Number of the paper") @PathParam("id") long id,
            @NotBlank @Parameter(description = "Why, kept with it") @QueryParam("reason") String reason,
            @Context HttpHeaders headers) {
        EntityTags.mustMatch(headers, version(attachments.get(id)));
        removeAttachment.handle(new RemoveAttachment.Command(id, reason));
    }

    private static String version(AttachmentRow row) {
        return row.sha256().substring(0, 16) + (row.removed() ? "-removed" : "");
    }

    private static Attached shown(AttachmentRow row) {
        return new Attached(
                row.id(), row.kind(), row.fileName(), row.mediaType(), row.size(), row.sha256(), row.by(), row.at(), row.removedReason());
    }
}
