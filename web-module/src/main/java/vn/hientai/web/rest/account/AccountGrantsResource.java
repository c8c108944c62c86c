package vn.hientai.web.rest.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.account.AccountQueries;
import vn.hientai.core.account.GrantRole;
import vn.hientai.core.account.RevokeRole;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.web.rest.Listing;

/** The roles of an account through time: given over a unit for some days, taken back. */
@Path("accounts/{id: \\d+}/grants")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "accounts")
public class AccountGrantsResource {
    @Schema(description = "A role to be given.")
    public record GrantOrder(
            @NotNull @Schema(description = "The role") Role role,
            @Schema(description = "Code of the unit; absent for roles without one") String unit,
            @Schema(description = "Whether the units below count too; true when absent") Boolean withSubtree,
            @NotNull @Schema(description = "First day, today or later") LocalDate from,
            @Schema(description = "Last day; absent until revoked") LocalDate lastDay,
            @Size(max = 500) @Schema(description = "Why it is given") String reason) {}

    @Inject
    CurrentActor actor;

    @Inject
    AccountQueries accounts;

    @Inject
    OrgTrees trees;

    @Inject
    GrantRole grantRole;

    @Inject
    RevokeRole revokeRole;

    @GET
    @Operation(operationId = "listGrants", summary = "The roles of an account, those in force first")
    public Listing<GrantShown> list(@Parameter(description = "Number of the account") @PathParam("id") long id) {
        actor.mustHold(Right.MANAGE_ACCOUNTS);
        accounts.find(actor.scope(Right.MANAGE_ACCOUNTS), new AccountId(id)).orElseThrow(() -> new NotFound("Account", id));
        return new Listing<>(rows(id).stream().map(GrantShown::of).toList(), null, null);
    }

    @POST
    @Operation(operationId = "grantRole", summary = "Give a role over a unit for some days")
    @APIResponseSchema(value = GrantShown.class, responseCode = "201")
    public Response grant(
            @Parameter(description = "Number of the account") @PathParam("id") long id, @Valid @NotNull GrantOrder order) {
        var unit = order.unit() == null ? null : trees.now().get(order.unit()).id();
        var number = grantRole.handle(new GrantRole.Command(
                new AccountId(id), order.role(), unit, !Boolean.FALSE.equals(order.withSubtree()), order.from(), order.lastDay(),
                order.reason()));
        var row = rows(id).stream().filter(grant -> grant.id() == number).findFirst().orElseThrow();
        return Response.created(URI.create("accounts/" + id + "/grants/" + number)).entity(GrantShown.of(row)).build();
    }

    @DELETE
    @Path("{grant: \\d+}")
    @Operation(operationId = "revokeGrant", summary = "Take a role back at once")
    public void revoke(
            @Parameter(description = "Number of the account") @PathParam("id") long id,
            @Parameter(description = "Number of the grant") @PathParam("grant") long grant,
            @Parameter(description = "Why it is taken back") @QueryParam("reason") @DefaultValue("") @Size(max = 500) String reason) {
        actor.mustHold(Right.MANAGE_ACCOUNTS);
        if (rows(id).stream().noneMatch(row -> row.id() == grant)) {
            throw new NotFound("Grant", grant);
        }
        revokeRole.handle(new RevokeRole.Command(grant, reason.isBlank() ? null : reason));
    }

    private List<AccountQueries.GrantRow> rows(long id) {
        return accounts.grants(actor.scope(Right.MANAGE_ACCOUNTS), new AccountId(id));
    }
}
