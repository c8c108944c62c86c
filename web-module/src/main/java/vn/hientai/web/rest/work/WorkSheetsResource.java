package vn.hientai.web.rest.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.assessment.work.IntakeTasks;
import vn.hientai.personnel.assessment.work.SubmitWorkSheet;
import vn.hientai.personnel.assessment.work.TakeWorkSheet;
import vn.hientai.personnel.assessment.work.WorkSheetQueries;
import vn.hientai.personnel.assessment.work.WorkSheetQueries.SheetInList;
import vn.hientai.personnel.assessment.work.WorkSheetQueries.SheetLine;
import vn.hientai.personnel.assessment.work.WorkSheetQueries.SheetStatus;
import vn.hientai.web.export.SheetFiles;
import vn.hientai.web.rest.Downloads;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.rest.Listing;

/** Lists of tasks and results from spreadsheets: sent, checked cell by cell, taken in or discarded. */
@Path("work/sheets")
@RequestScoped
@Tag(name = "work")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WorkSheetsResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Schema(name = "WorkSheetInList", description = "A list that was sent.")
    public record Shown(
            long id, @Schema(description = "Code of the unit whose list it is") String unit, String fileName, SheetStatus status, String sender,
            LocalDate sentOn, LocalDate takenOn, int rows, @Schema(description = "Rows without a problem") int good,
            @Schema(description = "Rows that are tasks now") int taken) {}

    @Schema(name = "WorkSheetProblem", description = "What is wrong with a cell.")
    public record Problem(
            @Schema(description = "Row number that the spreadsheet program shows") int row,
            @Schema(description = "Address of the cell, such as C11") String cell, String field, String rule,
            @Schema(description = "The same in words") String message) {}

    @Schema(name = "WorkSheetLine", description = "What became of a row.")
    public record Line(int row, IntakeTasks.Result result) {}

    @Schema(name = "WorkSheetWhole", description = "A list with its problems.")
    public record Whole(Shown sheet, List<Problem> problems, @Schema(description = "Rows that were taken, with what became of them") List<Line> lines) {}

    @Schema(name = "WorkSheetChoice", description = "What is to be done with a checked list.")
    public record Taking(@NotNull TakeWorkSheet.Choice choice) {}

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    SubmitWorkSheet submitWorkSheet;

    @Inject
    TakeWorkSheet takeWorkSheet;

    @Inject
    WorkSheetQueries sheets;

    @Context
    HttpServletRequest request;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "sendWorkSheet", summary = "Send a spreadsheet of tasks to be checked: parts file and unit")
    @APIResponseSchema(value = Whole.class, responseCode = "201")
    public Response send(List<EntityPart> parts) {
        actor.mustHold(Right.INTAKE_WORK);
        byte[] content = null;
        var fileName = "file";
        String unit = null;
        try {
            for (var part : parts) {
                if ("file".equals(part.getName())) {
                    content = part.getContent().readAllBytes();
                    fileName = part.getFileName().orElse(fileName);
                } else if ("unit".equals(part.getName())) {
                    unit = part.getContent(String.class).strip();
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (content == null) {
            throw new BusinessRuleViolated("work.sheet.no-file");
        }
        var id = submitWorkSheet.handle(new SubmitWorkSheet.Command(trees.now().get(unit == null ? "" : unit).id(), fileName, content));
        return Response.created(URI.create("/api/v1/work/sheets/" + id)).entity(whole(id)).build();
    }

    @GET
    @Operation(operationId = "listWorkSheets", summary = "Lists that were sent, newest first")
    public Listing<Shown> list() {
        return new Listing<>(sheets.list(actor.scope(Right.INTAKE_WORK)).stream().map(this::shown).toList(), null, null);
    }

    @GET
    @Path("{id: \\d+}")
    @Operation(operationId = "getWorkSheet", summary = "A list with what is wrong with it")
    public Whole get(@PathParam("id") long id) {
        return whole(id);
    }

    @GET
    @Path("template.xlsx")
    @Produces(XLSX)
    @Operation(operationId = "getWorkSheetTemplate", summary = "The spreadsheet to fill in")
    public Response template() {
        actor.mustHold(Right.INTAKE_WORK);
        return Response.ok(SheetFiles.template(Languages.of(request)), XLSX)
                .header("Content-Disposition", Downloads.disposition("mau-giao-viec.xlsx"))
                .build();
    }

    @GET
    @Path("{id: \\d+}/problems.xlsx")
    @Produces(XLSX)
    @Operation(operationId = "getWorkSheetProblems", summary = "The rows with problems as a spreadsheet, each with what is wrong")
    public Response problems(@PathParam("id") long id) {
        var sheet = sheets.get(actor.scope(Right.INTAKE_WORK), id);
        var lines = sheets.lines(actor.scope(Right.INTAKE_WORK), id);
        return Response.ok(SheetFiles.problems(lines, Languages.of(request)), XLSX)
                .header("Content-Disposition", Downloads.disposition("loi-" + sheet.id() + ".xlsx"))
                .build();
    }

    @POST
    @Path("{id: \\d+}/taking")
    @Operation(operationId = "takeWorkSheet", summary = "Take a checked list in, all rows or the valid ones, or discard it")
    public Whole take(@PathParam("id") long id, @Valid @NotNull Taking order) {
        takeWorkSheet.handle(new TakeWorkSheet.Command(id, order.choice()));
        return whole(id);
    }

    private Whole whole(long id) {
        var scope = actor.scope(Right.INTAKE_WORK);
        var lines = sheets.lines(scope, id);
        var locale = Languages.of(request);
        return new Whole(
                shown(sheets.get(scope, id)), lines.stream().flatMap(line -> line.problems().stream()).map(one -> problem(one, locale)).toList(),
                lines.stream().filter(line -> line.result() != null).map(WorkSheetsResource::line).toList());
    }

    private static Line line(SheetLine line) {
        return new Line(line.line(), line.result());
    }

    private static Problem problem(WorkSheetQueries.CellProblem one, Locale locale) {
        return new Problem(one.line(), one.cell(), one.field().key(), one.rule(), Texts.get(locale, "work.sheet.problem." + one.rule()));
    }

    private Shown shown(SheetInList one) {
        return new Shown(
                one.id(), trees.now().find(one.unit()).map(OrgNode::code).orElse(null), one.fileName(), one.status(), one.sender(), one.sentOn(),
                one.takenOn(), one.rows(), one.good(), one.taken());
    }
}
