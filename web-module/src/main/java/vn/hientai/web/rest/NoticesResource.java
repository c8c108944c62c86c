package vn.hientai.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.notice.MarkNoticesRead;
import vn.hientai.core.notice.NoticeQueries;

/** My inbox: what I was told, the newest first. */
@Path("notices")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NoticesResource {
    @Schema(description = "Something I was told.")
    public record Told(
            @Schema(description = "Number of the notice") long id,
            @Schema(description = "What I was told") String text,
            @Schema(description = "Page that shows more") String link,
            @Schema(description = "When") Instant at,
            @Schema(description = "Whether I have not read it yet") boolean unread) {}

    @Schema(description = "Which notices were seen.")
    public record Seen(@Positive @Schema(description = "Number of the newest notice that was seen") long upTo) {}

    @Inject
    NoticeQueries notices;

    @Inject
    MarkNoticesRead markRead;

    @GET
    @Operation(operationId = "listNotices", summary = "My notices")
    public Listing<Told> list(
            @Parameter(description = "Rows, 1 to 200") @QueryParam("limit") @DefaultValue("25") int limit,
            @Parameter(description = "Cursor of an earlier page") @QueryParam("after") String after,
            @Parameter(description = "Whether the total is wanted") @QueryParam("count") boolean count,
            @Context HttpServletRequest request) {
        var locale = Languages.of(request);
        var page = notices.mine(new PageRequest<>(limit, after, NoticeQueries.NoticeSort.NEWEST, true, count));
        return Listing.of(page, row -> new Told(
                row.id(), Texts.get(locale, "notice." + row.key(), row.arguments()), row.link(), row.at(), row.unread()));
    }

    @POST
    @Path("seen")
    @Operation(operationId = "markNoticesRead", summary = "Mark my notices as read")
    public void seen(@Valid @NotNull Seen seen) {
        markRead.handle(new MarkNoticesRead.Command(seen.upTo()));
    }
}
