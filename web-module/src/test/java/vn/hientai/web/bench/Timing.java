package vn.hientai.web.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Repeats an act and tells how long it took. */
final class Timing {
    private static final int WARM_UP = 600;
    private static final int RUNS = 400;
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(12);
    private static final int CLIENTS = 8;
    private static final int SECONDS = 8;

    private final double[] milliseconds;
    private final double processor;

    private Timing(double[] milliseconds, double processor) {
        this.milliseconds = milliseconds;
        this.processor = processor;
        Arrays.sort(milliseconds);
    }

    /** One client: first until the server's code is compiled, then so often that a slow twentieth shows. */
    static Timing of(Footprint footprint, Callable<?> act) throws Exception {
        repeat(WARM_UP, act);
        var before = footprint.processorTime();
        var times = repeat(RUNS, act);
        return new Timing(times, (footprint.processorTime() - before) / times.length);
    }

    /** So many times, or for as long as a slow act may take up the run. */
    private static double[] repeat(int runs, Callable<?> act) throws Exception {
        var times = new double[runs];
        var began = System.nanoTime();
        for (var i = 0; i < runs; i++) {
            if (i > 4 && System.nanoTime() - began > LONGEST_NANOS) {
                return Arrays.copyOf(times, i);
            }
            times[i] = once(act);
        }
        return times;
    }

    static double once(Callable<?> act) throws Exception {
        var began = System.nanoTime();
        act.call();
        return (System.nanoTime() - began) / 1e6;
    }

    /** How many times a second eight clients together get it done. */
    static double perSecond(Callable<?> act) throws InterruptedException {
        var done = new AtomicLong();
        var threads = Executors.newFixedThreadPool(CLIENTS);
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        for (var i = 0; i < CLIENTS; i++) {
            threads.submit(() -> {
                while (System.nanoTime() < end) {
                    act.call();
                    done.incrementAndGet();
                }
                return null;
            });
        }
        threads.shutdown();
        threads.awaitTermination(SECONDS + 60L, TimeUnit.SECONDS);
        return done.get() / (double) SECONDS;
    }

    double median() {
        return milliseconds[milliseconds.length / 2];
    }

    double p95() {
        return milliseconds[(int) Math.min(milliseconds.length - 1L, Math.round(milliseconds.length * 0.95))];
    }

    String brief() {
        return String.format(Locale.ROOT, "%.2f, p95 %.2f ms", median(), p95());
    }

    /** With the processor time that server and database took each time: steadier than the clock on a busy machine. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f, p95 %.2f ms (processor %.2f ms)", median(), p95(), processor);
    }
}
