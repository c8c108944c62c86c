package vn.hientai.web.rest.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.account.AccountSessions;
import vn.hientai.core.account.EndSession;
import vn.hientai.core.account.SignOutEverywhere;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.web.rest.Listing;

/** Where my account is signed in with a browser. */
@Path("sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "accounts")
public class SessionsResource {
    @Schema(name = "Session", description = "A browser that is signed in.")
    public record Shown(
            @Schema(description = "Number of the session, for ending it") long id,
            @Schema(description = "Network address it came from") String address,
            @Schema(description = "What the browser says of itself") String agent,
            @Schema(description = "Moment of the sign-in") Instant since,
            @Schema(description = "Moment of its last use, a minute exact") Instant lastUsedAt) {}

    @Inject
    CurrentActor actor;

    @Inject
    AccountSessions sessions;

    @Inject
    EndSession endSession;

    @Inject
    SignOutEverywhere signOutEverywhere;

    @GET
    @Operation(operationId = "listSessions", summary = "My sessions, the last used first")
    public Listing<Shown> list() {
        return new Listing<>(
                sessions.of(actor.who().account()).stream()
                        .map(kept -> new Shown(kept.id(), kept.address(), kept.agent(), kept.openedAt(), kept.lastUsedAt()))
                        .toList(),
                null, null);
    }

    @DELETE
    @Path("{id: \\d+}")
    @Operation(operationId = "endSession", summary = "End one of my sessions")
    public void end(@Parameter(description = "Number of the session") @PathParam("id") long id) {
        endSession.handle(new EndSession.Command(id));
    }

    @DELETE
    @Operation(operationId = "signOutEverywhere", summary = "End all my sessions and tokens, this one included")
    public void endAll() {
        signOutEverywhere.handle(new SignOutEverywhere.Command());
    }
}
