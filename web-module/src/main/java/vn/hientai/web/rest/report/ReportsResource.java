package vn.hientai.web.rest.report;

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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.web.export.FigureFiles;
import vn.hientai.web.export.FigureTable;
import vn.hientai.web.report.ReportName;
import vn.hientai.web.report.ReportShelf;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.rest.Listing;


/** The figures behind the charts: as JSON, as a spreadsheet, as CSV, on paper. */
@Path("reports")
@RequestScoped
@Tag(name = "reports")
@Produces(MediaType.APPLICATION_JSON)
public class ReportsResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String NAME = "{name: [a-z-]+}";

    @Schema(description = "A report that there is.")
    public record ReportInList(@Schema(description = "As it stands in addresses") String name, @Schema(description = "In words") String title) {}

    @Inject
    CurrentActor actor;

    @Inject
    ReportShelf shelf;

    @Inject
    Today today;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(operationId = "listReports", summary = "The reports that there are")
    public Listing<ReportInList> list() {
        actor.mustHold(Right.READ_REPORTS);
        var locale = Languages.of(request);
        List<ReportInList> all = Arrays.stream(ReportName.values())
                .map(one -> new ReportInList(one.path(), Texts.get(locale, "reports.name." + one)))
                .toList();
        return new Listing<>(all, null, null);
    }

    @GET
    @Path(NAME)
    @APIResponseSchema(FigureTable.class)
    @Operation(operationId = "getReport", summary = "The figures of a report for a unit and everything below it on a day")
    public Response read(
            @Parameter(description = "Name of the report") @PathParam("name") String name,
            @Parameter(description = "Code of the unit; the highest of my scope when absent") @QueryParam("unit") String unit,
            @Parameter(description = "The day; today when absent") @QueryParam("asOf") String asOf,
            @Context Request conditions) {
        return EntityTags.read(conditions, table(name, unit, asOf), Languages.of(request));
    }

    @GET
    @Path(NAME + ".xlsx")
    @Produces(XLSX)
    @Operation(operationId = "getReportSpreadsheet", summary = "The figures of a report as a spreadsheet")
    public Response xlsx(
            @Parameter(description = "Name of the report") @PathParam("name") String name,
            @Parameter(description = "Code of the unit; the highest of my scope when absent") @QueryParam("unit") String unit,
            @Parameter(description = "The day; today when absent") @QueryParam("asOf") String asOf) {
        var table = table(name, unit, asOf);
        return file(table, asOf, "xlsx", XLSX, out -> FigureFiles.xlsx(table, out));
    }

    @GET
    @Path(NAME + ".csv")
    @Produces("text/csv")
    @Operation(operationId = "getReportCsv", summary = "The figures of a report as CSV (UTF-8 with byte order mark)")
    public Response csv(
            @Parameter(description = "Name of the report") @PathParam("name") String name,
            @Parameter(description = "Code of the unit; the highest of my scope when absent") @QueryParam("unit") String unit,
            @Parameter(description = "The day; today when absent") @QueryParam("asOf") String asOf) {
        var table = table(name, unit, asOf);
        var locale = Languages.of(request);
        return file(table, asOf, "csv", "text/csv; charset=UTF-8", out -> FigureFiles.csv(table, out, locale));
    }

    @GET
    @Path(NAME + ".pdf")
    @Produces("application/pdf")
    @Operation(operationId = "getReportPaper", summary = "The figures of a report on paper")
    public Response pdf(
            @Parameter(description = "Name of the report") @PathParam("name") String name,
            @Parameter(description = "Code of the unit; the highest of my scope when absent") @QueryParam("unit") String unit,
            @Parameter(description = "The day; today when absent") @QueryParam("asOf") String asOf) {
        var table = table(name, unit, asOf);
        var locale = Languages.of(request);
        return file(table, asOf, "pdf", "application/pdf", out -> FigureFiles.pdf(table, out, locale));
    }

    private FigureTable table(String name, String unit, String asOf) {
        actor.mustHold(Right.READ_REPORTS);
        var report = ReportName.of(name).orElseThrow(() -> new NotFound("Report", name));
        return shelf.table(report, unit, Days.of("asOf", asOf), Languages.of(request));
    }

    private Response file(FigureTable table, String asOf, String kind, String type, StreamingOutput body) {
        LocalDate day = Days.of("asOf", asOf) == null ? today.date() : Days.of("asOf", asOf);
        return Response.ok(body, type)
                .header("Content-Disposition", "attachment; filename=\"" + table.name() + "-" + day + "." + kind + "\"")
                .build();
    }
}
