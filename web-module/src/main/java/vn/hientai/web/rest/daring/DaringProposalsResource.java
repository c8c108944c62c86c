package vn.hientai.web.rest.daring;

import jakarta.enterprise.context.RequestScoped;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.rewards.daring.DaringQueries;
import vn.hientai.rewards.daring.DaringQueries.DaringSort;
import vn.hientai.rewards.daring.DaringQueries.Filter;
import vn.hientai.rewards.daring.DaringState;
import vn.hientai.rewards.daring.DecideProposal;
import vn.hientai.rewards.daring.Encouragement;
import vn.hientai.rewards.daring.PublishProposal;
import vn.hientai.rewards.daring.ReachMilestone;
import vn.hientai.rewards.daring.RecordVote;
import vn.hientai.rewards.daring.ReferProposal;
import vn.hientai.rewards.daring.ReviewPilot;
import vn.hientai.rewards.daring.SetMilestone;
import vn.hientai.rewards.daring.SettleEncouragement;
import vn.hientai.rewards.daring.StopPilot;
import vn.hientai.rewards.daring.SubmitProposal;
import vn.hientai.rewards.daring.WithdrawProposal;
import vn.hientai.rewards.daring.WriteProposal;
import vn.hientai.rewards.daring.rule.DamageCause;
import vn.hientai.rewards.daring.rule.PilotResult;
import vn.hientai.rewards.daring.rule.PlanPart;
import vn.hientai.rewards.daring.rule.Protection;
import vn.hientai.rewards.daring.rule.ShieldRule.GoodFaith;
import vn.hientai.web.rest.Downloads;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.rest.Listing;

