package vn.hientai.web.rest.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.assessment.selfreview.CloseCommitment;
import vn.hientai.personnel.assessment.selfreview.ReportOnCommitment;
import vn.hientai.personnel.assessment.selfreview.SelfReviewQueries;
import vn.hientai.personnel.assessment.selfreview.SelfReviewQueries.CommitmentState;
import vn.hientai.web.rest.Listing;

/** Commitments of self-reviews: reported on by the person, closed by the superior; those of heads shown to their staff. */
@Path("self-commitments")
@RequestScoped
@Tag(name = "assessment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SelfCommitmentsResource {
    @Schema(name = "CommitmentReport", description = "How a commitment goes.")
    public record Report(@NotBlank @Size(max = 2000) String report, @Schema(description = "It is kept") boolean done) {}

    @Schema(name = "CommitmentClosing", description = "What the superior found; OPEN opens it again.")
    public record Closing(@NotNull CommitmentState state, @Size(max = 1000) String finding) {}

    @Schema(name = "ExemplaryCommitment", description = "What a head has promised as an example.")
    public record Example(
            String fullName, String post, @Schema(description = "Code of the unit that is headed") String unit, String period, String pledge, LocalDate dueOn,
            CommitmentState state) {}

    @Inject
    CurrentActor actor;

    @Inject
    OrgTrees trees;

    @Inject
    SelfReviewQueries reviews;

    @Inject
    ReportOnCommitment reportOnCommitment;

    @Inject
    CloseCommitment closeCommitment;

    @GET
    @Path("exemplary")
    @Operation(operationId = "listExemplaryCommitments", summary = "What the heads above me have promised as an example")
    public Listing<Example> examples() {
        var self = actor.who().personOrNull();
        List<Example> all = self == null ? List.of() : reviews.examples(AccessScope.only(actor.who().personOrNull()), self).stream()
                .map(one -> new Example(
                        one.fullName(), one.post(), trees.now().find(one.unit()).map(OrgNode::code).orElse(null), one.period(), one.pledge(),
                        one.dueOn(), one.state()))
                .toList();
        return new Listing<>(all, null, null);
    }

    @POST
    @Path("{id: \\d+}/reports")
    @Operation(operationId = "reportOnCommitment", summary = "Tell how a commitment of mine goes")
    public void report(@PathParam("id") long id, @Valid @NotNull Report order) {
        reportOnCommitment.handle(new ReportOnCommitment.Command(id, order.report(), order.done()));
    }

    @POST
    @Path("{id: \\d+}/closing")
    @Operation(operationId = "closeCommitment", summary = "Close a commitment as kept or not kept, or open it again; never one's own")
    public void close(@PathParam("id") long id, @Valid @NotNull Closing order) {
        closeCommitment.handle(new CloseCommitment.Command(id, order.state(), order.finding()));
    }
}
