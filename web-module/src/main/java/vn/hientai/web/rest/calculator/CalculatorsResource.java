package vn.hientai.web.rest.calculator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.calendar.WorkingDaysCalculator;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.Calculated;
import vn.hientai.core.policy.Explanation;
import vn.hientai.personnel.api.rule.AppointmentFacts;
import vn.hientai.personnel.career.mobility.rule.PositionRotation;
import vn.hientai.personnel.career.succession.rule.SuccessionFacts;
import vn.hientai.personnel.career.talent.rule.Degree;
import vn.hientai.personnel.career.training.rule.TrainingCompensation;
import vn.hientai.personnel.retirement.RetirementCalculator;
import vn.hientai.personnel.salary.SalaryRiseCalculator;
import vn.hientai.personnel.salary.rule.ScaleChangeFacts;
import vn.hientai.personnel.salary.rule.StartingStep;
import vn.hientai.web.calculator.CalculatorInput;
import vn.hientai.web.calculator.Calculators;
import vn.hientai.web.calculator.CareerCalculators;
import vn.hientai.web.calculator.CareerCalculators.PlanningSizeResult;
import vn.hientai.web.calculator.CareerCalculators.PositionRotationResult;
import vn.hientai.web.calculator.CareerCalculators.TrainingCompensationResult;
import vn.hientai.web.calculator.EligibilityCalculators;
import vn.hientai.web.calculator.EligibilityCalculators.EligibilityResult;
import vn.hientai.web.calculator.LeavingCalculators;
import vn.hientai.web.calculator.LeavingCalculators.EarlyLeaveResult;
import vn.hientai.web.calculator.PayCalculators;
import vn.hientai.web.calculator.PayCalculators.EarlyRiseResult;
import vn.hientai.web.calculator.PayCalculators.ScaleChangeResult;
import vn.hientai.web.calculator.PayCalculators.StartingStepResult;
import vn.hientai.web.rest.Languages;

/** Answers to the questions of every day; each says why, and what of it still awaits the legal officer. */
@Path("calculators")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "calculators", description = "Stateless answers by the rules in force; nothing is stored")
public class CalculatorsResource {
    /** Every calculator answers so. */
    public record Answer<R>(R result, List<Explanation> explanation, List<String> unconfirmed) {
        static <R> Answer<R> of(Calculated<R> calculated, Locale locale) {
            return new Answer<>(calculated.result(), Explanation.of(calculated.verdict(), locale), calculated.unconfirmed());
        }
    }

    /** Request of {@code retirement}; a birth date of which parts are unknown is written YYYY-MM or YYYY. */
    public record RetirementRequest(Gender gender, String birthDate) {}

    /** Request of {@code working-days}. */
    public record WorkingDaysRequest(LocalDate from, int days) {}

    /** Request of {@code salary-rise}: rank or scale. */
    public record SalaryRiseRequest(
            String rank, String scale, int step, LocalDate stepSince, List<Event> events, String subject, LocalDate on) {
        /** What delays the step or does not count. */
        public record Event(
                String type, LocalDate from, LocalDate to, Integer days, Integer year, String form, LocalDate effective) {}
    }

    /** Request of {@code daring-vote}. */
    public record DaringVoteRequest(
            int inFavour, int against, Integer abstained, boolean headInFavour, LocalDate received) {}

    /** Request of {@code early-rise}: as {@code salary-rise}, with merit or a notice of retirement (true, or its day). */
    public record EarlyRiseRequest(
            String rank, String scale, int step, LocalDate stepSince, List<SalaryRiseRequest.Event> events, String subject,
            LocalDate on, Merit merit, String retirementNoticed, LocalDate retirementDate, Integer headcount,
            Integer alreadyGranted, LocalDate previousEarly, Boolean lastRiseWasEarly) {
        /** A commendation and the day of its decision. */
        public record Merit(String code, LocalDate date) {}
    }

    /** Request of {@code starting-step}. */
    public record StartingStepRequest(StartingStep.Degree degree, String scale, StaffCategory subject, LocalDate on) {}

