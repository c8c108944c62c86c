package vn.hientai.web.rest.career;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.career.procedure.AnswerProcedure;
import vn.hientai.personnel.career.procedure.CaseRow;
import vn.hientai.personnel.career.procedure.CaseStatus;
import vn.hientai.personnel.career.procedure.DraftProcedureDecision;
import vn.hientai.personnel.career.procedure.InviteToProcedure;
import vn.hientai.personnel.career.procedure.OpenProcedure;
import vn.hientai.personnel.career.procedure.ProcedureQueries.Filter;
import vn.hientai.personnel.career.procedure.ProcedureQueries.ProcedureSort;
import vn.hientai.personnel.career.procedure.ProcedureQueries;
import vn.hientai.personnel.career.procedure.StopProcedure;
import vn.hientai.personnel.career.procedure.rule.ProcedureKind;
import vn.hientai.web.export.CsvTable;
import vn.hientai.web.export.PaperDocx;
import vn.hientai.web.export.PaperPdf;
import vn.hientai.web.export.ProcedureColumn;
import vn.hientai.web.export.ProcedureDossier;
import vn.hientai.web.export.XlsxTable;
import vn.hientai.web.rest.Downloads;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.rest.Listing;
import vn.hientai.web.rest.career.ProcedureShapes.AnswerBody;
import vn.hientai.web.rest.career.ProcedureShapes.DecisionBody;
import vn.hientai.web.rest.career.ProcedureShapes.LawAnswer;
import vn.hientai.web.rest.career.ProcedureShapes.Open;
import vn.hientai.web.rest.career.ProcedureShapes.Seat;
import vn.hientai.web.rest.career.ProcedureShapes.Shape;
import vn.hientai.web.rest.career.ProcedureShapes.Stop;
import vn.hientai.web.rest.career.ProcedureShapes.Whole;

