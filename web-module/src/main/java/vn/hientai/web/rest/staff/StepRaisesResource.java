package vn.hientai.web.rest.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.policy.Explanation;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.personnel.salary.DraftStepRaise;
import vn.hientai.personnel.salary.GrantStepRaise;
import vn.hientai.personnel.salary.SalaryQueries;
import vn.hientai.web.rest.Languages;

/** Step raises of a person. */
@Path("staff/{code}/step-raises")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
public class StepRaisesResource {
    @Schema(description = "A raise of one step by a signed decision.")
    public record StepRaiseOrder(
            @NotNull @Schema(description = "First day on the next step") LocalDate from,
            @NotNull @Schema(description = "Number of the decision in the system") Long decision) {}

    @Schema(description = "The raise that was granted, with the verdict it rests on.")
    public record StepRaiseGrant(
            @Schema(description = "Officer number") String staff,
            @Schema(description = "First day on the step") LocalDate from,
            @Schema(description = "The step reached") int step,
            @Schema(description = "Its coefficient") BigDecimal coefficient,
            @Schema(description = "Whether the law allows it") boolean passed,
            @Schema(description = "Why the law allows it") List<Explanation> explanation) {}

    @Schema(description = "A raise of one step to be decided.")
    public record StepRaisePlan(
            @NotNull @Schema(description = "First day on the next step") LocalDate from,
            @NotBlank @Schema(description = "What stands behind the number of the decision, such as QĐ-SNV") String symbol) {}

    @Schema(description = "The draft that waits to be signed; the raise is entered when it is.")
    public record StepRaiseDraft(@Schema(description = "Number of the decision in the system") long decision) {}

    @Inject
    CurrentActor actor;

    @Inject
    FileQueries files;

    @Inject
    SalaryQueries salaries;

    @Inject
    GrantStepRaise grantStepRaise;

    @Inject
    DraftStepRaise draftStepRaise;

    @Context
    HttpServletRequest request;

    @POST
    @Operation(operationId = "grantStepRaise", summary = "Move the person up one step by a signed decision")
    @APIResponseSchema(value = StepRaiseGrant.class, responseCode = "201", responseDescription = "Granted; with the verdict")
    @APIResponse(responseCode = "422", description = "The law refuses; with the verdict")
    public Response grant(@PathParam("code") String code, @Valid @NotNull StepRaiseOrder order) {
        actor.mustHold(Right.GRANT_STEP_RAISE);
        var person = files.get(actor.scope(Right.GRANT_STEP_RAISE), code);
        var verdict = grantStepRaise.handle(
                new GrantStepRaise.Command(person, order.from(), new DecisionId(order.decision())));
        var opened = salaries.pay(actor.scope(Right.READ_SALARY), code, order.from()).placements().get(0);
        var granted = new StepRaiseGrant(
                code, opened.from(), opened.step(), opened.coefficient(), verdict.passed(),
                Explanation.of(verdict, Languages.of(request)));
        return Response.created(URI.create("staff/" + code + "/pay")).entity(granted).build();
    }

    @POST
    @Path("drafts")
    @Operation(operationId = "draftStepRaise", summary = "Draft the decision of a raise; the law is asked now and when it is signed")
    @APIResponseSchema(value = StepRaiseDraft.class, responseCode = "201", responseDescription = "Drafted; Location is the decision")
    @APIResponse(responseCode = "422", description = "The law refuses; with the verdict")
    public Response draft(@PathParam("code") String code, @Valid @NotNull StepRaisePlan plan) {
        actor.mustHold(Right.DRAFT_DECISION);
        var person = files.get(actor.scope(Right.DRAFT_DECISION), code);
        var draft = draftStepRaise.handle(new DraftStepRaise.Command(person, plan.from(), plan.symbol()));
        return Response.created(URI.create("decisions/" + draft)).entity(new StepRaiseDraft(draft.value())).build();
    }
}
