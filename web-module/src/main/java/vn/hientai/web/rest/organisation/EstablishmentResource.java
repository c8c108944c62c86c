package vn.hientai.web.rest.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.organisation.StaffCategory;
import vn.hientai.core.organisation.UnitQueries;
import vn.hientai.personnel.establishment.EstablishmentQueries;
import vn.hientai.personnel.establishment.EstablishmentQueries.Filter;
import vn.hientai.personnel.establishment.EstablishmentQueries.Guest;
import vn.hientai.personnel.establishment.EstablishmentQueries.PeopleFilter;
import vn.hientai.personnel.establishment.EstablishmentQueries.PeopleSort;
import vn.hientai.personnel.establishment.EstablishmentQueries.PersonRow;
import vn.hientai.personnel.establishment.EstablishmentQueries.UnitRow;
import vn.hientai.personnel.establishment.EstablishmentQueries.UnitSort;
import vn.hientai.personnel.establishment.FillState;
import vn.hientai.personnel.establishment.PositionQueries;
import vn.hientai.personnel.establishment.LeadershipSeat;
import vn.hientai.web.export.EstablishmentColumn;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.rest.Listing;
import vn.hientai.web.rest.TableFiles;
import vn.hientai.web.rest.organisation.UnitShapes.EstablishmentAnswer;
import vn.hientai.web.rest.organisation.UnitShapes.EstablishmentItem;
import vn.hientai.web.rest.organisation.UnitShapes.UnitRef;

/** Seats against people as of any day: a unit, the units below it, the people behind a number. */
@Path("units/{code}/establishment")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units")
public class EstablishmentResource {
    private static final String AS_OF = "The day whose state is asked for; today when left out";
    private static final String STATE = "OVER, UNDER or FULL";
    private static final String CATEGORY = "CADRE, CIVIL_SERVANT, PUBLIC_EMPLOYEE or CONTRACT";
    private static final String DEEP = "Every unit below, not only those directly below";
    private static final int MOST_GUESTS = 200;

    @Schema(name = "EstablishmentUnit", description = "Seats against people of a unit with all below it; people absent outside the reader's scope.")
    public record UnitItem(
            UnitRef unit,
            @Schema(description = "Seats by subject") Map<String, Long> quota,
            @Schema(description = "People by subject") Map<String, Long> actual,
            long seats,
            Long people,
            @Schema(description = "Seats left; negative when there are too many people") Long vacant,
            FillState state) {
        static UnitItem of(UnitRow row, Locale locale) {
            return new UnitItem(
                    UnitRef.of(row.unit(), locale), named(row.seats()), row.people() == null ? null : named(row.people()), row.seatsInAll(),
                    row.peopleInAll(), row.vacant(), row.state());
        }

        private static Map<String, Long> named(Map<StaffCategory, Long> counts) {
            var named = new TreeMap<String, Long>();
            counts.forEach((category, count) -> named.put(category.name(), count));
            return named;
        }
    }

    @Schema(name = "EstablishmentPerson", description = "Someone who fills a seat.")
    public record PersonItem(
            @Schema(description = "Officer number") String code, String fullName, UnitRef unit, String post, String office,
            @Schema(description = "Whose seat is taken") StaffCategory category, String status,
            @Schema(description = "Where they work while on secondment") String host) {
        static PersonItem of(PersonRow row) {
            return new PersonItem(
                    row.code(), row.fullName(), new UnitRef(row.unitCode(), row.unitName()), row.post(), row.office(), row.category(),
                    row.status(), row.host());
        }
    }

    @Schema(name = "SecondedGuest", description = "Someone of another unit who works here for a time; not among its people.")
    public record GuestItem(
            @Schema(description = "Officer number") String code, String fullName, String post,
            @Schema(description = "Name of the unit that keeps the seat") String sender,
            @Schema(description = "Name of the unit where they work") String host, LocalDate from,
            @Schema(description = "Last day of the secondment") LocalDate until) {
        static GuestItem of(Guest guest) {
            return new GuestItem(
                    guest.code(), guest.fullName(), guest.post(), guest.sender(), guest.host(), guest.from(), guest.lastDay());
        }
    }

    @Inject
    CurrentActor actor;

    @Inject
    UnitQueries units;

    @Inject
    EstablishmentQueries establishment;

    @Inject
    PositionQueries positions;

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    @Context
    HttpServletRequest http;

    @GET
    @Operation(operationId = "readEstablishment", summary = "Seats against people of a unit and of each directly below it")
    @APIResponseSchema(EstablishmentAnswer.class)
    public Response establishment(
            @PathParam("code") String code, @Parameter(description = AS_OF) @QueryParam("asOf") String asOf, @Context Request request) {
        actor.mustHold(Right.READ_UNITS);
        var day = Asked.day("asOf", asOf, today.date());
        var rows = units.establishment(actor.scope(Right.READ_FILE), trees.on(day).get(code).id(), day).stream()
                .map(row -> EstablishmentItem.of(row, locale()))
                .toList();
        return EntityTags.read(request, new EstablishmentAnswer(day, rows.get(0), rows.subList(1, rows.size())), locale());
    }

