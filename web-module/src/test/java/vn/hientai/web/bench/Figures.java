package vn.hientai.web.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;

/**
 * The lines of the benchmark: figure, measured, physical limit, aim, met or not. Medians are kept in {@code target}, so
 * that a run with more people shows what each read takes of the same read among the fewest measured there.
 */
final class Figures implements AutoCloseable {
    private static final int USUAL_PEOPLE = 70_000;
    private static final double TIMES_USUAL = 2;

    private final int people;
    private final Properties kept = new Properties();
    private final Properties usual;
    private int met;
    private int missed;

    Figures(int people) {
        this.people = people;
        this.usual = people > USUAL_PEOPLE ? load(file(USUAL_PEOPLE)) : new Properties();
        say("people: %,d   processors: %d   Java %s", people, Runtime.getRuntime().availableProcessors(), Runtime.version());
        say("%-46s %-46s %-42s %s", "figure", "measured", "physical limit", "aim");
    }

    void read(String name, Timing timing, String limitName, Timing limit, double p95AtMost) {
        var aim = p95AtMost > 0 ? verdict(timing.p95() <= p95AtMost, "p95 at most %.1f ms".formatted(p95AtMost)) : grown(name, timing);
        line(name, timing.toString(), limit == null ? "" : limitName + " " + limit.brief(), aim);
        kept.setProperty(name.replaceAll("[^a-zA-Z0-9]+", "."), Double.toString(timing.median()));
    }

    void median(String name, Timing timing, String limitName, Timing limit, double atMost) {
        line(name, timing.toString(), limitName + " " + limit.brief(),
                verdict(timing.median() <= atMost, "median at most %.0f ms".formatted(atMost)));
    }

    void seconds(String name, double milliseconds, String limit, double atMost) {
        line(name, "%.2f s".formatted(milliseconds / 1000), limit,
                atMost > 0 ? verdict(milliseconds <= atMost * 1000, "at most %.1f s".formatted(atMost)) : "");
    }

    void throughput(String name, double aSecond, double files, double atLeast) {
        line(name, "%.0f a second".formatted(aSecond), "static file %.0f a second".formatted(files),
                atLeast > 0 ? verdict(aSecond >= atLeast, "at least %.0f a second".formatted(atLeast)) : "");
    }

    void memory(String name, Footprint footprint, int atMost) throws IOException {
        var memory = footprint.memory();
        line(name, "server %d + database %d MB (PSS)".formatted(memory.server(), memory.database()), "",
                verdict(memory.server() + memory.database() <= atMost, "together at most %d MB".formatted(atMost)));
    }

    void note(String text) {
        say("    %s", text);
    }

    /** Only among more people than usual, and when the usual number was measured before. */
    private String grown(String name, Timing timing) {
        var before = usual.getProperty(name.replaceAll("[^a-zA-Z0-9]+", "."));
        if (before == null) {
            return "";
        }
        var times = timing.median() / Double.parseDouble(before);
        return verdict(times <= TIMES_USUAL, "%.1f times that of %,d people, at most %.0f".formatted(times, USUAL_PEOPLE, TIMES_USUAL));
    }

    private String verdict(boolean isMet, String aim) {
        met += isMet ? 1 : 0;
        missed += isMet ? 0 : 1;
        return (isMet ? "met      " : "NOT MET  ") + aim;
    }

    @Override
    public void close() throws IOException {
        say("aims met: %d, not met: %d", met, missed);
        try (var out = Files.newBufferedWriter(file(people))) {
            kept.store(out, null);
        }
    }

    private static Properties load(Path file) {
        var known = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                known.load(in);
            } catch (IOException unreadable) {
                say("%s: %s", file, unreadable);
            }
        }
        return known;
    }

    private static Path file(int people) {
        return Path.of("target", "bench-" + people + ".properties");
    }

    private static void line(String name, String measured, String limit, String aim) {
        say("%-46s %-46s %-42s %s", name, measured, limit, aim);
    }

    private static void say(String line, Object... values) {
        System.out.printf(Locale.ROOT, line + "%n", values);
    }
}
