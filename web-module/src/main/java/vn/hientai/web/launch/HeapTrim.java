package vn.hientai.web.launch;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;

/**
 * Gives memory back to the machine that the start, an import or an export took and nobody needs any more: the collector
 * does so only when it collects everything, which it puts off for as long as there is room.
 */
final class HeapTrim extends Thread {
    private static final long EVERY_SECONDS = 30;
    private static final long WORTH_IT = 40L << 20;
    private static final int LONGEST_WAIT = 64;

    private final MemoryPoolMXBean old = ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()))
        .orElseThrow();

    HeapTrim() {
        super("heap-trim");
        setDaemon(true);
    }

    /** At once, and whenever the heap has grown since; less and less often while it gains nothing. */
    @Override
    public void run() {
        var kept = 0L;
        var wait = 1;
        while (true) {
            if (committed() > kept + WORTH_IT) {
                var before = committed();
                System.gc();
                kept = committed();
                wait = before - kept > WORTH_IT ? 1 : Math.min(LONGEST_WAIT, wait * 2);
            }
            try {
                TimeUnit.SECONDS.sleep(wait * EVERY_SECONDS);
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    private long committed() {
        return old.getUsage().getCommitted();
    }
}
