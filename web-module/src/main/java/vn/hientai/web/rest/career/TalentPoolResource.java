package vn.hientai.web.rest.career;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.Explanation;
import vn.hientai.personnel.career.talent.TalentPool;
import vn.hientai.personnel.career.talent.TalentQueries;
import vn.hientai.personnel.career.talent.TalentQueries.CandidateSort;
import vn.hientai.personnel.career.talent.TalentQueries.NominationSort;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.rest.Listing;

/** Who is in a talent pool on a day, and who could be nominated today. */
@Path("careers/talent-pool")
@RequestScoped
@Tag(name = "careers")
@Produces(MediaType.APPLICATION_JSON)
public class TalentPoolResource {
    @Schema(name = "PoolMember", description = "A person's time in a pool.")
    public record Member(
            long id, String staff, String fullName, String unit, String post, TalentPool pool, LocalDate from, LocalDate lastDay,
            long decision, String decisionNumber) {}

    @Schema(name = "TalentCandidate", description = "A young person of the unit, judged by the rules of today.")
    public record Candidate(
            String staff, String fullName, String unit, String post, String birthDate,
            @Schema(description = "NOMINATED, MEMBER or absent") String talent,
            boolean eligible, List<Explanation> explanation) {}

    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    @Inject
    TalentQueries talents;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(operationId = "listTalentPool", summary = "Who is in the pool on a day (asOf, default today)")
    public Listing<Member> members(
            @QueryParam("pool") String pool,
            @QueryParam("asOf") String asOf,
            @QueryParam("limit") @DefaultValue("25") int limit,
            @QueryParam("after") String after,
            @QueryParam("count") boolean count) {
        var members = talents.members(
                actor.scope(Right.READ_TALENT),
                pool == null ? null : TalentPool.named(pool),
                day("asOf", asOf, today.date()),
                new PageRequest<>(limit, after, NominationSort.NEWEST, false, count));
        return Listing.of(members, row -> new Member(
                row.id(), row.code(), row.fullName(), row.unit(), row.post(), row.pool(), row.from(), row.lastDay(),
                row.decision().value(), row.decisionNumber()));
    }

    @GET
    @Path("candidates")
    @Operation(operationId = "listTalentCandidates", summary = "Young people of my units, each with the verdict of today")
    public Listing<Candidate> candidates(
            @QueryParam("pool") String pool,
            @QueryParam("limit") @DefaultValue("25") int limit,
            @QueryParam("after") String after,
            @QueryParam("count") boolean count) {
        var locale = Languages.of(request);
        var candidates = talents.candidates(
                actor.scope(Right.NOMINATE_TALENT),
                TalentPool.named(pool),
                new PageRequest<>(limit, after, CandidateSort.FULL_NAME, false, count));
        return Listing.of(candidates, row -> new Candidate(
                row.code(), row.fullName(), row.unit(), row.post(), row.birth(), row.talent(), row.verdict().passed(),
                Explanation.of(row.verdict(), locale)));
    }

    static LocalDate day(String field, String text, LocalDate otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw BusinessRuleViolated.at(field, "shape.day", Map.of("field", field));
        }
    }
}
