package vn.hientai.web.rest.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.due.DueKind;
import vn.hientai.personnel.due.DueQueries;
import vn.hientai.personnel.due.DueQueries.DueRow;
import vn.hientai.personnel.due.DueQueries.DueSort;
import vn.hientai.personnel.due.DueQueries.Filter;
import vn.hientai.web.rest.Listing;

/** Who is due for what. */
@Path("due")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
public class DueResource {
    private static final int AHEAD_MONTHS = 6;

    @Schema(description = "Something that falls due for a person.")
    public record DueItem(
            DueKind kind,
            @Schema(description = "Last day for it, or the day from which it may be done") LocalDate on,
            @Schema(description = "To when a rise is put off by what delays it; absent when it is not") LocalDate delayedTo,
            @Schema(description = "Officer number") String staff,
            String fullName,
            @Schema(description = "Code of the unit") String unit,
            String post,
            @Schema(description = "Whether the day is past") boolean late) {

        static DueItem of(DueRow row) {
            return new DueItem(row.kind(), row.on(), row.delayedTo(), row.code(), row.fullName(), row.unitCode(), row.post(), row.late());
        }
    }

    @Inject
    CurrentActor actor;

    @Inject
    DueQueries dues;

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    @GET
    @Operation(operationId = "listDue", summary = "Who is due for what by a day, earliest first")
    public Listing<DueItem> due(
            @Parameter(description = "The last day looked at; six months from today when absent") @QueryParam("until") String until,
            @Parameter(description = "Kinds wanted; all when absent") @QueryParam("kind") List<String> kinds,
            @QueryParam("unit") String unit,
            @QueryParam("limit") @DefaultValue("25") int limit,
            @QueryParam("after") String after,
            @QueryParam("count") boolean count) {
        actor.mustHold(Right.EDIT_FILE);
        var last = StaffQuestion.day("until", until);
        var filter = new Filter(
                kinds(kinds), last == null ? today.date().plusMonths(AHEAD_MONTHS) : last,
                unit == null ? null : trees.now().find(unit).map(node -> trees.now().subtreeIds(node.id())).orElse(Set.of(-1L)));
        return Listing.of(
                dues.list(actor.scope(Right.EDIT_FILE), filter, new PageRequest<>(limit, after, DueSort.DUE, false, count)), DueItem::of);
    }

    private static Set<DueKind> kinds(List<String> asked) {
        var kinds = EnumSet.noneOf(DueKind.class);
        for (var one : asked == null ? List.<String>of() : asked) {
            try {
                kinds.add(DueKind.valueOf(one));
            } catch (IllegalArgumentException unknown) {
                throw new InvalidInput(List.of(Violation.of("kind", "UNKNOWN_CODE")));
            }
        }
        return kinds;
    }
}
