package vn.hientai.core.job;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/** How far a job is. {@code total} and {@code result} are null until known. */
public record JobState(UUID id, String kind, Status status, long done, Long total, long problems, JsonObject result,
                       String errorNumber, Instant createdAt, Instant startedAt, Instant finishedAt) {
    public enum Status {
        QUEUED,
        RUNNING,
        SUCCEEDED,
        FAILED,
        CANCELLED
    }

    public boolean isOver() {
        return status != Status.QUEUED && status != Status.RUNNING;
    }
}
