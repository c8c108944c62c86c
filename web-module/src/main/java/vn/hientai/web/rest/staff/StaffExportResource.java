package vn.hientai.web.rest.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.file.ExportPeople;
import vn.hientai.personnel.file.StaffQueries;
import vn.hientai.personnel.file.StaffRow;
import vn.hientai.personnel.file.StaffSight;
import vn.hientai.web.export.StaffColumn;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.rest.TableFiles;

/** The directory as a file: exactly the rows and columns that were seen. */
@Path("/")
@RequestScoped
@Tag(name = "staff")
public class StaffExportResource {
    @Inject
    CurrentActor actor;

    @Inject
    StaffQueries staff;

    @Inject
    ExportPeople exportPeople;

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    @Context
    HttpServletRequest request;

    @GET
    @Path("staff.csv")
    @Produces(TableFiles.CSV)
    @Operation(summary = "The filtered people as CSV (UTF-8 with byte order mark)")
    public Response csv(@BeanParam StaffQuestion question, @QueryParam("columns") String columns) {
        return answer(question, columns, "csv");
    }

    @GET
    @Path("staff.xlsx")
    @Produces(TableFiles.XLSX)
    @Operation(summary = "The filtered people as a spreadsheet")
    public Response xlsx(@BeanParam StaffQuestion question, @QueryParam("columns") String columns) {
        return answer(question, columns, "xlsx");
    }

    private Response answer(StaffQuestion question, String columns, String kind) {
        var filter = question.filter(trees, today);
        var sort = question.order();
        var descending = question.isDescending();
        var locale = Languages.of(request);
        List<StaffColumn> chosen = StaffColumn.chosen(columns);
        exportPeople.handle(new ExportPeople.Command(kind, filter.traced(), sort));
        var sight = StaffSight.of(actor);
        var scope = actor.scope(Right.EXPORT_PEOPLE);
        Consumer<Consumer<StaffRow>> rows = to -> staff.export(scope, sight, filter, sort, descending, to);
        var name = "staff-" + today.date();
        return "csv".equals(kind) ? TableFiles.csv(rows, chosen, locale, name) : TableFiles.xlsx(rows, chosen, locale, name);
    }
}
