package vn.hientai.web.rest.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.Calculated;
import vn.hientai.personnel.salary.SalaryQueries;
import vn.hientai.personnel.salary.SalaryQueries.DueRow;
import vn.hientai.personnel.salary.SalaryQueries.DueSort;
import vn.hientai.personnel.salary.SalaryRiseCalculator;
import vn.hientai.web.rest.Listing;

/** Who is due for a step raise. */
@Path("step-raises/due")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
public class DueRaisesResource {
    @Schema(description = "Someone whose months on the step are over by the day.")
    public record DueRaise(
            @Schema(description = "Officer number") String staff,
            @Schema(description = "Full name") String fullName,
            @Schema(description = "Code of the rank") String rank,
            @Schema(description = "Step now held") int step,
            @Schema(description = "From when its waiting time counts") LocalDate stepSince,
            @Schema(description = "Due by the months of the scale alone") LocalDate plannedOn,
            @Schema(description = "Due with all that delays or does not count") LocalDate dueDate,
            @Schema(description = "Whether the raise is due on the day") boolean due) {

        static DueRaise of(DueRow row) {
            var next = Optional.ofNullable(row.next()).map(Calculated::result);
            return new DueRaise(
                    row.code(), row.fullName(), row.rank(), row.step(), row.stepSince(), row.plannedOn(),
                    next.map(SalaryRiseCalculator.Result::dueDate).orElse(row.plannedOn()),
                    next.map(SalaryRiseCalculator.Result::due).orElse(false));
        }
    }

    @Inject
    CurrentActor actor;

    @Inject
    SalaryQueries salaries;

    @Inject
    Today today;

    @GET
    @Operation(operationId = "listDueRaises", summary = "Who is due for a step raise by a day, longest due first")
    public Listing<DueRaise> due(
            @Parameter(description = "The day; today when absent") @QueryParam("by") String by,
            @QueryParam("limit") @DefaultValue("25") int limit,
            @QueryParam("after") String after,
            @QueryParam("count") boolean count) {
        actor.mustHold(Right.READ_SALARY);
        var day = Optional.ofNullable(StaffQuestion.day("by", by)).orElseGet(today::date);
        var page = salaries.due(
                actor.scope(Right.READ_SALARY), day, new PageRequest<>(limit, after, DueSort.STEP_DUE, false, count));
        return Listing.of(page, DueRaise::of);
    }
}
