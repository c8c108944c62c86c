package vn.hientai.core.job;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Takes up waiting jobs, one at a time on each node; other nodes take the next ones. Driven by the server's timers, which
 * give each run entity managers of its own: a run started from a request, or beside another one by an executor, would
 * share theirs and lose them when the other ends.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class JobRunner {
    private static final System.Logger LOG = System.getLogger("hientai.job");

    @Inject
    JobLedger ledger;

    @Inject
    JobWorker worker;

    private final AtomicBoolean working = new AtomicBoolean();
    private volatile UUID current;
    private volatile boolean stopping;

    @PreDestroy
    void stop() {
        stopping = true;
    }

    /** Tells the others that the job at hand is still being worked on. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void beat() {
        var job = current;
        if (job != null) {
            ledger.beat(job);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void work() {
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
