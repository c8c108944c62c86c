package vn.hientai.web.rest.career;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.decision.DecisionStatus;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.policy.Citation;
import vn.hientai.core.policy.Explanation;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.career.procedure.AddCandidate;
import vn.hientai.personnel.career.procedure.CandidateSource;
import vn.hientai.personnel.career.procedure.CaseStatus;
import vn.hientai.personnel.career.procedure.DraftProcedureDecision;
import vn.hientai.personnel.career.procedure.Ground;
import vn.hientai.personnel.career.procedure.InviteToProcedure;
import vn.hientai.personnel.career.procedure.NotePapers;
import vn.hientai.personnel.career.procedure.OpenProcedure;
import vn.hientai.personnel.career.procedure.ProcedureFile.Held;
import vn.hientai.personnel.career.procedure.ProcedureQueries;
import vn.hientai.personnel.career.procedure.ProcedureQueries.CandidateSheet;
import vn.hientai.personnel.career.procedure.ProcedureQueries.CaseRow;
import vn.hientai.personnel.career.procedure.ProcedureQueries.CaseSheet;
import vn.hientai.personnel.career.procedure.ProcedureQueries.Filter;
import vn.hientai.personnel.career.procedure.ProcedureQueries.ProcedureSort;
import vn.hientai.personnel.career.procedure.ProcedureQueries.StepSheet;
import vn.hientai.personnel.career.procedure.RecordStep;
import vn.hientai.personnel.career.procedure.ResolveStep;
import vn.hientai.personnel.career.procedure.StopProcedure;
import vn.hientai.personnel.career.procedure.WithdrawCandidate;
import vn.hientai.personnel.career.procedure.rule.ProcedureKind;
import vn.hientai.personnel.career.procedure.rule.Step;
import vn.hientai.personnel.career.procedure.rule.StepCount;
import vn.hientai.personnel.career.procedure.rule.StepCount.Votes;
import vn.hientai.personnel.career.procedure.rule.StepResult.Outcome;
import vn.hientai.personnel.service.rule.Situation;
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

