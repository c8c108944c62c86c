package vn.hientai.core.decision;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Makes the signed PDF of each decision a moment after it was signed, so that signing a hundred does not wait for a hundred
 * prints. Any node may do it; a token that fails is tried again after a while and the words on the paper stay as signed.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class PaperSealing {
    private static final System.Logger LOG = System.getLogger("hientai.signing");
    private static final int AT_ONCE = 200;
    private static final int REST_AFTER_FAILURE = 60;

    @Inject
    SignedPapers papers;

    private final AtomicBoolean working = new AtomicBoolean();
    private volatile int rest;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void seal() {
        if (rest > 0) {
            rest--;
            return;
        }
        if (!working.compareAndSet(false, true)) {
            return;
        }
        try {
            papers.waiting(AT_ONCE).forEach(papers::seal);
        } catch (RuntimeException failed) {
            rest = REST_AFTER_FAILURE;
            LOG.log(Level.WARNING, "a signed decision could not be sealed and will be tried again", failed);
        } finally {
            working.set(false);
        }
    }
}
