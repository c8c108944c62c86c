package vn.hientai.web.rest.report;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.report.ExportReport;
import vn.hientai.personnel.report.ReportField;
import vn.hientai.personnel.report.ReportQueries;
import vn.hientai.personnel.report.ReportSight;
import vn.hientai.personnel.report.ReportSpec;
import vn.hientai.personnel.report.SavedReportQueries;
import vn.hientai.web.export.CsvTable;
import vn.hientai.web.export.TableColumn;
import vn.hientai.web.export.XlsxTable;
import vn.hientai.web.report.ReportAddress;
import vn.hientai.web.report.ReportColumns;
import vn.hientai.web.rest.Languages;

/** What a built report finds, over the scope and with the fields of whoever asks: by its parts, or a kept one by its number. */
@Path("/")
@RequestScoped
@Tag(name = "reports")
@Produces(MediaType.APPLICATION_JSON)
public class ReportRowsResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST = 200;

    @Schema(description = "What a report finds: rows of people, or counts of them by group.")
    public record ReportRows(
            @Schema(description = "Codes of the fields, in the order of the cells") List<String> fields,
            @Schema(description = "The first rows: values by code of field; what is empty or hidden is absent") List<Map<String, Object>> items,
            @Schema(description = "People that the report is about") long total) {}

    @Inject
    CurrentActor actor;

    @Inject
    ReportQueries reports;

    @Inject
    SavedReportQueries saved;

    @Inject
    ExportReport exportReport;

    @Inject
    Today today;

    @Context
    HttpServletRequest request;

    @GET
    @Path("report-rows")
    @Operation(operationId = "listReportRows", summary = "The first rows or the groups of a report, over my scope")
    public ReportRows rows(
            @Parameter(description = "Number of a kept report; otherwise its parts") @QueryParam("report") Long report,
            @Parameter(description = "Codes of fields") @QueryParam("f") List<String> fields,
            @Parameter(description = "Codes of fields to count by, at most two") @QueryParam("g") List<String> groups,
            @Parameter(description = "The day; today when absent") @QueryParam("asOf") String asOf,
            @Parameter(description = "Rows, 1 to 200") @QueryParam("limit") @DefaultValue("25") int limit) {
        actor.mustHold(Right.READ_REPORTS);
        if (report == null && !ReportAddress.isIn(request.getParameterMap())) {
            return new ReportRows(List.of(), List.of(), 0);
        }
        var spec = spec(report);
        var day = Days.of("asOf", asOf);
        var scope = actor.scope(Right.READ_REPORTS);
        var sight = ReportSight.of(actor);
        var items = new ArrayList<Map<String, Object>>();
        if (spec.groups().isEmpty()) {
            reports.rows(scope, sight, spec, day, Math.max(1, Math.min(MOST, limit))).forEach(row -> items.add(named(spec.fields(), row, null)));
        } else {
            reports.groups(scope, sight, spec, day).forEach(row -> items.add(named(spec.groups(), row.keys(), row.people())));
        }
        return new ReportRows(
                (spec.groups().isEmpty() ? spec.fields() : spec.groups()).stream().map(Enum::name).toList(), items,
                reports.count(scope, sight, spec, day));
    }

    private static Map<String, Object> named(List<ReportField> fields, List<Object> values, Long people) {
        var named = new LinkedHashMap<String, Object>();
        for (var i = 0; i < fields.size(); i++) {
            if (values.get(i) != null) {
                named.put(fields.get(i).name(), values.get(i) instanceof Number || values.get(i) instanceof Boolean ? values.get(i) : values.get(i).toString());
            }
        }
        if (people != null) {
            named.put("people", people);
        }
        return named;
    }

    @GET
    @Path("report-rows.xlsx")
    @Produces(XLSX)
    @Operation(operationId = "getReportRowsSpreadsheet", summary = "All that a report finds, as a spreadsheet")
    public Response xlsx(
            @Parameter(description = "Number of a kept report; otherwise its parts") @QueryParam("report") Long report,
            @Parameter(description = "The day; today when absent") @QueryParam("asOf") String asOf) {
        return file(report, asOf, "xlsx", XLSX);
    }

    @GET
    @Path("report-rows.csv")
    @Produces("text/csv")
    @Operation(operationId = "getReportRowsCsv", summary = "All that a report finds, as CSV (UTF-8 with byte order mark)")
    public Response csv(
            @Parameter(description = "Number of a kept report; otherwise its parts") @QueryParam("report") Long report,
            @Parameter(description = "The day; today when absent") @QueryParam("asOf") String asOf) {
        return file(report, asOf, "csv", "text/csv; charset=UTF-8");
    }

    private ReportSpec spec(Long report) {
        return report == null ? ReportAddress.read(request.getParameterMap()) : saved.get(report).spec();
    }

    /** Rows of people leave by the right to take people out, counts by the right to reports. */
    private Response file(Long report, String asOf, String kind, String type) {
        actor.mustHold(Right.READ_REPORTS);
        var spec = spec(report);
        var day = Days.of("asOf", asOf);
        var locale = Languages.of(request);
        var sight = ReportSight.of(actor);
        var counts = !spec.groups().isEmpty();
        if (!counts) {
            exportReport.handle(ExportReport.Command.of(kind, spec, day));
        }
        var scope = actor.scope(counts ? Right.READ_REPORTS : Right.EXPORT_PEOPLE);
        var columns = new ArrayList<TableColumn<List<Object>>>(ReportColumns.of(counts ? spec.groups() : spec.fields()));
        if (counts) {
            columns.add(new People(columns.size()));
        }
        StreamingOutput body = out -> {
            if (counts) {
                var found = reports.groups(scope, sight, spec, day);
                write(out, kind, columns, locale, each -> found.forEach(row -> {
                    var cells = new ArrayList<>(row.keys());
                    cells.add(row.people());
                    each.accept(cells);
                }));
            } else {
                write(out, kind, columns, locale, each -> reports.each(scope, sight, spec, day, each));
            }
        };
        return Response.ok(body, type)
                .header("Content-Disposition", "attachment; filename=\"report-" + (day == null ? today.date() : day) + "." + kind + "\"")
                .build();
    }

    private static void write(
            OutputStream out, String kind, List<TableColumn<List<Object>>> columns, Locale locale, Consumer<Consumer<List<Object>>> rows)
            throws IOException {
        if ("csv".equals(kind)) {
            try (var table = new CsvTable<>(out, columns, locale)) {
                rows.accept(table::row);
            }
        } else {
            try (var table = new XlsxTable<>(out, columns, locale)) {
                rows.accept(table::row);
            }
        }
    }

    private record People(int at) implements TableColumn<List<Object>> {
        @Override
        public String title(Locale locale) {
            return Texts.get(locale, "report.people");
        }

        @Override
        public Object value(List<Object> row, Locale locale) {
            return row.get(at);
        }
    }
}