    /** Request of {@code scale-change}. */
    public record ScaleChangeRequest(Held from, Target to, ScaleChangeFacts.Reason reason, LocalDate decisionDate) {
        /** Where someone stands: rank or scale, step or coefficient; overScalePercent is a fraction. */
        public record Held(
                String rank, String scale, Integer step, BigDecimal coefficient, LocalDate since, BigDecimal overScalePercent) {}

        /** Where they go; for a move down, the step once held there and since when. */
        public record Target(String rank, String scale, Integer step, LocalDate since) {}
    }

    /** Request of {@code training-compensation}. */
    public record TrainingCompensationRequest(
            BigDecimal cost, int trainingMonths, int servedMonths, int pledgeMonths, TrainingCompensation.Situation situation,
            Integer serviceYears, Boolean favoured, LocalDate decisionDate) {}

    /** Request of {@code planning-size}: size and factor, or posts and perPost. */
    public record PlanningSizeRequest(Integer size, BigDecimal factor, Integer posts, Integer perPost, LocalDate on) {}

    /** Request of {@code early-leave}. */
    public record EarlyLeaveRequest(
            Gender gender, String birthDate, LocalDate leavesOn, LocalDate restructuredOn, int insuredMonths, BigDecimal monthlyPay) {}

    /** Request of {@code position-rotation}. */
    public record PositionRotationRequest(
            LocalDate postSince, int termYears, LocalDate retirementDate, LocalDate youngestChildBirthDate, Gender gender,
            LocalDate on, PositionRotation.Situation situation) {}

    /** The grade of a year. */
    public record GradeOfYear(int year, AnnualGrade grade) {}

    /** A disciplinary decision. */
    public record Sanction(SanctionForm form, LocalDate effective) {}

    /** Request of {@code appointment-eligibility}. */
    public record AppointmentRequest(
            StaffCategory subject, Gender gender, String birthDate, String post, String level, AppointmentFacts.Move move,
            String rank, LocalDate on, LocalDate lowerPostSince, Boolean planned, Boolean newUnit, List<String> bars,
            List<GradeOfYear> grades, List<Sanction> sanctions) {}

    /** Request of {@code succession-eligibility}. */
    public record SuccessionRequest(
            StaffCategory subject, Gender gender, String birthDate, String post, String level, SuccessionFacts.Ring object,
            LocalDate on, String nextTermOf, SuccessionFacts.Theory politicalTheory, Boolean higher, Integer plannedPosts,
            Boolean until60, Boolean truthful, List<Sanction> sanctions) {}

    /** Request of {@code talent-eligibility}. */
    public record TalentRequest(
            StaffCategory subject, Gender gender, String birthDate, LocalDate on, LocalDate recruitedOn, Degree degree,
            String pool, List<GradeOfYear> grades, List<Sanction> sanctions) {}

    @Inject
    Calculators calculators;

    @Inject
    PayCalculators pay;

    @Inject
    CareerCalculators career;

    @Inject
    EligibilityCalculators eligibility;

    @Inject
    LeavingCalculators leaving;

    @Context
    HttpServletRequest request;

    @POST
    @Path("retirement")
    @Operation(summary = "When someone retires, and by when the notice and the decision are due")
    public Answer<RetirementCalculator.Result> retirement(
            @RequestBody(content = @Content(schema = @Schema(implementation = RetirementRequest.class))) String body) {
        return answer(calculators.retirement(CalculatorInput.of(body)));
    }

    @POST
    @Path("salary-rise")
    @Operation(summary = "When the next step is due, or which over-scale seniority is held at the last one")
    public Answer<SalaryRiseCalculator.Result> salaryRise(
            @RequestBody(content = @Content(schema = @Schema(implementation = SalaryRiseRequest.class))) String body) {
        return answer(calculators.salaryRise(CalculatorInput.of(body)));
    }

    @POST
    @Path("working-days")
    @Operation(summary = "The day that a number of working days reaches, counted from the day after")
    public Answer<WorkingDaysCalculator.Result> workingDays(
            @RequestBody(content = @Content(schema = @Schema(implementation = WorkingDaysRequest.class))) String body) {
        return answer(calculators.workingDays(CalculatorInput.of(body)));
    }

