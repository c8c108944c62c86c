package vn.hientai.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.hientai.core.job.JobState;
import vn.hientai.core.job.Jobs;
import vn.hientai.core.kernel.NotFound;

/** Long work that goes on in the background. */
@Path("jobs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {
    @Schema(description = "How far a piece of long work is.")
    public record Shown(
            @Schema(description = "Id of the job") String id,
            @Schema(description = "What sort of work") String kind,
            @Schema(description = "Where it stands") JobState.Status status,
            @Schema(description = "Rows done") long done,
            @Schema(description = "Rows in all, once known") Long total,
            @Schema(description = "Problems found so far") long problems,
            @Schema(description = "What came of it, once it ended well") Map<String, Object> result,
            @Schema(description = "Number to tell the administrator, where it failed") String error,
            @Schema(description = "When it was asked for") Instant createdAt,
            @Schema(description = "When it ended") Instant finishedAt) {}

    @Inject
    Jobs jobs;

    @GET
    @Path("{id}")
    @Operation(operationId = "readJob", summary = "How far a job is")
    public Shown read(@Parameter(description = "Id of the job") @PathParam("id") String id) {
        return shown(jobs.mine(uuid(id)));
    }

    @POST
    @Path("{id}/cancel")
    @Operation(operationId = "cancelJob", summary = "Ask a job to stop; what it has not finished is left undone")
    public Shown cancel(@Parameter(description = "Id of the job") @PathParam("id") String id) {
        return shown(jobs.cancel(uuid(id)));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound("Job", id);
        }
    }

    private static Shown shown(JobState job) {
        return new Shown(job.id().toString(), job.kind(), job.status(), job.done(),
                job.total() == null || job.total() == 0 && !job.isOver() ? null : job.total(), job.problems(),
                plain(job.result()), job.errorNumber(), job.createdAt(), job.finishedAt());
    }

    private static Map<String, Object> plain(JsonObject result) {
        if (result == null) {
            return null;
        }
        var plain = new LinkedHashMap<String, Object>();
        result.forEach((name, value) -> {
            switch (value.getValueType()) {
                case STRING -> plain.put(name, result.getString(name));
                case NUMBER -> plain.put(name, result.getJsonNumber(name).longValue());
                case TRUE -> plain.put(name, true);
                case FALSE -> plain.put(name, false);
                default -> plain.put(name, value.toString());
            }
        });
        return plain;
    }
}
