package vn.hientai.web.rest.pay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.payround.RoundQueries;
import vn.hientai.personnel.payround.RoundQueries.Filter;
import vn.hientai.personnel.payround.RoundQueries.LineRow;
import vn.hientai.personnel.payround.RoundQueries.RoundRow;
import vn.hientai.web.export.RoundColumn;
import vn.hientai.web.export.RoundPapers;
import vn.hientai.web.rest.Downloads;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.rest.TableFiles;

/** The list of a pay round on paper, annexed to its decision (danh sách kèm theo), and as a table. */
@Path("pay-rounds/{id: \\d+}/list")
@RequestScoped
@Tag(name = "pay")
public class PayListsResource {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private record Printed(RoundRow round, List<LineRow> lines) {}

    @Inject
    CurrentActor actor;

    @Inject
    RoundQueries rounds;

    @Inject
    RoundPapers papers;

    @Inject
    OrgTrees trees;

    @Context
    HttpServletRequest request;

    @GET
    @Path("paper.docx")
    @Produces(DOCX)
    @Operation(operationId = "printPayListDocx", summary = "The list with its legal bases as DOCX (Decree 30/2020)")
    public Response docx(@PathParam("id") long id, @QueryParam("unit") String unit) {
        var printed = printed(id, unit);
        return file(papers.docx(printed.round(), printed.lines()), "danh-sach-nang-luong-" + id + ".docx");
    }

    @GET
    @Path("paper.pdf")
    @Produces("application/pdf")
    @Operation(operationId = "printPayListPdf", summary = "The list with its legal bases as PDF (Decree 30/2020)")
    public Response pdf(@PathParam("id") long id, @QueryParam("unit") String unit) {
        var printed = printed(id, unit);
        return file(papers.pdf(printed.round(), printed.lines()), "danh-sach-nang-luong-" + id + ".pdf");
    }

    @GET
    @Path("table.xlsx")
    @Produces(TableFiles.XLSX)
    @Operation(operationId = "exportPayListXlsx", summary = "Everyone in the round, those left out too, as a spreadsheet")
    public Response xlsx(@PathParam("id") long id, @QueryParam("unit") String unit) {
        return TableFiles.xlsx(printed(id, unit).lines(), List.of(RoundColumn.values()), Languages.of(request), "nang-luong-" + id);
    }

    @GET
    @Path("table.csv")
    @Produces(TableFiles.CSV)
    @Operation(operationId = "exportPayListCsv", summary = "Everyone in the round, those left out too, as CSV")
    public Response csv(@PathParam("id") long id, @QueryParam("unit") String unit) {
        return TableFiles.csv(printed(id, unit).lines(), List.of(RoundColumn.values()), Languages.of(request), "nang-luong-" + id);
    }

    /** Whoever signs sees the list that the decision annexes; the others what they see on the page. */
    private Printed printed(long id, String unit) {
        var signs = actor.holds(Right.SIGN_DECISION) && !actor.holds(Right.DRAFT_DECISION);
        actor.mustHold(signs ? Right.SIGN_DECISION : Right.DRAFT_DECISION);
        var scope = actor.scope(signs ? Right.SIGN_DECISION : Right.DRAFT_DECISION);
        var round = rounds.find(scope, id).filter(row -> !signs || row.decisionId() != null).orElseThrow(() -> new NotFound("PayRound", id));
        var lines = new ArrayList<LineRow>();
        rounds.export(scope, id, filter(scope, unit), lines::add);
        return new Printed(round, lines);
    }

    private Filter filter(AccessScope scope, String unit) {
        if (unit == null || unit.isBlank()) {
            return Filter.ALL;
        }
        var node = trees.now().find(unit).filter(one -> scope.includesUnit(one.id())).orElseThrow(() -> new NotFound("Unit", unit));
        Set<Long> units = trees.now().subtreeIds(node.id());
        return new Filter(units, null, null, null, null, null);
    }

    private static Response file(Object content, String name) {
        return Response.ok(content).header("Content-Disposition", Downloads.disposition(name)).build();
    }
}
