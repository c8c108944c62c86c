package vn.hientai.web.rest.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.quality.QualityQueries;
import vn.hientai.personnel.quality.QualityQueries.QualitySort;

/** How complete and consistent the files of a unit are. */
@Path("reports/file-quality")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
public class FileQualityResource {
    @Schema(description = "Scores of a unit, of those directly below it, and the weakest files; people of the caller's scope only.")
    public record FileQualityReport(
            @Schema(description = "The unit itself first, then the worst first") List<UnitScore> units,
            @Schema(description = "The weakest files first") List<WeakFile> items, String next) {}

    /** A unit with everyone below it. */
    public record UnitScore(
            String code, String name, long people,
            @Schema(description = "Average score, 0 to 100") int average,
            @Schema(description = "Files below the mark") long weak, long findings) {}

    /** A weak file. */
    public record WeakFile(
            @Schema(description = "Personnel number") String staff, String fullName, String unitName, int score,
            @Schema(description = "Required fields that are empty") int missing, int findings) {}

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    QualityQueries quality;

    @GET
    @Operation(operationId = "readFileQuality", summary = "Scores of files by unit, with the weakest files")
    public FileQualityReport report(
            @Parameter(description = "Code of the unit; the highest of the scope when absent") @QueryParam("unit") String unit,
            @QueryParam("limit") @DefaultValue("25") int limit, @QueryParam("after") String after) {
        actor.mustHold(Right.READ_FILE);
        var scope = actor.scope(Right.READ_FILE);
        var top = trees.now().nodes().stream()
                .filter(node -> scope.includesUnit(node.id()) && (unit == null || unit.isBlank() || node.code().equals(unit)))
                .findFirst()
                .orElseThrow(() -> new NotFound("Unit", unit));
        var worst = quality.worst(scope, top, new PageRequest<>(limit, after, QualitySort.SCORE, false, false));
        return new FileQualityReport(
                quality.units(scope, top).stream()
                        .map(u -> new UnitScore(u.unit().code(), u.unit().name(), u.people(), u.average(), u.weak(), u.findings()))
                        .toList(),
                worst.items().stream()
                        .map(w -> new WeakFile(w.code(), w.fullName(), w.unitName(), w.score(), w.missing(), w.findings()))
                        .toList(),
                worst.next());
    }
}
