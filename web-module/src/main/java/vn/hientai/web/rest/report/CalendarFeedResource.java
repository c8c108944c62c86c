package vn.hientai.web.rest.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.account.CalendarFeeds;
import vn.hientai.core.account.CloseCalendarFeed;
import vn.hientai.core.account.OpenCalendarFeed;
import vn.hientai.core.identity.CurrentActor;

/** The secret address of my calendar: given, shown once, withdrawn. */
@Path("calendar-feed")
@RequestScoped
@Tag(name = "reports")
@Produces(MediaType.APPLICATION_JSON)
public class CalendarFeedResource {
    @Schema(description = "Whether there is an address, and since when.")
    public record Feed(boolean open, @Schema(description = "Absent when there is none") Instant since) {}

    @Schema(description = "A new address; it is told only now.")
    public record NewFeed(@Schema(description = "From the root of the product") String path) {}

    @Inject
    CurrentActor actor;

    @Inject
    CalendarFeeds feeds;

    @Inject
    OpenCalendarFeed openCalendarFeed;

    @Inject
    CloseCalendarFeed closeCalendarFeed;

    @GET
    @Operation(operationId = "getCalendarFeed", summary = "Whether my calendar has an address")
    public Feed get() {
        var since = feeds.since(actor.who().account());
        return new Feed(since.isPresent(), since.orElse(null));
    }

    @POST
    @APIResponseSchema(value = NewFeed.class, responseCode = "201")
    @Operation(operationId = "openCalendarFeed", summary = "Give my calendar an address; the one before ends")
    public Response open() {
        var path = "/api/v1/calendar/" + openCalendarFeed.handle() + ".ics";
        return Response.created(URI.create(path)).entity(new NewFeed(path)).build();
    }

    @DELETE
    @Operation(operationId = "closeCalendarFeed", summary = "Withdraw the address of my calendar")
    public void close() {
        closeCalendarFeed.handle();
    }
}
