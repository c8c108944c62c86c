package vn.hientai.web.rest.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.personnel.file.ReadLog;
import vn.hientai.personnel.service.ServiceQueries;
import vn.hientai.personnel.service.ServiceQueries.ServiceEvent;

/** What happened in a person's career. */
@Path("staff/{code}/events")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
public class ServiceEventsResource {
    /** Events, oldest first. */
    public record Events(List<ServiceEvent> items) {}

    @Inject
    CurrentActor actor;

    @Inject
    FileQueries files;

    @Inject
    ServiceQueries service;

    @Inject
    ReadLog readLog;

    @Inject
    Today today;

    @GET
    @Operation(summary = "Service events, oldest first, as known and in effect on the day")
    public Events events(@PathParam("code") String code, @QueryParam("asOf") String asOf) {
        var scope = actor.scope(Right.READ_FILE);
        var person = files.get(scope, code);
        readLog.looked(person, "service");
        var day = StaffQuestion.day("asOf", asOf);
        return new Events(
                service.events(scope, actor.scope(Right.READ_SALARY), person, day == null ? today.date() : day));
    }
}
