package vn.hientai.web.rest.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.personnel.assessment.unit.IndexSheet;
import vn.hientai.personnel.assessment.unit.RecordIndices;
import vn.hientai.personnel.assessment.unit.UnitScoreQueries;
import vn.hientai.personnel.assessment.unit.UnitScoreQueries.IndexName;
import vn.hientai.web.report.ReportShelf;
import vn.hientai.web.rest.Listing;

/** Published figures of PAR INDEX, SIPAS and PAPI: entered, imported from a spreadsheet, read by unit. */
@Path("unit-indices")
@RequestScoped
@Tag(name = "assessment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UnitIndicesResource {
    @Schema(name = "UnitIndex", description = "A figure of an index.")
    public record Shape(
            int year, IndexName index, @Schema(description = "Empty for the index as a whole") String dimension, BigDecimal score, BigDecimal maximum,
            @Schema(description = "Of hundred") BigDecimal percent, Integer place, String source,
            @Schema(description = "A figure of the demonstration, not a published one") boolean demonstration) {}

    @Schema(name = "UnitIndexBatch", description = "Published figures; all of them are taken, or none.")
    public record Batch(@NotBlank @Size(max = 300) @Schema(description = "Where they were published") String source, @NotNull List<RecordIndices.Figure> figures) {}

    @Schema(name = "UnitIndexTaken", description = "How many figures stand now.")
    public record Taken(int figures) {}

    @Inject
    CurrentActor actor;

    @Inject
    ReportShelf shelf;

    @Inject
    UnitScoreQueries scores;

    @Inject
    RecordIndices recordIndices;

    @Inject
    IndexSheet indexSheet;

    @GET
    @Operation(operationId = "listUnitIndices", summary = "Figures of a unit by index, year and dimension")
    public Listing<Shape> list(@QueryParam("unit") String unit) {
        actor.mustHold(Right.READ_REPORTS);
        List<Shape> all = scores.indices(actor.scope(Right.READ_REPORTS), shelf.unit(unit).id()).stream()
                .map(one -> new Shape(
                        one.year(), one.index(), one.dimension(), one.score(), one.maximum(), one.percent(), one.place(), one.source(),
                        one.demonstration()))
                .toList();
        return new Listing<>(all, null, null);
    }

    @POST
    @Operation(operationId = "recordUnitIndices", summary = "Enter published figures; the same again replaces the one before")
    public Taken record(@Valid @NotNull Batch batch) {
        return new Taken(recordIndices.handle(new RecordIndices.Command(batch.source(), batch.figures())));
    }

    @POST
    @Path("sheets")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "importUnitIndices", summary = "Import published figures from a spreadsheet: parts file and source")
    public Taken take(List<EntityPart> parts) {
        actor.mustHold(Right.CHECK_UNIT_SCORES);
        byte[] content = null;
        String source = null;
        try {
            for (var part : parts) {
                if ("file".equals(part.getName())) {
                    content = part.getContent().readAllBytes();
                } else if ("source".equals(part.getName())) {
                    source = part.getContent(String.class).strip();
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (content == null) {
            throw new BusinessRuleViolated("work.sheet.no-file");
        }
        if (source == null || source.isEmpty()) {
            throw new InvalidInput(List.of(Violation.of("source", "REQUIRED")));
        }
        return new Taken(recordIndices.handle(new RecordIndices.Command(source, indexSheet.read(content))));
    }
}
