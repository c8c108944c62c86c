package vn.hientai.web.rest.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.personnel.declaration.CorrectionQueries;
import vn.hientai.personnel.declaration.DecideCorrection;
import vn.hientai.personnel.declaration.ProposeCorrection;
import vn.hientai.personnel.declaration.ProposedItem;
import vn.hientai.personnel.declaration.WithdrawCorrection;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.Listing;

/** What a person says is wrong in the own file, and the rulings on it. */
@Path("staff/{code}/corrections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
public class CorrectionsResource {
    @Schema(description = "What is wrong in the own file.")
    public record CorrectionProposal(
            @NotNull List<CorrectionTold> items,
            @Schema(description = "Why, and what proves it") String note,
            @Schema(description = "Number of an attachment of the own file") Long evidence) {}

    @Schema(description = "A single value (field, value), a row (field, line or none, cells), a removal, or a remark on what decisions tell.")
    public record CorrectionTold(
            @NotNull String field, Long line, String value, Map<String, String> cells, Boolean remove) {
        ProposedItem item() {
            return new ProposedItem(field, line, value, cells, Boolean.TRUE.equals(remove));
        }
    }

    @Schema(description = "Rulings on items of a proposal.")
    public record CorrectionRulings(@NotNull List<CorrectionRuling> rulings) {}

    @Schema(description = "A ruling; a refusal needs its reason.")
    public record CorrectionRuling(@NotNull Long item, @NotNull Boolean accept, String reason) {}

    @PathParam("code")
    String code;

    @Inject
    CurrentActor actor;

    @Inject
    FileQueries files;

    @Inject
    CorrectionQueries corrections;

    @Inject
    ProposeCorrection proposeCorrection;

    @Inject
    DecideCorrection decideCorrection;

    @Inject
    WithdrawCorrection withdrawCorrection;

    @GET
    @Operation(operationId = "listCorrections", summary = "What was told about the file, newest first: for the person and who keeps the file")
    public Listing<CorrectionItem> list() {
        var person = files.get(actor.scope(Right.READ_FILE), code);
        var scope = person.equals(actor.who().personOrNull()) ? actor.scope(Right.READ_FILE) : actor.scope(Right.EDIT_FILE);
        return new Listing<>(corrections.of(scope, code).stream().map(CorrectionItem::of).toList(), null, null);
    }

    @POST
    @Operation(operationId = "proposeCorrection", summary = "Say what is wrong in the own file; nothing changes until it is confirmed")
    @APIResponseSchema(value = CorrectionItem.class, responseCode = "201")
    public Response propose(@Valid @NotNull CorrectionProposal told) {
        var person = files.get(actor.scope(Right.READ_FILE), code);
        if (!person.equals(actor.who().personOrNull())) {
            throw new Forbidden("refusal.own-file-only");
        }
        var id = proposeCorrection.handle(new ProposeCorrection.Command(
                told.items().stream().map(CorrectionTold::item).toList(), told.note(), told.evidence()));
        var answer = CorrectionItem.of(corrections.get(actor.scope(Right.READ_FILE), id));
        return Response.created(URI.create("staff/" + code + "/corrections/" + id)).entity(answer).build();
    }

    @POST
    @Path("{id: \\d+}/rulings")
    @Operation(operationId = "decideCorrection", summary = "Accept or refuse items; If-Match names the version of the file")
    @APIResponseSchema(CorrectionItem.class)
    public Response decide(
            @Parameter(description = "Number of the proposal") @PathParam("id") long id,
            @Valid @NotNull CorrectionRulings told, @Context HttpHeaders headers) {
        var proposal = corrections.get(actor.scope(Right.EDIT_FILE), id);
        if (!proposal.code().equals(code)) {
            throw new NotFound("Proposal", id);
        }
        var version = decideCorrection.handle(new DecideCorrection.Command(
                id, EntityTags.versionOf(headers),
                told.rulings().stream().map(r -> new DecideCorrection.Ruling(r.item(), r.accept(), r.reason())).toList()));
        return Response.ok(CorrectionItem.of(corrections.get(actor.scope(Right.EDIT_FILE), id)))
                .tag(String.valueOf(version))
                .build();
    }

    @POST
    @Path("{id: \\d+}/withdrawal")
    @Operation(operationId = "withdrawCorrection", summary = "Take the own proposal back")
    @APIResponseSchema(CorrectionItem.class)
    public Response withdraw(@Parameter(description = "Number of the proposal") @PathParam("id") long id) {
        withdrawCorrection.handle(new WithdrawCorrection.Command(id));
        return Response.ok(CorrectionItem.of(corrections.get(actor.scope(Right.READ_FILE), id))).build();
    }
}
