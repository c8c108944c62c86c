package vn.hientai.core.job;

import jakarta.json.JsonObject;
import java.util.UUID;

/** A job being carried out: what was asked, and where to tell how far it is. */
public interface JobRun {
    UUID id();

    JsonObject payload();

    /** Kept at most twice a second; throws {@link JobCancelled} once someone asked to stop. */
    void progress(long done, long total, long problems);
}
