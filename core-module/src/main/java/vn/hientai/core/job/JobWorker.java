package vn.hientai.core.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.lang.System.Logger.Level;
import java.util.UUID;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.account.SignedInLoader;

/** Carries out one job in the name, and with the rights of today, of the account that asked for it. */
@ApplicationScoped
class JobWorker {
    private static final System.Logger LOG = System.getLogger("hientai.job");
    private static final long MILLIS_BETWEEN_NOTES = 500;

    @Inject
    JobLedger ledger;

    @Inject
    Instance<JobKind> kinds;

    @Inject
    SignedInLoader accounts;

    @Inject
    CurrentActor actor;

    @ActivateRequestContext
    void carryOut(JobLedger.Claimed job) {
        try {
            actor.become(accounts.load(job.account()).orElseThrow(JobCancelled::new).who());
            var kind = kinds.stream().filter(one -> one.name().equals(job.kind())).findFirst().orElseThrow();
            var result = kind.carryOut(new Run(job));
            ledger.finish(job.id(), JobState.Status.SUCCEEDED, result, null);
        } catch (JobCancelled stopped) {
            ledger.finish(job.id(), JobState.Status.CANCELLED, null, null);
        } catch (RuntimeException failed) {
            var number = UUID.randomUUID().toString().substring(0, 8);
            LOG.log(Level.ERROR, "job " + job.id() + " failed, error " + number, failed);
            ledger.finish(job.id(), JobState.Status.FAILED, null, number);
        }
    }

    private final class Run implements JobRun {
        private final JobLedger.Claimed job;
        private long lastNote;

        Run(JobLedger.Claimed job) {
            this.job = job;
        }

        @Override
        public UUID id() {
            return job.id();
        }

        @Override
        public JsonObject payload() {
            return job.payload();
        }

        @Override
        public void progress(long done, long total, long problems) {
            var now = System.nanoTime() / 1_000_000;
            if (done != total && now - lastNote < MILLIS_BETWEEN_NOTES) {
                return;
            }
            lastNote = now;
            if (ledger.progress(job.id(), done, total, problems)) {
                throw new JobCancelled();
            }
        }
    }
}
