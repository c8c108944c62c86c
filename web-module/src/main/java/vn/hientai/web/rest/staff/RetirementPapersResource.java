package vn.hientai.web.rest.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.policy.Explanation;
import vn.hientai.personnel.leaving.DraftRetirementNotice;
import vn.hientai.personnel.leaving.RecordRetirementPaper;
import vn.hientai.personnel.leaving.RetirementPaper;
import vn.hientai.personnel.leaving.RetirementQueries;
import vn.hientai.web.rest.Languages;

/** The papers of a retirement: notice and decision, when they must be out, which are. */
@Path("staff/{code}/retirement/papers")
@RequestScoped
@Tag(name = "staff")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RetirementPapersResource {
    @Schema(description = "A paper that was drawn up.")
    public record PaperItem(
            RetirementPaper kind, @Schema(description = "Last day in service that it speaks of") LocalDate retiresOn,
            @Schema(description = "DRAFT, ISSUED or ANNULLED") String status, Long decision, String number, LocalDate issuedOn) {}

    @Schema(description = "The days of a retirement and its papers, explained.")
    public record RetirementPapers(
            @Schema(description = "Officer number") String staff, LocalDate retiresOn, LocalDate pensionFrom,
            @Schema(description = "Last day for the notice") LocalDate noticeBy, @Schema(description = "Last day for the decision") LocalDate decisionBy,
            List<PaperItem> papers, List<Explanation> explanation, List<String> unconfirmed) {}

    @Schema(description = "A notice to be drafted; title and wording as proposed when absent.")
    public record NewNotice(@NotBlank String symbol, @Size(max = 500) String title, @Size(max = 8000) String articles) {}

    @Schema(description = "A paper issued outside the product.")
    public record IssuedPaper(@NotNull RetirementPaper kind, @NotBlank @Size(max = 60) String number, @NotNull LocalDate issuedOn) {}

    @Schema(description = "Number of the draft in the register of decisions.")
    public record DraftedNotice(long decision) {}

    @Inject
    CurrentActor actor;

    @Inject
    RetirementQueries retirements;

    @Inject
    DraftRetirementNotice draftRetirementNotice;

    @Inject
    RecordRetirementPaper recordRetirementPaper;

    @Inject
    OrgTrees trees;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(operationId = "getRetirementPapers", summary = "When notice and decision must be out, and which papers there are")
    public RetirementPapers papers(@PathParam("code") String code) {
        actor.mustHold(Right.EDIT_FILE);
        var sheet = retirements.of(actor.scope(Right.EDIT_FILE), code);
        var moment = sheet.moment();
        return new RetirementPapers(
                code, moment.retirementDate(), moment.pensionFrom(), moment.noticeDate(), moment.decisionDate(),
                sheet.papers().stream()
                        .map(one -> new PaperItem(one.kind(), one.retiresOn(), one.status(), one.decision(), one.number(), one.issuedOn()))
                        .toList(),
                Explanation.of(moment.verdict(), Languages.of(request)), sheet.unconfirmed());
    }

    @POST
    @Path("notice")
    @APIResponseSchema(value = DraftedNotice.class, responseCode = "201")
    @Operation(operationId = "draftRetirementNotice", summary = "Draft the notice of retirement and ask for its signature")
    public Response draft(@PathParam("code") String code, @Valid @NotNull NewNotice notice) {
        var wording = retirements.wording(actor.scope(Right.DRAFT_DECISION), code);
        var decision = draftRetirementNotice.handle(new DraftRetirementNotice.Command(
                code, trees.now().root().id(), notice.symbol(), notice.title() == null ? wording.title() : notice.title(),
                notice.articles() == null ? wording.articles() : notice.articles()));
        return Response.created(URI.create("/api/v1/decisions/" + decision)).entity(new DraftedNotice(decision.value())).build();
    }

    @POST
    @Operation(operationId = "recordRetirementPaper", summary = "Record a notice or decision that was issued outside the product")
    public void record(@PathParam("code") String code, @Valid @NotNull IssuedPaper paper) {
        recordRetirementPaper.handle(new RecordRetirementPaper.Command(code, paper.kind(), paper.number(), paper.issuedOn()));
    }
}
