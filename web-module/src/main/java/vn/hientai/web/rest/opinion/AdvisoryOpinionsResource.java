package vn.hientai.web.rest.opinion;

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
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.rewards.opinion.AnswerOpinion;
import vn.hientai.rewards.opinion.DiscussOpinion;
import vn.hientai.rewards.opinion.GiveOpinion;
import vn.hientai.rewards.opinion.OpinionQueries;
import vn.hientai.rewards.opinion.OpinionQueries.OpinionSort;
import vn.hientai.rewards.opinion.OpinionQueries.Sheet;
import vn.hientai.rewards.opinion.OpinionQueries.Word;
import vn.hientai.rewards.opinion.OpinionRow;
import vn.hientai.rewards.opinion.OpinionState;
import vn.hientai.rewards.opinion.ReserveView;
import vn.hientai.rewards.opinion.RuleOnOpinion;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.rest.Listing;

/** Advisory opinions: given, discussed, accepted or not, reserved, reported upward, answered. */
@Path("advisory-opinions")
@RequestScoped
@Tag(name = "opinions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AdvisoryOpinionsResource {
    @Schema(name = "NewOpinion", description = "An opinion before a decision; it stays as it was given.")
    public record NewOpinion(
            @NotBlank @Size(max = 300) @Schema(description = "What is to be decided") String matter,
            @NotBlank @Size(max = 10_000) String opinion, @NotBlank @Size(max = 10_000) @Schema(description = "Grounds and evidence") String grounds) {}

    @Schema(name = "OpinionWords", description = "Something said about it.")
    public record Words(
            @NotBlank @Size(max = 4000) String words, @Schema(description = "Tells what happened after the decision") boolean later) {}

    @Schema(name = "OpinionRuling", description = "Whether the head accepts it, and why.")
    public record Ruling(boolean accepted, @NotBlank @Size(max = 4000) String reason, @Size(max = 100) String paper) {}

    @Schema(name = "OpinionReservation", description = "The view that is kept, and whether it goes to the next level.")
    public record Reservation(@Size(max = 4000) @Schema(description = "Needed the first time") String view, boolean report) {}

    @Schema(name = "OpinionAnswer", description = "What the next level concluded.")
    public record Answer(@NotBlank @Size(max = 4000) String answer) {}

    @Schema(name = "OpinionInList", description = "An opinion in a list.")
    public record Short(long id, String staff, String fullName, String unit, String matter, OpinionState state, LocalDate givenOn, int version) {}

    @Schema(name = "AdvisoryOpinion", description = "An opinion whole; whom it does not concern finds nothing.")
    public record Whole(
            long id, String staff, String fullName, @Schema(description = "The agency whose head decides") String unit, String matter, String opinion,
            String grounds, LocalDate givenOn, OpinionState state, LocalDate ruledOn, String ruler, String ruling, String paper, String reserved,
            LocalDate reservedOn, LocalDate reportedOn, String answer, LocalDate answeredOn, String answerer, List<Word> words, int version) {}

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    OpinionQueries opinions;

    @Inject
    GiveOpinion giveOpinion;

    @Inject
    DiscussOpinion discussOpinion;

    @Inject
    RuleOnOpinion ruleOnOpinion;

    @Inject
    ReserveView reserveView;

    @Inject
    AnswerOpinion answerOpinion;

    @Context
    HttpHeaders headers;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(operationId = "listAdvisoryOpinions", summary = "Opinions of my own and those that I am to hear, the newest first")
    public Listing<Short> list(
            @QueryParam("mine") boolean mine, @QueryParam("state") OpinionState state, @QueryParam("limit") @DefaultValue("25") int limit,
            @QueryParam("after") String after) {
        var locale = Languages.of(request);
        var page = opinions.list(own(), above(), mine, state, new PageRequest<>(limit, after, OpinionSort.NEWEST, true, false));
        return Listing.of(page, row -> new Short(
                row.id(), row.staff(), row.fullName(), unit(row, locale), row.matter(), row.state(), row.givenOn(), row.version()));
    }

    @POST
    @Operation(operationId = "giveAdvisoryOpinion", summary = "Give an opinion before a decision, with its grounds")
    @APIResponseSchema(value = Whole.class, responseCode = "201")
    public Response give(@Valid @NotNull NewOpinion order) {
        var id = giveOpinion.handle(new GiveOpinion.Command(order.matter(), order.opinion(), order.grounds()));
        var whole = whole(id);
        return Response.created(URI.create("/api/v1/advisory-opinions/" + id)).entity(whole).tag(String.valueOf(whole.version())).build();
    }

    @GET
    @Path("{id: \\d+}")
    @Operation(operationId = "getAdvisoryOpinion", summary = "An opinion with its discussion, decision and what followed")
    @APIResponseSchema(Whole.class)
    public Response get(@PathParam("id") long id, @Context Request asked) {
        var whole = whole(id);
        return EntityTags.read(asked, whole, whole.version());
    }

    @POST
    @Path("{id: \\d+}/words")
    @Operation(operationId = "discussAdvisoryOpinion", summary = "Add to the discussion, or note what happened later")
    @APIResponseSchema(Whole.class)
    public Response discuss(@PathParam("id") long id, @Valid @NotNull Words order) {
        seen(id);
        discussOpinion.handle(new DiscussOpinion.Command(id, version(), order.words(), order.later()));
        return answered(id);
    }

    @POST
    @Path("{id: \\d+}/ruling")
    @Operation(operationId = "ruleOnAdvisoryOpinion", summary = "Accept an opinion or not, with the reason")
    @APIResponseSchema(Whole.class)
    public Response rule(@PathParam("id") long id, @Valid @NotNull Ruling order) {
        seen(id);
        ruleOnOpinion.handle(new RuleOnOpinion.Command(id, version(), order.accepted(), order.reason(), order.paper()));
        return answered(id);
    }

    @POST
    @Path("{id: \\d+}/reservation")
    @Operation(operationId = "reserveAdvisoryOpinion", summary = "Keep a view that was not accepted, and report it to the next level")
    @APIResponseSchema(Whole.class)
    public Response reserve(@PathParam("id") long id, @Valid @NotNull Reservation order) {
        seen(id);
        reserveView.handle(new ReserveView.Command(id, version(), order.view(), order.report()));
        return answered(id);
    }

    @POST
    @Path("{id: \\d+}/answer")
    @Operation(operationId = "answerAdvisoryOpinion", summary = "Answer a view that was reported to the next level")
    @APIResponseSchema(Whole.class)
    public Response answer(@PathParam("id") long id, @Valid @NotNull Answer order) {
        seen(id);
        answerOpinion.handle(new AnswerOpinion.Command(id, version(), order.answer()));
        return answered(id);
    }

    private AccessScope own() {
        return actor.scope(Right.HEAR_OPINIONS);
    }

    private AccessScope above() {
        return actor.scope(Right.HEAR_OPINIONS_ABOVE);
    }

    private int version() {
        return EntityTags.versionOf(headers);
    }

    private void seen(long id) {
        opinions.get(own(), above(), id).orElseThrow(() -> new NotFound("AdvisoryOpinion", id));
    }

    private Response answered(long id) {
        var whole = whole(id);
        return Response.ok(whole).tag(String.valueOf(whole.version())).build();
    }

    private Whole whole(long id) {
        return opinions.sheet(own(), above(), id).map(this::whole).orElseThrow(() -> new NotFound("AdvisoryOpinion", id));
    }

    private Whole whole(Sheet sheet) {
        var row = sheet.row();
        return new Whole(
                row.id(), row.staff(), row.fullName(), unit(row, Languages.of(request)), row.matter(), row.opinion(), row.grounds(), row.givenOn(),
                row.state(), row.ruledOn(), row.ruler(), row.ruling(), row.paper(), row.reserved(), row.reservedOn(), row.reportedOn(),
                row.answer(), row.answeredOn(), row.answerer(), sheet.words(), row.version());
    }

    private String unit(OpinionRow row, Locale locale) {
        return trees.now().find(row.unit()).map(node -> node.name(locale)).orElse(null);
    }
}
