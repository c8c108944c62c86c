package vn.hientai.web.rest.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.StaffCategory;
import vn.hientai.personnel.competency.ApproveFramework;
import vn.hientai.personnel.competency.DraftFramework;
import vn.hientai.personnel.competency.FrameworkQueries;
import vn.hientai.personnel.competency.FrameworkQueries.Sheet;
import vn.hientai.personnel.competency.FrameworkQueries.VersionRow;
import vn.hientai.personnel.competency.FrameworkStatus;
import vn.hientai.personnel.competency.FrameworkText;
import vn.hientai.personnel.competency.FrameworkText.CompetencyText;
import vn.hientai.personnel.competency.ReviseFramework;
import vn.hientai.personnel.competency.WithdrawFramework;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.Listing;
import vn.hientai.web.rest.organisation.Asked;

/** Competency frameworks by version: drafted, put in force from a day by somebody else, superseded, never overwritten. */
@Path("assessment/frameworks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "assessment")
public class FrameworksResource {
    private static final String AS_OF = "The day whose state is asked for; today when left out";

    @Schema(name = "FrameworkVersion", description = "A version of a competency framework.")
    public record Version(
            String code, int number, String name, String nameEn, @Schema(description = "Whom it is for; absent for everybody") StaffCategory category,
            String legalBasis, FrameworkStatus status, @Schema(description = "First day; absent while a draft") LocalDate from, LocalDate lastDay,
            @Schema(description = "Absent when shipped with the product") String draftedBy, LocalDate draftedOn, String decidedBy,
            LocalDate decidedOn, @Schema(description = "Why it was withdrawn") String reason, int competencies,
            @Schema(description = "Whether all of it was compared with the official text") boolean confirmed) {
        static Version of(VersionRow row) {
            return new Version(
                    row.code(), row.number(), row.name(), row.nameEn(), row.category(), row.legalBasis(), row.status(), row.from(),
                    row.lastDay(), row.draftedBy(), row.draftedOn(), row.decidedBy(), row.decidedOn(), row.reason(), row.competencies(),
                    row.confirmed() == row.competencies());
        }
    }

    @Schema(name = "Framework", description = "A version with its competencies and described levels, and every version there was.")
    public record Framework(Version version, List<CompetencyText> competencies, @Schema(description = "Newest first") List<Version> versions) {
        static Framework of(Sheet sheet) {
            return new Framework(Version.of(sheet.row()), sheet.text().competencies(), sheet.versions().stream().map(Version::of).toList());
        }
    }

    @Schema(name = "NewFramework", description = "A framework, or the next version of one, that is drafted.")
    public record NewFramework(
            @NotBlank @Pattern(regexp = "[A-Z0-9][A-Z0-9.\\-]{1,29}") String code, @NotNull @Valid FrameworkText text) {}

    @Schema(name = "FrameworkDrafted", description = "What was drafted.")
    public record Drafted(String code, int number) {}

    @Schema(name = "FrameworkApproval", description = "From which day the draft holds.")
    public record Approval(@NotNull LocalDate from) {}

    @Schema(name = "FrameworkWithdrawal", description = "Why the draft is taken back or refused.")
    public record Withdrawal(@NotBlank @Size(max = 1000) String reason) {}

    @Inject
    CurrentActor actor;

    @Inject
    FrameworkQueries frameworks;

    @Inject
    DraftFramework draftFramework;

    @Inject
    ReviseFramework reviseFramework;

    @Inject
    ApproveFramework approveFramework;

    @Inject
    WithdrawFramework withdrawFramework;

    @Inject
    Today today;

    @Context
    HttpHeaders headers;

    @GET
    @Operation(operationId = "listFrameworks", summary = "Frameworks in force on a day, and drafts that wait")
    public Listing<Version> list(@Parameter(description = AS_OF) @QueryParam("asOf") String asOf) {
        actor.mustHold(Right.READ_UNITS);
        return new Listing<>(frameworks.list(day(asOf)).stream().map(Version::of).toList(), null, null);
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "readFramework", summary = "A framework with its described levels; the ETag belongs to the version shown")
    @APIResponseSchema(Framework.class)
    public Response read(
            @PathParam("code") String code, @Parameter(description = AS_OF) @QueryParam("asOf") String asOf,
            @Parameter(description = "Number of a version; the one in force when left out") @QueryParam("number") Integer number) {
        actor.mustHold(Right.READ_UNITS);
        var sheet = frameworks.sheet(code, number, day(asOf));
        return Response.ok(Framework.of(sheet)).tag(String.valueOf(sheet.row().version())).build();
    }

    @POST
    @Operation(operationId = "draftFramework", summary = "Draft a framework or the next version of one")
    @APIResponseSchema(value = Drafted.class, responseCode = "201")
    public Response draft(@Valid @NotNull NewFramework body) {
        var number = draftFramework.handle(new DraftFramework.Command(body.code(), body.text()));
        return Response.created(URI.create("/api/v1/assessment/frameworks/" + body.code() + "?number=" + number))
                .entity(new Drafted(body.code(), number))
                .build();
    }

    @PUT
    @Path("{code}/draft")
    @Operation(operationId = "reviseFramework", summary = "Write the waiting draft anew; needs If-Match")
    @APIResponse(responseCode = "204", description = "Written")
    public void revise(@PathParam("code") String code, @Valid @NotNull FrameworkText body) {
        reviseFramework.handle(new ReviseFramework.Command(code, EntityTags.versionOf(headers), body));
    }

    @POST
    @Path("{code}/approval")
    @Operation(operationId = "approveFramework", summary = "Put the waiting draft in force from a day; needs If-Match")
    @APIResponse(responseCode = "204", description = "Approved; what held before ends the day before")
    public void approve(@PathParam("code") String code, @Valid @NotNull Approval body) {
        approveFramework.handle(new ApproveFramework.Command(code, EntityTags.versionOf(headers), body.from()));
    }

    @POST
    @Path("{code}/withdrawal")
    @Operation(operationId = "withdrawFramework", summary = "Take the waiting draft back, or refuse it; needs If-Match")
    @APIResponse(responseCode = "204", description = "Withdrawn; it stays readable")
    public void withdraw(@PathParam("code") String code, @Valid @NotNull Withdrawal body) {
        withdrawFramework.handle(new WithdrawFramework.Command(code, EntityTags.versionOf(headers), body.reason()));
    }

    private LocalDate day(String asOf) {
        return Asked.day("asOf", asOf, today.date());
    }
}