    @POST
    @Path("daring-vote")
    @Operation(summary = "Whether a daring proposal is adopted, and by when the leadership meets")
    public Answer<Calculators.DaringVoteResult> daringVote(
            @RequestBody(content = @Content(schema = @Schema(implementation = DaringVoteRequest.class))) String body) {
        return answer(calculators.daringVote(CalculatorInput.of(body)));
    }

    @POST
    @Path("early-rise")
    @Operation(summary = "Whether a step rise comes before its time, for merit or on a notice of retirement")
    public Answer<EarlyRiseResult> earlyRise(
            @RequestBody(content = @Content(schema = @Schema(implementation = EarlyRiseRequest.class))) String body) {
        return answer(pay.earlyRise(CalculatorInput.of(body)));
    }

    @POST
    @Path("starting-step")
    @Operation(summary = "On which step a newly recruited person begins")
    public Answer<StartingStepResult> startingStep(
            @RequestBody(content = @Content(schema = @Schema(implementation = StartingStepRequest.class))) String body) {
        return answer(pay.startingStep(CalculatorInput.of(body)));
    }

    @POST
    @Path("scale-change")
    @Operation(summary = "Step, coefficient and clock after a change of rank")
    public Answer<ScaleChangeResult> scaleChange(
            @RequestBody(content = @Content(schema = @Schema(implementation = ScaleChangeRequest.class))) String body) {
        return answer(pay.scaleChange(CalculatorInput.of(body)));
    }

    @POST
    @Path("early-leave")
    @Operation(summary = "Leaving before the age when posts are cut: whether it may be, and the months of pay that come with it")
    public Answer<EarlyLeaveResult> earlyLeave(
            @RequestBody(content = @Content(schema = @Schema(implementation = EarlyLeaveRequest.class))) String body) {
        return answer(leaving.earlyLeave(CalculatorInput.of(body)));
    }

    @POST
    @Path("training-compensation")
    @Operation(summary = "How much of the cost of a course is paid back")
    public Answer<TrainingCompensationResult> trainingCompensation(
            @RequestBody(content = @Content(schema = @Schema(implementation = TrainingCompensationRequest.class))) String body) {
        return answer(career.trainingCompensation(CalculatorInput.of(body)));
    }

    @POST
    @Path("planning-size")
    @Operation(summary = "How many people may be planned for a committee or for posts")
    public Answer<PlanningSizeResult> planningSize(
            @RequestBody(content = @Content(schema = @Schema(implementation = PlanningSizeRequest.class))) String body) {
        return answer(career.planningSize(CalculatorInput.of(body)));
    }

    @POST
    @Path("position-rotation")
    @Operation(summary = "When someone in a sensitive post changes position, or why not yet")
    public Answer<PositionRotationResult> positionRotation(
            @RequestBody(content = @Content(schema = @Schema(implementation = PositionRotationRequest.class))) String body) {
        return answer(career.positionRotation(CalculatorInput.of(body)));
    }

    @POST
    @Path("appointment-eligibility")
    @Operation(summary = "Whether someone may be appointed to an office, and from when")
    public Answer<EligibilityResult> appointmentEligibility(
            @RequestBody(content = @Content(schema = @Schema(implementation = AppointmentRequest.class))) String body) {
        return answer(eligibility.appointment(CalculatorInput.of(body)));
    }

    @POST
    @Path("succession-eligibility")
    @Operation(summary = "Whether someone may be planned for a post, and from when")
    public Answer<EligibilityResult> successionEligibility(
            @RequestBody(content = @Content(schema = @Schema(implementation = SuccessionRequest.class))) String body) {
        return answer(eligibility.succession(CalculatorInput.of(body)));
    }

    @POST
    @Path("talent-eligibility")
    @Operation(summary = "Whether someone may be nominated for the talent pool, and from when")
    public Answer<EligibilityResult> talentEligibility(
            @RequestBody(content = @Content(schema = @Schema(implementation = TalentRequest.class))) String body) {
        return answer(eligibility.talent(CalculatorInput.of(body)));
    }

    @POST
    @Path("{name}")
    @Operation(hidden = true)
    public Answer<Void> unknown(@PathParam("name") String name) {
        throw new NotFound("calculator", name);
    }

    private <R> Answer<R> answer(Calculated<R> calculated) {
        return Answer.of(calculated, Languages.of(request));
    }
}
