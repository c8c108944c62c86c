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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.calendar.WorkingDaysCalculator;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.policy.Calculated;
import vn.hientai.core.policy.Explanation;
import vn.hientai.personnel.retirement.RetirementCalculator;
import vn.hientai.personnel.salary.SalaryRiseCalculator;
import vn.hientai.web.calculator.CalculatorInput;
import vn.hientai.web.calculator.Calculators;
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

    @Inject
    Calculators calculators;

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
    @Path("{name}")
    @Operation(hidden = true)
    public Answer<Void> unknown(@PathParam("name") String name) {
        throw new NotFound("calculator", name);
    }

    private <R> Answer<R> answer(Calculated<R> calculated) {
        return Answer.of(calculated, Languages.of(request));
    }
}
