package vn.hientai.web.rest.calculator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.Calculated;
import vn.hientai.rewards.commendation.rule.Award;
import vn.hientai.rewards.commendation.rule.Award.Recipient;
import vn.hientai.rewards.commendation.rule.Merit.Level;
import vn.hientai.web.calculator.CalculatorInput;
import vn.hientai.web.calculator.RewardCalculators;
import vn.hientai.web.calculator.RewardCalculators.BonusResult;
import vn.hientai.web.calculator.RewardCalculators.EligibilityResult;
import vn.hientai.web.calculator.RewardCalculators.ShareResult;
import vn.hientai.web.calculator.Rounding;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.rest.calculator.CalculatorsResource.Answer;

/** The calculators of emulation and commendation. */
@Path("calculators")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "calculators")
public class RewardCalculatorsResource {

    /** Request of {@code bonus}. */
    public record BonusRequest(
            Award award,
            @Schema(description = "Needed where the award is for people and collectives") Recipient recipient,
            LocalDate decisionDate) {}

    /** Request of {@code commendation-eligibility}. */
    public record EligibilityRequest(
            Award award, StaffCategory subject,
            @Schema(description = "Day on which the dossier is accepted") LocalDate on,
            List<Graded> grades, List<Held> titles, List<Initiative> initiatives,
            @Schema(description = "Discipline, an inspection or a complaint is open") Boolean underReview,
            List<Sanction> sanctions) {
        /** A graded year. */
        public record Graded(int year, AnnualGrade grade) {}

        /** An award held, with the year of the work. */
        public record Held(Award code, int year) {}

        /** A recognised initiative. */
        public record Initiative(Level level, int year) {}

        /** A sanction of the person. */
        public record Sanction(SanctionForm form, LocalDate effective) {}
    }

    /** Request of {@code emulation-quota}. */
    public record QuotaRequest(
            Award award,
            @Schema(description = "Those the share is taken of") int holders,
            @Schema(description = "Share set by the province") BigDecimal rate,
            @Schema(description = "FLOOR unless told") Rounding rounding) {}

    @Inject
    RewardCalculators calculators;

    @Context
    HttpServletRequest request;

    @POST
    @Path("bonus")
    @Operation(summary = "Which bonus comes with an award")
    public Answer<BonusResult> bonus(
            @RequestBody(content = @Content(schema = @Schema(implementation = BonusRequest.class))) String body) {
        return answer(calculators.bonus(CalculatorInput.of(body)));
    }

    @POST
    @Path("commendation-eligibility")
    @Operation(summary = "Whether an award may be proposed for a person",
            description = "An award that is never proposed for a person like this is refused with the verdict.")
    public Answer<EligibilityResult> commendationEligibility(
            @RequestBody(content = @Content(schema = @Schema(implementation = EligibilityRequest.class))) String body) {
        return answer(calculators.eligibility(CalculatorInput.of(body)));
    }

    @POST
    @Path("emulation-quota")
    @Operation(summary = "How many of the holders may get a title")
    public Answer<ShareResult> emulationQuota(
            @RequestBody(content = @Content(schema = @Schema(implementation = QuotaRequest.class))) String body) {
        return answer(calculators.share(CalculatorInput.of(body)));
    }

    private <R> Answer<R> answer(Calculated<R> calculated) {
        return Answer.of(calculated, Languages.of(request));
    }
}
