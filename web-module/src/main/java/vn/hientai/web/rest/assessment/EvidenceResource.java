package vn.hientai.web.rest.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.api.port.EvidenceSource.Kind;
import vn.hientai.personnel.api.port.EvidenceSource.Tone;
import vn.hientai.personnel.assessment.evidence.EvidenceQueries;
import vn.hientai.personnel.assessment.evidence.EvidenceQueries.EvidenceRow;
import vn.hientai.personnel.assessment.evidence.EvidenceQueries.EvidenceSort;
import vn.hientai.personnel.assessment.evidence.EvidenceQueries.Filter;
import vn.hientai.personnel.assessment.evidence.EvidenceQueries.Past;
import vn.hientai.personnel.assessment.evidence.EvidenceQueries.Reply;
import vn.hientai.personnel.assessment.evidence.EvidenceSight;
import vn.hientai.personnel.assessment.evidence.IntakeEvidence;
import vn.hientai.personnel.assessment.evidence.ReplyToEvidence;
import vn.hientai.personnel.assessment.evidence.WithdrawEvidence;
import vn.hientai.personnel.assessment.work.WorkQueries;
import vn.hientai.web.rest.Listing;

/** Evidence for assessments: told by sources, read in scope, answered by the person it is about. */
@Path("evidence")
@RequestScoped
@Tag(name = "assessment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EvidenceResource {
    private static final int YEARS = 100;

    @Schema(name = "EvidenceBatch", description = "Up to 1000 items of one source.")
    public record Batch(
            @NotBlank @Schema(description = "Code of the unit whose source it is") String unit,
            @NotBlank @Schema(description = "Name of the source") String source, @NotNull List<IntakeEvidence.Item> items) {}

    @Schema(name = "EvidenceAnswers", description = "What became of each item, in their order.")
    public record Answers(List<IntakeEvidence.Answer> items) {}

    @Schema(name = "EvidenceWithdrawal", description = "Why it is taken back.")
    public record Withdrawal(@NotBlank @Size(max = 1000) String reason) {}

    @Schema(name = "EvidenceReply", description = "What the person answers.")
    public record ReplyOrder(
            @NotBlank @Size(max = 40) String source, @NotBlank @Size(max = 100) @Schema(description = "Key of the evidence in its source") String externalId,
            @NotBlank @Size(max = 2000) String reply) {}

    @Schema(name = "Evidence", description = "One piece of evidence with its replies and the contents that were replaced.")
    public record Shape(
            @Schema(description = "Absent for what another feature knows") Long id, String source, String externalId, Kind kind,
            @Schema(description = "Officer number; absent where it is about a unit") String staff, String fullName,
            @Schema(description = "Code of the unit it is about") String unit, LocalDate on, String title, String content, String reference, Tone tone,
            @Schema(description = "Nobody answers for it: never counted") boolean anonymous,
            @Schema(description = "Whether it may be weighed for a grade") boolean counts, BigDecimal figure, LocalDate withdrawnOn, String withdrawnWhy,
            int version, List<Reply> replies, List<Past> past) {}

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    EvidenceQueries evidence;

    @Inject
    WorkQueries work;

    @Inject
    IntakeEvidence intakeEvidence;

    @Inject
    WithdrawEvidence withdrawEvidence;

    @Inject
    ReplyToEvidence replyToEvidence;

    @Inject
    Today today;

    @GET
    @Operation(operationId = "listEvidence", summary = "Evidence in my reach; of one person with rewards and sanctions of the file")
    public Listing<Shape> list(
            @QueryParam("staff") String staff,
            @QueryParam("unit") String unit,
            @QueryParam("kind") Kind kind,
            @QueryParam("year") Integer year,
            @QueryParam("limit") @DefaultValue("25") int limit,
            @QueryParam("after") String after) {
        if (year != null && (year < 1900 || year > 9000)) {
            throw new InvalidInput(List.of(Violation.of("year", "NOT_A_NUMBER")));
        }
        var scope = actor.scope(Right.READ_WORK);
        if (staff != null) {
            var person = work.colleague(scope, staff).orElseThrow(() -> new NotFound("Person", staff));
            var from = year == null ? today.date().minusYears(YEARS) : LocalDate.of(year, 1, 1);
            var until = year == null ? today.date() : LocalDate.of(year, 12, 31);
            List<Shape> all = evidence.ofPerson(scope, EvidenceSight.of(actor), person.person(), from, until).stream()
                    .filter(one -> kind == null || one.kind() == kind)
                    .map(one -> shape(one, person.code(), person.fullName()))
                    .toList();
            return new Listing<>(all, null, null);
        }
        var units = unit == null ? null : trees.now().subtreeIds(trees.now().get(unit).id());
        return Listing.of(
                evidence.list(scope, new Filter(units, kind, year), new PageRequest<>(limit, after, EvidenceSort.DAY, false, false)),
                one -> shape(one, one.staff(), one.fullName()));
    }

    @POST
    @Path("intake")
    @Operation(operationId = "intakeEvidence", summary = "Hand in evidence; the same again changes nothing, another content corrects it")
    public Answers take(@Valid @NotNull Batch batch) {
        return new Answers(intakeEvidence.handle(new IntakeEvidence.Command(trees.now().get(batch.unit()).id(), batch.source(), batch.items())));
    }

    @POST
    @Path("{id: \\d+}/withdrawal")
    @Operation(operationId = "withdrawEvidence", summary = "The source takes evidence back; it no longer counts")
    public void withdraw(@PathParam("id") long id, @Valid @NotNull Withdrawal order) {
        withdrawEvidence.handle(new WithdrawEvidence.Command(id, order.reason()));
    }

    @POST
    @Path("replies")
    @Operation(operationId = "replyToEvidence", summary = "Answer evidence about me; it stands beside it wherever it is shown")
    public void reply(@Valid @NotNull ReplyOrder order) {
        replyToEvidence.handle(new ReplyToEvidence.Command(order.source(), order.externalId(), order.reply()));
    }

    private Shape shape(EvidenceRow one, String staff, String fullName) {
        return new Shape(
                one.id(), one.source(), one.externalId(), one.kind(), staff, fullName, code(one.unit()), one.on(), one.title(), one.content(),
                one.reference(), one.tone(), one.anonymous(), one.counts(), one.figure(), one.withdrawnOn(), one.withdrawnWhy(), one.version(),
                one.replies(), one.past());
    }

    private String code(OrgUnitId unit) {
        return unit == null ? null : trees.now().find(unit).map(OrgNode::code).orElse(null);
    }
}
