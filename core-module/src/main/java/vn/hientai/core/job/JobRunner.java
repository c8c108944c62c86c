package vn.hientai.core.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Takes up waiting jobs, one at a time on each node; other nodes take the next ones. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobRunner {
    private static final System.Logger LOG = System.getLogger("hientai.job");
    private static final long SECONDS_BETWEEN_LOOKS = 3;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    JobLedger ledger;

    @Inject
    JobWorker worker;

    private final AtomicBoolean working = new AtomicBoolean();
    private ScheduledFuture<?> looking;
    private volatile boolean stopping;

    @PostConstruct
    void start() {
        looking = executor.scheduleWithFixedDelay(this::work, 1, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        stopping = true;
        looking.cancel(false);
    }

    public void onQueued(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobQueued queued) {
        executor.execute(this::work);
    }

    private void work() {
        if (!working.compareAndSet(false, true)) {
            return;
        }
        try {
            for (var job = ledger.claim(); job.isPresent() && !stopping; job = ledger.claim()) {
                worker.carryOut(job.get());
            }
        } catch (RuntimeException unreachable) {
            LOG.log(Level.WARNING, "jobs cannot be taken up now", unreachable);
        } finally {
            working.set(false);
        }
    }
}
