package vn.hientai.web.rest.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.personnel.file.PersonRegistration;
import vn.hientai.personnel.file.RegisterPerson;
import vn.hientai.personnel.file.StaffQueries;
import vn.hientai.personnel.file.StaffSight;
import vn.hientai.web.rest.Listing;

/** People: found and registered. */
@Path("staff")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "staff", description = "People and their files")
public class StaffResource {
    /** Someone to be registered; {@code unit} is the code of a unit, or an object with its {@code code}. */
    public record NewPerson(
            String fullName,
            String gender,
            @Schema(description = "YYYY[-MM[-DD]]") String birthDate,
            @Schema(description = "12 digits") String idNumber,
            @Schema(description = "Code of the unit", implementation = String.class) JsonValue unit,
            String post,
            String office,
            String subject,
            LocalDate recruitedOn,
            LocalDate from,
            String rank,
            Integer step,
            BigDecimal coefficient,
            LocalDate stepSince,
            Map<String, String> fields) {
        PersonRegistration asTold() {
            return new PersonRegistration(
                    fullName, gender, birthDate, idNumber, unitCode(), post, office, subject, recruitedOn, from, rank, step,
                    coefficient, stepSince, fields);
        }

        private String unitCode() {
            if (unit instanceof JsonObject object) {
                return object.getString("code", null);
            }
            return unit instanceof JsonString text ? text.getString() : null;
        }
    }

    @Inject
    CurrentActor actor;

    @Inject
    StaffQueries staff;

    @Inject
    FileQueries files;

    @Inject
    RegisterPerson registerPerson;

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    @GET
    @Operation(summary = "The people whom the caller may see, by name unless sorted otherwise")
    public Listing<StaffItem> list(@BeanParam StaffQuestion question) {
        var page = staff.directory(
                actor.scope(Right.READ_FILE), StaffSight.of(actor), question.filter(trees, today), question.page());
        return Listing.of(page, StaffItem::of);
    }

    @POST
    @Operation(summary = "Open the file of a person: their first post and first pay step")
    @APIResponseSchema(value = StaffItem.class, responseCode = "201")
    public Response register(@Valid @NotNull NewPerson person, @Context UriInfo uri) {
        var registered = registerPerson.handle(new RegisterPerson.Command(person.asTold()));
        var file = files.cover(actor.scope(Right.READ_FILE), StaffSight.of(actor), registered.code(), null);
        return Response.created(uri.getAbsolutePathBuilder().path(registered.code()).build())
                .entity(StaffItem.of(file))
                .tag(String.valueOf(file.version()))
                .build();
    }
}
