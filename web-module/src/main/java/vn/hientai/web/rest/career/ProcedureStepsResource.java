package vn.hientai.web.rest.career;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.personnel.career.procedure.RecordStep;
import vn.hientai.personnel.career.procedure.ResolveStep;
import vn.hientai.personnel.career.procedure.rule.StepCount.Votes;
import vn.hientai.personnel.career.procedure.rule.StepCount;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.career.ProcedureShapes.Resolution;
import vn.hientai.web.rest.career.ProcedureShapes.StepBody;
import vn.hientai.web.rest.career.ProcedureShapes.Whole;

/** Steps of a procedure: recorded as they were held, and what was decided where a vote left it open. */
@Path("procedures/{id: \\d+}/steps")
@RequestScoped
@Tag(name = "careers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProcedureStepsResource {
    @Inject
    ProcedureAnswers answers;

    @Inject
    RecordStep recordStep;

    @Inject
    ResolveStep resolveStep;

    @Context
    HttpHeaders headers;

    @POST
    @Operation(operationId = "recordProcedureStep", summary = "Record a step as it was held; the law says what follows")
    @APIResponseSchema(Whole.class)
    @APIResponse(responseCode = "422", description = "The law refuses the step now; with the verdict")
    public Response step(@PathParam("id") long id, @Valid @NotNull StepBody order) {
        answers.mustSee(id);
        var votes = order.votes() == null ? List.<Votes>of() : order.votes().stream()
                .map(one -> new Votes(one.candidate(), true, one.agreed(), one.against(), one.blank(), one.invalid())).toList();
        recordStep.handle(new RecordStep.Command(
                id, order.step(), order.heldOn(),
                new StepCount(order.convened(), order.excused(), order.present(), order.handedOut(), order.returned(), order.blank(),
                        order.invalid(), votes),
                order.note(), order.correction(), EntityTags.versionIfGiven(headers)));
        return answers.answer(id);
    }

    @POST
    @Path("{step}/resolution")
    @Operation(operationId = "resolveProcedureStep", summary = "Enter what the head or the authority decided where the vote left it to them")
    @APIResponseSchema(Whole.class)
    public Response resolve(@PathParam("id") long id, @PathParam("step") String step, @Valid @NotNull Resolution order) {
        answers.mustSee(id);
        resolveStep.handle(new ResolveStep.Command(id, step, order.goOn(), order.candidate(), order.note(), EntityTags.versionIfGiven(headers)));
        return answers.answer(id);
    }
}
