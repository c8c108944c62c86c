package vn.hientai.web.rest.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.personnel.report.RemoveReport;
import vn.hientai.personnel.report.ReportField;
import vn.hientai.personnel.report.ReportSpec;
import vn.hientai.personnel.report.SaveReport;
import vn.hientai.personnel.report.SavedReport;
import vn.hientai.personnel.report.SavedReportQueries;
import vn.hientai.personnel.report.ScheduleReport;
import vn.hientai.personnel.report.ShareReport;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.Listing;

/** Reports that are kept: built, changed, shared, scheduled. What they find is read elsewhere, with the scope of whoever asks. */
@Path("saved-reports")
@RequestScoped
@Tag(name = "reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SavedReportsResource {
    @Schema(description = "One condition: a field, how its value is held against it, the value.")
    public record ReportCondition(
            @NotNull ReportField field, @NotNull ReportSpec.Test test,
            @Size(max = 200) @Schema(description = "Absent for EMPTY and FILLED") String value) {}

    @Schema(description = "A report as it is built.")
    public record NewReport(
            @NotBlank @Size(max = 120) String name, @Schema(description = "Columns, where people are listed one by one") List<@NotNull ReportField> fields,
            List<@Valid @NotNull ReportCondition> conditions, @Schema(description = "Fields to count by, at most two") List<@NotNull ReportField> groups,
            @Schema(description = "Code of the highest unit; absent for the whole scope") String unit) {

        ReportSpec spec() {
            return new ReportSpec(
                    fields == null ? List.of() : fields,
                    conditions == null ? List.of() : conditions.stream().map(one -> new ReportSpec.Condition(one.field(), one.test(), one.value())).toList(),
                    groups == null ? List.of() : groups, unit);
        }
    }

    @Schema(description = "With whom a report is shared: whoever plays the role over the unit or below it.")
    public record ReportShare(@NotNull Role role, @NotBlank @Schema(description = "Code of the unit") String unit) {}

    @Schema(description = "All with whom a report is shared.")
    public record ReportShares(@NotNull @Size(max = 50) List<@Valid @NotNull ReportShare> shares) {}

    @Schema(description = "How often a result is told.")
    public record ReportSchedule(@Schema(description = "Absent for no longer") SavedReport.Schedule schedule) {}

    @Schema(description = "A kept report.")
    public record Kept(
            long id, String name, List<ReportField> fields, List<ReportCondition> conditions, List<ReportField> groups, String unit,
            @Schema(description = "Who built it") String owner, boolean mine, SavedReport.Schedule schedule, LocalDate nextOn,
            @Schema(description = "Told to the owner") List<ReportShare> shares, int version) {

        static Kept of(SavedReport one) {
            return new Kept(
                    one.id(), one.name(), one.spec().fields(),
                    one.spec().conditions().stream().map(test -> new ReportCondition(test.field(), test.test(), test.value())).toList(),
                    one.spec().groups(), one.spec().unit(), one.owner(), one.mine(), one.schedule(), one.nextOn(),
                    one.shares().stream().map(share -> new ReportShare(share.role(), share.unit())).toList(), one.version());
        }
    }

    @Inject
    CurrentActor actor;

    @Inject
    SavedReportQueries saved;

    @Inject
    SaveReport saveReport;

    @Inject
    RemoveReport removeReport;

    @Inject
    ShareReport shareReport;

    @Inject
    ScheduleReport scheduleReport;

    @Context
    HttpHeaders headers;

    @GET
    @Operation(operationId = "listSavedReports", summary = "My reports, and those shared with a role that I play")
    public Listing<Kept> list() {
        actor.mustHold(Right.READ_REPORTS);
        return new Listing<>(saved.mine().stream().map(Kept::of).toList(), null, null);
    }

    @GET
    @Path("{id: \\d+}")
    @APIResponseSchema(Kept.class)
    @Operation(operationId = "getSavedReport", summary = "A kept report, without what it finds")
    public Response get(@Parameter(description = "Number of the report") @PathParam("id") long id, @Context Request request) {
        actor.mustHold(Right.READ_REPORTS);
        var one = Kept.of(saved.get(id));
        return EntityTags.read(request, one, one.version());
    }

    @POST
    @APIResponseSchema(value = Kept.class, responseCode = "201")
    @Operation(operationId = "saveReport", summary = "Keep a report")
    public Response add(@Valid @NotNull NewReport report) {
        var id = saveReport.handle(new SaveReport.Command(null, report.name(), report.spec(), null));
        return Response.created(URI.create("/api/v1/saved-reports/" + id)).entity(Kept.of(saved.get(id))).build();
    }

    @PUT
    @Path("{id: \\d+}")
    @Operation(operationId = "changeReport", summary = "Change a report of mine")
    public Kept change(@Parameter(description = "Number of the report") @PathParam("id") long id, @Valid @NotNull NewReport report) {
        saveReport.handle(new SaveReport.Command(id, report.name(), report.spec(), EntityTags.versionOf(headers)));
        return Kept.of(saved.get(id));
    }

    @PUT
    @Path("{id: \\d+}/shares")
    @Operation(operationId = "shareReport", summary = "Say who may run a report of mine, each over their own scope")
    public Kept share(@Parameter(description = "Number of the report") @PathParam("id") long id, @Valid @NotNull ReportShares shares) {
        shareReport.handle(new ShareReport.Command(
                id, shares.shares().stream().map(one -> new SavedReport.Share(one.role(), one.unit())).toList(), EntityTags.versionOf(headers)));
        return Kept.of(saved.get(id));
    }

    @PUT
    @Path("{id: \\d+}/schedule")
    @Operation(operationId = "scheduleReport", summary = "Have a report of mine told each month or quarter, or no longer")
    public Kept schedule(@Parameter(description = "Number of the report") @PathParam("id") long id, @Valid @NotNull ReportSchedule schedule) {
        scheduleReport.handle(new ScheduleReport.Command(id, schedule.schedule(), EntityTags.versionOf(headers)));
        return Kept.of(saved.get(id));
    }

    @DELETE
    @Path("{id: \\d+}")
    @Operation(operationId = "removeReport", summary = "Take a report of mine away")
    public void remove(@Parameter(description = "Number of the report") @PathParam("id") long id) {
        removeReport.handle(new RemoveReport.Command(id, EntityTags.versionOf(headers)));
    }
}
