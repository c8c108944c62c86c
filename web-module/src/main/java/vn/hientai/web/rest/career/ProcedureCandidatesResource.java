package vn.hientai.web.rest.career;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.personnel.career.procedure.AddCandidate;
import vn.hientai.personnel.career.procedure.NotePapers;
import vn.hientai.personnel.career.procedure.ProcedureQueries;
import vn.hientai.personnel.career.procedure.WithdrawCandidate;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.career.ProcedureShapes.Candidacy;
import vn.hientai.web.rest.career.ProcedureShapes.Papers;
import vn.hientai.web.rest.career.ProcedureShapes.Reason;
import vn.hientai.web.rest.career.ProcedureShapes.Whole;

/** Candidates of a procedure: put forward, taken out, the papers of their dossiers. */
@Path("procedures/{id: \\d+}/candidates")
@RequestScoped
@Tag(name = "careers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProcedureCandidatesResource {
    @Inject
    CurrentActor actor;

    @Inject
    ProcedureQueries procedures;

    @Inject
    ProcedureAnswers answers;

    @Inject
    AddCandidate addCandidate;

    @Inject
    WithdrawCandidate withdrawCandidate;

    @Inject
    NotePapers notePapers;

    @Context
    HttpHeaders headers;

    @POST
    @Operation(operationId = "addProcedureCandidate", summary = "Put a person forward")
    @APIResponseSchema(value = Whole.class, responseCode = "201")
    @APIResponse(responseCode = "409", description = "A vote was taken already, or the person stands")
    public Response candidate(@PathParam("id") long id, @Valid @NotNull Candidacy order) {
        answers.mustSee(id);
        var person = procedures.person(actor.scope(Right.DRAFT_DECISION), order.staff());
        addCandidate.handle(new AddCandidate.Command(id, person, order.reason(), order.situations(), EntityTags.versionIfGiven(headers)));
        return answers.created(id);
    }

    @POST
    @Path("{candidate}/withdrawal")
    @Operation(operationId = "withdrawProcedureCandidate", summary = "Take a candidate out, with a reason")
    @APIResponseSchema(Whole.class)
    public Response withdraw(@PathParam("id") long id, @PathParam("candidate") long candidate, @Valid @NotNull Reason order) {
        answers.mustSee(id);
        withdrawCandidate.handle(new WithdrawCandidate.Command(id, candidate, order.reason(), EntityTags.versionIfGiven(headers)));
        return answers.answer(id);
    }

    @PUT
    @Path("{candidate}/papers")
    @Operation(operationId = "noteProcedurePapers", summary = "Note the papers of a candidate's dossier")
    @APIResponseSchema(Whole.class)
    public Response papers(@PathParam("id") long id, @PathParam("candidate") long candidate, @Valid @NotNull Papers order) {
        answers.mustSee(id);
        notePapers.handle(new NotePapers.Command(id, candidate, order.papers(), EntityTags.versionOf(headers)));
        return answers.answer(id);
    }
}
