package vn.hientai.web.rest.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.personnel.declaration.CorrectionQueries;
import vn.hientai.personnel.declaration.CorrectionQueries.CorrectionSort;
import vn.hientai.web.rest.Listing;

/** What people told about their files and waits for a ruling of the caller. */
@Path("corrections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
public class WaitingCorrectionsResource {
    @Inject
    CurrentActor actor;

    @Inject
    CorrectionQueries corrections;

    @GET
    @Operation(operationId = "listWaitingCorrections", summary = "Corrections that wait, the longest waiting first")
    public Listing<CorrectionItem> waiting(
            @QueryParam("limit") @DefaultValue("25") int limit, @QueryParam("after") String after, @QueryParam("count") boolean count) {
        actor.mustHold(Right.EDIT_FILE);
        return Listing.of(
                corrections.waiting(actor.scope(Right.EDIT_FILE), new PageRequest<>(limit, after, CorrectionSort.TOLD, false, count)),
                CorrectionItem::of);
    }
}
