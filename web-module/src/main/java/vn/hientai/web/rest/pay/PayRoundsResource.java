package vn.hientai.web.rest.pay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.policy.Explanation;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.personnel.payround.CancelRound;
import vn.hientai.personnel.payround.ChooseLine;
import vn.hientai.personnel.payround.DraftRoundDecision;
import vn.hientai.personnel.payround.ExamineList;
import vn.hientai.personnel.payround.Hindrance;
import vn.hientai.personnel.payround.LineKind;
import vn.hientai.personnel.payround.OpenRound;
import vn.hientai.personnel.payround.RecomputeRound;
import vn.hientai.personnel.payround.ReopenRound;
import vn.hientai.personnel.payround.RoundQueries;
import vn.hientai.personnel.payround.RoundQueries.Filter;
import vn.hientai.personnel.payround.RoundQueries.LineSort;
import vn.hientai.personnel.payround.RoundQueries.RoundSort;
import vn.hientai.personnel.payround.SendList;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.rest.Listing;

/** Rounds of step rises: opened, sent by the agencies, examined, decided in one act. */
@Path("pay-rounds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "pay")
public class PayRoundsResource {
    @Inject
    CurrentActor actor;

    @Inject
    RoundQueries rounds;

    @Inject
    FileQueries files;

    @Inject
    OrgTrees trees;

    @Inject
    OpenRound openRound;

    @Inject
    RecomputeRound recomputeRound;

    @Inject
    ChooseLine chooseLine;

    @Inject
    SendList sendList;

    @Inject
    ExamineList examineList;

    @Inject
    DraftRoundDecision draftRoundDecision;

    @Inject
    ReopenRound reopenRound;

    @Inject
    CancelRound cancelRound;

    @Context
    HttpHeaders headers;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(operationId = "listPayRounds", summary = "Rounds of step rises that touch my units, newest first")
    public Listing<RoundShapes.Round> list(
            @QueryParam("limit") @DefaultValue("25") int limit, @QueryParam("after") String after, @QueryParam("count") boolean count) {
        actor.mustHold(Right.DRAFT_DECISION);
        return Listing.of(
                rounds.list(actor.scope(Right.DRAFT_DECISION), new PageRequest<>(limit, after, RoundSort.NEWEST, true, count)),
                RoundShapes.Round::of);
    }

    @POST
    @Operation(operationId = "openPayRound", summary = "Open a round for a unit and some whole months; its list is computed at once, a very long one in the background")
    @APIResponseSchema(value = RoundShapes.Whole.class, responseCode = "201")
    @APIResponse(responseCode = "202", description = "The list is being computed; Location is the job")
    public Response open(@Valid @NotNull RoundShapes.Order order) {
        actor.mustHold(Right.DRAFT_DECISION);
        var unit = unit(order.unit());
        var opened = openRound.handle(new OpenRound.Command(unit.id(), order.from(), order.until(), order.title()));
        if (opened.job() != null) {
            return started(opened.job(), opened.round());
        }
        var whole = whole(opened.round());
        return Response.created(URI.create("/api/v1/pay-rounds/" + opened.round())).entity(whole)
                .tag(String.valueOf(whole.round().version())).build();
    }

    @GET
    @Path("{id: \\d+}")
    @Operation(operationId = "getPayRound", summary = "A round with the lists of its agencies")
    @APIResponseSchema(RoundShapes.Whole.class)
    public Response get(@PathParam("id") long id, @Context Request asked) {
        actor.mustHold(Right.DRAFT_DECISION);
        var whole = whole(id);
        return EntityTags.read(asked, whole, whole.round().version());
    }

    @GET
    @Path("{id: \\d+}/lines")
    @Operation(operationId = "listPayRoundLines", summary = "The people of a round by the day of their rise, those left out with the reason")
    public Listing<RoundShapes.Line> lines(
            @PathParam("id") long id,
            @QueryParam("unit") String unit,
            @Parameter(description = "Month of the rise, as 2026-11") @QueryParam("month") String month,
            @Parameter(description = "Only those in the list, or only those left out") @QueryParam("included") Boolean included,
            @Parameter(description = "What is granted") @QueryParam("kind") LineKind kind,
            @Parameter(description = "Why left out") @QueryParam("hindrance") Hindrance hindrance,
            @QueryParam("query") String query,
            @QueryParam("limit") @DefaultValue("25") int limit,
            @QueryParam("after") String after,
            @QueryParam("count") boolean count) {
        actor.mustHold(Right.DRAFT_DECISION);
        whole(id);
        Set<Long> units = unit == null ? null : trees.now().subtreeIds(unit(unit).id());
        var filter = new Filter(units, month(month), included, kind, hindrance, query);
        var locale = Languages.of(request);
        return Listing.of(
                rounds.lines(actor.scope(Right.DRAFT_DECISION), id, filter, new PageRequest<>(limit, after, LineSort.DUE, false, count)),
                row -> RoundShapes.Line.of(row, locale, null));
    }

    private static LocalDate month(String month) {
        try {
            return month == null || month.isBlank() ? null : YearMonth.parse(month).atDay(1);
        } catch (DateTimeException unreadable) {
            throw new InvalidInput(List.of(Violation.of("month", "INVALID_DATE")));
        }
    }

    @GET
    @Path("{id: \\d+}/lines/{code}")
    @Operation(operationId = "getPayRoundLine", summary = "One person of a round, explained")
    @APIResponseSchema(RoundShapes.Line.class)
    public Response line(@PathParam("id") long id, @PathParam("code") String code, @Context Request asked) {
        actor.mustHold(Right.DRAFT_DECISION);
        return EntityTags.read(asked, explained(id, code), whole(id).round().version());
    }

    @PUT
    @Path("{id: \\d+}/lines/{code}")
    @Operation(operationId = "choosePayRoundLine", summary = "Take a person out or in with a reason, or state an early rise for merit or before retirement")
    @APIResponseSchema(RoundShapes.Line.class)
    @APIResponse(responseCode = "422", description = "The law refuses; with the verdict")
    public Response choose(@PathParam("id") long id, @PathParam("code") String code, @Valid @NotNull RoundShapes.Choice choice) {
        actor.mustHold(Right.DRAFT_DECISION);
        whole(id);
        var person = files.get(actor.scope(Right.DRAFT_DECISION), code);
        chooseLine.handle(new ChooseLine.Command(
                id, person, choice.included(), choice.reason(), choice.merit(), choice.meritOn(), choice.noticed(),
                EntityTags.versionOf(headers)));
        return Response.ok(explained(id, code)).tag(String.valueOf(whole(id).round().version())).build();
    }

    @POST
    @Path("{id: \\d+}/recomputation")
    @Operation(operationId = "recomputePayRound", summary = "Compute the list anew by today's files; what was chosen by hand stays")
    @APIResponseSchema(RoundShapes.Whole.class)
    @APIResponse(responseCode = "202", description = "The list is being computed; Location is the job")
    public Response recompute(@PathParam("id") long id) {
        actor.mustHold(Right.DRAFT_DECISION);
        whole(id);
        var job = recomputeRound.handle(new RecomputeRound.Command(id, EntityTags.versionOf(headers)));
        return job == null ? answer(id) : started(job, id);
    }

    @POST
    @Path("{id: \\d+}/lists/{unit}/sending")
    @Operation(operationId = "sendPayList", summary = "Send the list of an agency to be examined")
    @APIResponseSchema(RoundShapes.Whole.class)
    public Response send(@PathParam("id") long id, @PathParam("unit") String unit, @Valid @NotNull RoundShapes.Note note) {
        actor.mustHold(Right.DRAFT_DECISION);
        whole(id);
        sendList.handle(new SendList.Command(id, unit(unit).id(), note.note(), EntityTags.versionOf(headers)));
        return answer(id);
    }

    @POST
    @Path("{id: \\d+}/lists/{unit}/acceptance")
    @Operation(operationId = "acceptPayList", summary = "Accept the list of an agency; whoever sent it does not")
    @APIResponseSchema(RoundShapes.Whole.class)
    public Response accept(@PathParam("id") long id, @PathParam("unit") String unit, @Valid @NotNull RoundShapes.Note note) {
        return examined(id, unit, true, note.note());
    }

    @POST
    @Path("{id: \\d+}/lists/{unit}/return")
    @Operation(operationId = "returnPayList", summary = "Send the list of an agency back with the reason")
    @APIResponseSchema(RoundShapes.Whole.class)
    public Response sendBack(@PathParam("id") long id, @PathParam("unit") String unit, @Valid @NotNull RoundShapes.Reason reason) {
        return examined(id, unit, false, reason.reason());
    }

    private Response examined(long id, String unit, boolean accepted, String reason) {
        actor.mustHold(Right.GRANT_STEP_RAISE);
        whole(id);
        examineList.handle(new ExamineList.Command(id, unit(unit).id(), accepted, reason, EntityTags.versionOf(headers)));
        return answer(id);
    }

    @POST
    @Path("{id: \\d+}/decision")
    @Operation(operationId = "draftPayRoundDecision", summary = "Draft the one decision for everyone in the list; signed, each rises from their own day")
    @APIResponseSchema(value = RoundShapes.Drafted.class, responseCode = "201", responseDescription = "Drafted; Location is the decision")
    public Response draft(@PathParam("id") long id, @Valid @NotNull RoundShapes.DecisionOrder order) {
        actor.mustHold(Right.GRANT_STEP_RAISE);
        whole(id);
        var decision = draftRoundDecision.handle(
                new DraftRoundDecision.Command(id, order.symbol(), EntityTags.versionOf(headers)));
        return Response.created(URI.create("/api/v1/decisions/" + decision)).entity(new RoundShapes.Drafted(decision.value())).build();
    }

    @POST
    @Path("{id: \\d+}/withdrawal")
    @Operation(operationId = "withdrawPayRoundDecision", summary = "Take the unsigned draft back; every list is with its agency again")
    @APIResponseSchema(RoundShapes.Whole.class)
    public Response withdraw(@PathParam("id") long id, @Valid @NotNull RoundShapes.Reason reason) {
        actor.mustHold(Right.GRANT_STEP_RAISE);
        whole(id);
        reopenRound.handle(new ReopenRound.Command(id, reason.reason(), EntityTags.versionOf(headers)));
        return answer(id);
    }

    @POST
    @Path("{id: \\d+}/cancellation")
    @Operation(operationId = "cancelPayRound", summary = "Give a round up before its decision is drafted")
    @APIResponseSchema(RoundShapes.Whole.class)
    public Response cancel(@PathParam("id") long id, @Valid @NotNull RoundShapes.Reason reason) {
        actor.mustHold(Right.DRAFT_DECISION);
        whole(id);
        cancelRound.handle(new CancelRound.Command(id, reason.reason(), EntityTags.versionOf(headers)));
        return answer(id);
    }

    private RoundShapes.Line explained(long id, String code) {
        var scope = actor.scope(Right.DRAFT_DECISION);
        var person = files.get(scope, code);
        var row = rounds.line(scope, id, person).orElseThrow(() -> new NotFound("PayRoundLine", code));
        var locale = Languages.of(request);
        return RoundShapes.Line.of(
                row, locale, rounds.verdict(scope, id, person).map(verdict -> Explanation.of(verdict, locale)).orElse(List.of()));
    }

    private OrgNode unit(String code) {
        return Optional.ofNullable(code).flatMap(trees.now()::find)
                .filter(node -> actor.scope(Right.DRAFT_DECISION).includesUnit(node.id()))
                .orElseThrow(() -> new NotFound("Unit", code));
    }

    private Response answer(long id) {
        var whole = whole(id);
        return Response.ok(whole).tag(String.valueOf(whole.round().version())).build();
    }

    private static Response started(UUID job, long round) {
        return Response.accepted(new RoundShapes.Started(job.toString(), round)).location(URI.create("/api/v1/jobs/" + job)).build();
    }

    private RoundShapes.Whole whole(long id) {
        var scope = actor.scope(Right.DRAFT_DECISION);
        return rounds.find(scope, id)
                .map(row -> new RoundShapes.Whole(
                        RoundShapes.Round.of(row), rounds.parts(scope, id).stream().map(RoundShapes.Part::of).toList()))
                .orElseThrow(() -> new NotFound("PayRound", id));
    }
}
