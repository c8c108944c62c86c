package vn.hientai.web.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.hientai.web.test.Product;

/** What the processes of the product take from the machine: memory, and the time of processors. */
final class Footprint {
    private static final double TICKS_A_SECOND = 100;

    private final Product product;

    Footprint(Product product) {
        this.product = product;
    }

    /** @param server with its launcher, in MB; shared pages counted in part (PSS) */
    record Memory(long server, long database) {}

    Memory memory() throws IOException {
        var server = 0L;
        var database = 0L;
        for (var process : processes()) {
            var kilobytes = proportional(process.pid());
            if (isDatabase(process)) {
                database += kilobytes;
            } else {
                server += kilobytes;
            }
        }
        return new Memory(server / 1024, database / 1024);
    }

    /** Milliseconds of processor time so far, of server and database together. */
    double processorTime() {
        return processes().stream().mapToDouble(process -> ticks(process.pid()) * 1000 / TICKS_A_SECOND).sum();
    }

    private List<ProcessHandle> processes() {
        var family = new ArrayList<>(List.of(product.handle()));
        product.handle().descendants().forEach(family::add);
        return family;
    }

    private static boolean isDatabase(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("postgres");
    }

    private static long proportional(long process) throws IOException {
        var file = Path.of("/proc", Long.toString(process), "smaps_rollup");
        if (!Files.isReadable(file)) {
            return 0;
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                .findFirst()
                .orElse(0);
    }

    private static long ticks(long process) {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return Stream.of(fields[11], fields[12]).mapToLong(Long::parseLong).sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
