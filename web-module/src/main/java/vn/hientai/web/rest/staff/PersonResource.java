package vn.hientai.web.rest.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.personnel.file.CorrectFile;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.personnel.file.ReadLog;
import vn.hientai.personnel.file.StaffSight;
import vn.hientai.web.rest.EntityTags;

/** One person: read on any day, corrected, with the history of every field and who looked. */
@Path("staff/{code}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
public class PersonResource {
    /** Values to be, by field code; an empty text clears the field. */
    public record Correction(@NotNull Map<String, String> fields, String reason, Long evidence) {}

    @PathParam("code")
    String code;

    @Inject
    CurrentActor actor;

    @Inject
    FileQueries files;

    @Inject
    CorrectFile correctFile;

    @Inject
    ReadLog readLog;

    @Inject
    ResumePrint print;

    @GET
    @Operation(summary = "One person, today or as of a day")
    @APIResponseSchema(StaffItem.class)
    public Response person(@QueryParam("asOf") String asOf, @Context Request request) {
        var day = StaffQuestion.day("asOf", asOf);
        var file = files.cover(actor.scope(Right.READ_FILE), StaffSight.of(actor), code, day);
        readLog.looked(file.person(), "basic");
        return EntityTags.read(request, StaffItem.of(file), file.version());
    }

    @PATCH
    @Operation(summary = "Correct or complete fields of a file; needs If-Match")
    @APIResponseSchema(FileAnswer.class)
    public Response correct(@Valid @NotNull Correction change, @Context HttpHeaders headers) {
        var person = files.get(actor.scope(Right.READ_FILE), code);
        var version = EntityTags.versionOf(headers);
        correctFile.handle(new CorrectFile.Command(person, version, change.fields(), List.of(), change.reason(), change.evidence()));
        var file = files.file(actor.scope(Right.READ_FILE), StaffSight.of(actor), code, null);
        return Response.ok(FileAnswer.of(file)).tag(String.valueOf(file.version())).build();
    }

    @GET
    @Path("file.pdf")
    @Produces(ResumePrint.PDF)
    @Operation(operationId = "printFilePdf", summary = "The résumé form as PDF")
    @APIResponseSchema(StreamingOutput.class)
    public Response pdf(
            @QueryParam("asOf") String asOf,
            @Parameter(description = "TT06 (as a rule) or 2C-98") @QueryParam("form") String form) {
        return print.print(code, asOf, form, ResumePrint.PDF);
    }

    @GET
    @Path("file.docx")
    @Produces(ResumePrint.DOCX)
    @Operation(operationId = "printFileDocx", summary = "The résumé form as DOCX")
    @APIResponseSchema(StreamingOutput.class)
    public Response docx(
            @QueryParam("asOf") String asOf,
            @Parameter(description = "TT06 (as a rule) or 2C-98") @QueryParam("form") String form) {
        return print.print(code, asOf, form, ResumePrint.DOCX);
    }

    @GET
    @Path("history")
    @Operation(summary = "Every change of every field, newest first")
    public FileAnswer.History history() {
        return FileAnswer.History.of(
                files.history(actor.scope(Right.READ_FILE), StaffSight.of(actor), code, 500));
    }

    @GET
    @Path("readers")
    @Operation(summary = "Who looked into the file, newest first")
    public FileAnswer.Readers readers() {
        return FileAnswer.Readers.of(files.readings(actor.scope(Right.READ_FILE), code));
    }
}
