package vn.hientai.core.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.UUID;
import vn.hientai.core.identity.Right;
import vn.hientai.core.job.Jobs;
import vn.hientai.core.usecase.UseCase;

/** Asks for the trail to be verified in the background; answers the job. */
@ApplicationScoped
@UseCase(Right.READ_AUDIT)
public class VerifyTrail {
    public record Command() {}

    @Inject
    Jobs jobs;

    public UUID handle(Command command) {
        return jobs.enqueue(TrailVerification.NAME, JsonValue.EMPTY_JSON_OBJECT);
    }
}
