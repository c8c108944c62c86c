package vn.hientai.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import vn.hientai.core.attachment.IncomingFile;
import vn.hientai.core.decision.DecisionKind;
import vn.hientai.core.decision.InstallTemplate;
import vn.hientai.core.decision.RetireTemplate;
import vn.hientai.core.decision.TemplateQueries;
import vn.hientai.core.decision.TemplateQueries.TemplateRow;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.web.export.DecisionPrint;

/** Templates of printed decisions: put in place by an administrator, tried on a sample, taken out of use again. */
@Path("paper-templates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PaperTemplatesResource {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Schema(description = "A template of printed decisions.")
    public record Template(
            @Schema(description = "Number of the template") long id,
            @Schema(description = "Kind of decision; absent for all kinds that have none of their own") DecisionKind kind,
            @Schema(description = "Name of its file") String fileName,
            @Schema(description = "The fields it asks for") String fields,
            @Schema(description = "Who put it in place") String by,
            @Schema(description = "When it was put in place") Instant at,
            @Schema(description = "When it went out of use; absent while it is used") Instant retiredAt) {}

    @Inject
    CurrentActor actor;

    @Inject
    TemplateQueries templates;

    @Inject
    InstallTemplate installTemplate;

    @Inject
    RetireTemplate retireTemplate;

    @Inject
    DecisionPrint print;

    @GET
    @Operation(operationId = "listPaperTemplates", summary = "The templates, those in use first, and the versions before them")
    public Listing<Template> list() {
        actor.mustHold(Right.MANAGE_TEMPLATES);
        return new Listing<>(templates.all().stream().map(PaperTemplatesResource::shown).toList(), null, null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "installPaperTemplate", summary = "Put a DOCX template in place: parts file, and kind for one kind of decision",
            description = "Fields stand between double braces; unknown ones are refused by name.")
    @APIResponseSchema(value = Template.class, responseCode = "201")
    public Response install(List<EntityPart> parts) {
        actor.mustHold(Right.MANAGE_TEMPLATES);
        IncomingFile file = null;
        String kind = null;
        try {
            for (var part : parts) {
                if ("file".equals(part.getName()) && file == null) {
                    file = IncomingFile.receive(part.getContent(), part.getFileName().orElse(""));
                } else if ("kind".equals(part.getName())) {
                    kind = part.getContent(String.class);
                }
            }
            if (file == null) {
                throw BusinessRuleViolated.at("file", "shape.part-missing", Map.of());
            }
            var id = installTemplate.handle(new InstallTemplate.Command(kindOf(kind), file));
            return Response.created(URI.create("paper-templates/" + id)).entity(shown(template(id))).tag(version(template(id))).build();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            if (file != null) {
                file.close();
            }
        }
    }

    @GET
    @Path("{id: \\d+}/sample.docx")
    @Produces(DOCX)
    @Operation(operationId = "readTemplateSampleDocx", summary = "An invented decision in the look of the template, as DOCX")
    public Response sampleDocx(@Parameter(description = "Number of the template") @PathParam("id") long id) {
        return file(print.sample(allowed(id)), "mau-" + id + ".docx");
    }

    @GET
    @Path("{id: \\d+}/sample.pdf")
    @Produces("application/pdf")
    @Operation(operationId = "readTemplateSamplePdf", summary = "An invented decision in the look of the template, as PDF")
    public Response samplePdf(@Parameter(description = "Number of the template") @PathParam("id") long id) {
        return file(print.samplePdf(allowed(id)), "mau-" + id + ".pdf");
    }

    @GET
    @Path("{id: \\d+}")
    @Operation(operationId = "readPaperTemplate", summary = "What a template is, without its content")
    @APIResponseSchema(Template.class)
    public Response read(@Parameter(description = "Number of the template") @PathParam("id") long id, @Context Request request) {
        var row = allowed(id);
        return EntityTags.read(request, shown(row), version(row));
    }

    @DELETE
    @Path("{id: \\d+}")
    @Operation(operationId = "retirePaperTemplate", summary = "Take a template out of use; it is kept")
    public void retire(@Parameter(description = "Number of the template") @PathParam("id") long id, @Context HttpHeaders headers) {
        EntityTags.mustMatch(headers, version(allowed(id)));
        retireTemplate.handle(new RetireTemplate.Command(id));
    }

    /** A template changes only by going out of use. */
    private static String version(TemplateRow row) {
        return row.id() + (row.inUse() ? "-used" : "-retired");
    }

    private TemplateRow allowed(long id) {
        actor.mustHold(Right.MANAGE_TEMPLATES);
        return template(id);
    }

    private TemplateRow template(long id) {
        return templates.find(id).orElseThrow(() -> new NotFound("Template", id));
    }

    private static DecisionKind kindOf(String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        return Arrays.stream(DecisionKind.values())
                .filter(kind -> kind.name().equals(given.strip()))
                .findFirst()
                .orElseThrow(() -> BusinessRuleViolated.at("kind", "shape.part-missing", Map.of()));
    }

    private static Response file(byte[] content, String name) {
        return Response.ok(content).header("Content-Disposition", Downloads.disposition(name)).build();
    }

    private static Template shown(TemplateRow row) {
        return new Template(row.id(), row.kind(), row.fileName(), row.fields(), row.by(), row.at(), row.retiredAt());
    }
}
