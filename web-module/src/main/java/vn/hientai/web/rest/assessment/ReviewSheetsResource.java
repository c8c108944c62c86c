package vn.hientai.web.rest.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.assessment.review.DeclineSeat;
import vn.hientai.personnel.assessment.review.HandInSheet;
import vn.hientai.personnel.assessment.review.SaveSheet;
import vn.hientai.personnel.assessment.review.SeatNumber;
import vn.hientai.personnel.assessment.review.SheetQueries;
import vn.hientai.personnel.assessment.review.SheetQueries.Sheet;
import vn.hientai.personnel.assessment.review.SheetQueries.SheetRow;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.Listing;

/** The reader's own sheets of multi-source reviews: written in draft, handed in once, or declined. */
@Path("assessment/sheets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "assessment")
public class ReviewSheetsResource {
    @Schema(name = "ReviewAnswers", description = "Answers by number of the question: a level 1 to 5, or a text.")
    public record Answers(@NotNull @Size(max = 40) Map<Long, String> answers) {}

    @Schema(name = "ReviewDecline", description = "Why the reader does not review this person; for those who manage reviews alone.")
    public record Decline(@NotBlank @Size(max = 1000) String reason) {}

    @Inject
    CurrentActor actor;

    @Inject
    SheetQueries sheets;

    @Inject
    SaveSheet saveSheet;

    @Inject
    HandInSheet handInSheet;

    @Inject
    DeclineSeat declineSeat;

    @Inject
    Today today;

    @Context
    HttpHeaders headers;

    @GET
    @Operation(operationId = "listReviewSheets", summary = "My sheets in open and past rounds")
    public Listing<SheetRow> list() {
        var self = actor.who().person();
        return new Listing<>(self.map(one -> sheets.mine(AccessScope.only(one), today.date())).orElse(List.of()), null, null);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readReviewSheet", summary = "One of my sheets with its questions and what I have written; ETag for the draft")
    @APIResponseSchema(Sheet.class)
    public Response read(@PathParam("id") long id) {
        var self = actor.who().person().orElseThrow(() -> new NotFound("ReviewSheet", id));
        var sheet = sheets.sheet(AccessScope.only(self), self, id, today.date());
        return Response.ok(sheet).tag(String.valueOf(sheet.version())).build();
    }

    @PUT
    @Path("{id}/draft")
    @Operation(operationId = "saveReviewSheet", summary = "Keep a half-written sheet; needs If-Match")
    @APIResponse(responseCode = "204", description = "Kept; the ETag is the next version")
    public Response save(@PathParam("id") long id, @Valid @NotNull Answers body) {
        var version = saveSheet.handle(new SaveSheet.Command(new SeatNumber(id), EntityTags.versionOf(headers), body.answers()));
        return Response.noContent().tag(String.valueOf(version)).build();
    }

    @POST
    @Path("{id}/hand-in")
    @Operation(operationId = "handInReviewSheet", summary = "Hand a sheet in, once; unnamed sides stay unnamed")
    @APIResponse(responseCode = "204", description = "Taken")
    public void handIn(@PathParam("id") long id, @Valid @NotNull Answers body) {
        handInSheet.handle(new HandInSheet.Command(new SeatNumber(id), body.answers()));
    }

    @POST
    @Path("{id}/decline")
    @Operation(operationId = "declineReviewSheet", summary = "Decline to review this person")
    @APIResponse(responseCode = "204", description = "Declined")
    public void decline(@PathParam("id") long id, @Valid @NotNull Decline body) {
        declineSeat.handle(new DeclineSeat.Command(new SeatNumber(id), body.reason()));
    }
}