    @GET
    @Path("units")
    @Operation(operationId = "listEstablishment", summary = "The units below with seats against people: filtered, ordered, page by page")
    public Listing<UnitItem> below(
            @PathParam("code") String code,
            @Parameter(description = AS_OF) @QueryParam("asOf") String asOf,
            @Parameter(description = DEEP) @QueryParam("subtree") boolean deep,
            @Parameter(description = STATE) @QueryParam("state") String state,
            @Parameter(description = CATEGORY) @QueryParam("category") String category,
            @Parameter(description = "tree, name, seats, people or vacant; - before it for falling") @QueryParam("sort") String sort,
            @QueryParam("limit") @DefaultValue("25") int limit,
            @QueryParam("after") String after,
            @QueryParam("count") boolean count) {
        actor.mustHold(Right.READ_UNITS);
        var day = Asked.day("asOf", asOf, today.date());
        var page = new PageRequest<>(limit, after, Asked.sort(sort, UnitSort.class, UnitSort.TREE), Asked.falling(sort), count);
        return Listing.of(
                establishment.units(actor.scope(Right.READ_FILE), trees.on(day).get(code).id(), day, filter(deep, state, category), page),
                row -> UnitItem.of(row, locale()));
    }

    @GET
    @Path("people")
    @Operation(operationId = "listEstablishmentPeople", summary = "The people behind a number, by name, within the reader's scope")
    public Listing<PersonItem> people(
            @PathParam("code") String code,
            @Parameter(description = AS_OF) @QueryParam("asOf") String asOf,
            @Parameter(description = "Whether the units below it count as well; yes unless told") @QueryParam("subtree") @DefaultValue("true")
                    boolean deep,
            @Parameter(description = CATEGORY) @QueryParam("category") String category,
            @Parameter(description = "HEAD, DEPUTY_HEAD, DIVISION_HEAD or DIVISION_DEPUTY") @QueryParam("office") String office,
            @Parameter(description = "Code of a job position; none for whoever holds no position in use") @QueryParam("position") String position,
            @QueryParam("limit") @DefaultValue("25") int limit,
            @QueryParam("after") String after,
            @QueryParam("count") boolean count) {
        actor.mustHold(Right.READ_FILE);
        var day = Asked.day("asOf", asOf, today.date());
        var filter = new PeopleFilter(
                trees.on(day).get(code).id(), deep, Asked.code("category", category, StaffCategory.class), number(position, day),
                Asked.code("office", office, LeadershipSeat.class));
        return Listing.of(
                establishment.people(
                        actor.scope(Right.READ_FILE), filter, day, new PageRequest<>(limit, after, PeopleSort.NAME, false, count)),
                PersonItem::of);
    }

    private Long number(String position, LocalDate day) {
        if (position == null || position.isBlank()) {
            return null;
        }
        return position.equals("none")
                ? (Long) EstablishmentQueries.NO_POSITION
                : (Long) positions.sheet(actor.scope(Right.READ_FILE), position, day).id();
    }

    @GET
    @Path("guests")
    @Operation(operationId = "listSecondedGuests", summary = "Who works in the unit or below it on secondment; they count in the sending unit")
    public List<GuestItem> guests(
            @PathParam("code") String code, @Parameter(description = AS_OF) @QueryParam("asOf") String asOf) {
        actor.mustHold(Right.READ_FILE);
        var day = Asked.day("asOf", asOf, today.date());
        return establishment.guests(actor.scope(Right.READ_FILE), trees.on(day).get(code).id(), day, MOST_GUESTS).stream()
                .map(GuestItem::of)
                .toList();
    }

    @GET
    @Path("units.csv")
    @Produces(TableFiles.CSV)
    @Operation(operationId = "exportEstablishmentCsv", summary = "The same list as CSV (UTF-8 with byte order mark)")
    public Response csv(
            @PathParam("code") String code,
            @Parameter(description = AS_OF) @QueryParam("asOf") String asOf,
            @Parameter(description = DEEP) @QueryParam("subtree") boolean deep,
            @Parameter(description = STATE) @QueryParam("state") String state,
            @Parameter(description = CATEGORY) @QueryParam("category") String category,
            @QueryParam("sort") String sort) {
        return TableFiles.csv(rows(code, asOf, filter(deep, state, category), sort), List.of(EstablishmentColumn.values()), locale(), "establishment-" + today.date());
    }

    @GET
    @Path("units.xlsx")
    @Produces(TableFiles.XLSX)
    @Operation(operationId = "exportEstablishmentXlsx", summary = "The same list as a spreadsheet")
    public Response xlsx(
            @PathParam("code") String code,
            @Parameter(description = AS_OF) @QueryParam("asOf") String asOf,
            @Parameter(description = DEEP) @QueryParam("subtree") boolean deep,
            @Parameter(description = STATE) @QueryParam("state") String state,
            @Parameter(description = CATEGORY) @QueryParam("category") String category,
            @QueryParam("sort") String sort) {
        return TableFiles.xlsx(rows(code, asOf, filter(deep, state, category), sort), List.of(EstablishmentColumn.values()), locale(), "establishment-" + today.date());
    }

    private List<UnitRow> rows(String code, String asOf, Filter filter, String sort) {
        actor.mustHold(Right.READ_REPORTS);
        var day = Asked.day("asOf", asOf, today.date());
        return establishment.all(
                actor.scope(Right.READ_FILE), trees.on(day).get(code).id(), day, filter, Asked.sort(sort, UnitSort.class, UnitSort.TREE),
                Asked.falling(sort));
    }

    private static Filter filter(boolean deep, String state, String category) {
        return new Filter(deep, Asked.code("state", state, FillState.class), Asked.code("category", category, StaffCategory.class));
    }

    private Locale locale() {
        return Languages.of(http);
    }
}
