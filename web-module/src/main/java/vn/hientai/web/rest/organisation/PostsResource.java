package vn.hientai.web.rest.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.StaffCategory;
import vn.hientai.personnel.establishment.ChangePosition;
import vn.hientai.personnel.establishment.CreatePosition;
import vn.hientai.personnel.establishment.EndPosition;
import vn.hientai.personnel.establishment.FillState;
import vn.hientai.personnel.establishment.PositionQueries;
import vn.hientai.personnel.establishment.PositionQueries.Filter;
import vn.hientai.personnel.establishment.PositionQueries.Need;
import vn.hientai.personnel.establishment.PositionQueries.PositionRow;
import vn.hientai.personnel.establishment.PositionQueries.PositionSheet;
import vn.hientai.personnel.establishment.PositionQueries.PositionSort;
import vn.hientai.personnel.establishment.PositionQueries.Term;
import vn.hientai.personnel.establishment.PositionText;
import vn.hientai.personnel.establishment.PostGroup;
import vn.hientai.personnel.establishment.TakeBackPosition;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.rest.Listing;
import vn.hientai.web.rest.organisation.UnitShapes.UnitRef;

/** Job positions of the province through time; described anew from a day on, never overwritten. */
@Path("posts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "posts", description = "Job positions, their seats and leadership offices")
public class PostsResource {
    private static final String AS_OF = "The day whose state is asked for; today when left out";

    @Schema(name = "JobPositionInList", description = "A job position as it is on the day; people absent where the reader sees nobody.")
    public record PositionItem(
            String code, String name, String nameEn, PostGroup group, StaffCategory category, String rankLowest, String rankHighest,
            @Schema(description = "How many competencies it asks for") int needs, long seats, Long people, Long vacant, FillState state,
            String legalBasis, boolean confirmed) {
        static PositionItem of(PositionRow row) {
            return new PositionItem(
                    row.code(), row.name(), row.nameEn(), row.group(), row.category(), row.rankLowest(), row.rankHighest(), row.needs(),
                    row.seats(), row.people(), row.vacant(), row.state(), row.legalBasis(), row.confirmed());
        }
    }

    @Schema(name = "JobPositionSeats", description = "Seats of the position in a unit itself.")
    public record SeatsItem(UnitRef unit, long seats, Long people, Long vacant, FillState state) {}

    @Schema(name = "JobPosition", description = "A job position: what holds on the day, every description it has had, its seats by unit.")
    public record Position(
            String code,
            @Schema(description = "What holds on the day; absent when nothing does") Term now,
            @Schema(description = "Newest first; those taken back included") List<Term> history,
            List<SeatsItem> units, int version) {
        static Position of(PositionSheet sheet, Locale locale) {
            return new Position(
                    sheet.code(), sheet.now(), sheet.history(),
                    sheet.units().stream()
                            .map(one -> new SeatsItem(UnitRef.of(one.unit(), locale), one.seats(), one.people(), one.vacant(), one.state()))
                            .toList(),
                    sheet.version());
        }
    }

    @Schema(name = "NewJobPosition", description = "A job position to be listed from a day on.")
    public record NewPosition(
            @NotBlank @Pattern(regexp = "[A-Z0-9][A-Z0-9.\\-]{1,29}") String code, @NotNull @Valid PositionText description,
            @NotNull LocalDate on, @NotBlank @Size(max = 1000) String reason) {}

    @Schema(name = "JobPositionChange", description = "A new description from a day on.")
    public record PositionChange(
            @NotNull @Valid PositionText description, @NotNull LocalDate on, @NotBlank @Size(max = 1000) String reason) {}

    @Schema(name = "JobPositionEnd", description = "From which day it is used no more, and why.")
    public record PositionEnd(@NotNull LocalDate on, @NotBlank @Size(max = 1000) String reason) {}

    @Schema(name = "PostsReason", description = "Why it is taken back.")
    public record Reason(@NotBlank @Size(max = 1000) String reason) {}

    @Inject
    CurrentActor actor;

    @Inject
    PositionQueries positions;

    @Inject
    CreatePosition createPosition;

    @Inject
    ChangePosition changePosition;

    @Inject
    EndPosition endPosition;

    @Inject
    TakeBackPosition takeBackPosition;

    @Inject
    Today today;

    @Context
    HttpHeaders headers;

    @Context
    HttpServletRequest http;

    @GET
    @Operation(operationId = "listJobPositions", summary = "Job positions in use on a day, with seats and holders")
    public Listing<PositionItem> list(
            @QueryParam("query") String query,
            @Parameter(description = AS_OF) @QueryParam("asOf") String asOf,
            @Parameter(description = "LEADERSHIP, PROFESSIONAL or SUPPORT") @QueryParam("group") String group,
            @Parameter(description = "OVER, UNDER or FULL") @QueryParam("state") String state,
            @Parameter(description = "code, name, seats, people or vacant; - before it for falling") @QueryParam("sort") String sort,
            @QueryParam("limit") @DefaultValue("25") int limit,
            @QueryParam("after") String after,
            @QueryParam("count") boolean count) {
        actor.mustHold(Right.READ_UNITS);
        var filter = new Filter(query, Asked.code("group", group, PostGroup.class), Asked.code("state", state, FillState.class));
        var page = new PageRequest<>(limit, after, Asked.sort(sort, PositionSort.class, PositionSort.CODE), Asked.falling(sort), count);
        return Listing.of(
                positions.list(actor.scope(Right.READ_FILE), Asked.day("asOf", asOf, today.date()), filter, page), PositionItem::of);
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "readJobPosition", summary = "A job position with its history and its seats by unit")
    @APIResponseSchema(Position.class)
    public Response read(
            @PathParam("code") String code, @Parameter(description = AS_OF) @QueryParam("asOf") String asOf) {
        actor.mustHold(Right.READ_UNITS);
        var sheet = positions.sheet(actor.scope(Right.READ_FILE), code, Asked.day("asOf", asOf, today.date()));
        return Response.ok(Position.of(sheet, Languages.of(http))).tag(String.valueOf(sheet.version())).build();
    }

    @POST
    @Operation(operationId = "createJobPosition", summary = "List a job position from a day on")
    @APIResponse(responseCode = "201", description = "Listed; Location is the position")
    public Response create(@Valid @NotNull NewPosition body) {
        createPosition.handle(new CreatePosition.Command(body.code(), body.description(), body.on(), body.reason()));
        return Response.created(URI.create("posts/" + body.code())).build();
    }

    @PATCH
    @Path("{code}")
    @Operation(operationId = "changeJobPosition", summary = "Describe a job position anew from a day on; needs If-Match")
    @APIResponse(responseCode = "204", description = "Done; holds from the day on")
    public void change(@PathParam("code") String code, @Valid @NotNull PositionChange body) {
        changePosition.handle(new ChangePosition.Command(code, EntityTags.versionOf(headers), body.description(), body.on(), body.reason()));
    }

    @POST
    @Path("{code}/end")
    @Operation(operationId = "endJobPosition", summary = "Take a job position out of use from a day on; needs If-Match")
    @APIResponse(responseCode = "204", description = "Done; no longer used from the day on")
    public void end(@PathParam("code") String code, @Valid @NotNull PositionEnd body) {
        endPosition.handle(new EndPosition.Command(code, EntityTags.versionOf(headers), body.on(), body.reason()));
    }

    @POST
    @Path("{code}/take-back")
    @Operation(operationId = "takeBackJobPosition", summary = "Take back the last change or the end of a job position; needs If-Match")
    @APIResponse(responseCode = "204", description = "Taken back; what was before goes on")
    public void takeBack(@PathParam("code") String code, @Valid @NotNull Reason body) {
        takeBackPosition.handle(new TakeBackPosition.Command(code, EntityTags.versionOf(headers), body.reason()));
    }
}
