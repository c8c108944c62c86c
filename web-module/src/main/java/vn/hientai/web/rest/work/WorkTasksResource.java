package vn.hientai.web.rest.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.assessment.work.AnswerTask;
import vn.hientai.personnel.assessment.work.AssignTask;
import vn.hientai.personnel.assessment.work.ConfirmTask;
import vn.hientai.personnel.assessment.work.MoveTask;
import vn.hientai.personnel.assessment.work.ProposeTask;
import vn.hientai.personnel.assessment.work.ReportTask;
import vn.hientai.personnel.assessment.work.ReturnTask;
import vn.hientai.personnel.assessment.work.SplitTask;
import vn.hientai.personnel.assessment.work.TaskRow;
import vn.hientai.personnel.assessment.work.TaskState;
import vn.hientai.personnel.assessment.work.WithdrawTask;
import vn.hientai.personnel.assessment.work.WorkQueries;
import vn.hientai.personnel.assessment.work.WorkQueries.Colleague;
import vn.hientai.personnel.assessment.work.WorkQueries.EventRow;
import vn.hientai.personnel.assessment.work.WorkQueries.Filter;
import vn.hientai.personnel.assessment.work.WorkQueries.TaskSort;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.Listing;

/** Tasks: given or registered, reported, confirmed; moved, split and withdrawn with their reasons. */
@Path("work/tasks")
@RequestScoped
@Tag(name = "work")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WorkTasksResource {
    @Schema(name = "NewWorkTask", description = "A task that is given; without staff, or with the own number, one that is registered for oneself.")
    public record NewTask(
            @Schema(description = "Officer number; absent: oneself") String staff,
            @NotBlank @Schema(description = "Code of the product") String product, @NotBlank @Size(max = 300) String title,
            @NotNull BigDecimal quantity, @NotNull LocalDate dueOn,
            @Schema(description = "Came unplanned: counts in what was done alone") boolean adHoc) {}

    @Schema(name = "WorkAnswer", description = "The head's answer to a registered task.")
    public record TaskAnswer(boolean accepted, @Size(max = 1000) @Schema(description = "Needed unless accepted") String reason) {}

    @Schema(name = "WorkReport", description = "A result.")
    public record Report(
            @NotNull BigDecimal done, @Schema(description = "Day of the result; today unless told") LocalDate finishedOn,
            @Size(max = 2000) String note) {}

    @Schema(name = "WorkConfirmation", description = "What the head confirms.")
    public record Confirmation(
            @Schema(description = "As reported unless told") BigDecimal done, int qualityFailures,
            @Schema(description = "Days late; by the dates unless told") Integer lateDays,
            @Schema(description = "Occurrences of lateness; by the dates unless told") Integer lateTimes,
            @Size(max = 1000) @Schema(description = "Objective cause: nothing is deducted") String cause) {}

    @Schema(name = "WorkReason", description = "Why.")
    public record Reason(@Size(max = 1000) String reason) {}

    @Schema(name = "WorkMove", description = "To whom a task goes, and why.")
    public record Move(
            @NotBlank @Schema(description = "Officer number") String to, @Schema(description = "A later day; the same unless told") LocalDate dueOn,
            @Size(max = 1000) String reason) {}

    @Schema(name = "WorkSplit", description = "Parts whose quantities make up the whole, and why.")
    public record Split(@NotNull List<SplitTask.Part> parts, @Size(max = 1000) String reason) {}

    @Schema(name = "WorkTask", description = "A task as it stands.")
    public record Shape(
            long id, @Schema(description = "Officer number") String staff, String fullName, String product, String productName, int complexity,
            String title, BigDecimal coefficient, BigDecimal quantity, LocalDate dueOn, TaskState state, boolean adHoc, boolean takenOver,
            Long origin, LocalDate givenOn, BigDecimal done, LocalDate finishedOn, String report, int qualityFailures, int lateDays,
            int lateTimes, boolean objectiveCause, String cause, String source, String externalId, int version) {
        static Shape of(TaskRow row) {
            return new Shape(
                    row.id(), row.staff(), row.fullName(), row.productCode(), row.productName(), row.complexity(), row.title(),
                    row.coefficient(), row.quantity(), row.dueOn(), row.state(), row.adHoc(), row.takenOver(), row.origin(), row.givenOn(),
                    row.done(), row.finishedOn(), row.report(), row.qualityFailures(), row.lateDays(), row.lateTimes(), row.objectiveCause(),
                    row.cause(), row.source(), row.externalId(), row.version());
        }
    }

    @Schema(name = "WorkTaskWhole", description = "A task with its history and what came of it.")
    public record Whole(Shape task, List<EventRow> history, @Schema(description = "Parts, or the task of whoever took over") List<Shape> offspring) {}

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    WorkQueries work;

    @Inject
    AssignTask assignTask;

    @Inject
    ProposeTask proposeTask;

    @Inject
    AnswerTask answerTask;

    @Inject
    ReportTask reportTask;

    @Inject
    ConfirmTask confirmTask;

    @Inject
    ReturnTask returnTask;

    @Inject
    MoveTask moveTask;

    @Inject
    SplitTask splitTask;

    @Inject
    WithdrawTask withdrawTask;

    @Context
    HttpHeaders headers;

    @GET
    @Operation(operationId = "listWorkTasks", summary = "Tasks in my reach, my own included, the nearest due day first")
    public Listing<Shape> list(
            @QueryParam("unit") String unit,
            @QueryParam("staff") String staff,
            @QueryParam("state") TaskState state,
            @QueryParam("month") String month,
            @QueryParam("limit") @DefaultValue("25") int limit,
            @QueryParam("after") String after,
            @QueryParam("count") boolean count) {
        var scope = actor.scope(Right.READ_WORK);
        Set<Long> units = unit == null ? null : trees.now().subtreeIds(trees.now().get(unit).id());
        var person = staff == null ? null : work.colleague(scope, staff).map(Colleague::person).orElse(new PersonId(0));
        var page = work.list(
                scope, new Filter(units, person, state, WorkScoresResource.dayOf(month, null), null),
                new PageRequest<>(limit, after, TaskSort.DUE, false, count));
        return Listing.of(page, Shape::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getWorkTask", summary = "A task with its history")
    @APIResponseSchema(Whole.class)
    public Response get(@PathParam("id") long id, @Context Request asked) {
        var whole = whole(id);
        return EntityTags.read(asked, whole, whole.task().version());
    }

    @POST
    @Operation(operationId = "giveWorkTask", summary = "Give a task to a person of the unit, or register one for oneself")
    @APIResponseSchema(value = Whole.class, responseCode = "201")
    public Response give(@Valid @NotNull NewTask order) {
        var mine = order.staff() == null;
        var person = mine ? null : person(order.staff());
        var own = mine || person.equals(actor.who().personOrNull());
        var id = own
                ? proposeTask.handle(new ProposeTask.Command(order.product(), order.title(), order.quantity(), order.dueOn(), order.adHoc()))
                : assignTask.handle(new AssignTask.Command(
                        person, order.product(), order.title(), order.quantity(), order.dueOn(), order.adHoc()));
        var whole = whole(id);
        return Response.created(URI.create("/api/v1/work/tasks/" + id)).entity(whole).tag(String.valueOf(whole.task().version())).build();
    }

    @POST
    @Path("{id}/answer")
    @Operation(operationId = "answerWorkTask", summary = "Accept or decline a registered task")
    @APIResponseSchema(Whole.class)
    public Response answer(@PathParam("id") long id, @Valid @NotNull TaskAnswer order) {
        seen(id);
        answerTask.handle(new AnswerTask.Command(id, order.accepted(), order.reason(), version()));
        return answered(id);
    }

    @POST
    @Path("{id}/report")
    @Operation(operationId = "reportWorkTask", summary = "Report a result, or correct a report that waits")
    @APIResponseSchema(Whole.class)
    public Response report(@PathParam("id") long id, @Valid @NotNull Report order) {
        seen(id);
        reportTask.handle(new ReportTask.Command(id, order.done(), order.finishedOn(), order.note(), version()));
        return answered(id);
    }

    @POST
    @Path("{id}/confirmation")
    @Operation(operationId = "confirmWorkTask", summary = "Confirm quantity, quality and lateness, or an objective cause; never of oneself")
    @APIResponseSchema(Whole.class)
    public Response confirm(@PathParam("id") long id, @Valid @NotNull Confirmation order) {
        seen(id);
        confirmTask.handle(new ConfirmTask.Command(
                id, order.done(), order.qualityFailures(), order.lateDays(), order.lateTimes(), order.cause(), version()));
        return answered(id);
    }

    @POST
    @Path("{id}/return")
    @Operation(operationId = "returnWorkTask", summary = "Send a report back, or take a confirmation back, with the reason")
    @APIResponseSchema(Whole.class)
    public Response sendBack(@PathParam("id") long id, @Valid @NotNull Reason order) {
        seen(id);
        returnTask.handle(new ReturnTask.Command(id, order.reason(), version()));
        return answered(id);
    }

    @POST
    @Path("{id}/move")
    @Operation(operationId = "moveWorkTask", summary = "Give an open task to somebody else of the unit")
    @APIResponseSchema(Whole.class)
    public Response move(@PathParam("id") long id, @Valid @NotNull Move order) {
        seen(id);
        moveTask.handle(new MoveTask.Command(id, person(order.to()), order.dueOn(), order.reason(), version()));
        return answered(id);
    }

    @POST
    @Path("{id}/split")
    @Operation(operationId = "splitWorkTask", summary = "Split an open task into parts")
    @APIResponseSchema(Whole.class)
    public Response split(@PathParam("id") long id, @Valid @NotNull Split order) {
        seen(id);
        splitTask.handle(new SplitTask.Command(id, order.parts(), order.reason(), version()));
        return answered(id);
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(operationId = "withdrawWorkTask", summary = "Take a task back that is not yet confirmed; it does not count")
    @APIResponseSchema(Whole.class)
    public Response withdraw(@PathParam("id") long id, @Valid @NotNull Reason order) {
        seen(id);
        withdrawTask.handle(new WithdrawTask.Command(id, order.reason(), version()));
        return answered(id);
    }

    private PersonId person(String code) {
        return work.colleague(actor.scope(Right.READ_WORK), code).map(Colleague::person).orElseThrow(() -> new NotFound("Person", code));
    }

    private Integer version() {
        return headers.getHeaderString(HttpHeaders.IF_MATCH) == null ? null : EntityTags.versionOf(headers);
    }

    private void seen(long id) {
        work.get(actor.scope(Right.READ_WORK), id).orElseThrow(() -> new NotFound("Task", id));
    }

    private Response answered(long id) {
        var whole = whole(id);
        return Response.ok(whole).tag(String.valueOf(whole.task().version())).build();
    }

    private Whole whole(long id) {
        var scope = actor.scope(Right.READ_WORK);
        var task = work.get(scope, id).orElseThrow(() -> new NotFound("Task", id));
        return new Whole(Shape.of(task), work.history(scope, id), work.offspring(scope, id).stream().map(Shape::of).toList());
    }
}
