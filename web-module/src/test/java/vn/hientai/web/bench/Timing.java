package vn.hientai.web.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Repeats an act and tells how long it took. */
final class Timing {
    private final double[] milliseconds;

    private Timing(double[] milliseconds) {
        this.milliseconds = milliseconds;
        Arrays.sort(milliseconds);
    }

    /** One client: warm-up first, then {@code runs} times. */
    static Timing of(int warmUp, int runs, Callable<?> act) throws Exception {
        for (var i = 0; i < warmUp; i++) {
            act.call();
        }
        var times = new double[runs];
        for (var i = 0; i < runs; i++) {
            times[i] = once(act);
        }
        return new Timing(times);
    }

    static double once(Callable<?> act) throws Exception {
        var began = System.nanoTime();
        act.call();
        return (System.nanoTime() - began) / 1e6;
    }

    /** How many times a second so many clients together get it done. */
    static double perSecond(int clients, int seconds, Callable<?> act) throws InterruptedException {
        var done = new AtomicLong();
        var threads = Executors.newFixedThreadPool(clients);
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (var i = 0; i < clients; i++) {
            threads.submit(() -> {
                while (System.nanoTime() < end) {
                    act.call();
                    done.incrementAndGet();
                }
                return null;
            });
        }
        threads.shutdown();
        threads.awaitTermination(seconds + 60L, TimeUnit.SECONDS);
        return done.get() / (double) seconds;
    }

    double median() {
        return milliseconds[milliseconds.length / 2];
    }

    double p95() {
        return milliseconds[(int) Math.min(milliseconds.length - 1L, Math.round(milliseconds.length * 0.95))];
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "median %8.2f ms   p95 %8.2f ms", median(), p95());
    }
}
