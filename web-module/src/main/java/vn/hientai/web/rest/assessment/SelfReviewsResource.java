package vn.hientai.web.rest.assessment;

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
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.assessment.selfreview.AnswerSelfReview;
import vn.hientai.personnel.assessment.selfreview.SaveSelfReview;
import vn.hientai.personnel.assessment.selfreview.SelfReviewQueries;
import vn.hientai.personnel.assessment.selfreview.SelfReviewQueries.Commitment;
import vn.hientai.personnel.assessment.selfreview.SelfReviewQueries.Filter;
import vn.hientai.personnel.assessment.selfreview.SelfReviewQueries.ReviewRow;
import vn.hientai.personnel.assessment.selfreview.SelfReviewQueries.ReviewSort;
import vn.hientai.personnel.assessment.selfreview.SelfReviewQueries.ReviewState;
import vn.hientai.personnel.assessment.selfreview.SubmitSelfReview;
import vn.hientai.personnel.assessment.work.WorkQueries;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.Listing;

/** Self-reviews: written by oneself, answered and closed by the superior. */
@Path("self-reviews")
@RequestScoped
@Tag(name = "assessment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SelfReviewsResource {
    @Schema(name = "SelfReviewDraft", description = "What is written; the commitments replace those of the draft before.")
    public record Draft(
            @NotBlank @Schema(description = "yyyy, yyyy-Q1 to Q4, yyyy-H1 or H2") String period,
            @Size(max = 4000) @Schema(description = "What went well") String strengths,
            @Size(max = 4000) @Schema(description = "What did not; needed to submit") String faults,
            @Size(max = 4000) @Schema(description = "Why") String causes, @NotNull List<SaveSelfReview.Pledge> pledges) {}

    @Schema(name = "SelfReviewAnswer", description = "What the superior does with it.")
    public record Answer(
            @NotNull AnswerSelfReview.Answer answer, @Size(max = 2000) @Schema(description = "Needed unless it is closed") String comment) {}

    @Schema(name = "SelfReview", description = "A review with its commitments and the reports on them.")
    public record Shape(
            long id, @Schema(description = "Officer number") String staff, String fullName, @Schema(description = "Code of the unit") String unit,
            String period, String strengths, String faults, String causes, ReviewState state, LocalDate submittedOn, String comment, String closer,
            LocalDate closedOn, int version, List<Commitment> commitments) {}

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    WorkQueries work;

    @Inject
    SelfReviewQueries reviews;

    @Inject
    SaveSelfReview saveSelfReview;

    @Inject
    SubmitSelfReview submitSelfReview;

    @Inject
    AnswerSelfReview answerSelfReview;

    @Context
    HttpHeaders headers;

    @GET
    @Operation(operationId = "listSelfReviews", summary = "Reviews in my reach, my own drafts included, the newest period first")
    public Listing<Shape> list(
            @QueryParam("staff") String staff,
            @QueryParam("unit") String unit,
            @QueryParam("state") ReviewState state,
            @QueryParam("limit") @DefaultValue("25") int limit,
            @QueryParam("after") String after) {
        var scope = actor.scope(Right.READ_WORK);
        var person = staff == null ? null : work.colleague(scope, staff).orElseThrow(() -> new NotFound("Person", staff)).person();
        var units = unit == null ? null : trees.now().subtreeIds(trees.now().get(unit).id());
        return Listing.of(
                reviews.list(scope, actor.who().personOrNull(), new Filter(person, units, state),
                        new PageRequest<>(limit, after, ReviewSort.PERIOD, false, false)),
                this::shape);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSelfReview", summary = "A review with its commitments and the reports on them")
    @APIResponseSchema(Shape.class)
    public Response get(@PathParam("id") long id, @Context Request asked) {
        var found = row(id);
        return EntityTags.read(asked, shape(found), found.version());
    }

    @POST
    @Operation(operationId = "draftSelfReview", summary = "Begin a review of my own")
    @APIResponseSchema(value = Shape.class, responseCode = "201")
    public Response draft(@Valid @NotNull Draft order) {
        var id = save(null, order, null);
        return Response.created(URI.create("/api/v1/self-reviews/" + id)).entity(shape(row(id))).build();
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "saveSelfReview", summary = "Go on writing a draft of my own")
    @APIResponseSchema(Shape.class)
    public Response save(@PathParam("id") long id, @Valid @NotNull Draft order) {
        var found = row(id);
        save(id, order, EntityTags.versionOf(headers));
        return answered(found.id());
    }

    private long save(Long id, Draft order, Integer version) {
        return saveSelfReview.handle(new SaveSelfReview.Command(
                id, order.period(), order.strengths(), order.faults(), order.causes(), order.pledges(), version));
    }

    @POST
    @Path("{id}/submission")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "submitSelfReview", summary = "Hand my review in")
    @APIResponseSchema(Shape.class)
    public Response submit(@PathParam("id") long id) {
        row(id);
        submitSelfReview.handle(new SubmitSelfReview.Command(id, version()));
        return answered(id);
    }

    @POST
    @Path("{id}/answer")
    @Operation(operationId = "answerSelfReview", summary = "Remark on a review, send it back, or close it; never one's own")
    @APIResponseSchema(Shape.class)
    public Response answer(@PathParam("id") long id, @Valid @NotNull Answer order) {
        row(id);
        answerSelfReview.handle(new AnswerSelfReview.Command(id, order.answer(), order.comment(), version()));
        return answered(id);
    }

    private Integer version() {
        return headers.getHeaderString(HttpHeaders.IF_MATCH) == null ? null : EntityTags.versionOf(headers);
    }

    private Response answered(long id) {
        var found = row(id);
        return Response.ok(shape(found)).tag(String.valueOf(found.version())).build();
    }

    private ReviewRow row(long id) {
        return reviews.get(actor.scope(Right.READ_WORK), actor.who().personOrNull(), id).orElseThrow(() -> new NotFound("SelfReview", id));
    }

    private Shape shape(ReviewRow one) {
        return new Shape(
                one.id(), one.staff(), one.fullName(), trees.now().find(one.unit()).map(OrgNode::code).orElse(null), one.period(), one.strengths(),
                one.faults(), one.causes(), one.state(), one.submittedOn(), one.comment(), one.closer(), one.closedOn(), one.version(),
                one.commitments());
    }
}
