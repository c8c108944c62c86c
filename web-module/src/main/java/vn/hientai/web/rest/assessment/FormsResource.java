package vn.hientai.web.rest.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.personnel.assessment.review.FormQueries;
import vn.hientai.personnel.assessment.review.FormQueries.Form;
import vn.hientai.personnel.assessment.review.FormQueries.FormRow;
import vn.hientai.personnel.assessment.review.FormText;
import vn.hientai.personnel.assessment.review.MakeForm;
import vn.hientai.web.rest.Listing;

/** Forms of questions for multi-source reviews; another one takes the place of one, none is changed. */
@Path("assessment/forms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "assessment")
public class FormsResource {
    @Schema(name = "ReviewFormMade", description = "The number of the form.")
    public record Made(long id) {}

    @Inject
    CurrentActor actor;

    @Inject
    FormQueries forms;

    @Inject
    MakeForm makeForm;

    @GET
    @Operation(operationId = "listReviewForms", summary = "Forms of questions in use, the newest first")
    public Listing<FormRow> list() {
        actor.mustHold(Right.USE_OWN);
        return new Listing<>(forms.list(), null, null);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readReviewForm", summary = "A form with its questions")
    public Form read(@PathParam("id") long id) {
        actor.mustHold(Right.USE_OWN);
        return forms.form(id);
    }

    @POST
    @Operation(operationId = "makeReviewForm", summary = "Make a form of questions over competencies and public ethics")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public Response make(@Valid @NotNull FormText body) {
        var id = makeForm.handle(new MakeForm.Command(body));
        return Response.created(URI.create("/api/v1/assessment/forms/" + id)).entity(new Made(id)).build();
    }
}
