package vn.hientai.web.rest.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.policy.Explanation;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.personnel.file.ReadLog;
import vn.hientai.personnel.salary.RankChange;
import vn.hientai.personnel.salary.RankChanges;
import vn.hientai.personnel.salary.rule.ScaleChangeFacts;
import vn.hientai.personnel.service.DraftServiceAct;
import vn.hientai.personnel.service.ServiceActOrder;
import vn.hientai.personnel.service.ServiceActPapers;
import vn.hientai.personnel.service.ServiceActPlan;
import vn.hientai.personnel.service.ServiceActQueries;
import vn.hientai.personnel.service.ServiceQueries;
import vn.hientai.personnel.service.ServiceQueries.ServiceEvent;
import vn.hientai.personnel.service.rule.CareerStretch;
import vn.hientai.personnel.service.rule.ServiceActType;
import vn.hientai.personnel.service.rule.Situation;
import vn.hientai.web.rest.Languages;

/** What happened in a person's career, and what is decided about it. */
@Path("staff/{code}/events")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
public class ServiceEventsResource {
    /** Events, oldest first. */
    public record Events(List<ServiceEvent> items) {}

    @Schema(description = "A service act to be decided; which fields it needs depends on its type.")
    public record ServiceActBody(
            @NotNull @Schema(description = "What is decided") ServiceActType type,
            @NotNull @Schema(description = "First day") LocalDate from,
            @Schema(description = "Last day of the stretch: secondment, rotation, leave, suspension, probation, acting charge") LocalDate until,
            @Schema(description = "Code of the unit on whose staff the person is from then") String unit,
            @Schema(description = "Code of the unit to which the person is seconded") String hostUnit,
            @Schema(description = "Position or office in words") String post,
            @Schema(description = "Code of the job position that the post is; one that the unit was allotted") String position,
            @Schema(description = "HEAD, DEPUTY_HEAD, DIVISION_HEAD or DIVISION_DEPUTY; absent: no leadership office") String office,
            @Schema(description = "Last day of the term of office") LocalDate termUntil,
            @Schema(description = "What is declared beside the file") Set<Situation> situations,
            @Schema(description = "Whether the person asked for it") boolean ownWish,
            @Schema(description = "Code of the rank from the day on; for acts that change it") String rank,
            @Schema(description = "Why the rank changes; HIGHER for a promotion when absent") ScaleChangeFacts.Reason rankReason,
            @Schema(description = "Step once held in a lower rank") Integer lowerStep,
            @Schema(description = "From when it was held") LocalDate lowerSince,
            String reason,
            @Schema(description = "Code of the issuing unit; the province when absent") String agency,
            @Schema(description = "Symbol behind the number of the decision; QĐ-UBND when absent") String symbol,
            @Schema(description = "Title of the decision; worded by the product when absent") String title,
            @Schema(description = "Articles of the decision, one a line; worded by the product when absent") String articles) {}

    @Schema(description = "Days on which nothing changes in a career.")
    public record StretchAnswer(
            LocalDate from, LocalDate to, String unit, String hostUnit, String post, String office, String status, LocalDate termUntil) {}

    @Schema(description = "A service act: its draft decision, what it changes, what stays, and what the law says.")
    public record ServiceActAnswer(
            @Schema(description = "Number of the draft decision; absent for a preview") Long decision,
            ServiceActType type,
            LocalDate from,
            @Schema(description = "How the person stands on the eve") StretchAnswer before,
            @Schema(description = "Stretches that become other than they are") List<StretchAnswer> changes,
            @Schema(description = "Facts that begin later and stay") List<StretchAnswer> later,
            boolean passed,
            List<Explanation> explanation,
            @Schema(description = "Parameters that still await the legal officer") List<String> unconfirmed,
            @Schema(description = "Where the person stands on the pay scales by a change of rank; absent where it stays") RankPay pay) {}

    @Schema(description = "Pay by a change of rank.")
    public record RankPay(
            String rank, String scale, int step, BigDecimal coefficient,
            @Schema(description = "Over-scale share kept, in percent") int overScalePercent,
            @Schema(description = "Reserved difference as a coefficient") BigDecimal reservedDifference,
            @Schema(description = "From when the time of the next step counts") LocalDate clockFrom,
            @Schema(description = "When the next rise is due") LocalDate nextRise) {
        static RankPay of(RankChanges.Pay pay) {
            return pay == null ? null : new RankPay(
                    pay.rank(), pay.scale(), pay.step(), pay.coefficient(), pay.overScale(), pay.reserved(), pay.since(), pay.next());
        }
    }

    @Inject
    CurrentActor actor;

    @Inject
    FileQueries files;

    @Inject
    ServiceQueries service;

    @Inject
    ServiceActQueries acts;

