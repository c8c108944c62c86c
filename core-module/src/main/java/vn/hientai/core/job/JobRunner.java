package vn.hientai.core.job;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Takes up waiting jobs, one at a time on each node; other nodes take the next ones. */
@ApplicationScoped
public class JobRunner {
    private static final System.Logger LOG = System.getLogger("hientai.job");
    private static final long SECONDS_BETWEEN_LOOKS = 3;
    private static final long SECONDS_BETWEEN_BEATS = 5;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    JobLedger ledger;

    @Inject
    JobWorker worker;

    private final AtomicBoolean working = new AtomicBoolean();
    private ScheduledFuture<?> looking;
    private ScheduledFuture<?> beating;
    private volatile UUID current;
    private volatile boolean stopping;

    void start(@Observes @Initialized(ApplicationScoped.class) Object opened) {
        looking = executor.scheduleWithFixedDelay(this::work, 1, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
        beating = executor.scheduleWithFixedDelay(this::beat, SECONDS_BETWEEN_BEATS, SECONDS_BETWEEN_BEATS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        stopping = true;
        if (looking != null) {
            looking.cancel(false);
            beating.cancel(false);
        }
    }

    private void beat() {
        var job = current;
        if (job != null) {
            ledger.beat(job);
        }
    }

    void onQueued(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobQueued queued) {
        executor.execute(this::work);
    }

    private void work() {
        if (!working.compareAndSet(false, true)) {
            return;
        }
        try {
            for (var job = ledger.claim(); job.isPresent() && !stopping; job = ledger.claim()) {
                current = job.get().id();
                worker.carryOut(job.get());
                current = null;
            }
        } catch (RuntimeException unreachable) {
            LOG.log(Level.WARNING, "jobs cannot be taken up now", unreachable);
        } finally {
            current = null;
            working.set(false);
        }
    }
}
