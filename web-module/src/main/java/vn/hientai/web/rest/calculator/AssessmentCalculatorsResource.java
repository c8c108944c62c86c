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
import vn.hientai.personnel.assessment.grading.rule.ExcellentQuota.Denominator;
import vn.hientai.personnel.assessment.grading.rule.GradeFacts.Absence;
import vn.hientai.personnel.assessment.grading.rule.GradeFacts.Mark;
import vn.hientai.personnel.assessment.grading.rule.WorkScore.LatenessUnit;
import vn.hientai.web.calculator.AssessmentCalculators;
import vn.hientai.web.calculator.AssessmentCalculators.CoefficientResult;
import vn.hientai.web.calculator.AssessmentCalculators.GradeResult;
import vn.hientai.web.calculator.AssessmentCalculators.QuotaResult;
import vn.hientai.web.calculator.AssessmentCalculators.ScoreResult;
import vn.hientai.web.calculator.CalculatorInput;
import vn.hientai.web.calculator.Rounding;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.rest.calculator.CalculatorsResource.Answer;

/** The calculators of scores and grades. */
@Path("calculators")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "calculators")
public class AssessmentCalculatorsResource {

    /** Request of {@code annual-score}. */
    public record AnnualScoreRequest(
            StaffCategory subject,
            @Schema(description = "A day of the period that is assessed; picks the regime") LocalDate on,
            @Schema(description = "Points for the general criteria, 0 to 30") BigDecimal generalScore,
            @Schema(description = "What late counts; DAY unless told") LatenessUnit latenessUnit,
            List<Product> products,
            @Schema(description = "Leaders only: what they are judged by besides") Unit unit) {
        /** A product or piece of work. */
        public record Product(
                @Schema(description = "Conversion to the standard product") BigDecimal coefficient,
                @Schema(description = "Number assigned; not asked of an ad-hoc one") BigDecimal assigned,
                @Schema(description = "Number finished") BigDecimal done,
                @Schema(description = "How often it was found wanting") Integer qualityFailures,
                @Schema(description = "How often, or for how many days, it was late") Integer late,
                @Schema(description = "An objective cause is confirmed: nothing is deducted") Boolean objectiveCause,
                @Schema(description = "Given later or taken over: counts as done only") Boolean adHoc) {}

        /** The leader's criteria as fractions, 0.5 to 1; of the first two fields one is enough. */
        public record Unit(
                @Schema(description = "Scores of those led") List<BigDecimal> subordinateScores,
                @Schema(description = "Result of those led") BigDecimal subordinates,
                @Schema(description = "Organisation of the work of the unit") BigDecimal delivery,
                @Schema(description = "Solidarity of the unit") BigDecimal cohesion) {}
    }

    /** Request of {@code product-coefficient}. */
    public record ProductCoefficientRequest(BigDecimal points, BigDecimal standardPoints) {}

    /** Request of {@code annual-grade}: a score in regimes with points, results in the others. */
    public record AnnualGradeRequest(
            StaffCategory subject, int year, BigDecimal score, Results results,
            @Schema(description = "12 unless told") BigDecimal monthsWorked, Absence absence, BigDecimal absenceMonths,
            List<Sanctioned> sanctions, Boolean degradationConcluded, Boolean corruptionInUnit,
            @Schema(description = "Grade of the organisation that the person heads") AnnualGrade organisationGrade) {
        /** How far the criteria are met, as fractions; leaders also tell of their unit and of the units below it. */
        public record Results(
                @Schema(description = "Mark of each group of criteria") List<Mark> groups,
                @Schema(description = "Tasks on time, with quality and effect") BigDecimal tasksOnTime,
                @Schema(description = "Tasks beyond what was asked") BigDecimal tasksExceeded,
                @Schema(description = "Leaders: targets of the unit done") BigDecimal unitTargets,
                @Schema(description = "Leaders: those on time and with quality; tasksOnTime unless told")
                BigDecimal unitTargetsOnTime,
                @Schema(description = "Leaders: those exceeded; tasksExceeded unless told") BigDecimal unitTargetsExceeded,
                @Schema(description = "Leaders: subordinate units graded completed or better; absent: none exist")
                BigDecimal unitsCompleted,
                @Schema(description = "Leaders: subordinate units graded good or better; absent: none exist")
                BigDecimal unitsGood) {}

        /** A sanction of the Party or the State. */
        public record Sanctioned(
                SanctionForm form, LocalDate effective,
                @Schema(description = "Whether the violation is linked to public duty") Boolean publicDuty,
                @Schema(description = "Year of the violation") Integer violationYear,
                @Schema(description = "Year that was failed through the same violation") Integer alreadyCountedYear) {}
    }

    /** Request of {@code excellent-quota}. */
    public record ExcellentQuotaRequest(
            @Schema(description = "Day of grading; picks the regime") LocalDate on,
            @Schema(description = "Who reached an excellent score") int excellentCandidates,
            @Schema(description = "Who reached a good score") int good,
            Boolean outstandingOrganisation,
            @Schema(description = "HTT_ONLY unless told") Denominator denominator,
            @Schema(description = "FLOOR unless told") Rounding rounding) {}

    @Inject
    AssessmentCalculators calculators;

    @Context
    HttpServletRequest request;

    @POST
    @Path("annual-score")
    @Operation(summary = "How many points the work of a period earns, and which grade they reach")
    public Answer<ScoreResult> annualScore(
            @RequestBody(content = @Content(schema = @Schema(implementation = AnnualScoreRequest.class))) String body) {
        return answer(calculators.annualScore(CalculatorInput.of(body)));
    }

    @POST
    @Path("product-coefficient")
    @Operation(summary = "How many standard products a product is worth")
    public Answer<CoefficientResult> productCoefficient(
            @RequestBody(content = @Content(schema = @Schema(implementation = ProductCoefficientRequest.class))) String body) {
        return answer(calculators.productCoefficient(CalculatorInput.of(body)));
    }

    @POST
    @Path("annual-grade")
    @Operation(summary = "Which grade a year gets, by the instrument of that year")
    public Answer<GradeResult> annualGrade(
            @RequestBody(content = @Content(schema = @Schema(implementation = AnnualGradeRequest.class))) String body) {
        return answer(calculators.annualGrade(CalculatorInput.of(body)));
    }

    @POST
    @Path("excellent-quota")
    @Operation(summary = "How many of a group may be graded excellent")
    public Answer<QuotaResult> excellentQuota(
            @RequestBody(content = @Content(schema = @Schema(implementation = ExcellentQuotaRequest.class))) String body) {
        return answer(calculators.excellentQuota(CalculatorInput.of(body)));
    }

    private <R> Answer<R> answer(Calculated<R> calculated) {
        return Answer.of(calculated, Languages.of(request));
    }
}
