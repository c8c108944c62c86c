package vn.hientai.web.rest.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.assessment.review.AddSeat;
import vn.hientai.personnel.assessment.review.CancelReview;
import vn.hientai.personnel.assessment.review.CloseReview;
import vn.hientai.personnel.assessment.review.CommentReview;
import vn.hientai.personnel.assessment.review.OpenReview;
import vn.hientai.personnel.assessment.review.PlanReview;
import vn.hientai.personnel.assessment.review.ReleaseReview;
import vn.hientai.personnel.assessment.review.RemoveSeat;
import vn.hientai.personnel.assessment.review.ResultQueries;
import vn.hientai.personnel.assessment.review.ResultQueries.Result;
import vn.hientai.personnel.assessment.review.ReviewQueries;
import vn.hientai.personnel.assessment.review.ReviewQueries.Remark;
import vn.hientai.personnel.assessment.review.ReviewQueries.RoundRow;
import vn.hientai.personnel.assessment.review.ReviewQueries.RoundSort;
import vn.hientai.personnel.assessment.review.ReviewQueries.SeatRow;
import vn.hientai.personnel.assessment.review.ReviewStatus;
import vn.hientai.personnel.assessment.review.ScreenRemark;
import vn.hientai.personnel.assessment.review.SeatNumber;
import vn.hientai.personnel.assessment.review.rule.Side;
import vn.hientai.personnel.assessment.work.WorkQueries;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.Listing;

/** Rounds of multi-source review: planned, seated, opened, closed, screened, released once. */
@Path("assessment/reviews")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "assessment")
public class ReviewsResource {
    @Schema(name = "ReviewRound", description = "A round; sheets that came in are told as one sum.")
    public record Round(
            long id, String title, @Schema(description = "Code of the unit") String unit, Set<Side> sides, ReviewStatus status, LocalDate closesOn,
            @Schema(description = "Smallest group that is shown, fixed at the opening") Integer minimum, LocalDate openedOn, LocalDate releasedOn,
            String reason, long form, int people, int seats, int sheets, @Schema(description = "Remarks to be screened") int waiting) {}

    @Schema(name = "ReviewedPerson", description = "Somebody under review, with the seats.")
    public record Reviewed(String staff, String fullName, String post, List<SeatRow> seats) {}

    @Schema(name = "ReviewRoundWhole", description = "A round with its people and seats; who has answered is not told.")
    public record Whole(Round round, List<Reviewed> people) {}

    @Schema(name = "NewReview", description = "A round to be planned; seats are proposed from the organisation of today.")
    public record NewReview(
            @NotNull Long form, @NotBlank @Size(max = 200) String title, @NotBlank @Schema(description = "Code of the unit") String unit,
            @NotEmpty @Size(max = 200) @Schema(description = "Officer numbers") List<@NotBlank String> staff, @NotEmpty Set<@NotNull Side> sides,
            @NotNull LocalDate closesOn) {}

    @Schema(name = "ReviewPlanned", description = "The number of the round.")
    public record Planned(long id) {}

    @Schema(name = "NewReviewSeat", description = "One more reviewer.")
    public record NewSeat(
            @NotBlank @Schema(description = "Officer number of the person under review") String staff,
            @NotBlank @Schema(description = "Officer number of the reviewer") String reviewer, @NotNull Side side,
            @NotBlank @Size(max = 1000) String reason) {}

    @Schema(name = "ReviewReason", description = "Why.")
    public record Reason(@NotBlank @Size(max = 1000) String reason) {}

    @Schema(name = "RemarkScreening", description = "Let through, or held back with a reason.")
    public record Screening(boolean shown, @Size(max = 1000) String reason) {}

    @Schema(name = "ReviewComment", description = "What the person says of the result.")
    public record Comment(@NotBlank @Size(max = 4000) String comment) {}

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    ReviewQueries reviews;

    @Inject
    ResultQueries results;

    @Inject
    WorkQueries work;

    @Inject
    PlanReview planReview;

    @Inject
    AddSeat addSeat;

    @Inject
    RemoveSeat removeSeat;

    @Inject
    OpenReview openReview;

    @Inject
    CloseReview closeReview;

    @Inject
    CancelReview cancelReview;

    @Inject
    ScreenRemark screenRemark;

    @Inject
    ReleaseReview releaseReview;

    @Inject
    CommentReview commentReview;

    @Context
    HttpHeaders headers;