/** Procedures of appointment and the like: opened for a post, carried through the steps of the law, ended by a decision. */
@Path("procedures")
@RequestScoped
@Tag(name = "careers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProceduresResource {
    @Inject
    CurrentActor actor;

    @Inject
    ProcedureQueries procedures;

    @Inject
    OrgTrees trees;

    @Inject
    OpenProcedure openProcedure;

    @Inject
    StopProcedure stopProcedure;

    @Inject
    InviteToProcedure inviteToProcedure;

    @Inject
    DraftProcedureDecision draftProcedureDecision;

    @Inject
    ProcedureDossier dossier;

    @Inject
    AnswerProcedure answerProcedure;

    @Inject
    ProcedureAnswers answers;

    @Inject
    Today today;

    @Context
    HttpServletRequest request;

    @Context
    HttpHeaders headers;

    @GET
    @Operation(operationId = "listProcedures", summary = "Procedures in my reach or in whose meetings I sit, newest first")
    public Listing<Shape> list(
            @QueryParam("kind") ProcedureKind kind,
            @QueryParam("status") List<CaseStatus> statuses,
            @QueryParam("unit") String unit,
            @QueryParam("query") String query,
            @QueryParam("limit") @DefaultValue("25") int limit,
            @QueryParam("after") String after,
            @QueryParam("count") boolean count) {
        return Listing.of(
                procedures.list(actor.scope(Right.READ_DECISIONS), filter(kind, statuses, unit, query), new PageRequest<>(limit, after, ProcedureSort.NEWEST, true, count)),
                ProcedureAnswers::shape);
    }

    @GET
    @Path("table.xlsx")
    @Produces(Downloads.XLSX)
    @Operation(operationId = "exportProceduresXlsx", summary = "The filtered procedures as a spreadsheet")
    public Response xlsx(
            @QueryParam("kind") ProcedureKind kind, @QueryParam("status") List<CaseStatus> statuses, @QueryParam("unit") String unit,
            @QueryParam("query") String query) {
        return table(filter(kind, statuses, unit, query), false);
    }

    @GET
    @Path("table.csv")
    @Produces("text/csv; charset=UTF-8")
    @Operation(operationId = "exportProceduresCsv", summary = "The filtered procedures as CSV (UTF-8 with byte order mark)")
    public Response csv(
            @QueryParam("kind") ProcedureKind kind, @QueryParam("status") List<CaseStatus> statuses, @QueryParam("unit") String unit,
            @QueryParam("query") String query) {
        return table(filter(kind, statuses, unit, query), true);
    }

    private Response table(Filter filter, boolean csv) {
        actor.mustHold(Right.EXPORT_PEOPLE);
        var locale = Languages.of(request);
        var rows = new ArrayList<CaseRow>();
        var after = (String) null;
        do {
            var page = procedures.list(actor.scope(Right.READ_DECISIONS), filter,
                    new PageRequest<>(PageRequest.MAX_LIMIT, after, ProcedureSort.NEWEST, true, false));
            rows.addAll(page.items());
            after = page.next();
        } while (after != null);
        StreamingOutput body = out -> {
            if (csv) {
                try (var table = new CsvTable<>(out, List.of(ProcedureColumn.values()), locale)) {
                    rows.forEach(table::row);
                }
            } else {
                try (var table = new XlsxTable<>(out, List.of(ProcedureColumn.values()), locale)) {
                    rows.forEach(table::row);
                }
            }
        };
        return Response.ok(body).header("Content-Disposition", Downloads.disposition(
                "quy-trinh-" + today.date() + (csv ? ".csv" : ".xlsx"))).build();
    }

    private Filter filter(ProcedureKind kind, List<CaseStatus> statuses, String unit, String query) {
        var code = unit != null && unit.endsWith(")") && unit.contains("(") ? unit.substring(unit.lastIndexOf('(') + 1, unit.length() - 1) : unit;
        var units = code == null || code.isBlank() ? null
                : trees.now().find(code.strip()).map(node -> trees.now().subtreeIds(node.id())).orElse(Set.of(-1L));
        return new Filter(kind, statuses.isEmpty() ? Set.of() : EnumSet.copyOf(statuses), units, query);
    }

    @GET
    @Path("law/{kind}")
    @Operation(operationId = "getProcedureLaw", summary = "The steps and papers of a kind of procedure as the law of a day lays them down")
    @APIResponseSchema(LawAnswer.class)
    public Response law(@PathParam("kind") ProcedureKind kind, @QueryParam("asOf") String asOf, @Context Request asked) {
        var day = asOf == null ? today.date() : day(asOf);
        return EntityTags.read(asked, new LawAnswer(
                kind, day, procedures.steps(kind, day).stream().map(answers::law).toList(), procedures.papers(kind, day).value()),
                Languages.of(request));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new InvalidInput(List.of(Violation.of("asOf", "NOT_A_DATE")));
        }
    }

    @POST
    @Operation(operationId = "openProcedure", summary = "Open a procedure for a post")
    @APIResponseSchema(value = Whole.class, responseCode = "201", responseDescription = "Opened; with its steps")
    @APIResponse(responseCode = "409", description = "A fact stands against it")
    public Response open(@Valid @NotNull Open order) {
        actor.mustHold(Right.DRAFT_DECISION);
        var scope = actor.scope(Right.DRAFT_DECISION);
        var person = order.staff() == null ? null : procedures.person(scope, order.staff());
        var id = openProcedure.handle(new OpenProcedure.Command(
                order.kind(), answers.unit(order.unit(), "unit"), order.hostUnit() == null ? null : answers.unit(order.hostUnit(), "hostUnit"), order.office(),
                order.post(), order.ground(), order.reason(), order.newUnit(), order.startedOn(), person, order.situations()));
        return answers.created(id);
    }

    @GET
    @Path("{id: \\d+}")
    @Operation(operationId = "getProcedure", summary = "A procedure with its steps, candidates, papers and history")
    @APIResponseSchema(Whole.class)
    public Response get(@PathParam("id") long id, @Context Request asked) {
        var whole = answers.whole(id);
        return EntityTags.read(asked, whole, whole.version());
    }

    @POST
    @Path("{id}/seats")
    @Operation(operationId = "inviteToProcedure", summary = "Let a member of the meetings read the case")
    @APIResponseSchema(Whole.class)
    public Response seat(@PathParam("id") long id, @Valid @NotNull Seat order) {
        answers.mustSee(id);
        inviteToProcedure.handle(new InviteToProcedure.Command(id, procedures.person(actor.scope(Right.READ_FILE), order.staff()), EntityTags.versionIfGiven(headers)));
        return answers.answer(id);
    }

    @POST
    @Path("{id}/decision")
    @Operation(operationId = "draftProcedureDecision", summary = "Draft the decision from the case and lay it before its signer")
    @APIResponseSchema(Whole.class)
    @APIResponse(responseCode = "422", description = "The law refuses; with the verdict")
    public Response decision(@PathParam("id") long id, @Valid @NotNull DecisionBody order) {
        answers.mustSee(id);
        var agency = order.agency() == null ? trees.now().root().id() : answers.unit(order.agency(), "agency");
        draftProcedureDecision.handle(new DraftProcedureDecision.Command(
                id, order.candidate(), order.from(), order.until(), order.termUntil(), order.post(), agency,
                order.symbol() == null ? "QĐ-UBND" : order.symbol(), order.title(), order.articles(), EntityTags.versionIfGiven(headers)));
        return answers.answer(id);
    }

    @POST
    @Path("{id: \\d+}/answer")
    @Operation(operationId = "answerProcedure", summary = "The authority's own answer, where the procedure waits for it")
    @APIResponseSchema(Whole.class)
    @APIResponse(responseCode = "409", description = "Nothing waits for the authority")
    public Response answer(@PathParam("id") long id, @Valid @NotNull AnswerBody order) {
        answers.mustSee(id);
        answerProcedure.handle(new AnswerProcedure.Command(id, order.agreed(), order.candidate(), order.note(), EntityTags.versionIfGiven(headers)));
        return answers.answer(id);
    }

    @POST
    @Path("{id}/stop")
    @Operation(operationId = "stopProcedure", summary = "Stop a procedure, or take back the draft of its decision, with a reason")
    @APIResponseSchema(Whole.class)
    public Response stop(@PathParam("id") long id, @Valid @NotNull Stop order) {
        answers.mustSee(id);
        stopProcedure.handle(new StopProcedure.Command(id, order.reason(), order.goOn(), EntityTags.versionIfGiven(headers)));
        return answers.answer(id);
    }

    @GET
    @Path("{id: \\d+}.pdf")
    @Produces("application/pdf")
    @Operation(operationId = "printProcedurePdf", summary = "The dossier of the procedure as PDF")
    public Response pdf(@PathParam("id") long id) {
        return Downloads.file(new PaperPdf().bytes(dossier.of(answers.sheet(id))), "ho-so-quy-trinh-" + id + ".pdf");
    }

    @GET
    @Path("{id: \\d+}.docx")
    @Produces(Downloads.DOCX)
    @Operation(operationId = "printProcedureDocx", summary = "The dossier of the procedure as DOCX")
    public Response docx(@PathParam("id") long id) {
        return Downloads.file(new PaperDocx().bytes(dossier.of(answers.sheet(id))), "ho-so-quy-trinh-" + id + ".docx");
    }
}
