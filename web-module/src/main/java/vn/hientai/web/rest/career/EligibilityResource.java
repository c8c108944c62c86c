package vn.hientai.web.rest.career;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.Explanation;
import vn.hientai.personnel.career.talent.TalentPool;
import vn.hientai.personnel.career.talent.TalentQueries;
import vn.hientai.web.rest.Languages;

/** Whether a person qualifies for something, explained. */
@Path("staff/{code}/eligibility")
@RequestScoped
@Tag(name = "careers")
@Produces(MediaType.APPLICATION_JSON)
public class EligibilityResource {
    @Schema(description = "Whether a person qualifies for something on a day.")
    public record Eligibility(
            String staff, @Schema(description = "What was asked for") String asked, LocalDate on, boolean eligible,
            List<Explanation> explanation) {}

    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    @Inject
    TalentQueries talents;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(operationId = "getEligibility", summary = "Whether the person qualifies (for=talent), explained")
    public Eligibility eligibility(
            @PathParam("code") String code, @QueryParam("for") String asked, @QueryParam("pool") String pool, @QueryParam("asOf") String asOf) {
        if (!"talent".equals(asked)) {
            throw BusinessRuleViolated.at("for", "careers.eligibility-unknown", Map.of("known", "talent"));
        }
        var on = TalentPoolResource.day("asOf", asOf, today.date());
        var verdict = talents.candidate(actor.scope(Right.READ_TALENT), code, TalentPool.named(pool), on)
                .orElseThrow(() -> new NotFound("Person", code))
                .verdict();
        return new Eligibility(code, asked, on, verdict.passed(), Explanation.of(verdict, Languages.of(request)));
    }
}
