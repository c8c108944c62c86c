package vn.hientai.web.rest.career;

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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.policy.Explanation;
import vn.hientai.personnel.career.mobility.AddSensitivePost;
import vn.hientai.personnel.career.mobility.DeferRotation;
import vn.hientai.personnel.career.mobility.EndSensitivePost;
import vn.hientai.personnel.career.mobility.LiftDeferral;
import vn.hientai.personnel.career.mobility.SensitivePost;
import vn.hientai.personnel.career.mobility.SensitivePostQueries;
import vn.hientai.personnel.career.mobility.SensitivePostQueries.Filter;
import vn.hientai.personnel.career.mobility.SensitivePostQueries.SensitiveSort;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.rest.Listing;
import vn.hientai.web.rest.career.SensitiveShapes.Addition;
import vn.hientai.web.rest.career.SensitiveShapes.Deferral;
import vn.hientai.web.rest.career.SensitiveShapes.Ending;
import vn.hientai.web.rest.career.SensitiveShapes.Field;
import vn.hientai.web.rest.career.SensitiveShapes.Fields;
import vn.hientai.web.rest.career.SensitiveShapes.Lifting;
import vn.hientai.web.rest.career.SensitiveShapes.Post;
import vn.hientai.web.rest.career.SensitiveShapes.Seat;

