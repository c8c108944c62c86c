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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.search.GlobalSearch;

/** What is found while typing: people, units and decisions, as far as the caller may see them. */
@Path("search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
public class SearchResource {
    private static final int PER_GROUP = 7;

    /** Groups that are not empty. */
    public record Found(List<Group> groups) {}

    /** Things of one kind: {@code people}, {@code units}, {@code decisions}. */
    public record Group(String kind, String title, List<Item> items) {}

    /** One thing with the page that shows it. */
    public record Item(String label, String detail, String href) {}

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
}
