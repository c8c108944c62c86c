package vn.hientai.web.rest.account;

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
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.account.AccountQueries;
import vn.hientai.core.account.AccountQueries.AccountRow;
import vn.hientai.core.account.CreateAccount;
import vn.hientai.core.account.LinkPerson;
import vn.hientai.core.account.LockAccount;
import vn.hientai.core.account.ResetPassword;
import vn.hientai.core.account.UnlockAccount;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.Listing;

/** Accounts, for administrators: opened, linked to a person, locked, unlocked, given a reset word. No personnel data. */
@Path("accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "accounts")
public class AccountsResource {
    private static final String ID = "{id: \\d+}";

    @Schema(name = "Account", description = "An account.")
    public record Shown(
            @Schema(description = "Number of the account") long id,
            @Schema(description = "What is typed at sign-in") String username,
            @Schema(description = "Name shown to others") String displayName,
            @Schema(description = "Roles held today") List<Role> roles,
            @Schema(description = "Whether it belongs to a person with a file") boolean linked,
            @Schema(description = "Day since which it is locked; absent while open") LocalDate lockedOn,
            @Schema(description = "Moment of the last sign-in") Instant lastSignIn,
            @Schema(description = "Whether one-time codes are asked for") boolean oneTimeCodes,
            @Schema(description = "Version, as in the ETag") int version) {
        static Shown of(AccountRow row) {
            return new Shown(
                    row.id().value(), row.username(), row.displayName(), row.roles(), row.linked(), row.lockedOn(), row.lastSignIn(),
                    row.asksForCode(), row.version());
        }
    }

    @Schema(description = "An account to be opened; its owner sets the password with a reset word.")
    public record AccountOrder(
            @NotBlank @Size(max = 63) @Schema(description = "2 to 63 small letters, digits, dots, dashes") String username,
            @NotBlank @Size(max = 120) @Schema(description = "Name; with a person, the person's") String displayName,
            @Size(max = 40) @Schema(description = "Officer code of the person it belongs to; must fit the name") String person,
            @Size(max = 200) @Schema(description = "Address for e-mails") String email) {}

    @Schema(description = "Whose account it is: code and name must fit each other.")
    public record PersonLink(
            @NotBlank @Size(max = 40) @Schema(description = "Officer code") String person,
            @NotBlank @Size(max = 120) @Schema(description = "Full name") String fullName) {}

    @Schema(description = "Why something is done to an account.")
    public record AccountReason(@NotBlank @Size(max = 500) @Schema(description = "Kept in the trail") String reason) {}

    @Schema(description = "The word with which the owner sets a password, once, within a day; it is told only now.")
    public record ResetWord(@Schema(description = "The word, to be handed to the owner") String word) {}

    @Inject
    CurrentActor actor;

    @Inject
    AccountQueries accounts;

    @Inject
    CreateAccount createAccount;

    @Inject
    LinkPerson linkPerson;

    @Inject
    LockAccount lockAccount;

    @Inject
    UnlockAccount unlockAccount;

    @Inject
    ResetPassword resetPassword;

    @GET
    @Operation(operationId = "listAccounts", summary = "Accounts by username")
    public Listing<Shown> list(
            @Parameter(description = "Part of the username or name") @QueryParam("query") String query,
            @Parameter(description = "Only accounts that hold the role") @QueryParam("role") Role role,
            @Parameter(description = "Only locked or only open ones") @QueryParam("locked") Boolean locked,
            @Parameter(description = "Rows, 1 to 200") @QueryParam("limit") @DefaultValue("25") int limit,
            @Parameter(description = "Cursor of an earlier page") @QueryParam("after") String after,
            @Parameter(description = "Whether the total is wanted") @QueryParam("count") boolean count) {
        actor.mustHold(Right.MANAGE_ACCOUNTS);
        return Listing.of(
                accounts.list(
                        actor.scope(Right.MANAGE_ACCOUNTS),
                        new AccountQueries.Filter(query, role, locked),
                        new PageRequest<>(limit, after, AccountQueries.AccountSort.USERNAME, false, count)),
                Shown::of);
    }

    @GET
    @Path(ID)
    @Operation(operationId = "readAccount", summary = "One account")
    @APIResponseSchema(Shown.class)
    public Response read(@Parameter(description = "Number of the account") @PathParam("id") long id, @Context Request request) {
        var shown = shown(id);
        return EntityTags.read(request, shown, shown.version());
    }

    @POST
    @Operation(operationId = "createAccount", summary = "Open an account")
    @APIResponseSchema(value = Shown.class, responseCode = "201")
    public Response create(@Valid @NotNull AccountOrder order) {
        var id = createAccount.handle(
                new CreateAccount.Command(order.username(), order.displayName(), order.person(), order.email()));
        var shown = shown(id.value());
        return Response.created(URI.create("accounts/" + id.value())).entity(shown).tag(String.valueOf(shown.version())).build();
    }

    @POST
    @Path(ID + "/person")
    @Operation(operationId = "linkAccount", summary = "Say whose account it is; once, by officer code and name")
    @APIResponseSchema(Shown.class)
    public Response link(
            @Parameter(description = "Number of the account") @PathParam("id") long id, @Valid @NotNull PersonLink link,
            @Context HttpHeaders headers) {
        var version = EntityTags.versionOf(headers);
        linkPerson.handle(new LinkPerson.Command(new AccountId(id), version, link.person(), link.fullName()));
        return changed(id);
    }

    @POST
    @Path(ID + "/lock")
    @Operation(operationId = "lockAccount", summary = "Lock an account; its sessions and tokens end at once")
    @APIResponseSchema(Shown.class)
    public Response lock(
            @Parameter(description = "Number of the account") @PathParam("id") long id, @Valid @NotNull AccountReason why,
            @Context HttpHeaders headers) {
        lockAccount.handle(new LockAccount.Command(new AccountId(id), EntityTags.versionOf(headers), why.reason()));
        return changed(id);
    }

    @POST
    @Path(ID + "/unlock")
    @Operation(operationId = "unlockAccount", summary = "Open a locked account again, or end the pause after wrong attempts")
    @APIResponseSchema(Shown.class)
    public Response unlock(
            @Parameter(description = "Number of the account") @PathParam("id") long id, @Valid @NotNull AccountReason why,
            @Context HttpHeaders headers) {
        unlockAccount.handle(new UnlockAccount.Command(new AccountId(id), EntityTags.versionOf(headers), why.reason()));
        return changed(id);
    }

    @POST
    @Path(ID + "/reset-word")
    @Operation(operationId = "resetPassword", summary = "Make the word with which the owner sets a new password")
    public ResetWord reset(
            @Parameter(description = "Number of the account") @PathParam("id") long id, @Valid @NotNull AccountReason why,
            @Context HttpHeaders headers) {
        return new ResetWord(
                resetPassword.handle(new ResetPassword.Command(new AccountId(id), EntityTags.versionOf(headers), why.reason())));
    }

    private Response changed(long id) {
        var shown = shown(id);
        return Response.ok(shown).tag(String.valueOf(shown.version())).build();
    }

    private Shown shown(long id) {
        actor.mustHold(Right.MANAGE_ACCOUNTS);
        return accounts.find(actor.scope(Right.MANAGE_ACCOUNTS), new AccountId(id))
                .map(Shown::of)
                .orElseThrow(() -> new NotFound("Account", id));
    }
}
