package vn.hientai.web.rest.career;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.policy.Explanation;
import vn.hientai.personnel.career.path.PathQueries;
import vn.hientai.personnel.career.path.rule.NextPost;
import vn.hientai.web.rest.Languages;

/** A person's way ahead, explained. */
@Path("staff/{code}/path")
@RequestScoped
@Tag(name = "careers")
@Produces(MediaType.APPLICATION_JSON)
public class CareerPathResource {
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
    PathQueries paths;

    @Context
    HttpServletRequest request;

    @GET
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
