package vn.hientai.web.rest.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.account.AccountQueries;
import vn.hientai.core.account.Delegate;
import vn.hientai.core.account.RevokeRole;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.web.rest.Listing;

/** One's own roles handed to another for an absence, and those received. */
@Path("delegations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "accounts")
public class DelegationsResource {
    @Schema(description = "A role of one's own to be handed to another for an absence.")
    public record DelegationOrder(
            @NotBlank @Size(max = 63) @Schema(description = "Username of who takes it") String to,
            @NotNull @Schema(description = "The role") Role role,
            @NotNull @Schema(description = "First day, today or later") LocalDate from,
            @NotNull @Schema(description = "Last day, at most 92 days on") LocalDate lastDay,
            @NotBlank @Size(max = 500) @Schema(description = "Why") String reason) {}

    @Inject
    CurrentActor actor;

    @Inject
    AccountQueries accounts;

    @Inject
    Delegate delegate;

    @Inject
    RevokeRole revokeRole;

    @GET
    @Operation(operationId = "listDelegations", summary = "What I handed to others and what others handed to me")
    public Listing<GrantShown> list() {
        return new Listing<>(shown(), null, null);
    }

    @POST
    @Operation(operationId = "delegateRole", summary = "Hand a role of mine to another for an absence")
    @APIResponseSchema(value = Listing.class, responseCode = "201")
    public Response delegate(@Valid @NotNull DelegationOrder order) {
        delegate.handle(new Delegate.Command(order.to(), order.role(), order.from(), order.lastDay(), order.reason()));
        return Response.status(Response.Status.CREATED).entity(new Listing<>(shown(), null, null)).build();
    }

    @DELETE
    @Path("{id: \\d+}")
    @Operation(operationId = "takeBackDelegation", summary = "Take back what I handed to another")
    public void takeBack(@Parameter(description = "Number of the grant") @PathParam("id") long id) {
        var self = actor.who().username();
        if (shown().stream().noneMatch(grant -> grant.id() == id && self.equals(grant.delegatedFrom()))) {
            throw new NotFound("Grant", id);
        }
        revokeRole.handle(new RevokeRole.Command(id, null));
    }

    private List<GrantShown> shown() {
        return accounts.ownGrants(actor.scope(Right.USE_OWN), actor.who()).stream()
                .filter(row -> row.delegatedFrom() != null)
                .map(GrantShown::of)
                .toList();
    }
}