/** Daring proposals: written, sealed, voted on, tried, reviewed; and what they taught. */
@Path("daring-proposals")
@RequestScoped
@Tag(name = "daring")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DaringProposalsResource {
    @Schema(name = "DaringPlan", description = "The plan as far as it is written (NĐ 73/2023/NĐ-CP Điều 7.2).")
    public record PlanText(
            @NotBlank @Size(max = 300) String title, @NotNull @Schema(description = "What each part says") Map<PlanPart, String> parts,
            LocalDate pilotFrom, LocalDate pilotUntil, @Schema(description = "Reaches beyond the agency's authority") boolean wide,
            @Schema(description = "The author agrees to be named in the gallery") boolean showName) {}

    @Schema(name = "DaringReason", description = "Why.")
    public record Reason(@Size(max = 2000) String reason) {}

    @Schema(name = "DaringBallots", description = "The vote of the leadership: head and deputies, without a deputy who proposes.")
    public record Ballots(
            @NotNull LocalDate heldOn, int inFavour, int against, int abstained, boolean headInFavour,
            @NotNull @Schema(description = "Day on which the Party committee was heard") LocalDate partyConsultedOn, @Size(max = 1000) String note) {}

    @Schema(name = "DaringRuling", description = "A decision in writing: of the head against a vote, or of the authority above.")
    public record Ruling(
            boolean approved, @NotBlank @Size(max = 100) @Schema(description = "Number of the written decision") String paper,
            @NotNull LocalDate decidedOn, @NotNull LocalDate partyConsultedOn, @NotBlank @Size(max = 2000) String reason) {}

    @Schema(name = "DaringMilestone", description = "A milestone of the pilot.")
    public record Milestone(@NotBlank @Size(max = 300) String name, @NotNull LocalDate dueOn) {}

    @Schema(name = "DaringMilestoneReached", description = "What came of a milestone.")
    public record Reached(@NotBlank @Size(max = 2000) String note) {}

    @Schema(name = "DaringFindings", description = "What the review found.")
    public record Findings(
            @NotNull LocalDate reviewedOn, @NotNull PilotResult result,
            @Size(max = 2000) @Schema(description = "Absent: there is none") String damage, DamageCause cause,
            @Schema(description = "What of good faith was found") Set<GoodFaith> found, @NotNull LocalDate partyConsultedOn,
            @Schema(description = "Needed where the law leaves a choice") Protection protection, @Size(max = 2000) String reason,
            @NotBlank @Size(max = 4000) String lessons) {}

    @Schema(name = "DaringPublication", description = "What the gallery says.")
    public record Publication(@NotBlank @Size(max = 2000) String summary) {}

    @Schema(name = "DaringEncouragement", description = "Granted with the number of its decision, or declined with the reason.")
    public record Settlement(boolean granted, @Size(max = 1000) String reason) {}

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    DaringQueries daring;

    @Inject
    DaringShapes shapes;

    @Inject
    WriteProposal writeProposal;

    @Inject
    SubmitProposal submitProposal;

    @Inject
    WithdrawProposal withdrawProposal;

    @Inject
    RecordVote recordVote;

    @Inject
    DecideProposal decideProposal;

    @Inject
    ReferProposal referProposal;

    @Inject
    SetMilestone setMilestone;

    @Inject
    ReachMilestone reachMilestone;

    @Inject
    StopPilot stopPilot;

    @Inject
    ReviewPilot reviewPilot;

    @Inject
    PublishProposal publishProposal;

    @Inject
    SettleEncouragement settleEncouragement;

    @Context
    HttpHeaders headers;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(operationId = "listDaringProposals", summary = "Daring proposals in my reach, my own included, the newest first")
    public Listing<DaringShapes.Short> list(
            @QueryParam("unit") String unit,
            @QueryParam("mine") boolean mine,
            @QueryParam("state") DaringState state,
            @QueryParam("limit") @DefaultValue("25") int limit,
            @QueryParam("after") String after,
            @QueryParam("count") boolean count) {
        Set<Long> units = unit == null ? null : trees.now().subtreeIds(trees.now().get(unit).id());
        var author = mine ? actor.who().person().orElse(new PersonId(0)) : null;
        var locale = Languages.of(request);
        var page = daring.list(
                actor.scope(Right.READ_DARING), new Filter(units, author, state), new PageRequest<>(limit, after, DaringSort.NEWEST, true, count));
        return Listing.of(page, row -> shapes.inList(row, locale));
    }

    @GET
    @Path("lessons")
    @Operation(operationId = "listDaringLessons", summary = "What was dared and what it taught, as published, failures included")
    public Listing<DaringShapes.Published> lessons(@QueryParam("limit") @DefaultValue("25") int limit, @QueryParam("after") String after) {
        var locale = Languages.of(request);
        return Listing.of(
                daring.lessons(new PageRequest<>(limit, after, DaringSort.NEWEST, true, false)), one -> shapes.published(one, locale));
    }

    @POST
    @Operation(operationId = "writeDaringProposal", summary = "Begin the plan of a proposal of one's own; nobody else sees it yet")
    @APIResponseSchema(value = DaringShapes.Whole.class, responseCode = "201")
    public Response write(@Valid @NotNull PlanText plan) {
        var id = writeProposal.handle(command(null, 0, plan));
        var whole = whole(id);
        return Response.created(URI.create("/api/v1/daring-proposals/" + id)).entity(whole).tag(String.valueOf(whole.version())).build();
    }

    @GET
    @Path("{id: \\d+}")
    @Operation(operationId = "getDaringProposal", summary = "A proposal with votes, pilot, review and history")
    @APIResponseSchema(DaringShapes.Whole.class)
    public Response get(@PathParam("id") long id, @Context Request asked) {
        var whole = whole(id);
        return EntityTags.read(asked, whole, whole.version());
    }

    @GET
    @Path("{id: \\d+}/sealed")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "getSealedDaringProposal", summary = "The very bytes that were handed in; their SHA-256 is the seal")
    @APIResponseSchema(StreamingOutput.class)
    public Response sealed(@PathParam("id") long id) {
        var sealed = daring.sealed(actor.scope(Right.READ_DARING), id).orElseThrow(() -> new NotFound("DaringProposal", id));
        StreamingOutput body = out -> out.write(sealed.getBytes(StandardCharsets.UTF_8));
        return Response.ok(body)
                .header("Content-Disposition", Downloads.disposition("de-xuat-" + id + ".json"))
                .build();
    }

    @PUT
    @Path("{id: \\d+}")
    @Operation(operationId = "reviseDaringProposal", summary = "Write on at a plan that was not handed in")
    @APIResponseSchema(DaringShapes.Whole.class)
    public Response revise(@PathParam("id") long id, @Valid @NotNull PlanText plan) {
        seen(id);
        writeProposal.handle(command(id, version(), plan));
        return answered(id);
    }

    @POST
    @Path("{id: \\d+}/submission")
    @Operation(operationId = "submitDaringProposal", summary = "Hand the plan in: it is sealed, and the leadership meets within its days")
    @APIResponseSchema(DaringShapes.Whole.class)
    public Response submit(@PathParam("id") long id) {
        seen(id);
        submitProposal.handle(new SubmitProposal.Command(id, version()));
        return answered(id);
    }

    @POST
    @Path("{id: \\d+}/withdrawal")
    @Operation(operationId = "withdrawDaringProposal", summary = "Take one's own proposal back before it is decided")
    @APIResponseSchema(DaringShapes.Whole.class)
    public Response withdraw(@PathParam("id") long id, @Valid @NotNull Reason order) {
        seen(id);
        withdrawProposal.handle(new WithdrawProposal.Command(id, version(), order.reason()));
        return answered(id);
    }

    @POST
    @Path("{id: \\d+}/votes")
    @Operation(operationId = "voteOnDaringProposal", summary = "Record the vote of the leadership; a tie follows the head")
    @APIResponseSchema(DaringShapes.Whole.class)
    public Response vote(@PathParam("id") long id, @Valid @NotNull Ballots ballots) {
        seen(id);
        recordVote.handle(new RecordVote.Command(
                id, version(), ballots.heldOn(), ballots.inFavour(), ballots.against(), ballots.abstained(), ballots.headInFavour(),
                ballots.partyConsultedOn(), ballots.note()));
        return answered(id);
    }

    @POST
    @Path("{id: \\d+}/decision")
    @Operation(operationId = "decideDaringProposal", summary = "Decide in writing: the head against a vote, or the authority above")
    @APIResponseSchema(DaringShapes.Whole.class)
    public Response decide(@PathParam("id") long id, @Valid @NotNull Ruling ruling) {
        seen(id);
        decideProposal.handle(new DecideProposal.Command(
                id, version(), ruling.approved(), ruling.paper(), ruling.decidedOn(), ruling.partyConsultedOn(), ruling.reason()));
        return answered(id);
    }

    @POST
    @Path("{id: \\d+}/referral")
    @Operation(operationId = "referDaringProposal", summary = "Send a proposal up that is beyond the agency's authority")
    @APIResponseSchema(DaringShapes.Whole.class)
    public Response refer(@PathParam("id") long id, @Valid @NotNull Reason order) {
        seen(id);
        referProposal.handle(new ReferProposal.Command(id, version(), order.reason()));
        return answered(id);
    }

    @POST
    @Path("{id: \\d+}/milestones")
    @Operation(operationId = "setDaringMilestone", summary = "Set a milestone of the pilot")
    @APIResponseSchema(DaringShapes.Whole.class)
    public Response milestone(@PathParam("id") long id, @Valid @NotNull Milestone milestone) {
        seen(id);
        setMilestone.handle(new SetMilestone.Command(id, version(), milestone.name(), milestone.dueOn()));
        return answered(id);
    }

    @POST
    @Path("{id: \\d+}/milestones/{milestone: \\d+}")
    @Operation(operationId = "reachDaringMilestone", summary = "Tell that a milestone was reached")
    @APIResponseSchema(DaringShapes.Whole.class)
    public Response reach(@PathParam("id") long id, @PathParam("milestone") long milestone, @Valid @NotNull Reached order) {
        seen(id);
        reachMilestone.handle(new ReachMilestone.Command(id, version(), milestone, order.note()));
        return answered(id);
    }

    @POST
    @Path("{id: \\d+}/stop")
    @Operation(operationId = "stopDaringPilot", summary = "Stop a pilot that shows no effect or does harm")
    @APIResponseSchema(DaringShapes.Whole.class)
    public Response stop(@PathParam("id") long id, @Valid @NotNull Reason order) {
        seen(id);
        stopPilot.handle(new StopPilot.Command(id, version(), order.reason()));
        return answered(id);
    }

    @POST
    @Path("{id: \\d+}/review")
    @Operation(operationId = "reviewDaringPilot", summary = "Review the pilot: result, causes, good faith, protection, lessons")
    @APIResponseSchema(DaringShapes.Whole.class)
    public Response review(@PathParam("id") long id, @Valid @NotNull Findings found) {
        seen(id);
        reviewPilot.handle(new ReviewPilot.Command(
                id, version(), found.reviewedOn(), found.result(), found.damage(), found.cause(), found.found(), found.partyConsultedOn(),
                found.protection(), found.reason(), found.lessons()));
        return answered(id);
    }

    @POST
    @Path("{id: \\d+}/publication")
    @Operation(operationId = "publishDaringProposal", summary = "Publish what a reviewed proposal taught")
    @APIResponseSchema(DaringShapes.Whole.class)
    public Response publish(@PathParam("id") long id, @Valid @NotNull Publication order) {
        seen(id);
        publishProposal.handle(new PublishProposal.Command(id, version(), order.summary()));
        return answered(id);
    }

    @POST
    @Path("{id: \\d+}/encouragements/{kind}")
    @Operation(operationId = "settleDaringEncouragement", summary = "Grant or decline what a completed proposal opens")
    @APIResponseSchema(DaringShapes.Whole.class)
    public Response encourage(@PathParam("id") long id, @PathParam("kind") Encouragement kind, @Valid @NotNull Settlement order) {
        seen(id);
        settleEncouragement.handle(new SettleEncouragement.Command(id, version(), kind, order.granted(), order.reason()));
        return answered(id);
    }

    private static WriteProposal.Command command(Long id, int version, PlanText plan) {
        return new WriteProposal.Command(
                id, version, plan.title(), plan.parts(), plan.pilotFrom(), plan.pilotUntil(), plan.wide(), plan.showName());
    }

    private int version() {
        return EntityTags.versionOf(headers);
    }

    private void seen(long id) {
        daring.get(actor.scope(Right.READ_DARING), id).orElseThrow(() -> new NotFound("DaringProposal", id));
    }

    private Response answered(long id) {
        var whole = whole(id);
        return Response.ok(whole).tag(String.valueOf(whole.version())).build();
    }

    private DaringShapes.Whole whole(long id) {
        return daring.sheet(actor.scope(Right.READ_DARING), id)
                .map(sheet -> shapes.whole(sheet, Languages.of(request)))
                .orElseThrow(() -> new NotFound("DaringProposal", id));
    }
}
