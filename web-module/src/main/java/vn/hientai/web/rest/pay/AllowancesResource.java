package vn.hientai.web.rest.pay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.Citation;
import vn.hientai.personnel.allowance.AllowanceKind;
import vn.hientai.personnel.allowance.AllowanceQueries;
import vn.hientai.personnel.allowance.AllowanceQueries.AllowanceRow;
import vn.hientai.personnel.allowance.EndAllowance;
import vn.hientai.personnel.allowance.GrantAllowance;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.staff.StaffQuestion;

/** Allowances of a person through time. */
@Path("staff/{code}/allowances")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "pay")
public class AllowancesResource {
    @Schema(name = "Allowance", description = "An allowance over some days; office and public service follow from the file.")
    public record Shape(
            @Schema(description = "Number of a granted one") Long id,
            AllowanceKind kind,
            LocalDate from,
            @Schema(description = "Last day; absent while it lasts") LocalDate to,
            @Schema(description = "Of the base salary") BigDecimal coefficient,
            @Schema(description = "Of the salary, in percent") BigDecimal percent,
            @Schema(description = "Dong in a month of the day; absent when it is over") BigDecimal money,
            @Schema(description = "What sets it") Citation legalBasis,
            @Schema(description = "Whether the legal officer has confirmed it") boolean confirmed,
            @Schema(description = "As its decision names it") String ground,
            @Schema(description = "Number of the decision") String decision) {
        static Shape of(AllowanceRow row) {
            return new Shape(
                    row.id(), row.kind(), row.from(), row.lastDay(), row.coefficient(), row.percent(), row.money(), row.source(),
                    row.confirmed(), row.ground(), row.decision());
        }
    }

    @Schema(name = "Allowances", description = "Allowances known on a day, those that last first.")
    public record All(@Schema(description = "Officer number") String staff, LocalDate asOf, List<Shape> items) {}

    @Schema(name = "AllowanceOrder", description = "An allowance to be granted by a signed decision.")
    public record Order(
            @NotNull AllowanceKind kind,
            @Schema(description = "Of the base salary; exactly one of it and percent") BigDecimal coefficient,
            @Schema(description = "Of the salary, in percent") BigDecimal percent,
            @NotBlank @Size(max = 300) @Schema(description = "Provision and circumstance") String ground,
            @NotNull LocalDate from,
            @Schema(description = "Last day; absent while nothing ends it") LocalDate until,
            @NotNull @Schema(description = "Number of the decision in the system") Long decision) {}

    @Schema(name = "AllowanceEnd", description = "The end of a granted allowance.")
    public record End(
            @NotNull @Schema(description = "Last day on which it is paid") LocalDate last,
            @NotNull @Schema(description = "Number of the decision in the system") Long decision) {}

    @Inject
    CurrentActor actor;

    @Inject
    AllowanceQueries allowances;

    @Inject
    FileQueries files;

    @Inject
    GrantAllowance grantAllowance;

    @Inject
    EndAllowance endAllowance;

    @Inject
    Today today;

    @GET
    @Operation(operationId = "listAllowances", summary = "Allowances known on a day, each with what sets it")
    @APIResponseSchema(All.class)
    public Response list(@PathParam("code") String code, @QueryParam("asOf") String asOf, @Context Request asked) {
        return EntityTags.read(asked, all(code, Optional.ofNullable(StaffQuestion.day("asOf", asOf)).orElseGet(today::date)));
    }

    @POST
    @Operation(operationId = "grantAllowance", summary = "Grant an allowance by a signed decision")
    @APIResponseSchema(value = All.class, responseCode = "201")
    @APIResponse(responseCode = "409", description = "One of the kind is held on those days, or the decision is not signed")
    public Response grant(@PathParam("code") String code, @Valid @NotNull Order order) {
        actor.mustHold(Right.GRANT_STEP_RAISE);
        var person = files.get(actor.scope(Right.GRANT_STEP_RAISE), code);
        grantAllowance.handle(new GrantAllowance.Command(
                person, order.kind(), order.coefficient(), order.percent(), order.ground(), order.from(), order.until(),
                new DecisionId(order.decision())));
        return Response.created(URI.create("staff/" + code + "/allowances")).entity(all(code, today.date())).build();
    }

    @POST
    @Path("{id: \\d+}/end")
    @Operation(operationId = "endAllowance", summary = "End a granted allowance by a signed decision")
    @APIResponseSchema(All.class)
    public Response end(@PathParam("code") String code, @PathParam("id") long id, @Valid @NotNull End order) {
        actor.mustHold(Right.GRANT_STEP_RAISE);
        var person = files.get(actor.scope(Right.GRANT_STEP_RAISE), code);
        endAllowance.handle(new EndAllowance.Command(person, id, order.last(), new DecisionId(order.decision())));
        return Response.ok(all(code, today.date())).build();
    }

    private All all(String code, LocalDate day) {
        return new All(code, day, allowances.of(actor.scope(Right.READ_SALARY), code, day).stream().map(Shape::of).toList());
    }
}