    @Inject
    ServiceActPapers papers;

    @Inject
    DraftServiceAct draftServiceAct;

    @Inject
    OrgTrees trees;

    @Inject
    ReadLog readLog;

    @Inject
    Today today;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(summary = "Service events, oldest first, in effect on the day asOf and as known at the end of the day knownAt")
    public Events events(
            @PathParam("code") String code, @QueryParam("asOf") String asOf, @QueryParam("knownAt") String knownAt) {
        var scope = actor.scope(Right.READ_FILE);
        var person = files.get(scope, code);
        readLog.looked(person, "service");
        var day = StaffQuestion.day("asOf", asOf);
        return new Events(service.events(
                scope, actor.scope(Right.READ_SALARY), person, day == null ? today.date() : day, endOf(knownAt)));
    }

    private static Instant endOf(String knownAt) {
        var day = StaffQuestion.day("knownAt", knownAt);
        return day == null ? null : day.plusDays(1).atStartOfDay(Today.VIETNAM).toInstant();
    }

    @POST
    @Operation(operationId = "draftServiceAct", summary = "Draft the decision on a service act, or preview what it would do")
    @APIResponseSchema(value = ServiceActAnswer.class, responseCode = "201", responseDescription = "Drafted; with the verdict")
    @APIResponse(responseCode = "409", description = "A fact stands against it; it is named")
    @APIResponse(responseCode = "422", description = "The law refuses; with the verdict")
    public Response draft(
            @PathParam("code") String code, @QueryParam("preview") boolean preview, @Valid @NotNull ServiceActBody body) {
        actor.mustHold(Right.DRAFT_DECISION);
        var order = order(files.get(actor.scope(Right.DRAFT_DECISION), code), body);
        if (preview) {
            return Response.ok(answer(null, body, acts.plan(actor.scope(Right.DRAFT_DECISION), order))).build();
        }
        var agency = body.agency() == null ? trees.now().root().id() : unit(body.agency(), body.from(), "agency");
        var paper = papers.of(
                actor.scope(Right.DRAFT_DECISION), order, acts.plan(actor.scope(Right.DRAFT_DECISION), order).recorded());
        var drafted = draftServiceAct.handle(new DraftServiceAct.Command(
                order, agency, body.symbol() == null ? "QĐ-UBND" : body.symbol(),
                body.title() == null ? paper.title() : body.title(), body.articles() == null ? paper.articles() : body.articles()));
        return Response.created(URI.create("decisions/" + drafted.decision()))
                .entity(answer(drafted.decision().value(), body, drafted.plan())).build();
    }

    private ServiceActOrder order(PersonId person, ServiceActBody body) {
        return new ServiceActOrder(
                person, body.type(), body.from(), body.until(), unit(body.unit(), body.from(), "unit"),
                unit(body.hostUnit(), body.from(), "hostUnit"), body.post(), body.office(), body.termUntil(), body.situations(),
                body.ownWish(), body.reason(), rank(body), body.position());
    }

    private static RankChange rank(ServiceActBody body) {
        if (body.rank() == null) {
            return null;
        }
        var usual = body.type() == ServiceActType.RANK_PROMOTION ? ScaleChangeFacts.Reason.HIGHER : ScaleChangeFacts.Reason.SAME_LEVEL;
        return new RankChange(
                body.rank(), body.rankReason() == null ? usual : body.rankReason(), body.lowerStep(), body.lowerSince());
    }

    private OrgUnitId unit(String code, LocalDate on, String field) {
        if (code == null) {
            return null;
        }
        return trees.on(on).find(code).map(node -> node.id()).orElseThrow(
                () -> new InvalidInput(List.of(Violation.of(field, "UNKNOWN_CODE"))));
    }

    private ServiceActAnswer answer(Long decision, ServiceActBody body, ServiceActPlan plan) {
        return new ServiceActAnswer(
                decision, body.type(), body.from(), stretch(plan.before()),
                plan.changes().stream().map(this::stretch).toList(), plan.later().stream().map(this::stretch).toList(),
                plan.verdict().passed(), Explanation.of(plan.verdict(), Languages.of(request)), plan.unconfirmed(),
                RankPay.of(plan.pay()));
    }

    private StretchAnswer stretch(CareerStretch stretch) {
        return stretch == null ? null : new StretchAnswer(
                stretch.from(), stretch.lastDay(), codeOf(stretch.unit(), stretch.from()),
                stretch.host() == null ? null : codeOf(stretch.host(), stretch.from()), stretch.post(), stretch.office(),
                stretch.status().name(), stretch.termUntil());
    }

    private String codeOf(long unit, LocalDate on) {
        return trees.on(on).find(new OrgUnitId(unit)).map(node -> node.code()).orElse(null);
    }
}
