package vn.hientai.web.rest.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.search.GlobalSearch;

/** What is found while typing: people, units and decisions, as far as the caller may see them. */
@Path("search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
public class SearchResource {
    private static final int PER_GROUP = 7;
    private static final int LONGEST = 100;
    private static final int UNITS_LOOKED_AT = 400;

    /** Groups that are not empty. */
    public record Found(List<Group> groups) {}

    /** Things of one kind: {@code people}, {@code units}, {@code decisions}. */
    public record Group(String kind, String title, List<Item> items) {}

    /** One thing with the page that shows it. */
    public record Item(String label, String detail, String href) {}

    /** Units that fit, the best first. */
    public record FoundUnits(List<FoundUnit> items) {}

    /** A unit with the names above it. */
    public record FoundUnit(String code, String name, String path) {}

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    GlobalSearch search;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(summary = "People, units and decisions that what was typed may mean")
    public Found search(@Parameter(description = "What was typed") @QueryParam("q") String typed) {
        var locale = Languages.of(request);
        return new Found(search.groups(typed, locale, PER_GROUP).stream()
                .map(group -> new Group(group.kind(), group.title(), group.items().stream()
                        .map(hit -> new Item(hit.label(), hit.detail(), hit.href()))
                        .toList()))
                .toList());
    }

    @GET
    @Path("units")
    @Operation(operationId = "searchUnits", summary = "Units whose names hold what was typed, within the scope of a right")
    public FoundUnits units(
            @QueryParam("q") String typed,
            @Parameter(description = "The right whose scope counts, such as REGISTER_PERSON; READ_FILE when absent")
                    @QueryParam("for") String right) {
        if (typed == null || typed.isBlank() || typed.length() > LONGEST || !actor.holds(Right.READ_UNITS)) {
            return new FoundUnits(List.of());
        }
        var scope = actor.scope(right(right));
        var locale = Languages.of(request);
        var tree = trees.now();
        return new FoundUnits(tree.search(typed, UNITS_LOOKED_AT).stream()
                .filter(unit -> scope.includesUnit(unit.id()))
                .limit(PER_GROUP)
                .map(unit -> new FoundUnit(unit.code(), unit.name(locale), tree.pathName(unit, locale)))
                .toList());
    }

    private static Right right(String name) {
        if (name == null || name.isBlank()) {
            return Right.READ_FILE;
        }
        return Arrays.stream(Right.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(List.of(Violation.of("for", "UNKNOWN_CODE"))));
    }
}
