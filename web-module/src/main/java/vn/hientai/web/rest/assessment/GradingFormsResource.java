package vn.hientai.web.rest.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.policy.Explanation;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.assessment.campaign.AnswerPetition;
import vn.hientai.personnel.assessment.campaign.Campaign;
import vn.hientai.personnel.assessment.campaign.CampaignQueries;
import vn.hientai.personnel.assessment.campaign.CampaignQueries.EventRow;
import vn.hientai.personnel.assessment.campaign.CampaignQueries.PetitionRow;
import vn.hientai.personnel.assessment.campaign.FilePetition;
import vn.hientai.personnel.assessment.campaign.GradingRow;
import vn.hientai.personnel.assessment.campaign.SaveForm;
import vn.hientai.personnel.assessment.campaign.rule.Step;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.Languages;

/** A person's own form in a campaign, the result with its explanation, the petition. */
@Path("assessment/forms/{campaign: \\d+}/{code}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "assessment")
public class GradingFormsResource {
    @Schema(name = "GradingForm", description = "The form with what the rules say now and what was decided.")
    public record Shape(
            CampaignShapes.Line line, String results, String strengths, String weaknesses, String plan, AnnualGrade ownGrade, LocalDate submittedOn,
            @Schema(description = "Score of the year by today's facts") BigDecimal score,
            @Schema(description = "Grade by today's facts; absent while facts are missing") AnnualGrade computed,
            @Schema(description = "Facts that are missing") List<String> missing, String opinion, List<Explanation> explanation,
            List<String> unconfirmed, List<EventRow> events, List<PetitionRow> petitions, LocalDate petitionUntil,
            @Schema(description = "What the grade is used for") Set<String> uses, @Schema(description = "Version of the form, as in the ETag") int version) {}

    @Schema(name = "GradingFormDraft", description = "The own words and the own grade; kept as a draft until submitted.")
    public record Draft(
            @Size(max = 8000) String results, @Size(max = 8000) String strengths, @Size(max = 8000) String weaknesses, @Size(max = 8000) String plan,
            AnnualGrade grade, boolean submit) {}

    @Schema(name = "GradingPetitionOrder", description = "What is petitioned.")
    public record Petition(@NotBlank @Size(max = 8000) String text) {}

    @Schema(name = "GradingAnswer", description = "The answer; with regrade the grade is proposed anew.")
    public record Answer(boolean regrade, @NotBlank @Size(max = 4000) String answer) {}

    @Inject
    CurrentActor actor;

    @Inject
    CampaignQueries campaigns;

    @Inject
    OrgTrees trees;

    @Inject
    SaveForm saveForm;

    @Inject
    FilePetition filePetition;

    @Inject
    AnswerPetition answerPetition;

    @Context
    HttpHeaders headers;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(operationId = "getGradingForm", summary = "A person in a campaign: form, verdict, result")
    @APIResponseSchema(Shape.class)
    public Response get(@PathParam("campaign") long campaign, @PathParam("code") String code, @Context Request asked) {
        var shape = shape(campaign, code);
        return EntityTags.read(asked, shape, shape.version());
    }

    @PUT
    @Operation(operationId = "saveGradingForm", summary = "Keep the own form as a draft, or submit it")
    @APIResponseSchema(Shape.class)
    @APIResponse(responseCode = "412", description = "The form was saved elsewhere since; read it and choose")
    public Response save(@PathParam("campaign") long campaign, @PathParam("code") String code, @Valid @NotNull Draft draft) {
        own(campaign, code);
        saveForm.handle(new SaveForm.Command(
                campaign, draft.results(), draft.strengths(), draft.weaknesses(), draft.plan(), draft.grade(), draft.submit(),
                EntityTags.versionOf(headers)));
        var shape = shape(campaign, code);
        return Response.ok(shape).tag(String.valueOf(shape.version())).build();
    }

    @POST
    @Path("petition")
    @Operation(operationId = "fileGradingPetition", summary = "Petition against the own grade within its days")
    @APIResponseSchema(Shape.class)
    @APIResponse(responseCode = "422", description = "Too late; with the verdict")
    public Shape petition(@PathParam("campaign") long campaign, @PathParam("code") String code, @Valid @NotNull Petition order) {
        own(campaign, code);
        filePetition.handle(new FilePetition.Command(campaign, order.text()));
        return shape(campaign, code);
    }

    @POST
    @Path("answer")
    @Operation(operationId = "answerGradingPetition", summary = "Answer the petition, or take a result found wrong back into proposal")
    @APIResponseSchema(Shape.class)
    public Shape answer(@PathParam("campaign") long campaign, @PathParam("code") String code, @Valid @NotNull Answer order) {
        answerPetition.handle(new AnswerPetition.Command(campaign, row(campaign(campaign), code).person(), order.regrade(), order.answer()));
        return shape(campaign, code);
    }

    private AccessScope scope() {
        return actor.scope(Right.READ_WORK);
    }

    private Campaign campaign(long id) {
        return campaigns.find(scope(), id).orElseThrow(() -> new NotFound("Campaign", id));
    }

    private GradingRow row(Campaign campaign, String code) {
        return campaigns.row(scope(), campaign, code).orElseThrow(() -> new NotFound("Person", code));
    }

    private void own(long campaign, String code) {
        if (!row(campaign(campaign), code).person().equals(actor.who().personOrNull())) {
            throw new NotFound("Person", code);
        }
    }

    private Shape shape(long id, String code) {
        var campaign = campaign(id);
        var row = row(campaign, code);
        var form = campaigns.form(scope(), campaign, row.person());
        var standing = campaigns.standing(scope(), campaign, List.of(row)).get(row.person());
        var locale = Languages.of(request);
        Verdict verdict = row.proposal().verdict() != null ? row.proposal().verdict() : standing.verdict();
        return new Shape(
                CampaignShapes.Line.of(row, unit -> trees.now().find(unit).map(OrgNode::code).orElse(null)), form.results(), form.strengths(),
                form.weaknesses(), form.plan(), form.grade(), form.submittedOn(), standing.score(), standing.grade(), standing.missing(),
                row.given().opinion(), verdict == null ? List.of() : Explanation.of(verdict, locale),
                verdict == null ? List.of() : verdict.unconfirmed(), campaigns.events(scope(), campaign, row),
                campaigns.petitions(scope(), campaign, row.person()), campaigns.petitionUntil(scope(), campaign, row).orElse(null),
                row.result().grade() == null ? Set.of() : new TreeSet<>(CampaignQueries.usesOf(row.result().grade())), form.version());
    }
}
