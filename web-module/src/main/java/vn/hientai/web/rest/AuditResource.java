package vn.hientai.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.audit.AuditQueries;
import vn.hientai.core.audit.AuditTrail.Outcome;
import vn.hientai.core.trail.ExportTrail;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.verification.VerifyTrail;
import vn.hientai.web.export.CsvTable;
import vn.hientai.web.export.TrailColumn;

/** The audit trail and its verification, for auditors. */
@Path("audit")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit", description = "Who did what, and the proof that nobody rewrote it")
public class AuditResource {
    @Schema(description = "One act, done or refused.")
    public record Entry(
            @Schema(description = "Number in the trail, without gaps") long seq,
            @Schema(description = "Moment of the act") Instant at,
            @Schema(description = "Business day of the act") LocalDate businessDay,
            @Schema(description = "Username of who acted") String actor,
            @Schema(description = "Name of the act") String action,
            @Schema(description = "How it ended") Outcome outcome,
            @Schema(description = "Kind of thing it was about") String subjectType,
            @Schema(description = "Key of the thing it was about") String subjectId,
            @Schema(description = "Names and values of the act") Object details,
            @Schema(description = "SHA-256 over this entry and the one before, in hexadecimal") String hash) {}

    @Schema(description = "Whether the trail is as it was written.")
    public record Verified(
            @Schema(description = "Whether every entry holds") boolean intact,
            @Schema(description = "Number of the newest entry") long entries,
            @Schema(description = "Number of the first entry that does not hold") Long firstBroken,
            @Schema(description = "What is wrong with it") AuditQueries.Fault fault,
            @Schema(description = "Hash of the newest entry, to be written down elsewhere") String lastHash) {}

    @Schema(description = "A verification under way.")
    public record Started(@Schema(description = "Id of the job") String job) {}

    @Inject
    AuditQueries audit;

    @Inject
    VerifyTrail verifyTrail;

    @Inject
    ExportTrail exportTrail;

    @Context
    HttpServletRequest request;

    @Inject
    CurrentActor actor;

    @GET
    @Path("entries")
    @Operation(operationId = "listAuditEntries", summary = "The trail, newest first")
    public Listing<Entry> entries(
            @Parameter(description = "Username of who acted") @QueryParam("actor") String who,
            @Parameter(description = "Name of the act") @QueryParam("action") String action,
            @Parameter(description = "How it ended") @QueryParam("outcome") Outcome outcome,
            @Parameter(description = "Kind of thing it was about") @QueryParam("subjectType") String subjectType,
            @Parameter(description = "Key of the thing it was about") @QueryParam("subjectId") String subjectId,
            @Parameter(description = "First business day") @QueryParam("from") String from,
            @Parameter(description = "Last business day") @QueryParam("until") String until,
            @QueryParam("limit") @DefaultValue("25") int limit,
            @QueryParam("after") String after,
            @QueryParam("count") boolean count) {
        actor.mustHold(Right.READ_AUDIT);
        var filter = new AuditQueries.Filter(who, action, outcome, subjectType, subjectId, day("from", from), day("until", until));
        var page = audit.list(actor.scope(Right.READ_AUDIT), filter,
                new PageRequest<>(limit, after, AuditQueries.AuditSort.NEWEST, true, count));
        return Listing.of(page, e -> new Entry(e.seq(), e.at(), e.businessDay(), e.actor(), e.action(), e.outcome(),
                e.subjectType(), e.subjectId(), JsonFormat.JSON.fromJson(e.details(), Map.class), e.hash()));
    }

    @GET
    @Path("verification")
    @Operation(operationId = "verifyAuditTrail", summary = "Recompute the whole chain and name the first entry that does not hold")
    public Verified verification() {
        actor.mustHold(Right.READ_AUDIT);
        var found = audit.verify();
        return new Verified(found.isIntact(), found.entries(), found.firstBroken(), found.fault(), found.lastHash());
    }

    @POST
    @Path("verification")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "startAuditVerification", summary = "Verify a long trail in the background; the result is that of the job")
    @APIResponseSchema(value = Started.class, responseCode = "202")
    public Response startVerification() {
        var job = verifyTrail.handle(new VerifyTrail.Command());
        return Response.accepted(new Started(job.toString())).location(URI.create("/api/v1/jobs/" + job)).build();
    }

    @GET
    @Path("entries.csv")
    @Produces("text/csv; charset=UTF-8")
    @Operation(operationId = "exportAuditEntries", summary = "The filtered trail as CSV, newest first; that it was taken out is kept in it")
    @APIResponseSchema(StreamingOutput.class)
    public Response export(
            @Parameter(description = "Username of who acted") @QueryParam("actor") String who,
            @Parameter(description = "Name of the act") @QueryParam("action") String action,
            @Parameter(description = "How it ended") @QueryParam("outcome") Outcome outcome,
            @Parameter(description = "Kind of thing it was about") @QueryParam("subjectType") String subjectType,
            @Parameter(description = "Key of the thing it was about") @QueryParam("subjectId") String subjectId,
            @Parameter(description = "First business day") @QueryParam("from") String from,
            @Parameter(description = "Last business day") @QueryParam("until") String until) {
        var filter = new AuditQueries.Filter(
                none(who), none(action), outcome, none(subjectType), none(subjectId), day("from", from), day("until", until));
        exportTrail.handle(new ExportTrail.Command(filter.toString()));
        var scope = actor.scope(Right.READ_AUDIT);
        var locale = Languages.of(request);
        StreamingOutput body = out -> {
            try (var table = new CsvTable<>(out, List.of(TrailColumn.values()), locale)) {
                audit.export(scope, filter, table::row);
            }
        };
        return Response.ok(body).header("Content-Disposition", Downloads.disposition("nhat-ky.csv")).build();
    }

    private static String none(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static LocalDate day(String field, String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw BusinessRuleViolated.at(field, "shape.day", Map.of());
        }
    }
}
