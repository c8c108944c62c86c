package vn.hientai.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.worklist.WorklistQueries;

/** My worklist: what waits for me, the nearest deadline first. */
@Path("tasks")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TasksResource {
    @Schema(description = "A task that waits for me.")
    public record Task(
            @Schema(description = "Number of the task") long id,
            @Schema(description = "What is to be done, as a code") String kind,
            @Schema(description = "What is to be done, in words") String title,
            @Schema(description = "Kind of the thing it is about") String subjectType,
            @Schema(description = "Key of the thing it is about") String subject,
            @Schema(description = "Page where it is done") String link,
            @Schema(description = "Day on which it was raised") LocalDate raisedOn,
            @Schema(description = "Last day") LocalDate deadline,
            @Schema(description = "Days left, negative when overdue") Long daysLeft,
            @Schema(description = "Day on which the superior got it as well") LocalDate escalatedOn) {}

    @Inject
    WorklistQueries worklist;

    @GET
    @Operation(operationId = "listTasks", summary = "My open tasks")
    public Listing<Task> list(
            @Parameter(description = "Rows, 1 to 200") @QueryParam("limit") @DefaultValue("25") int limit,
            @Parameter(description = "Cursor of an earlier page") @QueryParam("after") String after,
            @Parameter(description = "Whether the total is wanted") @QueryParam("count") boolean count,
            @Context HttpServletRequest request) {
        var locale = Languages.of(request);
        var page = worklist.mine(new PageRequest<>(limit, after, WorklistQueries.TaskSort.DEADLINE, false, count));
        return Listing.of(page, row -> new Task(
                row.id(), row.kind(), Texts.get(locale, "task." + row.kind(), row.arguments()), row.subjectType(), row.subjectId(),
                row.link(), row.raisedOn(), row.deadline(), row.daysLeft(), row.escalatedOn()));
    }
}
