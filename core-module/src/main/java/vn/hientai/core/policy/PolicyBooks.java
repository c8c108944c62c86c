package vn.hientai.core.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Opens the policy book at a day. Holds one immutable snapshot of the rows in force; a change of this server is seen
 * at the next opening, one of another server within seconds.
 */
@ApplicationScoped
public class PolicyBooks {
    private static final long FRESH = Duration.ofSeconds(5).toNanos();

    @Inject
    PolicyRows stored;

    private volatile Snapshot snapshot;

    private record Snapshot(Map<String, List<Parameter>> rows, long readAt) {
        boolean isFresh() {
            return System.nanoTime() - readAt < FRESH;
        }
    }

    public PolicyBook on(LocalDate day) {
        var current = snapshot;
        if (current == null || !current.isFresh()) {
            current = new Snapshot(PolicyBook.index(read()), System.nanoTime());
            snapshot = current;
        }
        return new PolicyBook(current.rows(), day);
    }

    /** Without a database, as in the tests of rules, the shipped files are the book. */
    private List<Parameter> read() {
        return stored == null ? LawFiles.parameters() : stored.inForce();
    }

    void forget() {
        snapshot = null;
    }
}
