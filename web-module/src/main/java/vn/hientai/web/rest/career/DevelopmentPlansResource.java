package vn.hientai.web.rest.career;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.personnel.career.development.AddGoal;
import vn.hientai.personnel.career.development.AnswerPlan;
import vn.hientai.personnel.career.development.ChangeGoal;
import vn.hientai.personnel.career.development.ChangePlan;
import vn.hientai.personnel.career.development.ClosePlan;
import vn.hientai.personnel.career.development.ConfirmProgress;
import vn.hientai.personnel.career.development.DevelopmentQueries.Filter;
import vn.hientai.personnel.career.development.DevelopmentQueries.PlanSheet;
import vn.hientai.personnel.career.development.DevelopmentQueries.PlanSort;
import vn.hientai.personnel.career.development.DevelopmentQueries;
import vn.hientai.personnel.career.development.DraftPlan;
import vn.hientai.personnel.career.development.DropGoal;
import vn.hientai.personnel.career.development.GoalReport;
import vn.hientai.personnel.career.development.GoalText;
import vn.hientai.personnel.career.development.PlanStatus;
import vn.hientai.personnel.career.development.PlanText;
import vn.hientai.personnel.career.development.ProposePlan;
import vn.hientai.personnel.career.development.ReportProgress;
import vn.hientai.personnel.career.development.ReviewPlan;
import vn.hientai.web.export.PaperDocx;
import vn.hientai.web.export.PaperPdf;
import vn.hientai.web.export.PlanPapers;
import vn.hientai.web.rest.Downloads;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.Listing;
import vn.hientai.web.rest.career.PlanShapes.Confirmation;
import vn.hientai.web.rest.career.PlanShapes.Made;
import vn.hientai.web.rest.career.PlanShapes.NewPlan;
import vn.hientai.web.rest.career.PlanShapes.PlanAnswer;
import vn.hientai.web.rest.career.PlanShapes.PlanChange;
import vn.hientai.web.rest.career.PlanShapes.Reason;
import vn.hientai.web.rest.career.PlanShapes.Report;
import vn.hientai.web.rest.career.PlanShapes.Review;
import vn.hientai.web.rest.career.PlanShapes.Shape;
import vn.hientai.web.rest.career.PlanShapes.Whole;

