package vn.hientai.web.rest.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
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
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.organisation.StaffCategory;
import vn.hientai.core.organisation.UnitQueries;
import vn.hientai.core.policy.Explanation;
import vn.hientai.personnel.establishment.AllotPosts;
import vn.hientai.personnel.establishment.EndOffice;
import vn.hientai.personnel.establishment.FillState;
import vn.hientai.personnel.establishment.LeadershipSeat;
import vn.hientai.personnel.establishment.PostGroup;
import vn.hientai.personnel.establishment.SetOffice;
import vn.hientai.personnel.establishment.TakeBackUnitPost;
import vn.hientai.personnel.establishment.UnitPostQueries;
import vn.hientai.personnel.establishment.UnitPostQueries.Change;
import vn.hientai.personnel.establishment.UnitPostQueries.Holder;
import vn.hientai.personnel.establishment.UnitPostQueries.OfficeLine;
import vn.hientai.personnel.establishment.UnitPostQueries.PositionLine;
import vn.hientai.personnel.establishment.UnitPostQueries.UnitSheet;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.rest.organisation.UnitShapes.UnitRef;

/** The posts of one unit: seats of job positions and leadership offices, with who sits there and until when. */
@Path("units/{code}/posts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "posts")
public class UnitPostsResource {
    @Schema(name = "UnitJobPosition", description = "Seats of a job position in the unit itself.")
    public record PositionItem(
            String code, String name, PostGroup group, StaffCategory category, long seats, Long people, Long vacant, FillState state,
            LocalDate since) {
        static PositionItem of(PositionLine line) {
            return new PositionItem(
                    line.code(), line.name(), line.group(), line.category(), line.seats(), line.people(), line.vacant(), line.state(),
                    line.since());
        }
    }

    @Schema(name = "LeadershipOffice", description = "A leadership office of the unit.")
    public record OfficeItem(
            LeadershipSeat office, String title, int seats, @Schema(description = "Absent where there is no term") Integer termMonths,
            @Schema(description = "Code of the catalogue of position allowances") String allowance,
            @Schema(description = "Coefficient of the allowance on the day") BigDecimal coefficient, String allowanceBasis, String legalBasis,
            boolean confirmed, Long people, Long vacant, FillState state,
            @Schema(description = "Who sits there, as far as the reader may see them") List<Holder> holders) {
        static OfficeItem of(OfficeLine line) {
            return new OfficeItem(
                    line.office(), line.title(), line.seats(), line.termMonths(), line.allowance(), line.coefficient(), line.allowanceBasis(),
                    line.legalBasis(), line.confirmed() && line.allowanceConfirmed(), line.people(), line.vacant(), line.state(),
                    line.holders());
        }
    }

    @Schema(name = "UnitPosts", description = "The posts of a unit on a day.")
    public record Posts(
            UnitRef unit, LocalDate asOf, List<PositionItem> positions,
            @Schema(description = "How many people hold no job position in use") Long unplaced, List<OfficeItem> offices,
            @Schema(description = "Every change of seats and offices, newest first") List<Change> changes,
            @Schema(description = "What the law says of the number of deputies") List<Explanation> explanation, int version) {
        static Posts of(UnitSheet sheet, LocalDate day, Locale locale) {
            return new Posts(
                    UnitRef.of(sheet.unit(), locale), day, sheet.positions().stream().map(PositionItem::of).toList(), sheet.unplaced(),
                    sheet.offices().stream().map(OfficeItem::of).toList(), sheet.changes(),
                    sheet.deputies() == null ? List.of() : Explanation.of(sheet.deputies(), locale), sheet.version());
        }
    }

    @Schema(name = "SeatsAllotment", description = "Seats of a job position from a day on.")
    public record Seats(
            @NotBlank @Schema(description = "Code of the job position") String position, @NotNull @Min(0) @Max(10_000) Integer seats,
            @NotNull LocalDate on, @NotBlank @Size(max = 1000) String reason) {}

    @Schema(name = "OfficeSetting", description = "A leadership office as it is from a day on.")
    public record Office(
            @NotNull LeadershipSeat office, @NotBlank @Size(max = 200) String title, @NotNull @Min(0) @Max(50) Integer seats,
            @Min(1) @Max(240) Integer termMonths, @Size(max = 60) String allowance, @NotBlank @Size(max = 300) String legalBasis,
            @NotNull LocalDate on, @NotBlank @Size(max = 1000) String reason) {}

    @Schema(name = "OfficeEnd", description = "From which day the office is no more, and why.")
    public record OfficeEnd(@NotNull LocalDate on, @NotBlank @Size(max = 1000) String reason) {}

    @Schema(name = "UnitPostTakenBack", description = "Which last change is taken back (a position or an office), and why.")
    public record TakenBack(String position, LeadershipSeat office, @NotBlank @Size(max = 1000) String reason) {}

    @Inject
    CurrentActor actor;

    @Inject
    UnitQueries units;

    @Inject
    UnitPostQueries posts;

    @Inject
    OrgTrees trees;

    @Inject
    AllotPosts allotPosts;

    @Inject
    SetOffice setOffice;

    @Inject
    EndOffice endOffice;

    @Inject
    TakeBackUnitPost takeBackUnitPost;

    @Inject
    Today today;

    @Context
    HttpHeaders headers;

    @Context
    HttpServletRequest http;

    @GET
    @Operation(operationId = "readUnitPosts", summary = "Seats of job positions and leadership offices of a unit on a day")
    @APIResponseSchema(Posts.class)
    public Response read(
            @PathParam("code") String code,
            @Parameter(description = "The day whose state is asked for; today when left out") @QueryParam("asOf") String asOf) {
        actor.mustHold(Right.READ_UNITS);
        var day = Asked.day("asOf", asOf, today.date());
        var sheet = posts.sheet(actor.scope(Right.READ_FILE), trees.on(day).get(code).id(), day);
        return Response.ok(Posts.of(sheet, day, Languages.of(http))).tag(String.valueOf(sheet.version())).build();
    }

    @POST
    @Operation(operationId = "allotPosts", summary = "Set how many seats of a job position the unit has from a day on; needs If-Match with the version")
    @APIResponse(responseCode = "204", description = "Done; holds from the day on")
    public void allot(@PathParam("code") String code, @Valid @NotNull Seats body) {
        allotPosts.handle(new AllotPosts.Command(unit(code), version(), body.position(), body.seats(), body.on(), body.reason()));
    }

    @POST
    @Path("offices")
    @Operation(operationId = "setOffice", summary = "Set up a leadership office or change it from a day on; needs If-Match with the version")
    @APIResponse(responseCode = "204", description = "Done; holds from the day on")
    public void office(@PathParam("code") String code, @Valid @NotNull Office body) {
        setOffice.handle(new SetOffice.Command(
                unit(code), version(), body.office(), body.title(), body.seats(), body.termMonths(), body.allowance(), body.legalBasis(),
                body.on(), body.reason()));
    }

    @POST
    @Path("offices/{office}/end")
    @Operation(operationId = "endOffice", summary = "Abolish a leadership office from a day on; needs If-Match with the version")
    @APIResponse(responseCode = "204", description = "Done; the office is no more from the day on")
    public void endOffice(
            @PathParam("code") String code,
            @Parameter(description = "HEAD, DEPUTY_HEAD, DIVISION_HEAD or DIVISION_DEPUTY") @PathParam("office") String office,
            @Valid @NotNull OfficeEnd body) {
        endOffice.handle(new EndOffice.Command(
                unit(code), version(), Asked.code("office", office, LeadershipSeat.class), body.on(), body.reason()));
    }

    @POST
    @Path("take-back")
    @Operation(operationId = "takeBackUnitPost", summary = "Take back the last change of a position's seats or of an office; needs If-Match")
    @APIResponse(responseCode = "204", description = "Taken back; what was before goes on")
    public void takeBack(@PathParam("code") String code, @Valid @NotNull TakenBack body) {
        takeBackUnitPost.handle(new TakeBackUnitPost.Command(unit(code), version(), body.position(), body.office(), body.reason()));
    }

    private OrgUnitId unit(String code) {
        return units.idOf(code);
    }

    private int version() {
        return EntityTags.versionOf(headers);
    }
}
