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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.Calculated;
import vn.hientai.rewards.discipline.rule.ComplaintDeadline.Kind;
import vn.hientai.rewards.discipline.rule.Deferral.Situation;
import vn.hientai.rewards.discipline.rule.Limitation.Exemption;
import vn.hientai.rewards.discipline.rule.Limitation.Level;
import vn.hientai.web.calculator.CalculatorInput;
import vn.hientai.web.calculator.ConductCalculators;
import vn.hientai.web.calculator.ConductCalculators.ComplaintResult;
import vn.hientai.web.calculator.ConductCalculators.DeferralResult;
import vn.hientai.web.calculator.ConductCalculators.EffectsResult;
import vn.hientai.web.calculator.ConductCalculators.FormResult;
import vn.hientai.web.calculator.ConductCalculators.LimitationResult;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.rest.calculator.CalculatorsResource.Answer;

/** The calculators of discipline. */
@Path("calculators")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "calculators")
public class ConductCalculatorsResource {

    /** Request of {@code disciplinary-limitation}. */
    public record LimitationRequest(
            StaffCategory subject, Level level, LocalDate violationFrom,
            @Schema(description = "Absent: it goes on") LocalDate violationEnded,
            @Schema(description = "Needed while the violation goes on, and for the days of decision") LocalDate discovered,
            @Schema(description = "Day of a later violation") LocalDate newViolation,
            Exemption exception,
            @Schema(description = "Day of review") LocalDate on,
            @Schema(description = "Times that the time limit does not count, both days included") List<Pause> notCounted) {
        /** From its first day to its last. */
        public record Pause(LocalDate from, LocalDate to) {}
    }

    /** Request of {@code disciplinary-form}. */
    public record FormRequest(
            StaffCategory subject, LocalDate decisionDate, List<Violation> violations,
            @Schema(description = "Form of a sanction still being served; absent: none") SanctionForm serving) {
        /** A violation with the form that it deserves by itself. */
        public record Violation(SanctionForm form) {}
    }

    /** Request of {@code disciplinary-effects}. */
    public record EffectsRequest(
            StaffCategory subject, SanctionForm form, LocalDate effective,
            @Schema(description = "The person also left the leadership post because of it") Boolean removedFromOffice,
            @Schema(description = "Day on which the decision was received") LocalDate received) {}

    /** Request of {@code disciplinary-deferral}. */
    public record DeferralRequest(
            StaffCategory subject, LocalDate on, Situation situation, LocalDate childBirthDate,
            @Schema(description = "The person asks in writing to be reviewed all the same") Boolean writtenRequest) {}

    /** Request of {@code complaint-deadline}. */
    public record ComplaintRequest(
            Kind kind,
            @Schema(description = "Form of the sanction; needed for a second complaint") SanctionForm form,
            LocalDate received,
            @Schema(description = "Whether a last day off moves to the next working day") Boolean rollOver) {}

    @Inject
    ConductCalculators calculators;

    @Context
    HttpServletRequest request;

    @POST
    @Path("disciplinary-limitation")
    @Operation(summary = "Until when a violation may be disciplined, and by when the decision is due")
    public Answer<LimitationResult> disciplinaryLimitation(
            @RequestBody(content = @Content(schema = @Schema(implementation = LimitationRequest.class))) String body) {
        return answer(calculators.limitation(CalculatorInput.of(body)));
    }

    @POST
    @Path("disciplinary-form")
    @Operation(summary = "Which one form comes of several violations and of a sanction being served",
            description = "A form that the law of the day does not know for the subject is refused with the verdict.")
    public Answer<FormResult> disciplinaryForm(
            @RequestBody(content = @Content(schema = @Schema(implementation = FormRequest.class))) String body) {
        return answer(calculators.form(CalculatorInput.of(body)));
    }

    @POST
    @Path("disciplinary-effects")
    @Operation(summary = "When a sanction lapses, and what it delays and bars until then")
    public Answer<EffectsResult> disciplinaryEffects(
            @RequestBody(content = @Content(schema = @Schema(implementation = EffectsRequest.class))) String body) {
        return answer(calculators.effects(CalculatorInput.of(body)));
    }

    @POST
    @Path("disciplinary-deferral")
    @Operation(summary = "Whether discipline is not yet considered, and until when")
    public Answer<DeferralResult> disciplinaryDeferral(
            @RequestBody(content = @Content(schema = @Schema(implementation = DeferralRequest.class))) String body) {
        return answer(calculators.deferral(CalculatorInput.of(body)));
    }

    @POST
    @Path("complaint-deadline")
    @Operation(summary = "Until when a disciplinary decision may be complained about")
    public Answer<ComplaintResult> complaintDeadline(
            @RequestBody(content = @Content(schema = @Schema(implementation = ComplaintRequest.class))) String body) {
        return answer(calculators.complaint(CalculatorInput.of(body)));
    }

    private <R> Answer<R> answer(Calculated<R> calculated) {
        return Answer.of(calculated, Languages.of(request));
    }
}
