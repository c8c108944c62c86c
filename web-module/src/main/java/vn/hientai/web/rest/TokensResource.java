package vn.hientai.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import vn.hientai.core.account.ApiTokens;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.account.SignIn;
import vn.hientai.core.account.SignInAnswer;
import vn.hientai.core.kernel.Forbidden;

/** Access tokens: asked for with name and password, listed and revoked by their owner. */
@Path("tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {
    @Schema(description = "A new access token; it is told only this once.")
    public record Issued(
            @Schema(description = "Number of the token, for revoking it") long id,
            @Schema(description = "The token, to be sent as Authorization: Bearer") String token,
            @Schema(description = "Moment after which the token is refused") Instant expiresAt) {}

    @Schema(description = "An access token in force.")
    public record Kept(
            @Schema(description = "Number of the token, for revoking it") long id,
            @Schema(description = "Moment at which it was asked for") Instant createdAt,
            @Schema(description = "Moment after which the token is refused") Instant expiresAt,
            @Schema(description = "Moment of its last use, a minute exact; absent before the first") Instant lastUsedAt) {}

    @Inject
    SignIn signIn;

    @Inject
    ApiTokens tokens;

    @Inject
    CurrentActor actor;

    @Context
    HttpServletRequest request;

    @POST
    @Operation(operationId = "issueToken", summary = "Ask for an access token with name and password (HTTP Basic)")
    @APIResponseSchema(value = Issued.class, responseCode = "201")
    @SecurityRequirement(name = "basic")
    public Response issue(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Parameter(description = "One-time code, for accounts that use one") @HeaderParam("X-One-Time-Code") String code) {
        var credentials = credentials(authorization);
        var answer = signIn.attempt(credentials[0], credentials[1], code, request.getRemoteAddr());
        if (answer instanceof SignInAnswer.Locked locked) {
            throw new TooManyAttempts(locked.seconds());
        }
        if (answer instanceof SignInAnswer.CodeNeeded) {
            throw new NotSignedIn("refusal.code-needed");
        }
        if (answer instanceof SignInAnswer.Welcome welcome) {
            if (welcome.mustChangePassword()) {
                throw new Forbidden("refusal.password.must-change");
            }
            var issued = tokens.issue(welcome.account());
            return Response.status(Response.Status.CREATED)
                    .entity(new Issued(issued.id(), issued.token(), issued.expiresAt()))
                    .build();
        }
        throw new NotSignedIn("refusal.wrong-password");
    }

    @GET
    @Operation(operationId = "listTokens", summary = "My tokens in force, newest first")
    public Listing<Kept> list() {
        return new Listing<>(
                tokens.of(actor.who().account()).stream()
                        .map(t -> new Kept(t.id(), t.createdAt(), t.expiresAt(), t.lastUsedAt()))
                        .toList(),
                null, null);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "revokeToken", summary = "Revoke one of my tokens")
    public void revoke(@Parameter(description = "Number of the token") @PathParam("id") long id) {
        tokens.revoke(actor.who().account(), id);
    }

    @DELETE
    @Operation(operationId = "revokeTokens", summary = "Revoke all my tokens, this one included")
    public void revokeAll() {
        tokens.revokeAll(actor.who().account());
    }

    private static String[] credentials(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            throw new NotSignedIn("refusal.basic-needed");
        }
        try {
            var plain = new String(Base64.getDecoder().decode(authorization.substring(6).strip()), StandardCharsets.UTF_8);
            var parts = plain.split(":", 2);
            if (parts.length == 2) {
                return parts;
            }
        } catch (IllegalArgumentException malformed) {
            throw new NotSignedIn("refusal.basic-needed");
        }
        throw new NotSignedIn("refusal.basic-needed");
    }
}