    @GET
    @Operation(operationId = "listReviews", summary = "Rounds over units whose reviews I manage, the newest first")
    public Listing<Round> list(
            @QueryParam("status") ReviewStatus status, @QueryParam("limit") @DefaultValue("25") int limit, @QueryParam("after") String after) {
        actor.mustHold(Right.MANAGE_REVIEWS);
        return Listing.of(reviews.list(scope(), status, new PageRequest<>(limit, after, RoundSort.NEWEST, false, false)), this::shape);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readReview", summary = "A round with its people and seats; ETag for changes")
    @APIResponseSchema(Whole.class)
    public Response read(@PathParam("id") long id) {
        actor.mustHold(Right.MANAGE_REVIEWS);
        var sheet = reviews.sheet(scope(), id);
        var whole = new Whole(
                shape(sheet.row()),
                sheet.people().stream().map(one -> new Reviewed(one.code(), one.fullName(), one.post(), one.seats())).toList());
        return Response.ok(whole).tag(String.valueOf(sheet.row().version())).build();
    }

    @POST
    @Operation(operationId = "planReview", summary = "Plan a round; seats are proposed from the organisation")
    @APIResponseSchema(value = Planned.class, responseCode = "201")
    public Response plan(@Valid @NotNull NewReview body) {
        var id = planReview.handle(new PlanReview.Command(
                body.form(), body.title(), trees.now().get(body.unit()).id(), body.staff().stream().map(this::reviewed).toList(), body.sides(),
                body.closesOn()));
        return Response.created(URI.create("/api/v1/assessment/reviews/" + id)).entity(new Planned(id)).build();
    }

    @POST
    @Path("{id}/seats")
    @Operation(operationId = "addReviewSeat", summary = "Seat one more reviewer; needs If-Match")
    @APIResponse(responseCode = "204", description = "Seated")
    public void seat(@PathParam("id") long id, @Valid @NotNull NewSeat body) {
        addSeat.handle(new AddSeat.Command(
                id, EntityTags.versionOf(headers), reviewed(body.staff()), reviewed(body.reviewer()), body.side(), body.reason()));
    }

    @POST
    @Path("{id}/seats/{seat}/removal")
    @Operation(operationId = "removeReviewSeat", summary = "Take a reviewer off before the opening; needs If-Match")
    @APIResponse(responseCode = "204", description = "Taken off")
    public void unseat(@PathParam("id") long id, @PathParam("seat") long seat, @Valid @NotNull Reason body) {
        removeSeat.handle(new RemoveSeat.Command(id, EntityTags.versionOf(headers), new SeatNumber(seat), body.reason()));
    }

    @POST
    @Path("{id}/opening")
    @Operation(operationId = "openReview", summary = "Open a round and ask the reviewers; needs If-Match")
    @APIResponse(responseCode = "204", description = "Open")
    public void open(@PathParam("id") long id) {
        openReview.handle(new OpenReview.Command(id, EntityTags.versionOf(headers)));
    }

    @POST
    @Path("{id}/closing")
    @Operation(operationId = "closeReview", summary = "Close a round; no sheet is taken any more; needs If-Match")
    @APIResponse(responseCode = "204", description = "Closed")
    public void close(@PathParam("id") long id) {
        closeReview.handle(new CloseReview.Command(id, EntityTags.versionOf(headers)));
    }

    @POST
    @Path("{id}/cancellation")
    @Operation(operationId = "cancelReview", summary = "Give a round up; answers are destroyed; needs If-Match")
    @APIResponse(responseCode = "204", description = "Cancelled")
    public void cancel(@PathParam("id") long id, @Valid @NotNull Reason body) {
        cancelReview.handle(new CancelReview.Command(id, EntityTags.versionOf(headers), body.reason()));
    }

    @GET
    @Path("{id}/remarks")
    @Operation(operationId = "listReviewRemarks", summary = "Remarks to be screened, from the closing on, by group and in no order")
    public Listing<Remark> remarks(@PathParam("id") long id) {
        actor.mustHold(Right.MANAGE_REVIEWS);
        return new Listing<>(reviews.remarks(scope(), id), null, null);
    }

    @POST
    @Path("{id}/remarks/{remark}/screening")
    @Operation(operationId = "screenReviewRemark", summary = "Let a remark through or hold it back")
    @APIResponse(responseCode = "204", description = "Screened")
    public void screen(@PathParam("id") long id, @PathParam("remark") UUID remark, @Valid @NotNull Screening body) {
        screenRemark.handle(new ScreenRemark.Command(id, remark, body.shown(), body.reason()));
    }

    @POST
    @Path("{id}/release")
    @Operation(operationId = "releaseReview", summary = "Release the results, once; single answers are destroyed; needs If-Match")
    @APIResponse(responseCode = "204", description = "Released")
    public void release(@PathParam("id") long id) {
        releaseReview.handle(new ReleaseReview.Command(id, EntityTags.versionOf(headers)));
    }

    @GET
    @Path("{id}/results/{code}")
    @Operation(operationId = "readReviewResult", summary = "The released result of a person: averages by group, agreement, trend, remarks")
    public Result result(@PathParam("id") long id, @PathParam("code") String code) {
        var reader = actor.who().person().orElse(null);
        return results.result(scope().and(AccessScope.only(reader)), reader, id, code);
    }

    @POST
    @Path("{id}/comment")
    @Operation(operationId = "commentReview", summary = "Say something of my own released result")
    @APIResponse(responseCode = "204", description = "Kept")
    public void comment(@PathParam("id") long id, @Valid @NotNull Comment body) {
        commentReview.handle(new CommentReview.Command(id, body.comment()));
    }

    private PersonId reviewed(String code) {
        return work.colleague(scope(), code).orElseThrow(() -> new NotFound("Person", code)).person();
    }

    private AccessScope scope() {
        return actor.scope(Right.MANAGE_REVIEWS);
    }

    private Round shape(RoundRow row) {
        return new Round(
                row.id(), row.title(), trees.now().find(row.unit()).map(OrgNode::code).orElse(null), row.sides(), row.status(), row.closesOn(),
                row.minimum(), row.openedOn(), row.releasedOn(), row.reason(), row.form(), row.people(), row.seats(), row.sheets(), row.waiting());
    }
}