/** The register of sensitive posts: who sits where since when, who is to change position by when, who may stay and why. */
@Path("sensitive-posts")
@RequestScoped
@Tag(name = "conduct")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SensitivePostsResource {
    @Inject
    CurrentActor actor;

    @Inject
    SensitivePostQueries posts;

    @Inject
    AddSensitivePost addSensitivePost;

    @Inject
    EndSensitivePost endSensitivePost;

    @Inject
    DeferRotation deferRotation;

    @Inject
    LiftDeferral liftDeferral;

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    @Context
    HttpServletRequest request;

    @Context
    HttpHeaders headers;

    @GET
    @Operation(operationId = "listSensitivePosts", summary = "Sensitive posts in my reach with their holders, unit by unit")
    public Listing<Post> list(
            @QueryParam("unit") String unit,
            @QueryParam("subtree") @DefaultValue("true") boolean subtree,
            @QueryParam("field") String field,
            @Parameter(description = "Only posts of which somebody is to change position by this day") @QueryParam("dueBy") String dueBy,
            @Parameter(description = "The register and the holders of this day") @QueryParam("asOf") String asOf,
            @QueryParam("limit") @DefaultValue("25") int limit,
            @QueryParam("after") String after,
            @QueryParam("count") boolean count) {
        var filter = new Filter(units(unit, subtree), field, day("dueBy", dueBy), day("asOf", asOf));
        return Listing.of(
                posts.list(actor.scope(Right.READ_FILE), filter, new PageRequest<>(limit, after, SensitiveSort.UNIT, false, count)), this::shown);
    }

    @GET
    @Path("fields")
    @Operation(operationId = "listSensitiveFields", summary = "Fields of work with their terms, as the law of a day has them")
    @APIResponseSchema(Fields.class)
    public Response fields(@QueryParam("asOf") String asOf, @Context Request asked) {
        var on = asOf == null ? today.date() : day("asOf", asOf);
        return EntityTags.read(asked, new Fields(on, posts.fields(on).stream()
                .map(one -> new Field(one.field(), name(one.field()), one.years(), one.confirmed())).toList()), Languages.of(request));
    }

    @POST
    @Operation(operationId = "addSensitivePost", summary = "Put a post on the register")
    @APIResponseSchema(value = Post.class, responseCode = "201")
    @APIResponse(responseCode = "409", description = "It is on the register already, or the person leads or works elsewhere")
    public Response add(@Valid @NotNull Addition order) {
        actor.mustHold(Right.EDIT_FILE);
        var unit = trees.now().find(order.unit()).orElseThrow(
                () -> new InvalidInput(List.of(new Violation("unit", "UNKNOWN_CODE", Map.of("value", order.unit())))));
        var person = order.staff() == null ? null : posts.person(actor.scope(Right.EDIT_FILE), order.staff());
        var id = addSensitivePost.handle(new AddSensitivePost.Command(
                unit.id(), order.field(), order.title(), order.position(), person, order.since(), order.termYears(), order.from(), order.reason()));
        var made = post(id, null);
        return Response.created(URI.create("/api/v1/sensitive-posts/" + id)).entity(shown(made)).tag(String.valueOf(made.version())).build();
    }

    @GET
    @Path("{id: \\d+}")
    @Operation(operationId = "getSensitivePost", summary = "A sensitive post with its holders and what the law says of each")
    @APIResponseSchema(Post.class)
    public Response get(@PathParam("id") long id, @QueryParam("asOf") String asOf, @Context Request asked) {
        return EntityTags.read(asked, shown(post(id, day("asOf", asOf))), post(id, null).version());
    }

    @POST
    @Path("{id: \\d+}/end")
    @Operation(operationId = "endSensitivePost", summary = "Take a post off the register after a last day")
    @APIResponseSchema(Post.class)
    @APIResponse(responseCode = "409", description = "It was taken off already")
    public Response end(@PathParam("id") long id, @Valid @NotNull Ending order) {
        post(id, null);
        endSensitivePost.handle(new EndSensitivePost.Command(id, order.lastDay(), order.reason(), EntityTags.versionOf(headers)));
        return answer(id);
    }

    @POST
    @Path("{id: \\d+}/deferrals")
    @Operation(operationId = "deferRotation", summary = "Declare what keeps a holder in the post for now")
    @APIResponseSchema(Post.class)
    public Response defer(@PathParam("id") long id, @Valid @NotNull Deferral order) {
        post(id, null);
        var person = posts.person(actor.scope(Right.EDIT_FILE), order.staff());
        deferRotation.handle(new DeferRotation.Command(
                id, person, order.situation(), order.childBorn(), order.reason(), EntityTags.versionIfGiven(headers)));
        return answer(id);
    }

    @POST
    @Path("{id: \\d+}/deferrals/{deferral: \\d+}/lifting")
    @Operation(operationId = "liftRotationDeferral", summary = "Lift what kept a holder in the post")
    @APIResponseSchema(Post.class)
    public Response lift(@PathParam("id") long id, @PathParam("deferral") long deferral, @Valid @NotNull Lifting order) {
        post(id, null);
        liftDeferral.handle(new LiftDeferral.Command(id, deferral, order.reason(), EntityTags.versionIfGiven(headers)));
        return answer(id);
    }

    private Response answer(long id) {
        var post = post(id, null);
        return Response.ok(shown(post)).tag(String.valueOf(post.version())).build();
    }

    private SensitivePost post(long id, LocalDate asOf) {
        return posts.find(actor.scope(Right.READ_FILE), id, asOf).orElseThrow(() -> new NotFound("SensitivePost", id));
    }

    private Set<Long> units(String code, boolean subtree) {
        return code == null || code.isBlank() ? null : trees.now().find(code.strip())
                .map(node -> subtree ? trees.now().subtreeIds(node.id()) : Set.of(node.id().value())).orElse(Set.of(-1L));
    }

    private static LocalDate day(String name, String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new InvalidInput(List.of(Violation.of(name, "NOT_A_DATE")));
        }
    }

    private String name(String field) {
        return Texts.find(Languages.of(request), "code.sensitiveField." + field).orElse(field);
    }

    private Post shown(SensitivePost post) {
        return new Post(
                post.id(), post.unit(), post.unitName(), post.field(), name(post.field()), post.title(), post.position(), post.years(),
                post.validFrom(), post.lastDay(), post.reason(), post.endReason(), post.seats().stream().map(this::shown).toList(), post.version());
    }

    private Seat shown(SensitivePost.Seat seat) {
        return new Seat(
                seat.code(), seat.fullName(), seat.post(), seat.since(), seat.due(), seat.noticeBy(), seat.state(), seat.deferral(),
                seat.situation(), seat.deferralReason(), seat.declaredOn(), seat.deferredUntil(),
                Explanation.of(seat.verdict(), Languages.of(request)));
    }
}
