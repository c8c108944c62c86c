package vn.hientai.personnel.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.LongSupplier;

/** How many people there are in all; kept for a moment, for every first page of the directory says it. */
@ApplicationScoped
class StaffCount {
    private static final long KEPT_NANOS = 20_000_000_000L;

    private record Counted(long people, long at) {}

    private volatile Counted last;

    long get(LongSupplier counting) {
        var known = last;
        if (known == null || System.nanoTime() - known.at() > KEPT_NANOS) {
            known = new Counted(counting.getAsLong(), System.nanoTime());
            last = known;
        }
        return known.people();
    }

    void forget() {
        last = null;
    }
}
