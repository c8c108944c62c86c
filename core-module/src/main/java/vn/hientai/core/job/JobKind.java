package vn.hientai.core.job;

import jakarta.json.JsonObject;

/** One sort of long work. Carrying it out twice must end like once: a killed job is carried out again. */
public interface JobKind {
    /** What is kept in the table, such as {@code people-import}. */
    String name();

    /** Runs outside any transaction; the answer becomes the job's result. */
    JsonObject carryOut(JobRun run);
}
