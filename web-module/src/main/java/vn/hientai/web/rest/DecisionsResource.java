package vn.hientai.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import vn.hientai.core.decision.AnnulDecision;
import vn.hientai.core.decision.DecisionKind;
import vn.hientai.core.decision.DecisionQueries;
import vn.hientai.core.decision.DecisionQueries.DecisionSheet;
import vn.hientai.core.decision.DecisionStatus;
import vn.hientai.core.decision.DraftDecision;
import vn.hientai.core.decision.SignDecision;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.web.export.DecisionPrint;
import vn.hientai.web.signature.SignatureVerification;

/** Official decisions: drafted, signed with a gapless number, annulled, printed. */
@Path("decisions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DecisionsResource {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Schema(description = "An official decision.")
    public record Shown(
            @Schema(description = "Number of the record") long id,
            @Schema(description = "What it is about") DecisionKind kind,
            @Schema(description = "Draft, signed or annulled") DecisionStatus status,
            @Schema(description = "As it is cited; absent on a draft") String number,
            @Schema(description = "Its subject") String title,
            @Schema(description = "Code of the issuing agency") String agency,
            @Schema(description = "Day of signature") LocalDate signedOn,
            @Schema(description = "First day of effect") LocalDate effectiveFrom,
            @Schema(description = "Who signed") String signatory,
            @Schema(description = "Day of annulment") LocalDate annulledOn,
            @Schema(description = "Why it was annulled") String annulReason,
            @Schema(description = "Version, as in the ETag") int version) {}

    @Schema(description = "A decision to be drafted.")
    public record Draft(
            @NotNull @Schema(description = "What it is about") DecisionKind kind,
            @NotBlank @Schema(description = "Code of the issuing agency") String agency,
            @NotBlank @Schema(description = "What stands behind the number, such as QĐ-SNV") String symbol,
            @NotBlank @Size(max = 500) @Schema(description = "Its subject") String title,
            @Schema(description = "First day of effect; the day of signature when absent") LocalDate effectiveFrom,
            @Schema(description = "Lines of its bases, articles and recipients, under these names") Map<String, String> body,
            @Schema(description = "Officer numbers of whom it is about; they are told when it is signed") List<String> subjects) {}

    @Schema(description = "The signature.")
    public record Signature(@Size(max = 200) @Schema(description = "What stands above the name") String office) {}

    @Schema(description = "The number under which a decision was issued.")
    public record Numbered(@Schema(description = "The number alone") int number, @Schema(description = "As it is cited") String cited) {}

    @Schema(description = "Why a decision is annulled.")
    public record Annulment(@NotBlank @Size(max = 2000) @Schema(description = "The reason, kept for ever") String reason) {}

    @Inject
    DecisionQueries decisions;

    @Inject
    FileQueries files;

    @Inject
    OrgTrees trees;

    @Inject
    DraftDecision draftDecision;

    @Inject
    SignDecision signDecision;

    @Inject
    AnnulDecision annulDecision;

    @Inject
    DecisionPrint print;

    @Inject
    SignatureVerification verification;

    @Inject
    CurrentActor actor;

    @GET
    @Operation(operationId = "listDecisions", summary = "Decisions, newest first")
    public Listing<Shown> list(
            @Parameter(description = "Draft, signed or annulled only") @QueryParam("status") DecisionStatus status,
            @Parameter(description = "Of one kind only") @QueryParam("kind") DecisionKind kind,
            @Parameter(description = "Words of the subject, or a number") @QueryParam("query") String query,
            @Parameter(description = "Rows, 1 to 200") @QueryParam("limit") @DefaultValue("25") int limit,
            @Parameter(description = "Cursor of an earlier page") @QueryParam("after") String after,
            @Parameter(description = "Whether the total is wanted") @QueryParam("count") boolean count) {
        actor.mustHold(Right.READ_DECISIONS);
        var page = decisions.list(
                actor.scope(Right.READ_DECISIONS),
                new DecisionQueries.Filter(status, kind, query),
                new PageRequest<>(limit, after, DecisionQueries.DecisionSort.NEWEST, true, count));
        return Listing.of(page, row -> shown(new DecisionSheet(row, null, null, null, null, null, null)));
    }

    @GET
    @Path("{id: \\d+}")
    @Operation(operationId = "readDecision", summary = "One decision")
    @APIResponseSchema(Shown.class)
    public Response read(@Parameter(description = "Number of the record") @PathParam("id") long id, @Context Request request) {
        var sheet = sheet(id);
        return EntityTags.read(request, shown(sheet), sheet.row().version());
    }

    @GET
    @Path("{id: \\d+}/signature")
    @Operation(operationId = "verifyDecision", summary = "The digital signature of the decision's paper, verified now",
            description = "Of an annulled decision too, which says so. A decision signed on paper has none.")
    public Signatures signature(
            @Parameter(description = "Number of the record") @PathParam("id") long id, @Context HttpServletRequest request) {
        var sheet = sheet(id);
        var seal = verification.seal(sheet);
        return Signatures.of(seal.report(), sheet.annulledOn(), seal.sha256(), Languages.of(request));
    }

    @GET
    @Path("{id: \\d+}.pdf")
    @Produces("application/pdf")
    @Operation(operationId = "printDecisionPdf", summary = "The paper of the decision as PDF (Decree 30/2020)")
    public Response pdf(@Parameter(description = "Number of the record") @PathParam("id") long id) {
        return file(print.pdf(sheet(id)), "quyet-dinh-" + id + ".pdf");
    }

    @GET
    @Path("{id: \\d+}.docx")
    @Produces(DOCX)
    @Operation(operationId = "printDecisionDocx", summary = "The paper of the decision as DOCX (Decree 30/2020)")
    public Response docx(@Parameter(description = "Number of the record") @PathParam("id") long id) {
        return file(print.docx(sheet(id)), "quyet-dinh-" + id + ".docx");
    }

    @POST
    @Operation(operationId = "draftDecision", summary = "Draft a decision")
    @APIResponseSchema(value = Shown.class, responseCode = "201")
    public Response draft(@Valid @NotNull Draft draft) {
        var agency = trees.now().get(draft.agency()).id();
        var subjects = Optional.ofNullable(draft.subjects()).orElse(List.of()).stream()
                .map(code -> files.get(actor.scope(Right.READ_FILE), code))
                .toList();
        var id = draftDecision.handle(new DraftDecision.Command(
                draft.kind(), agency, draft.symbol(), draft.title(), draft.effectiveFrom(), draft.body(), subjects));
        return Response.created(URI.create("decisions/" + id)).entity(shown(sheet(id.value()))).build();
    }

    @POST
    @Path("{id: \\d+}/signature")
    @Operation(operationId = "signDecision", summary = "Sign a draft: it takes the next number of its agency, symbol and year")
    public Numbered sign(
            @Parameter(description = "Number of the record") @PathParam("id") long id,
            @Valid @NotNull Signature signature,
            @Context HttpHeaders headers) {
        var version = EntityTags.versionOf(headers);
        var number = signDecision.handle(new SignDecision.Command(new DecisionId(id), version, signature.office()));
        return new Numbered(number, sheet(id).row().number());
    }

    @POST
    @Path("{id: \\d+}/annulment")
    @Operation(operationId = "annulDecision", summary = "Annul a signed decision; its number stays taken")
    public Shown annul(
            @Parameter(description = "Number of the record") @PathParam("id") long id, @Valid @NotNull Annulment annulment) {
        annulDecision.handle(new AnnulDecision.Command(new DecisionId(id), annulment.reason()));
        return shown(sheet(id));
    }

    private DecisionSheet sheet(long id) {
        return decisions.find(actor.scope(Right.READ_DECISIONS), new DecisionId(id))
                .or(() -> decisions.aboutMe(new DecisionId(id)))
                .orElseThrow(() -> new NotFound("Decision", id));
    }

    private static Response file(byte[] content, String name) {
        return Response.ok(content).header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }

    private static Shown shown(DecisionSheet sheet) {
        var row = sheet.row();
        return new Shown(
                row.id().value(), row.kind(), row.status(), row.number(), row.title(), row.agencyCode(), row.signedOn(),
                row.effectiveFrom(), sheet.signatory(), sheet.annulledOn(), sheet.annulReason(), row.version());
    }
}
