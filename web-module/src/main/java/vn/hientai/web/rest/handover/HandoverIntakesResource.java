package vn.hientai.web.rest.handover;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.handover.HandoverQueries;
import vn.hientai.personnel.handover.HandoverRows.Intake;
import vn.hientai.personnel.handover.HandoverRows.IntakeState;
import vn.hientai.personnel.handover.IntakePreview;
import vn.hientai.personnel.handover.IntakePreviews;
import vn.hientai.personnel.handover.RefusePackage;
import vn.hientai.web.handover.Handovers;
import vn.hientai.web.rest.EntityTags;
import vn.hientai.web.rest.Languages;
import vn.hientai.web.rest.Listing;

/** Packages of whole files that came from other provinces. */
@Path("handover-intakes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HandoverIntakesResource {
    private static final int SHOWN = 200;

    @Schema(description = "Rows of one kind in a package.")
    public record IntakeFamily(
            @Schema(description = "Kind of rows") String kind,
            @Schema(description = "How many") int rows,
            @Schema(description = "How many earlier states of them are told") int history,
            @Schema(description = "Whether they stay in the package, for they rest on something that did not come along") boolean kept) {}

    @Schema(description = "A unit that the package speaks of.")
    public record IntakeUnit(
            @Schema(description = "Its code there") String code,
            @Schema(description = "Its name there") String name,
            @Schema(description = "Code of the same unit here; absent: chosen, or entered as a unit outside the province") String here) {}

    @Schema(description = "A value of a code list that is not known here.")
    public record IntakeCode(
            @Schema(description = "The code list") String list, @Schema(description = "The code") String code,
            @Schema(description = "Field of the form whose value it is; absent for what decisions tell") String field) {}

    @Schema(description = "What a package would bring.")
    public record IntakeContents(
            @Schema(description = "Code of the sending province") String province,
            @Schema(description = "Its name") String sender,
            @Schema(description = "The agency that the sender meant") String receiver,
            @Schema(description = "Why it was sent") String ground,
            @Schema(description = "The same in words") String reason,
            @Schema(description = "When it was put together") String sentAt,
            @Schema(description = "Personnel number there") String originalCode,
            @Schema(description = "Full name") String fullName,
            @Schema(description = "Day of birth, YYYY[-MM[-DD]]") String birthDate,
            @Schema(description = "Rows by kind") List<IntakeFamily> families,
            @Schema(description = "Units") List<IntakeUnit> units,
            @Schema(description = "Codes that are not known here; they are kept as they are") List<IntakeCode> unknownCodes,
            @Schema(description = "Files here of the same citizen, to one of which the package can be joined") List<String> existing,
            @Schema(description = "Files here of people of the same name and birth") List<String> sameName,
            @Schema(description = "What has to be answered: into, sameName, sender") List<String> questions,
            @Schema(description = "What keeps the package out") List<String> problems) {}

    @Schema(description = "A package that came.")
    public record IntakeShown(
            @Schema(description = "Number of the record") long id,
            @Schema(description = "Where it stands") IntakeState state,
            @Schema(description = "Name of the file") String fileName,
            @Schema(description = "Hash of the whole package") String sha256,
            @Schema(description = "What the verification of its signature came to: VALID, EXPIRED, UNKNOWN_CERTIFICATE, UNREADABLE, NONE") String signature,
            @Schema(description = "Who signed its list of contents") String signer,
            @Schema(description = "Who received it") String by,
            @Schema(description = "When") Instant at,
            @Schema(description = "Personnel number here, once it was accepted") String staff,
            @Schema(description = "Why it was sent back") String refusedBecause,
            @Schema(description = "What it would bring; not in lists") IntakeContents contents,
            @Schema(description = "Version, as in the ETag") int version) {}

    @Schema(description = "Answers to what a package asks.")
    public record Acceptance(
            @Schema(description = "Codes of units here for codes of units in the package; the others are entered as units outside") Map<String, String> units,
            @Schema(description = "Values of lists here for values of the form that no list here knows, by field; the others stay as told") Map<String, String> values,
            @Schema(description = "Checked that people of the same name and birth are others") boolean sameName,
            @Schema(description = "Asked the sender about a package whose signature proves nothing") boolean sender) {}

    @Schema(description = "The file that was opened.")
    public record Accepted(@Schema(description = "Personnel number here") String staff) {}

    @Schema(name = "PackageJoining", description = "To which file here a package is joined.")
    public record Joining(
            @NotBlank @Schema(description = "Personnel number of the same citizen here") String staff,
            @Schema(description = "Asked the sender about a package whose signature proves nothing") boolean sender) {}

    @Schema(name = "PackageJoined", description = "What came of joining a package to a file.")
    public record JoinedShown(
            String staff, @Schema(description = "Papers that were added") int papers,
            @Schema(description = "Number of the proposal of corrections; absent where nothing differs") Long proposal,
            @Schema(description = "How many things differ and were proposed") int items,
            @Schema(description = "How many cannot be entered here as they are told; they stay in the package") int left) {}

    @Schema(description = "Why a package is sent back.")
    public record Return(@NotBlank @Size(max = 1000) @Schema(description = "The reason") String reason) {}

    @Inject
    CurrentActor actor;

    @Inject
    HandoverQueries handovers;

    @Inject
    IntakePreviews previews;

    @Inject
    Handovers desk;

    @Inject
    RefusePackage refusePackage;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(operationId = "listIntakes", summary = "Packages that came, newest first")
    public Listing<IntakeShown> list() {
        actor.mustHold(Right.HAND_OVER_FILE);
        return new Listing<>(
                handovers.intakes(actor.scope(Right.HAND_OVER_FILE), SHOWN).stream().map(row -> shown(row, null)).toList(), null, null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "receivePackage", summary = "Send a package: part file",
            description = "Every hash and the signature are verified; nothing counts before it is accepted.")
    @APIResponseSchema(value = IntakeShown.class, responseCode = "201")
    public Response receive(List<EntityPart> parts) {
        actor.mustHold(Right.HAND_OVER_FILE);
        for (var part : parts) {
            if ("file".equals(part.getName())) {
                try (var in = part.getContent()) {
                    var id = desk.receive(in, part.getFileName().orElse(""));
                    return Response.created(URI.create("handover-intakes/" + id)).entity(whole(intake(id))).build();
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
        }
        throw BusinessRuleViolated.at("file", "shape.part-missing", Map.of());
    }

    @GET
    @Path("{id: \\d+}")
    @Operation(operationId = "readIntake", summary = "One package: what it would bring and what has to be settled")
    @APIResponseSchema(IntakeShown.class)
    public Response read(@Parameter(description = "Number of the record") @PathParam("id") long id, @Context Request conditions) {
        var intake = intake(id);
        return EntityTags.read(conditions, whole(intake), intake.version());
    }

    @POST
    @Path("{id: \\d+}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "acceptPackage", summary = "Open the file here, under a new personnel number")
    public Accepted accept(
            @Parameter(description = "Number of the record") @PathParam("id") long id, @Valid @NotNull Acceptance answers,
            @Context HttpHeaders headers) {
        intake(id);
        return new Accepted(desk.accept(id, EntityTags.versionOf(headers), answers.units(), answers.values(), answers.sameName(), answers.sender()));
    }

    @POST
    @Path("{id: \\d+}/joining")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "joinPackage", summary = "Join a package to the file its citizen has here: papers are added, what differs is proposed",
            description = "Nothing that stands is overwritten; service and pay take effect by a decision only.")
    public JoinedShown join(
            @Parameter(description = "Number of the record") @PathParam("id") long id, @Valid @NotNull Joining order, @Context HttpHeaders headers) {
        intake(id);
        var joined = desk.join(id, EntityTags.versionOf(headers), order.staff(), order.sender());
        return new JoinedShown(order.staff(), joined.papers(), joined.proposal(), joined.items(), joined.left());
    }

    @POST
    @Path("{id: \\d+}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "returnPackage", summary = "Send a package back; it stays in the list with the reason")
    public IntakeShown sendBack(
            @Parameter(description = "Number of the record") @PathParam("id") long id, @Valid @NotNull Return why, @Context HttpHeaders headers) {
        intake(id);
        refusePackage.handle(new RefusePackage.Command(id, EntityTags.versionOf(headers), why.reason()));
        return whole(intake(id));
    }

    private Intake intake(long id) {
        actor.mustHold(Right.HAND_OVER_FILE);
        return handovers.intake(actor.scope(Right.HAND_OVER_FILE), id).orElseThrow(() -> new NotFound("Intake", id));
    }

    private IntakeShown whole(Intake intake) {
        return shown(intake, contents(previews.of(intake), Languages.of(request)));
    }

    private static IntakeContents contents(IntakePreview preview, Locale language) {
        return new IntakeContents(
                preview.province(), preview.sender(), preview.receiver(), preview.ground(), preview.reason(), preview.sentAt(),
                preview.originalCode(), preview.fullName(), preview.birth(),
                preview.families().stream().map(one -> new IntakeFamily(one.table(), one.rows(), one.history(), one.kept())).toList(),
                preview.units().stream().map(one -> new IntakeUnit(one.code(), one.name(), one.here().orElse(null))).toList(),
                preview.unknownCodes().stream().map(one -> new IntakeCode(one.list(), one.code(), one.field())).toList(),
                preview.existing(), preview.sameName(), preview.questions().stream().map(IntakePreview.Question::field).toList(),
                preview.problems().stream().map(one -> Texts.get(language, one.key(), one.arguments())).toList());
    }

    private static IntakeShown shown(Intake intake, IntakeContents contents) {
        return new IntakeShown(
                intake.id(), intake.state(), intake.fileName(), intake.sha256(), intake.signature(), intake.signer(), intake.by(), intake.at(),
                intake.code(), intake.refusedBecause(), contents, intake.version());
    }
}
