package vn.hientai.web.rest.career;

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
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.Explanation;
import vn.hientai.personnel.career.talent.AdmitToPool;
import vn.hientai.personnel.career.talent.ExamineNomination;
import vn.hientai.personnel.career.talent.NominateTalent;
import vn.hientai.personnel.career.talent.NominationStatus;
import vn.hientai.personnel.career.talent.SendNominationAgain;
import vn.hientai.personnel.career.talent.TalentPool;
import vn.hientai.personnel.career.talent.TalentQueries;
import vn.hientai.personnel.career.talent.TalentQueries.NominationFilter;
import vn.hientai.personnel.career.talent.TalentQueries.NominationRow;
import vn.hientai.personnel.career.talent.TalentQueries.NominationSheet;
import vn.hientai.personnel.career.talent.TalentQueries.NominationSort;
import vn.hientai.personnel.career.talent.WithdrawNomination;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.rest.Listing;

/** Nominations for the talent pools, from the head's proposal to the admitting decision. */
@Path("careers/nominations")
@RequestScoped
@Tag(name = "careers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NominationsResource {
    @Schema(description = "Whom a head nominates, for which pool, why.")
    public record Nominate(
            @NotBlank @Schema(description = "Officer number") String staff,
            @Schema(description = "YOUNG_TALENT (default) or YOUTH") String pool,
            @NotBlank @Size(max = 4000) @Schema(description = "Why this person") String reason) {}

    @Schema(name = "NominationReason", description = "A reason.")
    public record Reason(@NotBlank @Size(max = 4000) String reason) {}

    @Schema(description = "What the Department's examination concluded.")
    public record Examination(
            @NotNull @Schema(description = "ENDORSE drafts the decision, RETURN asks the unit for more, DECLINE closes")
                    ExamineNomination.Outcome outcome,
            @NotBlank @Size(max = 4000) String reason,
            @Size(max = 4000) @Schema(description = "What would help the person next time; needed with DECLINE") String feedback,
            @Schema(description = "With ENDORSE: first day in the pool; absent for the day of the signature") LocalDate from) {}

    @Schema(description = "The signed decision that admits.")
    public record Admission(@NotNull @Schema(description = "Number of the decision in the system") Long decision) {}

    @Schema(description = "A unit in a few words.")
    public record Unit(String code, String name) {}

    @Schema(name = "NominationInList", description = "A nomination in a list.")
    public record Shape(
            long id, String staff, String fullName, Unit unit, String post, TalentPool pool, NominationStatus status,
            LocalDate nominatedOn, String nominatedBy, LocalDate examineBy, Long decision, int version) {}

    @Schema(name = "Verdict", description = "Whether the law allows it, with every reason.")
    public record Judged(boolean passed, List<Explanation> explanation) {}

    @Schema(description = "What happened to a nomination.")
    public record Happened(String kind, String note, String by, LocalDate on) {}

    @Schema(name = "Nomination", description = "A nomination whole, with the verdict it was made with.")
    public record Whole(
            long id, String staff, String fullName, Unit unit, String post, TalentPool pool, NominationStatus status, String reason,
            LocalDate nominatedOn, String nominatedBy, LocalDate examineBy, String examination, LocalDate examinedOn,
            String examinedBy, String feedback, Long decision, String decisionNumber, LocalDate effectiveFrom, LocalDate closedOn,
            String closeReason, boolean passed, List<Explanation> explanation, List<Happened> history, int version) {}

    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    @Inject
    TalentQueries talents;

    @Inject
    NominateTalent nominateTalent;

    @Inject
    SendNominationAgain sendNominationAgain;

    @Inject
    WithdrawNomination withdrawNomination;

    @Inject
    ExamineNomination examineNomination;

    @Inject
    AdmitToPool admitToPool;

    @Context
    HttpServletRequest request;

    @Context
    HttpHeaders headers;

    @POST
    @Operation(operationId = "nominateTalent", summary = "Nominate a person of the unit for a talent pool")
    @APIResponseSchema(value = Whole.class, responseCode = "201", responseDescription = "Nominated; with the verdict")
    @APIResponse(responseCode = "422", description = "The law refuses; with the verdict")
    public Response nominate(@Valid @NotNull Nominate order) {
        var pool = TalentPool.named(order.pool());
        var person = talents.candidate(actor.scope(Right.NOMINATE_TALENT), order.staff(), pool, today.date())
                .orElseThrow(() -> new NotFound("Person", order.staff()))
                .person();
        var nominated = nominateTalent.handle(new NominateTalent.Command(person, pool, order.reason()));
        var whole = whole(nominated.id());
        return Response.created(URI.create("/api/v1/careers/nominations/" + nominated.id()))
                .entity(whole)
                .tag(String.valueOf(whole.version()))
                .build();
    }

    @GET
    @Operation(operationId = "listNominations", summary = "Nominations in my reach, newest first")
    public Listing<Shape> list(
            @QueryParam("status") List<NominationStatus> statuses,
            @QueryParam("staff") String staff,
            @QueryParam("limit") @DefaultValue("25") int limit,
            @QueryParam("after") String after,
            @QueryParam("count") boolean count) {
        var scope = actor.scope(Right.READ_TALENT);
        var page = new PageRequest<>(limit, after, NominationSort.NEWEST, false, count);
        if (staff == null) {
            return Listing.of(talents.nominations(scope, new NominationFilter(statuses, null), page), NominationsResource::shape);
        }
        var person = talents.personOf(scope, staff);
        return person.isEmpty()
                ? new Listing<>(List.of(), null, count ? 0L : null)
                : Listing.of(talents.nominations(scope, new NominationFilter(statuses, person.get()), page), NominationsResource::shape);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getNomination", summary = "A nomination with its verdict and history")
    @APIResponseSchema(Whole.class)
    public Response get(@PathParam("id") long id, @Context Request asked) {
        var whole = whole(id);
        return EntityTags.read(asked, whole, whole.version());
    }

    @PUT
    @Path("{id}/reason")
    @Operation(operationId = "sendNominationAgain", summary = "Mend a returned nomination and send it again")
    @APIResponseSchema(Whole.class)
    public Response sendAgain(@PathParam("id") long id, @Valid @NotNull Reason order) {
        mustSee(id);
        sendNominationAgain.handle(new SendNominationAgain.Command(id, order.reason(), EntityTags.versionOf(headers)));
        return answer(id);
    }

    @POST
    @Path("{id}/examination")
    @Operation(operationId = "examineNomination", summary = "Endorse, return or decline a nomination")
    @APIResponseSchema(Whole.class)
    public Response examine(@PathParam("id") long id, @Valid @NotNull Examination order) {
        mustSee(id);
        examineNomination.handle(
                new ExamineNomination.Command(id, order.outcome(), order.reason(), order.feedback(), order.from(), versionIfGiven()));
        return answer(id);
    }

    @POST
    @Path("{id}/admission")
    @Operation(operationId = "admitToPool", summary = "Admit an endorsed nomination by a signed decision")
    @APIResponseSchema(Whole.class)
    public Response admit(@PathParam("id") long id, @Valid @NotNull Admission order) {
        mustSee(id);
        admitToPool.handle(new AdmitToPool.Command(id, new DecisionId(order.decision())));
        return answer(id);
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(operationId = "withdrawNomination", summary = "Take a nomination back, before the decision is signed")
    @APIResponseSchema(Whole.class)
    public Response withdraw(@PathParam("id") long id, @Valid @NotNull Reason order) {
        mustSee(id);
        withdrawNomination.handle(new WithdrawNomination.Command(id, order.reason(), versionIfGiven()));
        return answer(id);
    }

    private Integer versionIfGiven() {
        return headers.getHeaderString(HttpHeaders.IF_MATCH) == null ? null : EntityTags.versionOf(headers);
    }

    private void mustSee(long id) {
        if (talents.nomination(actor.scope(Right.READ_TALENT), id).isEmpty()) {
            throw new NotFound("Nomination", id);
        }
    }

    private Response answer(long id) {
        var whole = whole(id);
        return Response.ok(whole).tag(String.valueOf(whole.version())).build();
    }

    private Whole whole(long id) {
        return talents.nomination(actor.scope(Right.READ_TALENT), id)
                .map(this::whole)
                .orElseThrow(() -> new NotFound("Nomination", id));
    }

    private Whole whole(NominationSheet sheet) {
        var row = sheet.row();
        return new Whole(
                row.id(), row.code(), row.fullName(), new Unit(row.unitCode(), row.unit()), row.post(), row.pool(), row.status(),
                sheet.reason(), row.nominatedOn(), row.nominatedBy(), row.examineBy(), sheet.examination(), sheet.examinedOn(),
                sheet.examinedBy(), sheet.feedback(), id(row.decision()), sheet.decisionNumber(), sheet.effectiveFrom(),
                sheet.closedOn(), sheet.closeReason(), sheet.verdict().passed(),
                Explanation.of(sheet.verdict(), Languages.of(request)),
                sheet.events().stream().map(one -> new Happened(one.kind(), one.note(), one.by(), one.on())).toList(),
                row.version());
    }

    private static Shape shape(NominationRow row) {
        return new Shape(
                row.id(), row.code(), row.fullName(), new Unit(row.unitCode(), row.unit()), row.post(), row.pool(), row.status(),
                row.nominatedOn(), row.nominatedBy(), row.examineBy(), id(row.decision()), row.version());
    }

    private static Long id(DecisionId decision) {
        return decision == null ? null : decision.value();
    }
}
