package vn.hientai.web.rest.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.assessment.campaign.Campaign;
import vn.hientai.personnel.assessment.campaign.CampaignQueries;
import vn.hientai.personnel.assessment.campaign.CampaignQueries.Filter;
import vn.hientai.personnel.assessment.campaign.CampaignQueries.PeopleSort;
import vn.hientai.personnel.assessment.campaign.DraftGradesDecision;
import vn.hientai.personnel.assessment.campaign.EndCampaign;
import vn.hientai.personnel.assessment.campaign.GiveOpinion;
import vn.hientai.personnel.assessment.campaign.GradingRow;
import vn.hientai.personnel.assessment.campaign.HandOverAssessment;
import vn.hientai.personnel.assessment.campaign.HoldMeeting;
import vn.hientai.personnel.assessment.campaign.MoveGrade;
import vn.hientai.personnel.assessment.campaign.OpenCampaign;
import vn.hientai.personnel.assessment.campaign.ProposeGrades;
import vn.hientai.personnel.assessment.campaign.RemindUnit;
import vn.hientai.personnel.assessment.campaign.WithdrawGradesDecision;
import vn.hientai.personnel.assessment.campaign.rule.Place;
import vn.hientai.personnel.assessment.campaign.rule.Step;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.rest.Listing;

/** Campaigns of yearly grades: opened over many units, carried out step by step, decided in one act. */
@Path("assessment/campaigns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "assessment")
public class CampaignsResource {
    @Inject
    CurrentActor actor;

    @Inject
    CampaignQueries campaigns;

    @Inject
    FileQueries files;

    @Inject
    OrgTrees trees;

    @Inject
    OpenCampaign openCampaign;

    @Inject
    EndCampaign endCampaign;

    @Inject
    HoldMeeting holdMeeting;

    @Inject
    GiveOpinion giveOpinion;

    @Inject
    ProposeGrades proposeGrades;

    @Inject
    MoveGrade moveGrade;

    @Inject
    DraftGradesDecision draftGradesDecision;

    @Inject
    WithdrawGradesDecision withdrawGradesDecision;

    @Inject
    RemindUnit remindUnit;

    @Inject
    HandOverAssessment handOverAssessment;

    @Context
    HttpHeaders headers;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(operationId = "listGradingCampaigns", summary = "Campaigns that touch me or my units, newest first")
    public Listing<CampaignShapes.Shape> list() {
        return new Listing<>(campaigns.list(scope()).stream().map(this::shape).toList(), null, null);
    }

    @POST
    @Operation(operationId = "openGradingCampaign", summary = "Open a year over a unit with everyone below it, in the background; Location is the job")
    @APIResponseSchema(value = CampaignShapes.Started.class, responseCode = "202", responseDescription = "Being opened; Location is the job")
    @APIResponse(responseCode = "409", description = "A campaign of the year over the same units is there")
    public Response open(@Valid @NotNull CampaignShapes.Order order) {
        actor.mustHold(Right.DRAFT_DECISION);
        var opened = openCampaign.handle(new OpenCampaign.Command(
                order.year(), unit(order.unit(), Right.DRAFT_DECISION).id(), order.title(), order.governingOn(), order.contracts(), order.special()));
        return Response.accepted(new CampaignShapes.Started(opened.job().toString(), opened.campaign()))
                .location(URI.create("/api/v1/jobs/" + opened.job())).build();
    }

    @GET
    @Path("{id: \\d+}")
    @Operation(operationId = "getGradingCampaign", summary = "A campaign with its days")
    @APIResponseSchema(CampaignShapes.Shape.class)
    public Response get(@PathParam("id") long id, @Context Request asked) {
        var shape = shape(campaign(id));
        return EntityTags.read(asked, shape, shape.version());
    }

    @GET
    @Path("{id: \\d+}/progress")
    @Operation(operationId = "getGradingProgress", summary = "How far the units below one are, live")
    public CampaignShapes.ProgressList progress(@PathParam("id") long id, @QueryParam("unit") String unit) {
        var campaign = campaign(id);
        var under = unit == null ? campaign.unit() : unit(unit, Right.READ_WORK).id();
        var locale = Languages.of(request);
        return new CampaignShapes.ProgressList(
                campaigns.progress(scope(), campaign, under).stream().map(row -> CampaignShapes.Progress.of(row, locale)).toList());
    }

    @GET
    @Path("{id: \\d+}/people")
    @Operation(operationId = "listGradingPeople", summary = "The people of a campaign by unit")
    public Listing<CampaignShapes.Line> people(
            @PathParam("id") long id, @QueryParam("unit") String unit, @QueryParam("step") Step step, @QueryParam("duty") Place.Duty duty,
            @QueryParam("proposed") AnnualGrade proposed, @QueryParam("limit") @DefaultValue("25") int limit, @QueryParam("after") String after,
            @QueryParam("count") boolean count) {
        var campaign = campaign(id);
        Set<Long> units = unit == null ? null : trees.now().subtreeIds(unit(unit, Right.READ_WORK).id());
        return Listing.of(
                campaigns.people(scope(), campaign, new Filter(units, step, duty, proposed), new PageRequest<>(limit, after, PeopleSort.UNIT, false, count)),
                row -> CampaignShapes.Line.of(row, this::code));
    }

    @GET
    @Path("{id: \\d+}/quotas")
    @Operation(operationId = "getGradingQuotas", summary = "The grades that the head of a unit decides, against the quota, explained")
    public CampaignShapes.QuotaList quotas(@PathParam("id") long id, @QueryParam("unit") String unit) {
        var campaign = campaign(id);
        var decider = unit == null ? campaign.unit() : unit(unit, Right.READ_WORK).id();
        var locale = Languages.of(request);
        return new CampaignShapes.QuotaList(
                campaigns.quotas(scope(), campaign, decider).stream().map(row -> CampaignShapes.Quota.of(row, locale)).toList());
    }

    @POST
    @Path("{id: \\d+}/meetings")
    @Operation(operationId = "holdGradingMeeting", summary = "Record the meeting of a unit with its minutes")
    @APIResponseSchema(CampaignShapes.Count.class)
    public CampaignShapes.Count meet(@PathParam("id") long id, @Valid @NotNull CampaignShapes.MeetingOrder order) {
        return new CampaignShapes.Count(holdMeeting.handle(new HoldMeeting.Command(
                campaign(id).id(), unit(order.unit(), Right.READ_WORK).id(), order.heldOn(), order.attended(), order.invited(), order.minutes(),
                order.withoutForm())));
    }

    @POST
    @Path("{id: \\d+}/opinions")
    @Operation(operationId = "giveGradingOpinion", summary = "Enter the opinion of the Party committee, and the Party's own grade beside it")
    @APIResponseSchema(CampaignShapes.Line.class)
    public CampaignShapes.Line opinion(@PathParam("id") long id, @Valid @NotNull CampaignShapes.OpinionOrder order) {
        var campaign = campaign(id);
        giveOpinion.handle(new GiveOpinion.Command(id, person(campaign, order.staff()), order.opinion(), order.partyGrade()));
        return line(campaign, order.staff());
    }

    @POST
    @Path("{id: \\d+}/proposals")
    @Operation(operationId = "proposeGrades", summary = "Propose the grades of one or many; above the rules is refused with the verdict")
    @APIResponseSchema(CampaignShapes.Count.class)
    @APIResponse(responseCode = "422", description = "No authority over one of them, facts missing, or above the rules; with the verdict")
    public CampaignShapes.Count propose(@PathParam("id") long id, @Valid @NotNull CampaignShapes.Proposals order) {
        var campaign = campaign(id);
        proposeGrades.handle(new ProposeGrades.Command(id, order.items().stream()
                .map(one -> new ProposeGrades.Item(person(campaign, one.staff()), one.grade(), told(one.told()), one.note(), one.version()))
                .toList()));
        return new CampaignShapes.Count(order.items().size());
    }

    private static ProposeGrades.Told told(CampaignShapes.Told told) {
        return told == null
                ? null
                : new ProposeGrades.Told(told.score(), told.results(), told.degradationConcluded(), told.corruptionInUnit(), told.publicDuty());
    }

    @POST
    @Path("{id: \\d+}/moves")
    @Operation(operationId = "moveGrade", summary = "Move a proposed grade in calibration, with the reason")
    @APIResponseSchema(CampaignShapes.Line.class)
    public CampaignShapes.Line move(@PathParam("id") long id, @Valid @NotNull CampaignShapes.Move order) {
        var campaign = campaign(id);
        moveGrade.handle(new MoveGrade.Command(id, person(campaign, order.staff()), order.grade(), order.reason(), order.version()));
        return line(campaign, order.staff());
    }

    @POST
    @Path("{id: \\d+}/decisions")
    @Operation(operationId = "draftGradesDecision", summary = "Draft the one decision on everyone whose grade the head of the unit decides")
    @APIResponseSchema(value = CampaignShapes.Drafted.class, responseCode = "201", responseDescription = "Drafted; Location is the decision")
    @APIResponse(responseCode = "422", description = "Over the quota, or the organisation is not graded yet; with the verdict")
    public Response draft(@PathParam("id") long id, @Valid @NotNull CampaignShapes.DecisionOrder order) {
        actor.mustHold(Right.DRAFT_DECISION);
        campaign(id);
        var decision = draftGradesDecision.handle(
                new DraftGradesDecision.Command(id, unit(order.unit(), Right.DRAFT_DECISION).id(), order.symbol()));
        return Response.created(URI.create("/api/v1/decisions/" + decision)).entity(new CampaignShapes.Drafted(decision.value())).build();
    }

    @POST
    @Path("{id: \\d+}/withdrawals")
    @Operation(operationId = "withdrawGradesDecision", summary = "Take the unsigned draft back, with the reason")
    @APIResponseSchema(CampaignShapes.Shape.class)
    public CampaignShapes.Shape withdraw(@PathParam("id") long id, @Valid @NotNull CampaignShapes.UnitReason order) {
        actor.mustHold(Right.DRAFT_DECISION);
        campaign(id);
        withdrawGradesDecision.handle(new WithdrawGradesDecision.Command(id, unit(order.unit(), Right.DRAFT_DECISION).id(), order.reason()));
        return shape(campaign(id));
    }

    @POST
    @Path("{id: \\d+}/reminders")
    @Operation(operationId = "remindGradingUnit", summary = "Remind everyone of a unit who has not handed in the own assessment")
    @APIResponseSchema(CampaignShapes.Count.class)
    public CampaignShapes.Count remind(@PathParam("id") long id, @Valid @NotNull CampaignShapes.UnitReason order) {
        return new CampaignShapes.Count(
                remindUnit.handle(new RemindUnit.Command(campaign(id).id(), unit(order.unit(), Right.READ_WORK).id())));
    }

    @POST
    @Path("{id: \\d+}/handovers")
    @Operation(operationId = "handOverAssessment", summary = "Hand the people of an assessor over to another")
    @APIResponseSchema(CampaignShapes.Count.class)
    public CampaignShapes.Count handOver(@PathParam("id") long id, @Valid @NotNull CampaignShapes.Handover order) {
        actor.mustHold(Right.DRAFT_DECISION);
        campaign(id);
        var reach = actor.scope(Right.DRAFT_DECISION);
        return new CampaignShapes.Count(handOverAssessment.handle(new HandOverAssessment.Command(
                id, files.get(reach, order.from()), files.get(reach, order.to()), order.reason())));
    }

    @POST
    @Path("{id: \\d+}/ending")
    @Operation(operationId = "endGradingCampaign", summary = "Close a campaign, or give it up while nobody is graded")
    @APIResponseSchema(CampaignShapes.Shape.class)
    public CampaignShapes.Shape end(@PathParam("id") long id, @Valid @NotNull CampaignShapes.End order) {
        actor.mustHold(Right.DRAFT_DECISION);
        campaign(id);
        endCampaign.handle(new EndCampaign.Command(id, order.cancelled(), order.reason(), EntityTags.versionOf(headers)));
        return shape(campaign(id));
    }

    private AccessScope scope() {
        return actor.scope(Right.READ_WORK);
    }

    private Campaign campaign(long id) {
        return campaigns.find(scope(), id).orElseThrow(() -> new NotFound("Campaign", id));
    }

    private CampaignShapes.Shape shape(Campaign campaign) {
        return CampaignShapes.Shape.of(campaign, campaigns.calendar(campaign));
    }

    private PersonId person(Campaign campaign, String code) {
        return row(campaign, code).person();
    }

    private CampaignShapes.Line line(Campaign campaign, String code) {
        return CampaignShapes.Line.of(row(campaign, code), this::code);
    }

    private GradingRow row(Campaign campaign, String code) {
        return campaigns.row(scope(), campaign, code).orElseThrow(() -> new NotFound("Person", code));
    }

    private String code(OrgUnitId unit) {
        return trees.now().find(unit).map(OrgNode::code).orElse(null);
    }

    private OrgNode unit(String code, Right right) {
        return Optional.ofNullable(code).flatMap(trees.now()::find)
                .filter(node -> actor.scope(right).includesUnit(node.id()))
                .orElseThrow(() -> new NotFound("Unit", code));
    }
}
