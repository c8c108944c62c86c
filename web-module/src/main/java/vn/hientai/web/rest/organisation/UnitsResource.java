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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.AsKnown;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.organisation.UnitKind;
import vn.hientai.core.organisation.UnitQueries;
import vn.hientai.core.organisation.UnitQueries.UnitSort;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.rest.Listing;
import vn.hientai.web.rest.organisation.UnitShapes.TreeNode;
import vn.hientai.web.rest.organisation.UnitShapes.UnitDetail;
import vn.hientai.web.rest.organisation.UnitShapes.UnitItem;

/** Reads of units, as of any day. */
@Path("units")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units", description = "The organisation through time")
public class UnitsResource {
    private static final int DEEPEST = 10;
    private static final String AS_OF = "The day whose state is asked for; today when left out";
    private static final String KNOWN_AT = "As it was known at the end of this day; as known now when absent";

    @Inject
    CurrentActor actor;

    @Inject
    UnitQueries units;

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    @Context
    HttpServletRequest http;

    @GET
    @Operation(operationId = "listUnits", summary = "Units as they stood on a day, in the order of the tree; best match first when searched")
    @APIResponseSchema(UnitShapes.UnitItem.class)
    public Response list(
            @Parameter(description = "Words of the name, accents aside, or a code") @QueryParam("q") String q,
            @Parameter(description = "PROVINCE, DEPARTMENT, DIVISION, COMMUNE, WARD, SPECIAL_ZONE, DISTRICT, SERVICE_UNIT or OTHER")
                    @QueryParam("kind") String kind,
            @Parameter(description = "Code of a unit: only those directly below it") @QueryParam("parent") String parent,
            @Parameter(description = AS_OF) @QueryParam("asOf") String asOf,
            @Parameter(description = KNOWN_AT) @QueryParam("knownAt") String knownAt,
            @Parameter(description = "1 to 200") @QueryParam("limit") @DefaultValue("25") int limit,
            @Parameter(description = "Cursor of the page before") @QueryParam("after") String after,
            @Parameter(description = "Whether the total is wanted") @QueryParam("count") boolean count,
            @Context Request request) {
        actor.mustHold(Right.READ_UNITS);
        var day = day(asOf);
        var known = known(knownAt);
        var tree = trees.on(day, known);
        var filter = new UnitQueries.Filter(q, kind(kind), parent == null ? null : units.idOf(parent));
        var page = units.list(day, known, filter, new PageRequest<>(limit, after, UnitSort.TREE, false, count));
        return EntityTags.read(request, Listing.of(page, node -> UnitItem.of(tree, node, locale())), locale());
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "readUnit", summary = "A unit: its state on a day, its names, parents, heads, seats, predecessors and successors")
    @APIResponseSchema(UnitDetail.class)
    public Response read(
            @PathParam("code") String code,
            @Parameter(description = AS_OF) @QueryParam("asOf") String asOf,
            @Parameter(description = KNOWN_AT) @QueryParam("knownAt") String knownAt,
            @Context Request request) {
        actor.mustHold(Right.READ_UNITS);
        var day = day(asOf);
        var known = known(knownAt);
        var sheet = units.sheet(actor.scope(Right.READ_FILE), units.idOf(code), day, known);
        return EntityTags.read(request, UnitDetail.of(trees.on(day, known), sheet, day, locale()), sheet.version());
    }

    @GET
    @Path("{code}/tree")
    @Operation(operationId = "readUnitTree", summary = "A unit with those below it, down to a depth")
    @APIResponseSchema(TreeNode.class)
    public Response tree(
            @PathParam("code") String code,
            @Parameter(description = "How many levels below, 0 to 10") @QueryParam("depth") @DefaultValue("1") int depth,
            @Parameter(description = AS_OF) @QueryParam("asOf") String asOf,
            @Parameter(description = KNOWN_AT) @QueryParam("knownAt") String knownAt,
            @Context Request request) {
        actor.mustHold(Right.READ_UNITS);
        if (depth < 0 || depth > DEEPEST) {
            throw wrong("depth", "OUT_OF_RANGE", Map.of("least", 0, "most", DEEPEST));
        }
        var tree = trees.on(day(asOf), known(knownAt));
        return EntityTags.read(request, TreeNode.of(tree, tree.get(code), depth, locale()), locale());
    }

    private Locale locale() {
        return Languages.of(http);
    }

    private LocalDate day(String asOf) {
        var day = day("asOf", asOf);
        return day == null ? today.date() : day;
    }

    private static Instant known(String knownAt) {
        return AsKnown.endOf(day("knownAt", knownAt));
    }

    private static LocalDate day(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw wrong(field, "NOT_A_DATE", Map.of());
        }
    }

    private static UnitKind kind(String kind) {
        if (kind == null || kind.isBlank()) {
            return null;
        }
        return Arrays.stream(UnitKind.values())
                .filter(value -> value.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> wrong("kind", "UNKNOWN_CODE", Map.of("value", kind)));
    }

    private static InvalidInput wrong(String field, String rule, Map<String, ?> arguments) {
        return new InvalidInput(List.of(new InvalidInput.Violation(field, rule, arguments)));
    }
}
