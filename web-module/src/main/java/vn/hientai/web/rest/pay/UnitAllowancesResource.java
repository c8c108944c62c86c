package vn.hientai.web.rest.pay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import vn.hientai.personnel.allowance.AllowanceKind;
import vn.hientai.personnel.allowance.AllowanceListQueries;
import vn.hientai.personnel.allowance.AllowanceListQueries.AllowanceSort;
import vn.hientai.web.rest.Listing;
import vn.hientai.web.rest.staff.StaffQuestion;

/** Allowances that decisions granted to the people of a unit and below it. */
@Path("units/{code}/allowances")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pay")
public class UnitAllowancesResource {
    @Schema(name = "UnitAllowance", description = "A granted allowance in force on the day.")
    public record Item(
            long id, @Schema(description = "Officer number") String staff, String fullName, String unit, AllowanceKind kind,
            BigDecimal coefficient, BigDecimal percent, String ground, LocalDate from,
            @Schema(description = "Last day; absent while nothing ends it") LocalDate to, String decision) {}

    @Inject
    CurrentActor actor;

    @Inject
    AllowanceListQueries allowances;

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    @GET
    @Operation(operationId = "listUnitAllowances", summary = "Granted allowances in the unit and below it, by name")
    public Listing<Item> list(
            @PathParam("code") String code,
            @Parameter(description = "The day; today unless told") @QueryParam("asOf") String asOf,
            @Parameter(description = "One kind only") @QueryParam("kind") String kind,
            @QueryParam("limit") @DefaultValue("25") int limit,
            @QueryParam("after") String after,
            @QueryParam("count") boolean count) {
        actor.mustHold(Right.READ_SALARY);
        var day = Optional.ofNullable(StaffQuestion.day("asOf", asOf)).orElseGet(today::date);
        return Listing.of(
                allowances.inUnit(
                        actor.scope(Right.READ_SALARY), trees.now().get(code).id(), day, kind(kind),
                        new PageRequest<>(limit, after, AllowanceSort.NAME, false, count)),
                row -> new Item(
                        row.id(), row.code(), row.fullName(), row.unitName(), row.kind(), row.coefficient(), row.percent(), row.ground(), row.from(),
                        row.lastDay(), row.decision()));
    }

    private static AllowanceKind kind(String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        return Arrays.stream(AllowanceKind.values()).filter(one -> one.name().equals(asked)).findFirst()
                .orElseThrow(() -> new InvalidInput(List.of(Violation.of("kind", "UNKNOWN_CODE"))));
    }
}
