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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.personnel.file.CorrectFile;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.personnel.file.ReadLog;
import vn.hientai.personnel.file.RowChange;
import vn.hientai.personnel.file.StaffSight;
import vn.hientai.web.rest.EntityTags;

/** The résumé form of a person: single values and families of rows, read on any day and corrected together. */
@Path("staff/{code}/file")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
public class FileResource {
    @Schema(description = "What is to be written into a file; all of it or nothing.")
    public record FileCorrection(
            @Schema(description = "Values to be, by field code; an empty text clears the field") Map<String, String> fields,
            @Schema(description = "Rows to add, correct or remove") List<RowCorrection> rows,
            @Schema(description = "Why; needed when a row is corrected or removed") String reason,
            @Schema(description = "Number of the attachment that proves it") Long evidence) {}

    @Schema(description = "A row to be added (no line), corrected (line and cells) or removed (line and remove).")
    public record RowCorrection(
            @NotNull @Schema(description = "Code of the list, such as degrees") String field,
            @Schema(description = "The row; absent to add one") Long line,
            @Schema(description = "By column; what is absent stays as it is") Map<String, String> cells,
            @Schema(description = "Take the row out of the file; its versions stay in the history") Boolean remove) {
        RowChange change() {
            return new RowChange(field, line, cells, Boolean.TRUE.equals(remove));
        }
    }

    @PathParam("code")
    String code;

    @Inject
    CurrentActor actor;

    @Inject
    FileQueries files;

    @Inject
    CorrectFile correctFile;

    @Inject
    ResumePrint print;

    @Inject
    ReadLog readLog;

    @GET
    @Produces({MediaType.APPLICATION_JSON, ResumePrint.PDF, ResumePrint.DOCX})
    @Operation(operationId = "readFile", summary = "The whole file by the sections of the form; printed when PDF or DOCX is asked for")
    @APIResponseSchema(FileAnswer.class)
    public Response file(@QueryParam("asOf") String asOf, @Context Request request, @Context HttpHeaders headers) {
        for (var wanted : headers.getAcceptableMediaTypes()) {
            var type = wanted.getType() + "/" + wanted.getSubtype();
            if (ResumePrint.PDF.equals(type) || ResumePrint.DOCX.equals(type)) {
                return print.print(code, asOf, null, type);
            }
            if (!wanted.isWildcardType() || wanted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                break;
            }
        }
        var day = StaffQuestion.day("asOf", asOf);
        var file = files.file(actor.scope(Right.READ_FILE), StaffSight.of(actor), code, day);
        readLog.looked(file.person(), "file");
        var answer = EntityTags.read(request, FileAnswer.of(file), file.version());
        return Response.fromResponse(answer).type(MediaType.APPLICATION_JSON).build();
    }

    @PATCH
    @Operation(operationId = "correctFile", summary = "Correct fields and rows of a file together; needs If-Match")
    @APIResponseSchema(FileAnswer.class)
    public Response correct(@Valid @NotNull FileCorrection told, @Context HttpHeaders headers) {
        var person = files.get(actor.scope(Right.READ_FILE), code);
        correctFile.handle(new CorrectFile.Command(
                person,
                EntityTags.versionOf(headers),
                told.fields() == null ? Map.of() : told.fields(),
                told.rows() == null ? List.of() : told.rows().stream().map(RowCorrection::change).toList(),
                told.reason(),
                told.evidence()));
        var file = files.file(actor.scope(Right.READ_FILE), StaffSight.of(actor), code, null);
        return Response.ok(FileAnswer.of(file)).tag(String.valueOf(file.version())).build();
    }

    @GET
    @Path("rows/{line}")
    @Operation(operationId = "readRowVersions", summary = "Every version of a row of the file, newest first")
    @APIResponseSchema(FileAnswer.Versions.class)
    public Response versions(
            @Parameter(description = "The row, as the file names it") @PathParam("line") long line, @Context Request request) {
        var versions = files.versions(actor.scope(Right.READ_FILE), StaffSight.of(actor), code, line);
        return EntityTags.read(request, FileAnswer.Versions.of(versions));
    }
}