/** Procedures of appointment and the like: opened for a post, carried through the steps of the law, ended by a decision. */
@Path("procedures")
@RequestScoped
@Tag(name = "careers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProceduresResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Schema(name = "ProcedureToOpen", description = "For which post, why, and about whom.")
    public record Open(
            @NotNull ProcedureKind kind,
            @NotBlank @Schema(description = "Code of the unit whose post it is") String unit,
            @Schema(description = "Code of the unit to which a person is seconded") String hostUnit,
            @Schema(description = "HEAD, DEPUTY_HEAD, DIVISION_HEAD or DIVISION_DEPUTY") String office,
            @Size(max = 300) @Schema(description = "The post in words") String post,
            @NotNull Ground ground,
            @NotBlank @Size(max = 2000) String reason,
            @Schema(description = "The unit is newly formed: nobody can have been planned") boolean newUnit,
            @Schema(description = "Day of the proposal, today when absent; its law governs the whole procedure") LocalDate startedOn,
            @Schema(description = "Officer number: of the holder where the procedure is about one, else of a first candidate") String staff,
            Set<Situation> situations) {}

    @Schema(name = "ProcedureCandidate", description = "Whom to put forward; a reason where the person is not planned.")
    public record Candidacy(@NotBlank String staff, @Size(max = 2000) String reason, Set<Situation> situations) {}

    @Schema(name = "ProcedureReason", description = "A reason.")
    public record Reason(@NotBlank @Size(max = 2000) String reason) {}

    @Schema(name = "ProcedureStop", description = "Why it stops; goOn takes back only the draft of the decision.")
    public record Stop(@NotBlank @Size(max = 2000) String reason, boolean goOn) {}

    @Schema(name = "ProcedureSeat", description = "Who sits in the meetings.")
    public record Seat(@NotBlank String staff) {}

    @Schema(name = "ProcedurePapers", description = "The day of each paper that was seen, by its code.")
    public record Papers(@NotNull Map<String, LocalDate> papers) {}

    @Schema(name = "ProcedureVote", description = "The totals of one candidate; nobody's own vote is kept.")
    public record VoteBody(
            long candidate, @Schema(description = "Votes for") Integer agreed, @Schema(description = "Votes against") Integer against,
            @Schema(description = "Papers without a choice") Integer blank, @Schema(description = "Papers that do not count") Integer invalid) {}

    @Schema(name = "ProcedureStepBody", description = "A step as it was held; the papers must add up.")
    public record StepBody(
            @NotBlank @Schema(description = "Code of the step, such as B1") String step,
            @NotNull LocalDate heldOn,
            @Schema(description = "How many were summoned") Integer convened,
            @Schema(description = "Of those, kept away by force majeure") Integer excused,
            Integer present,
            @Schema(description = "Ballot papers handed out") Integer handedOut,
            @Schema(description = "Ballot papers that came back") Integer returned,
            @Schema(description = "Blank papers, where each bears one name") Integer blank,
            @Schema(description = "Papers that do not count, where each bears one name") Integer invalid,
            List<VoteBody> votes,
            @Size(max = 4000) String note,
            @Size(max = 2000) @Schema(description = "Why an earlier record of the step no longer counts") String correction) {}

    @Schema(name = "ProcedureResolution", description = "What the head or the authority decided where the vote left it to them.")
    public record Resolution(boolean goOn, Long candidate, @NotBlank @Size(max = 2000) String note) {}

    @Schema(name = "ProcedureDecision", description = "The decision to be drafted; what is absent is filled in from the case.")
    public record DecisionBody(
            Long candidate, LocalDate from, LocalDate until, LocalDate termUntil, @Size(max = 300) String post, String agency, String symbol,
            @Size(max = 500) String title, String articles) {}

    @Schema(name = "ProcedureInList", description = "A procedure in a list.")
    public record Shape(
            long id, ProcedureKind kind, CaseStatus status, String unit, String unitName, String post, String office, Ground ground,
            List<String> candidates, String step, int stepNumber, int steps, LocalDate deadline, boolean late, LocalDate startedOn,
            Long decision, String decisionNumber, int version) {}

    @Schema(name = "ProcedureLawStep", description = "A step as the law lays it down.")
    public record LawStep(
            String code, int number, String title, String body, String ballot, String form,
            @Schema(description = "Least share of those summoned who must be present; absent: the law states none") String quorum,
            @Schema(description = "Of whom the share is reckoned") String counted,
            @Schema(description = "More than this many of a hundred") Integer majority,
            @Schema(description = "From here everybody goes on when nobody has the majority") Integer floor,
            String tie, String below, boolean announced, Integer days, String dayCount, List<Citation> legalBasis, boolean confirmed) {}

    @Schema(name = "ProcedureLawAnswer", description = "The steps and papers of a kind of procedure on a day.")
    public record LawAnswer(ProcedureKind kind, LocalDate on, List<LawStep> steps, List<String> papers) {}

    @Schema(name = "ProcedureVoteTotal", description = "What a candidate got.")
    public record VoteTotal(long candidate, int agreed, Integer against, Integer blank, Integer invalid, boolean wentOn) {}

    @Schema(name = "ProcedureRecord", description = "A step as it was held.")
    public record HeldAnswer(
            LocalDate heldOn, Integer convened, Integer excused, Integer present, Integer handedOut, Integer returned, Integer blank,
            Integer invalid, Outcome outcome, String note, String resolution, Long resolvedFor, String resolutionNote, String recordedBy,
            LocalDate recordedOn, String correction, List<VoteTotal> votes, List<Explanation> explanation) {}

    @Schema(name = "ProcedureStep", description = "A step: what the law asks, what was held, and whether it can be taken now.")
    public record StepAnswer(
            LawStep law, String state, LocalDate deadline, boolean late, HeldAnswer held,
            @Schema(description = "Whether it may be taken now; absent where its turn has not come") Boolean allowed,
            List<Explanation> explanation) {}

    @Schema(name = "ProcedurePaper", description = "A paper of the dossier: good, old or missing.")
    public record PaperAnswer(String paper, LocalDate datedOn, String state) {}

    @Schema(name = "ProcedureCandidateAnswer", description = "A candidate with the verdict on the conditions.")
    public record CandidateAnswer(
            long id, String staff, String fullName, String post, String unit, CandidateSource source, String reason, boolean standing,
            boolean withdrawn, String withdrawReason, boolean passed, List<Explanation> explanation, List<PaperAnswer> papers) {}

    @Schema(name = "ProcedureEvent", description = "What happened.")
    public record Happened(String kind, String step, String note, String by, LocalDate on) {}

    @Schema(name = "Procedure", description = "A procedure whole.")
    public record Whole(
            long id, ProcedureKind kind, CaseStatus status, String unit, String unitName, String post, String office, Ground ground,
            String reason, LocalDate startedOn, LocalDate termEnd, LocalDate decideBy, String step, Long decision,
            DecisionStatus decisionStatus, String decisionNumber, List<StepAnswer> steps, List<CandidateAnswer> candidates,
            List<Happened> history, List<HeldAnswer> superseded, List<String> unconfirmed, boolean mayAct, LocalDate closedOn,
            String closeReason, int version) {}

    @Inject
    CurrentActor actor;

    @Inject
    ProcedureQueries procedures;

    @Inject
    OrgTrees trees;

    @Inject
    OpenProcedure openProcedure;

    @Inject
    AddCandidate addCandidate;

    @Inject
    WithdrawCandidate withdrawCandidate;

    @Inject
    NotePapers notePapers;

    @Inject
    RecordStep recordStep;

    @Inject
    ResolveStep resolveStep;

    @Inject
    StopProcedure stopProcedure;

    @Inject
    InviteToProcedure inviteToProcedure;

    @Inject
    DraftProcedureDecision draftProcedureDecision;

    @Inject
    ProcedureDossier dossier;

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
                ProceduresResource::shape);
    }

    @GET
    @Path("table.xlsx")
    @Produces(XLSX)
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
                kind, day, procedures.steps(kind, day).stream().map(this::step).toList(), procedures.papers(kind, day).value()),
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
                order.kind(), unit(order.unit(), "unit"), order.hostUnit() == null ? null : unit(order.hostUnit(), "hostUnit"), order.office(),
                order.post(), order.ground(), order.reason(), order.newUnit(), order.startedOn(), person, order.situations()));
        var whole = whole(id);
        return Response.created(URI.create("/api/v1/procedures/" + id)).entity(whole).tag(String.valueOf(whole.version())).build();
    }

    @GET
    @Path("{id: \\d+}")
    @Operation(operationId = "getProcedure", summary = "A procedure with its steps, candidates, papers and history")
    @APIResponseSchema(Whole.class)
    public Response get(@PathParam("id") long id, @Context Request asked) {
        var whole = whole(id);
        return EntityTags.read(asked, whole, whole.version());
    }

    @POST
    @Path("{id}/candidates")
    @Operation(operationId = "addProcedureCandidate", summary = "Put a person forward")
    @APIResponseSchema(value = Whole.class, responseCode = "201")
    @APIResponse(responseCode = "409", description = "A vote was taken already, or the person stands")
    public Response candidate(@PathParam("id") long id, @Valid @NotNull Candidacy order) {
        mustSee(id);
        var person = procedures.person(actor.scope(Right.DRAFT_DECISION), order.staff());
        addCandidate.handle(new AddCandidate.Command(id, person, order.reason(), order.situations(), version()));
        return Response.created(URI.create("/api/v1/procedures/" + id)).entity(whole(id)).tag(String.valueOf(whole(id).version())).build();
    }

    @POST
    @Path("{id}/candidates/{candidate}/withdrawal")
    @Operation(operationId = "withdrawProcedureCandidate", summary = "Take a candidate out, with a reason")
    @APIResponseSchema(Whole.class)
    public Response withdraw(@PathParam("id") long id, @PathParam("candidate") long candidate, @Valid @NotNull Reason order) {
        mustSee(id);
        withdrawCandidate.handle(new WithdrawCandidate.Command(id, candidate, order.reason(), version()));
        return answer(id);
    }

    @PUT
    @Path("{id}/candidates/{candidate}/papers")
    @Operation(operationId = "noteProcedurePapers", summary = "Note the papers of a candidate's dossier")
    @APIResponseSchema(Whole.class)
    public Response papers(@PathParam("id") long id, @PathParam("candidate") long candidate, @Valid @NotNull Papers order) {
        mustSee(id);
        notePapers.handle(new NotePapers.Command(id, candidate, order.papers(), EntityTags.versionOf(headers)));
        return answer(id);
    }

    @POST
    @Path("{id}/steps")
    @Operation(operationId = "recordProcedureStep", summary = "Record a step as it was held; the law says what follows")
    @APIResponseSchema(Whole.class)
    @APIResponse(responseCode = "422", description = "The law refuses the step now; with the verdict")
    public Response step(@PathParam("id") long id, @Valid @NotNull StepBody order) {
        mustSee(id);
        var votes = order.votes() == null ? List.<Votes>of() : order.votes().stream()
                .map(one -> new Votes(one.candidate(), true, one.agreed(), one.against(), one.blank(), one.invalid())).toList();
        recordStep.handle(new RecordStep.Command(
                id, order.step(), order.heldOn(),
                new StepCount(order.convened(), order.excused(), order.present(), order.handedOut(), order.returned(), order.blank(),
                        order.invalid(), votes),
                order.note(), order.correction(), version()));
        return answer(id);
    }

    @POST
    @Path("{id}/steps/{step}/resolution")
    @Operation(operationId = "resolveProcedureStep", summary = "Enter what the head or the authority decided where the vote left it to them")
    @APIResponseSchema(Whole.class)
    public Response resolve(@PathParam("id") long id, @PathParam("step") String step, @Valid @NotNull Resolution order) {
        mustSee(id);
        resolveStep.handle(new ResolveStep.Command(id, step, order.goOn(), order.candidate(), order.note(), version()));
        return answer(id);
    }

    @POST
    @Path("{id}/seats")
    @Operation(operationId = "inviteToProcedure", summary = "Let a member of the meetings read the case")
    @APIResponseSchema(Whole.class)
    public Response seat(@PathParam("id") long id, @Valid @NotNull Seat order) {
        mustSee(id);
        inviteToProcedure.handle(new InviteToProcedure.Command(id, procedures.person(actor.scope(Right.READ_FILE), order.staff()), version()));
        return answer(id);
    }

    @POST
    @Path("{id}/decision")
    @Operation(operationId = "draftProcedureDecision", summary = "Draft the decision from the case and lay it before its signer")
    @APIResponseSchema(Whole.class)
    @APIResponse(responseCode = "422", description = "The law refuses; with the verdict")
    public Response decision(@PathParam("id") long id, @Valid @NotNull DecisionBody order) {
        mustSee(id);
        var agency = order.agency() == null ? trees.now().root().id() : unit(order.agency(), "agency");
        draftProcedureDecision.handle(new DraftProcedureDecision.Command(
                id, order.candidate(), order.from(), order.until(), order.termUntil(), order.post(), agency,
                order.symbol() == null ? "QĐ-UBND" : order.symbol(), order.title(), order.articles(), version()));
        return answer(id);
    }

    @POST
    @Path("{id}/stop")
    @Operation(operationId = "stopProcedure", summary = "Stop a procedure, or take back the draft of its decision, with a reason")
    @APIResponseSchema(Whole.class)
    public Response stop(@PathParam("id") long id, @Valid @NotNull Stop order) {
        mustSee(id);
        stopProcedure.handle(new StopProcedure.Command(id, order.reason(), order.goOn(), version()));
        return answer(id);
    }

    @GET
    @Path("{id: \\d+}.pdf")
    @Produces("application/pdf")
    @Operation(operationId = "printProcedurePdf", summary = "The dossier of the procedure as PDF")
    public Response pdf(@PathParam("id") long id) {
        return file(new PaperPdf().bytes(dossier.of(sheet(id))), "ho-so-quy-trinh-" + id + ".pdf");
    }

    @GET
    @Path("{id: \\d+}.docx")
    @Produces(DOCX)
    @Operation(operationId = "printProcedureDocx", summary = "The dossier of the procedure as DOCX")
    public Response docx(@PathParam("id") long id) {
        return file(new PaperDocx().bytes(dossier.of(sheet(id))), "ho-so-quy-trinh-" + id + ".docx");
    }

    private static Response file(byte[] content, String name) {
        return Response.ok(content).header("Content-Disposition", Downloads.disposition(name)).build();
    }

    private Integer version() {
        return headers.getHeaderString(HttpHeaders.IF_MATCH) == null ? null : EntityTags.versionOf(headers);
    }

    private OrgUnitId unit(String code, String field) {
        return trees.now().find(code).map(node -> node.id()).orElseThrow(
                () -> new InvalidInput(List.of(new Violation(field, "UNKNOWN_CODE", Map.of("value", code)))));
    }

    private CaseSheet sheet(long id) {
        return procedures.find(actor.scope(Right.READ_DECISIONS), id).orElseThrow(() -> new NotFound("Procedure", id));
    }

    private void mustSee(long id) {
        sheet(id);
    }

    private Response answer(long id) {
        var whole = whole(id);
        return Response.ok(whole).tag(String.valueOf(whole.version())).build();
    }

    private Whole whole(long id) {
        var sheet = sheet(id);
        var row = sheet.row();
        return new Whole(
                row.id(), row.kind(), row.status(), row.unitCode(), row.unit(), row.post(), row.office(), row.ground(), sheet.file().reason(),
                row.startedOn(), sheet.file().termEnd(), sheet.decideBy(), row.step(), row.decision(), row.decisionStatus(),
                row.decisionNumber(), sheet.steps().stream().map(this::step).toList(), sheet.candidates().stream().map(this::candidate).toList(),
                sheet.events().stream().map(one -> new Happened(one.kind(), one.step(), one.note(), one.by(), one.on())).toList(),
                sheet.superseded().stream().map(this::held).toList(), sheet.unconfirmed(), sheet.mayAct(), sheet.closedOn(),
                sheet.closeReason(), row.version());
    }

    private StepAnswer step(StepSheet sheet) {
        return new StepAnswer(
                step(sheet.step()), sheet.state(), sheet.deadline(), sheet.late(), sheet.held() == null ? null : held(sheet.held()),
                sheet.gate() == null ? null : sheet.gate().passed(), sheet.gate() == null ? null : explained(sheet.gate()));
    }

    private LawStep step(Step step) {
        return new LawStep(
                step.code(), step.number(), dossier.title(step, Languages.of(request)), step.body() == null ? null : step.body().value(),
                step.ballot().value().name(), step.form() == null ? null : step.form().value().name(),
                step.quorum() == null ? null : step.quorum().value().toString(),
                step.counted() == null ? null : step.counted().value().name(), step.majority() == null ? null : step.majority().value(),
                step.floor() == null ? null : step.floor().value(), step.tie() == null ? null : step.tie().value().name(),
                step.below() == null ? null : step.below().value().name(), step.announced(), step.days() == null ? null : step.days().value(),
                step.days() == null ? null : step.dayCount().name(),
                step.grounds().stream().map(one -> one.citation()).distinct().toList(), step.confirmed());
    }

    private HeldAnswer held(Held held) {
        return new HeldAnswer(
                held.heldOn(), held.convened(), held.excused(), held.present(), held.handedOut(), held.returned(), held.blank(),
                held.invalid(), held.outcome(), held.note(), held.resolution(), held.resolvedFor(), held.resolutionNote(), held.recordedBy(),
                held.recordedOn(), held.correction(),
                held.votes().stream().map(one -> new VoteTotal(
                        one.candidate(), one.agreed(), one.against(), one.blank(), one.invalid(), one.wentOn())).toList(),
                explained(held.verdict()));
    }

    private CandidateAnswer candidate(CandidateSheet sheet) {
        var one = sheet.candidate();
        return new CandidateAnswer(
                one.id(), one.code(), one.fullName(), one.post(), one.unit(), one.source(), one.reason(), sheet.standing(), one.withdrawn(),
                one.withdrawReason(), sheet.verdict().passed(), explained(sheet.verdict()),
                sheet.papers().stream().map(line -> new PaperAnswer(line.paper(), line.datedOn(), line.state())).toList());
    }

    private List<Explanation> explained(Verdict verdict) {
        return Explanation.of(verdict, Languages.of(request));
    }

    private static Shape shape(CaseRow row) {
        return new Shape(
                row.id(), row.kind(), row.status(), row.unitCode(), row.unit(), row.post(), row.office(), row.ground(), row.candidates(),
                row.step(), row.stepNumber(), row.steps(), row.deadline(), row.late(), row.startedOn(), row.decision(),
                row.decisionNumber(), row.version());
    }
}
