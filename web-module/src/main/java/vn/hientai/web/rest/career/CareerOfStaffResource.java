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
import java.util.Locale;
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
import vn.hientai.personnel.career.path.PathQueries;
import vn.hientai.personnel.career.path.rule.NextPost;
import vn.hientai.personnel.career.talent.TalentPool;
import vn.hientai.personnel.career.talent.TalentQueries;
import vn.hientai.web.rest.Languages;

/** A person's way ahead and eligibility, each with its explanation. */
@Path("staff/{code}")
@RequestScoped
@Tag(name = "careers")
@Produces(MediaType.APPLICATION_JSON)
public class CareerOfStaffResource {
    @Schema(description = "Whether a person qualifies for something on a day.")
    public record Eligibility(
            String staff, @Schema(description = "What was asked for") String asked, LocalDate on, boolean eligible,
            List<Explanation> explanation) {}

    @Schema(description = "Where a person stands now.")
    public record Now(String unit, String post, String rank, Integer step, LocalDate since) {}

    @Schema(description = "A next post with its requirements.")
    public record Step(
            String code, NextPost.Kind kind, String name,
            @Schema(description = "1 for the next step, 2 for the one behind it") int stage,
            @Schema(description = "Code of the step that leads to it") String behind,
            long met, int total, boolean open,
            @Schema(description = "First day on which every requirement could be met; absent while one has no day") LocalDate earliest,
            List<Explanation> explanation) {}

    @Schema(name = "CareerPath", description = "The way ahead.")
    public record Way(String staff, Now now, List<Step> steps) {}

    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    @Inject
    TalentQueries talents;

    @Inject
    PathQueries paths;

    @Context
    HttpServletRequest request;

    @GET
    @Path("eligibility")
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

    @GET
    @Path("path")
    @Operation(operationId = "getCareerPath", summary = "Next posts, what each requires, what is missing, when it could be")
    public Way path(@PathParam("code") String code) {
        var locale = Languages.of(request);
        var way = paths.of(actor.scope(Right.READ_TALENT), code).orElseThrow(() -> new NotFound("Person", code));
        var now = way.now();
        return new Way(
                code,
                new Now(now.unit(), now.post(), now.rank(), now.step(), now.since()),
                way.steps().stream().map(step -> step(step, locale)).toList());
    }

    private static Step step(PathQueries.Step step, Locale locale) {
        var english = "en".equals(locale.getLanguage());
        return new Step(
                step.post().code(), step.post().kind(), english ? step.post().nameEn() : step.post().nameVi(), step.stage(),
                step.behind(), step.met(), step.total(), step.verdict().passed(), step.earliest(),
                Explanation.of(step.verdict(), locale));
    }
}
