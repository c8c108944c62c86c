package vn.hientai.web.rest.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.assessment.work.IntakeQueries;
import vn.hientai.personnel.assessment.work.IntakeQueries.IntakeSort;
import vn.hientai.personnel.assessment.work.IntakeQueries.OpenItem;
import vn.hientai.personnel.assessment.work.IntakeTasks;
import vn.hientai.web.rest.Listing;

/** Tasks and results from document and task systems: told any number of times, taken in once. */
@Path("work/intake")
@RequestScoped
@Tag(name = "work")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WorkIntakeResource {
    @Schema(name = "WorkIntakeBatch", description = "Up to 1000 items of one system.")
    public record Batch(
            @NotBlank @Schema(description = "Code of the unit whose system it is") String unit,
            @NotBlank @Schema(description = "Name of the system") String source, @NotNull List<IntakeTasks.Item> items) {}

    @Schema(name = "WorkIntakeAnswers", description = "What became of each item, in their order.")
    public record Answers(List<IntakeTasks.Answer> items) {}

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    IntakeTasks intakeTasks;

    @Inject
    IntakeQueries intake;

    @POST
    @Operation(operationId = "intakeWork", summary = "Hand in tasks and results; each item answers for itself")
    public Answers take(@Valid @NotNull Batch batch) {
        return new Answers(intakeTasks.handle(new IntakeTasks.Command(
                trees.now().get(batch.unit()).id(), batch.source(), batch.items())));
    }

    @GET
    @Operation(operationId = "listOpenIntake", summary = "What could not be matched and waits to be reconciled")
    public Listing<OpenItem> open(
            @QueryParam("source") String source, @QueryParam("limit") @DefaultValue("25") int limit, @QueryParam("after") String after) {
        return Listing.of(intake.open(
                actor.scope(Right.INTAKE_WORK), source, new PageRequest<>(limit, after, IntakeSort.TOLD, false, false)));
    }
}
