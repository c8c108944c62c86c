package vn.hientai.web.rest.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.file.FileField;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.personnel.file.StaffSight;
import vn.hientai.personnel.quality.QualityQueries;
import vn.hientai.web.rest.Languages;

/** How complete and consistent one file is. */
@Path("staff/{code}/quality")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
public class PersonQualityResource {
    @Schema(description = "The score of a file and why; what the caller may not see is left out of the lists.")
    public record PersonQuality(
            @Schema(description = "0 to 100; absent while a file that has just come in waits to be checked") Integer score,
            @Schema(description = "Required fields that are empty") List<String> missing,
            List<QualityFinding> findings) {}

    /** Something that contradicts itself or is missing. */
    public record QualityFinding(
            @Schema(description = "Such as ID_BIRTH_YEAR, OVERLAPPING_JOBS, PAY_STEP_SKIPS") String code,
            String field,
            @Schema(description = "The row meant") Long line,
            String message,
            String detail) {}

    @Inject
    CurrentActor actor;

    @Inject
    FileQueries files;

    @Inject
    QualityQueries quality;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(operationId = "readPersonQuality", summary = "The score of a file with what is missing and what contradicts itself")
    public PersonQuality quality(@PathParam("code") String code) {
        var scope = actor.scope(Right.READ_FILE);
        var found = quality.file(scope, StaffSight.of(actor), files.get(scope, code));
        if (found.isEmpty()) {
            return new PersonQuality(null, List.of(), List.of());
        }
        return new PersonQuality(
                found.get().score(),
                found.get().missing().stream().map(FileField::code).toList(),
                found.get().findings().stream()
                        .map(f -> new QualityFinding(
                                f.code(), f.field().code(), f.line(), Texts.get(Languages.of(request), "finding." + f.code()),
                                f.detail().isEmpty() ? null : f.detail()))
                        .toList());
    }
}
