package vn.hientai.web.rest.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.assessment.unit.ScoreUnit;
import vn.hientai.personnel.assessment.unit.UnitCriterion;
import vn.hientai.personnel.assessment.unit.UnitScoreQueries;
import vn.hientai.personnel.assessment.unit.UnitScoreQueries.CriterionLine;
import vn.hientai.personnel.assessment.unit.UnitScoreQueries.ScoreState;
import vn.hientai.personnel.assessment.unit.UnitScoreQueries.YearSum;
import vn.hientai.web.rest.EntityTags;

/** The yearly score of a unit by criteria: self-scored, checked, concluded. */
@Path("units/{code}/scores/{year: \\d{4}}")
@RequestScoped
@Tag(name = "assessment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UnitScoresResource {
    @Schema(name = "UnitScore", description = "The score of a year; its grade is a proposal.")
    public record Shape(
            @Schema(description = "Code of the unit") String unit, int year, ScoreState state, List<CriterionLine> lines, BigDecimal sum,
            @Schema(description = "The grade that the sum proposes") AnnualGrade proposed, String proposalBasis, String selfName, LocalDate selfOn,
            String selfNote, String checker, LocalDate checkedOn, String checkNote, String concluder, LocalDate concludedOn, String conclusion,
            @Schema(description = "Sums of the years that are written") List<YearSum> trend, int version) {}

    @Schema(name = "UnitScoreStep", description = "One step; the points by criterion.")
    public record Order(
            @NotNull ScoreUnit.Step step, @NotNull Map<UnitCriterion, BigDecimal> points,
            @Size(max = 2000) @Schema(description = "Needed where points differ from those before, and to send it back") String note) {}

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    UnitScoreQueries scores;

    @Inject
    ScoreUnit scoreUnit;

    @Context
    HttpHeaders headers;

    @GET
    @Operation(operationId = "getUnitScore", summary = "The score of a unit for a year, with the points and what they rest on")
    @APIResponseSchema(Shape.class)
    public Response get(@PathParam("code") String code, @PathParam("year") int year, @Context Request asked) {
        var shape = shape(code, year);
        return EntityTags.read(asked, shape, shape.version());
    }

    @POST
    @Path("steps")
    @Operation(operationId = "scoreUnit", summary = "Score a unit, check the score, conclude it, or send it back; no two steps by one person")
    @APIResponseSchema(Shape.class)
    public Response step(@PathParam("code") String code, @PathParam("year") int year, @Valid @NotNull Order order) {
        var version = headers.getHeaderString(HttpHeaders.IF_MATCH) == null ? null : EntityTags.versionOf(headers);
        scoreUnit.handle(new ScoreUnit.Command(trees.now().get(code).id(), year, order.step(), order.points(), order.note(), version));
        var shape = shape(code, year);
        return Response.ok(shape).tag(String.valueOf(shape.version())).build();
    }

    private Shape shape(String code, int year) {
        if (year < 2000 || year > 2100) {
            throw new InvalidInput(List.of(Violation.of("year", "NOT_A_NUMBER")));
        }
        var scope = actor.scope(Right.READ_REPORTS);
        var unit = trees.now().get(code).id();
        var one = scores.sheet(scope, unit, year);
        return new Shape(
                code, year, one.state(), one.lines(), one.sum(), one.proposed(), one.proposalBasis(), one.selfName(), one.selfOn(), one.selfNote(),
                one.checker(), one.checkedOn(), one.checkNote(), one.concluder(), one.concludedOn(), one.conclusion(), scores.trend(scope, unit),
                one.version());
    }
}
