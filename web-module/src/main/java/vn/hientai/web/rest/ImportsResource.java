package vn.hientai.web.rest;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.intake.ProblemCode;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Cursor;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.intake.ApplyImport;
import vn.hientai.personnel.intake.CheckAgain;
import vn.hientai.personnel.intake.ImportBatch;
import vn.hientai.personnel.intake.ImportQueries;
import vn.hientai.personnel.intake.MappingText;
import vn.hientai.personnel.intake.SendOtherSheet;
import vn.hientai.personnel.intake.SubmitImport;
import vn.hientai.personnel.intake.UndoImport;
import vn.hientai.web.intake.ImportFiles;
import vn.hientai.web.intake.ProblemWords;

/** Lists of people from spreadsheets: sent, checked, taken over, undone. */
@Path("imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Schema(description = "A list that was taken in and is being worked on.")
    public record Started(@Schema(description = "Id of the job") String job, @Schema(name = "import", description = "Id of the import") long importId) {}

    @Schema(description = "A person of the list.")
    public record Person(
            @Schema(description = "Row number that the spreadsheet program shows") int row,
            @Schema(description = "Full name") String fullName,
            @Schema(description = "MALE or FEMALE") String gender,
            @Schema(description = "YYYY[-MM[-DD]]") String birthDate,
            @Schema(description = "Citizen identity number") String idNumber,
            @Schema(description = "Unit heading the person stands under") String unitName,
            @Schema(description = "Code of the rank") String rank,
            @Schema(description = "Step") Integer step,
            @Schema(description = "Salary coefficient") BigDecimal coefficient,
            @Schema(description = "Personnel number, once taken over") String code) {}

    @Schema(description = "What is wrong with a cell.")
    public record Problem(
            @Schema(description = "Row number that the spreadsheet program shows; 0 for the whole file") int row,
            @Schema(description = "Address of the cell, such as C11") String cell,
            @Schema(description = "Field of the person") String field,
            @Schema(description = "What is wrong") ProblemCode code,
            @Schema(description = "The same in words") String message,
            @Schema(description = "How to mend it") String mending,
            @Schema(description = "Errors keep the row out, warnings do not") ProblemCode.Severity severity) {}

    @Schema(description = "A sheet of a sent file.")
    public record OtherSheet(@Schema(description = "Name of the sheet") @NotBlank @Size(max = 200) String sheet) {}

    @Schema(description = "A sent list.")
    public record Shown(
            @Schema(description = "Id of the import") long id,
            @Schema(description = "Where it stands") ImportBatch.Status status,
            @Schema(description = "Name of the file") String fileName,
            @Schema(description = "Code of the sending unit") String unit,
            @Schema(description = "Only checked, or taken over as well") ImportBatch.Mode mode,
            @Schema(description = "What happens to the file when rows have errors") ImportBatch.OnError onError,
            @Schema(description = "People in the list") Integer rows,
            @Schema(description = "People without errors") Integer goodRows,
            @Schema(description = "Errors") int errors,
            @Schema(description = "Warnings") int warnings,
            @Schema(description = "Id of the last job") String job,
            @Schema(description = "When it was sent") Instant createdAt,
            @Schema(description = "When it was taken over") Instant appliedAt,
            @Schema(description = "When that was undone") Instant undoneAt,
            @Schema(description = "What the columns were taken for") Map<String, Object> mapping,
            @Schema(description = "People who can be, or were, taken over") List<Person> people,
            @Schema(description = "What is wrong") List<Problem> problems) {}

    @Inject
    SubmitImport submit;

    @Inject
    CheckAgain checkAgain;

    @Inject
    SendOtherSheet sendOtherSheet;

    @Inject
    ApplyImport applyImport;

    @Inject
    UndoImport undoImport;

    @Inject
    ImportQueries imports;

    @Inject
    ImportFiles files;

    @Inject
    OrgTrees trees;

    @Inject
    CurrentActor actor;

    @Context
    HttpServletRequest request;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "sendImport", summary = "Send a list of people: parts file, mode, onError, unit, mapping, template")
    @APIResponseSchema(value = Started.class, responseCode = "202")
    public Response send(List<EntityPart> parts) {
        actor.mustHold(Right.IMPORT_PEOPLE);
        var texts = new HashMap<String, String>();
        byte[] content = null;
        var fileName = "file";
        try {
            for (var part : parts) {
                if ("file".equals(part.getName())) {
                    content = part.getContent().readAllBytes();
                    fileName = part.getFileName().orElse(fileName);
                } else {
                    texts.put(part.getName(), part.getContent(String.class));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (content == null) {
            throw BusinessRuleViolated.at("file", "import.refusal.no-file", Map.of());
        }
        var mode = one("mode", texts.get("mode"), ImportBatch.Mode.VALIDATE);
        var onError = one("onError", texts.get("onError"), ImportBatch.OnError.REJECT_FILE);
        var mapping = blankIsNull(texts.get("mapping"));
        if (mapping != null) {
            MappingText.mustBeSound(mapping);
        }
        var given = blankIsNull(texts.get("unit"));
        var unit = given == null ? files.usualUnit() : unit(given);
        var submitted = submit.handle(
                new SubmitImport.Command(unit, given != null, fileName, content, mode, onError, mapping));
        return started(submitted.job(), submitted.batch());
    }

    @GET
    @Operation(operationId = "listImports", summary = "Sent lists, newest first")
    public Listing<Shown> list(
            @Parameter(description = "Rows, 1 to 200") @QueryParam("limit") @DefaultValue("25") int limit,
            @Parameter(description = "Cursor of an earlier page") @QueryParam("after") String after) {
        actor.mustHold(Right.IMPORT_PEOPLE);
        var page = new PageRequest<>(limit, after, Newest.NEWEST, true, false);
        var before = page.position().isEmpty() ? null : Long.valueOf(page.position().get(0));
        var found = imports.list(scope(), before, limit + 1);
        var items = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? Cursor.after(items.get(items.size() - 1).id()) : null;
        return new Listing<>(items.stream().map(batch -> shown(batch, null, null)).toList(), next, null);
    }

    private enum Newest { NEWEST }

    @GET
    @Path("{id: \\d+}")
    @Operation(operationId = "readImport", summary = "One sent list: its people and what is wrong with it")
    @APIResponseSchema(Shown.class)
    public Response read(@Parameter(description = "Id of the import") @PathParam("id") long id, @Context Request conditions) {
        actor.mustHold(Right.IMPORT_PEOPLE);
        var batch = imports.get(scope(), id);
        var locale = Languages.of(request);
        var people = imports.people(scope(), id).stream()
                .map(line -> new Person(line.row(), line.fullName(), line.gender(), line.birthDate(), line.idNumber(),
                        line.unitName(), line.rank(), line.step(), line.coefficient(), line.code()))
                .toList();
        var problems = imports.problems(scope(), id).stream().map(problem -> problem(locale, problem)).toList();
        return EntityTags.read(conditions, shown(batch, people, problems), batch.version() + "-" + locale.getLanguage());
    }

    @GET
    @Path("{id: \\d+}/problems.xlsx")
    @Produces(XLSX)
    @Operation(operationId = "readImportProblems", summary = "The sheet as sent, faulty cells marked")
    public Response problems(@Parameter(description = "Id of the import") @PathParam("id") long id) {
        actor.mustHold(Right.IMPORT_PEOPLE);
        var scope = scope();
        imports.get(scope, id);
        var locale = Languages.of(request);
        var marked = files.marked(scope, id, locale);
        StreamingOutput body = out -> {
            try {
                Files.copy(marked, out);
            } finally {
                Files.deleteIfExists(marked);
            }
        };
        return Response.ok(body).header("Content-Disposition", "attachment; filename=\"import-" + id + "-problems.xlsx\"").build();
    }

    @POST
    @Path("{id: \\d+}/apply")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "applyImport", summary = "Take a checked list over: the whole file, or the rows without errors; divisions of the body are entered as units")
    @APIResponseSchema(value = Started.class, responseCode = "202")
    public Response apply(@Parameter(description = "Id of the import") @PathParam("id") long id,
            @Parameter(description = "REJECT_FILE or SKIP_ROW") @QueryParam("onError") String onError, String body) {
        Map<?, ?> told = body == null || body.isBlank() ? Map.of() : JsonFormat.JSON.fromJson(body, HashMap.class);
        var chosen = onError != null || told.get("onError") == null ? onError : told.get("onError").toString();
        var divisions = told.get("divisions") instanceof List<?> names ? names.stream().map(String::valueOf).toList() : List.<String>of();
        return started(applyImport.handle(
                new ApplyImport.Command(id, one("onError", chosen, ImportBatch.OnError.REJECT_FILE), divisions)), id);
    }

    @POST
    @Path("{id: \\d+}/check")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "checkImportAgain", summary = "Check again, with the columns put right: the mapping as JSON")
    @APIResponseSchema(value = Started.class, responseCode = "202")
    public Response check(@Parameter(description = "Id of the import") @PathParam("id") long id, String mapping) {
        var given = blankIsNull(mapping);
        if (given != null) {
            MappingText.mustBeSound(given);
        }
        return started(checkAgain.handle(new CheckAgain.Command(id, given)), id);
    }

    @POST
    @Path("{id: \\d+}/sheets")
    @Operation(operationId = "sendOtherSheet", summary = "Send another sheet of the same file as a list of its own; the names stand in mapping.otherSheets")
    @APIResponseSchema(value = Started.class, responseCode = "202")
    public Response sendOther(@Parameter(description = "Id of the import") @PathParam("id") long id, @Valid @NotNull OtherSheet other) {
        var sent = sendOtherSheet.handle(new SendOtherSheet.Command(id, other.sheet()));
        return started(sent.job(), sent.batch());
    }

    @POST
    @Path("{id: \\d+}/undo")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "undoImport", summary = "Take back what an import brought in, as long as nothing was built on it; a long list in the background")
    @APIResponseSchema(value = Shown.class, responseCode = "200")
    @APIResponse(responseCode = "202", description = "The files are being removed; Location is the job")
    public Response undo(@Parameter(description = "Id of the import") @PathParam("id") long id) {
        var job = undoImport.handle(new UndoImport.Command(id));
        return job != null ? started(job, id) : Response.ok(shown(imports.get(scope(), id), null, null)).build();
    }

    private AccessScope scope() {
        return actor.scope(Right.IMPORT_PEOPLE);
    }

    private OrgUnitId unit(String code) {
        return trees.now().find(code).filter(node -> scope().includesUnit(node.id()))
                .orElseThrow(() -> BusinessRuleViolated.at("unit", "import.refusal.unit", Map.of("unit", code))).id();
    }

    private Response started(UUID job, long id) {
        return Response.accepted(Map.of("job", job.toString(), "import", id)).location(URI.create("/api/v1/jobs/" + job)).build();
    }

    private Shown shown(ImportBatch batch, List<Person> people, List<Problem> problems) {
        var unit = trees.now().find(batch.unit()).map(node -> node.code()).orElse(null);
        return new Shown(batch.id(), batch.status(), batch.fileName(), unit, batch.mode(), batch.onError(), batch.rows(),
                batch.goodRows(), batch.errors(), batch.warnings(), batch.job() == null ? null : batch.job().toString(),
                batch.createdAt(), batch.appliedAt(), batch.undoneAt(), layout(batch), people, problems);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> layout(ImportBatch batch) {
        return batch.layout() == null ? null : JsonFormat.JSON.fromJson(batch.layout(), HashMap.class);
    }

    private static Problem problem(Locale locale, ImportQueries.Problem problem) {
        return new Problem(problem.row(), problem.cell(), problem.field(), problem.code(),
                ProblemWords.message(locale, problem), ProblemWords.mending(locale, problem), problem.severity());
    }

    private static <E extends Enum<E>> E one(String field, String given, E otherwise) {
        if (given == null || given.isBlank()) {
            return otherwise;
        }
        return Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                .filter(value -> value.name().equals(given.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> BusinessRuleViolated.at(field, "import.refusal.choice", Map.of("value", given)));
    }

    private static String blankIsNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
