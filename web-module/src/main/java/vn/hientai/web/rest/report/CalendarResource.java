package vn.hientai.web.rest.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.account.CalendarFeeds;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.due.DueQueries;
import vn.hientai.personnel.due.DueQueries.DueRow;
import vn.hientai.personnel.due.DueQueries.Filter;
import vn.hientai.web.export.DueCalendar;
import vn.hientai.web.rest.Languages;

/** What falls due, for calendar programs: by a secret address alone, with the right and the scope that its owner has now. */
@Path("calendar")
@RequestScoped
@Tag(name = "reports")
public class CalendarResource {
    private static final int MONTHS_BACK = 1;
    private static final int MONTHS_AHEAD = 12;
    private static final int MOST = 3_000;

    @Inject
    CalendarFeeds feeds;

    @Inject
    CurrentActor actor;

    @Inject
    DueQueries dues;

    @Inject
    Today today;

    @Context
    HttpServletRequest request;

    @GET
    @Path("{secret}.ics")
    @Produces("text/calendar")
    @Operation(operationId = "getCalendar", summary = "What falls due within the year, as a calendar (RFC 5545); needs no token but the secret")
    public Response calendar(@Parameter(description = "The secret of the address") @PathParam("secret") String secret) {
        actor.become(feeds.reader(secret).orElseThrow(() -> new NotFound("Calendar", "?")));
        var day = today.date();
        List<DueRow> rows = actor.holds(Right.EDIT_FILE)
                ? dues.between(
                        actor.scope(Right.EDIT_FILE), new Filter(Set.of(), day.minusMonths(MONTHS_BACK), day.plusMonths(MONTHS_AHEAD), null), MOST)
                : List.of();
        return Response.ok(DueCalendar.written(rows, Languages.of(request)), "text/calendar; charset=UTF-8")
                .header("Cache-Control", "private, no-store")
                .header("Content-Disposition", "inline; filename=\"den-han.ics\"")
                .build();
    }
}