/** Development plans: drafted by the head, agreed by the person, reported on, confirmed, closed. */
@Path("careers/development-plans")
@RequestScoped
@Tag(name = "careers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DevelopmentPlansResource {
    @Inject
    CurrentActor actor;

    @Inject
    DevelopmentQueries plans;

    @Inject
    PlanPapers papers;

    @Inject
    DraftPlan draftPlan;

    @Inject
    ChangePlan changePlan;

    @Inject
    AddGoal addGoal;

    @Inject
    ChangeGoal changeGoal;

    @Inject
    DropGoal dropGoal;

    @Inject
    ProposePlan proposePlan;

    @Inject
    AnswerPlan answerPlan;

    @Inject
    ReportProgress reportProgress;

    @Inject
    ConfirmProgress confirmProgress;

    @Inject
    ReviewPlan reviewPlan;

    @Inject
    ClosePlan closePlan;

    @Context
    HttpHeaders headers;

    @GET
    @Operation(operationId = "listDevelopmentPlans", summary = "Plans in my reach, my own included, newest first")
    public Listing<Shape> list(
            @QueryParam("status") List<PlanStatus> statuses,
            @QueryParam("staff") String staff,
            @QueryParam("limit") @DefaultValue("25") int limit,
            @QueryParam("after") String after,
            @QueryParam("count") boolean count) {
        var scope = actor.scope(Right.READ_TALENT);
        var person = staff == null ? null : plans.colleague(scope, staff).orElse(new PersonId(0));
        var page = plans.plans(
                scope, new Filter(statuses, person), new PageRequest<>(limit, after, PlanSort.NEWEST, false, count));
        return Listing.of(page, row -> new Shape(
                row.id(), row.code(), row.fullName(), row.unit(), row.title(), row.status(), row.from(), row.lastDay(),
                row.nextReviewOn(), row.goals(), row.progress(), row.waiting(), row.version()));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getDevelopmentPlan", summary = "A plan with its goals, reports and history")
    @APIResponseSchema(Whole.class)
    public Response get(@PathParam("id") long id, @Context Request asked) {
        var whole = whole(id);
        return EntityTags.read(asked, whole, whole.version());
    }

    @GET
    @Path("{id: \\d+}.pdf")
    @Produces("application/pdf")
    @Operation(operationId = "printDevelopmentPlanPdf", summary = "The plan as PDF, to be printed and signed")
    public Response pdf(@PathParam("id") long id) {
        return Downloads.file(new PaperPdf().bytes(papers.of(sheet(id))), "ke-hoach-phat-trien-" + id + ".pdf");
    }

    @GET
    @Path("{id: \\d+}.docx")
    @Produces(Downloads.DOCX)
    @Operation(operationId = "printDevelopmentPlanDocx", summary = "The plan as DOCX, to be edited and printed")
    public Response docx(@PathParam("id") long id) {
        return Downloads.file(new PaperDocx().bytes(papers.of(sheet(id))), "ke-hoach-phat-trien-" + id + ".docx");
    }

    @POST
    @Operation(operationId = "draftDevelopmentPlan", summary = "Draft a plan for a person of the unit")
    @APIResponseSchema(value = Whole.class, responseCode = "201")
    public Response draft(@Valid @NotNull NewPlan order) {
        var person = plans.colleague(actor.scope(Right.LEAD_DEVELOPMENT), order.staff())
                .orElseThrow(() -> new NotFound("Person", order.staff()));
        var text = new PlanText(
                order.title(), order.targetPost(), order.from(), order.lastDay(), mentor(order.mentor()), order.nextReviewOn());
        var id = draftPlan.handle(new DraftPlan.Command(person, text, order.goals()));
        return Response.created(URI.create("/api/v1/careers/development-plans/" + id))
                .entity(whole(id))
                .tag(String.valueOf(whole(id).version()))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Operation(operationId = "changeDevelopmentPlan", summary = "Change title, dates, mentor or review day")
    @APIResponseSchema(Whole.class)
    public Response change(@PathParam("id") long id, @Valid @NotNull PlanChange order) {
        var sheet = sheet(id);
        var mentorCode = order.mentor() == null ? sheet.mentorCode() : order.mentor();
        var text = new PlanText(
                or(order.title(), sheet.row().title()),
                or(order.targetPost(), sheet.targetPost()),
                or(order.from(), sheet.row().from()),
                or(order.lastDay(), sheet.row().lastDay()),
                mentor(mentorCode),
                or(order.nextReviewOn(), sheet.row().nextReviewOn()));
        changePlan.handle(new ChangePlan.Command(id, text, EntityTags.versionOf(headers)));
        return answer(id);
    }

    @POST
    @Path("{id}/goals")
    @Operation(operationId = "addGoal", summary = "Add a goal")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public Response addGoal(@PathParam("id") long id, @Valid @NotNull GoalText goal) {
        sheet(id);
        var made = addGoal.handle(new AddGoal.Command(id, goal, null));
        return Response.created(URI.create("/api/v1/careers/development-plans/" + id + "/goals/" + made))
                .entity(new Made(made))
                .tag(String.valueOf(whole(id).version()))
                .build();
    }

    @PATCH
    @Path("{id}/goals/{goal}")
    @Operation(operationId = "changeGoal", summary = "Change an open goal")
    @APIResponseSchema(Whole.class)
    public Response changeGoal(@PathParam("id") long id, @PathParam("goal") long goal, @Valid @NotNull GoalText text) {
        sheet(id);
        changeGoal.handle(new ChangeGoal.Command(id, goal, text, EntityTags.versionOf(headers)));
        return answer(id);
    }

    @POST
    @Path("{id}/goals/{goal}/dropping")
    @Operation(operationId = "dropGoal", summary = "Drop an open goal with a reason; it stays in the history")
    @APIResponseSchema(Whole.class)
    public Response dropGoal(@PathParam("id") long id, @PathParam("goal") long goal, @Valid @NotNull Reason order) {
        sheet(id);
        dropGoal.handle(new DropGoal.Command(id, goal, order.reason(), EntityTags.versionIfGiven(headers)));
        return answer(id);
    }

    @POST
    @Path("{id}/proposal")
    @Operation(operationId = "proposePlan", summary = "Lay the plan before the person")
    @APIResponseSchema(Whole.class)
    public Response propose(@PathParam("id") long id) {
        sheet(id);
        proposePlan.handle(new ProposePlan.Command(id, false, EntityTags.versionIfGiven(headers)));
        return answer(id);
    }

    @POST
    @Path("{id}/answer")
    @Operation(operationId = "answerPlan", summary = "The person consents or asks for a change")
    @APIResponseSchema(Whole.class)
    public Response answerPlan(@PathParam("id") long id, @Valid @NotNull PlanAnswer order) {
        sheet(id);
        answerPlan.handle(new AnswerPlan.Command(id, order.accepted(), order.reason()));
        return answer(id);
    }

    @POST
    @Path("{id}/goals/{goal}/reports")
    @Operation(operationId = "reportProgress", summary = "The person reports progress on a goal")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public Response report(@PathParam("id") long id, @PathParam("goal") long goal, @Valid @NotNull Report order) {
        sheet(id);
        var made = reportProgress.handle(
                new ReportProgress.Command(id, goal, order.progress(), order.note(), order.evidence()));
        return Response.status(Response.Status.CREATED)
                .entity(new Made(made))
                .tag(String.valueOf(whole(id).version()))
                .build();
    }

    @POST
    @Path("{id}/reports/{report}/confirmation")
    @Operation(operationId = "confirmProgress", summary = "The head confirms a report or sends it back")
    @APIResponseSchema(Whole.class)
    public Response confirm(@PathParam("id") long id, @PathParam("report") long report, @Valid @NotNull Confirmation order) {
        sheet(id);
        var answer = order.confirmed() ? GoalReport.Answer.CONFIRMED : GoalReport.Answer.SENT_BACK;
        confirmProgress.handle(new ConfirmProgress.Command(id, report, answer, order.note()));
        return answer(id);
    }

    @POST
    @Path("{id}/reviews")
    @Operation(operationId = "reviewPlan", summary = "Note a review and set the next one")
    @APIResponseSchema(Whole.class)
    public Response review(@PathParam("id") long id, @Valid @NotNull Review order) {
        sheet(id);
        reviewPlan.handle(new ReviewPlan.Command(id, order.note(), order.next(), EntityTags.versionIfGiven(headers)));
        return answer(id);
    }

    @POST
    @Path("{id}/closure")
    @Operation(operationId = "closePlan", summary = "Close an agreed plan with its results, or cancel an open draft")
    @APIResponseSchema(Whole.class)
    public Response close(@PathParam("id") long id, @Valid @NotNull Reason order) {
        sheet(id);
        closePlan.handle(new ClosePlan.Command(id, order.reason(), EntityTags.versionIfGiven(headers)));
        return answer(id);
    }

    private PersonId mentor(String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return plans.colleague(actor.scope(Right.READ_FILE), code)
                .orElseThrow(() -> BusinessRuleViolated.at("mentor", "development.mentor-unknown", Map.of()));
    }

    private static <T> T or(T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    private Response answer(long id) {
        var whole = whole(id);
        return Response.ok(whole).tag(String.valueOf(whole.version())).build();
    }

    private PlanSheet sheet(long id) {
        return plans.plan(actor.scope(Right.READ_TALENT), id).orElseThrow(() -> new NotFound("DevelopmentPlan", id));
    }

    private Whole whole(long id) {
        var sheet = sheet(id);
        var row = sheet.row();
        return new Whole(
                row.id(), row.code(), row.fullName(), row.unit(), row.title(), sheet.targetPost(), row.status(), row.from(),
                row.lastDay(), row.nextReviewOn(), sheet.mentorCode(), sheet.mentor(), sheet.agreedOn(), sheet.acceptedOn(),
                sheet.changeRequest(), sheet.result(), sheet.closedOn(), row.progress(), sheet.goals(), sheet.events(), row.version());
    }
}
