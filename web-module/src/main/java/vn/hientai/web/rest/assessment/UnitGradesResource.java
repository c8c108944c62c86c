package vn.hientai.web.rest.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.assessment.campaign.DecideUnitGrade;
import vn.hientai.personnel.assessment.campaign.UnitGrades;

/** Grades of organisations by year: they come before those of their people. */
@Path("assessment/unit-grades/{year: \\d{4}}/{unit}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "assessment")
public class UnitGradesResource {
    @Inject
    CurrentActor actor;

    @Inject
    UnitGrades grades;

    @Inject
    DecideUnitGrade decideUnitGrade;

    @Inject
    OrgTrees trees;

    @GET
    @Operation(operationId = "getUnitGrade", summary = "The recognised grade of an organisation")
    @APIResponseSchema(CampaignShapes.UnitGradeShape.class)
    public CampaignShapes.UnitGradeShape get(@PathParam("year") int year, @PathParam("unit") String code) {
        var node = unit(code);
        var grade = Optional.ofNullable(grades.of(year, Set.of(node.id())).get(node.id())).orElseThrow(() -> new NotFound("UnitGrade", code));
        return CampaignShapes.UnitGradeShape.of(code, year, grade);
    }

    @PUT
    @Operation(operationId = "decideUnitGrade", summary = "Recognise the grade of an organisation; an earlier one is replaced and kept")
    @APIResponseSchema(CampaignShapes.UnitGradeShape.class)
    public CampaignShapes.UnitGradeShape put(
            @PathParam("year") int year, @PathParam("unit") String code, @Valid @NotNull CampaignShapes.UnitGradeOrder order) {
        decideUnitGrade.handle(new DecideUnitGrade.Command(
                unit(code).id(), year, order.grade(), order.score(), order.outstanding(), order.authority(), order.note()));
        return get(year, code);
    }

    private OrgNode unit(String code) {
        return trees.now().find(code).filter(node -> actor.scope(Right.READ_WORK).includesUnit(node.id()))
                .orElseThrow(() -> new NotFound("Unit", code));
    }
}
