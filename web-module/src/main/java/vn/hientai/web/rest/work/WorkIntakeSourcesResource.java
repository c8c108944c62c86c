package vn.hientai.web.rest.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.assessment.work.IntakeQueries;
import vn.hientai.personnel.assessment.work.IntakeQueries.IntakeSort;
import vn.hientai.personnel.assessment.work.IntakeQueries.Line;
import vn.hientai.personnel.assessment.work.IntakeQueries.Show;
import vn.hientai.personnel.assessment.work.RetryIntake;
import vn.hientai.web.rest.Listing;

/** Each source that tells of tasks, to be reconciled: what it told, what became of it, where it differs from ours. */
@Path("work/intake-sources")
@RequestScoped
@Tag(name = "work")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WorkIntakeSourcesResource {
    @Schema(name = "WorkIntakeSource", description = "A system, or the spreadsheets of a unit.")
    public record Source(
            String name, @Schema(description = "Code of the unit whose source it is") String unit,
            @Schema(description = "Keys it has told") int told, @Schema(description = "Those that are tasks") int taken,
            @Schema(description = "Those that could not be matched") int waiting,
            @Schema(description = "Of these, those whose person is unknown") int unknownStaff, LocalDate lastOn) {}

    @Schema(name = "WorkIntakeRetry", description = "Which line to take again; all that wait when absent.")
    public record Retry(Long item) {}

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    IntakeQueries intake;

    @Inject
    RetryIntake retryIntake;

    @GET
    @Operation(operationId = "listIntakeSources", summary = "Sources of tasks, the one with the most that waits first")
    public Listing<Source> list() {
        List<Source> all = intake.sources(actor.scope(Right.INTAKE_WORK)).stream()
                .map(one -> new Source(
                        one.name(), trees.now().find(one.unit()).map(OrgNode::code).orElse(null), one.told(), one.taken(), one.waiting(),
                        one.unknownStaff(), one.lastOn()))
                .toList();
        return new Listing<>(all, null, null);
    }

    @GET
    @Path("{source}/lines")
    @Operation(operationId = "listIntakeLines", summary = "What a source told last, beside what stands here")
    public Listing<Line> lines(
            @PathParam("source") String source,
            @Parameter(description = "All, those that wait, those that differ, those that agree") @QueryParam("show") @DefaultValue("ALL") Show show,
            @QueryParam("limit") @DefaultValue("25") int limit,
            @QueryParam("after") String after) {
        return Listing.of(intake.lines(
                actor.scope(Right.INTAKE_WORK), source, show, new PageRequest<>(limit, after, IntakeSort.TOLD, false, false)));
    }

    @POST
    @Path("{source}/retry")
    @Operation(operationId = "retryIntake", summary = "Take again what a source told and could not be matched")
    public RetryIntake.Outcome retry(@PathParam("source") String source, @Valid Retry order) {
        return retryIntake.handle(new RetryIntake.Command(source, order == null ? null : order.item()));
    }
}
