package vn.hientai.web.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipInputStream;

/**
 * The folder of {@code HIENTAI_DATA}: {@code postgres} is precious and goes into the backup; {@code program} can be
 * thrown away at any time and is unpacked again from the jar. One start holds it at a time.
 */
final class DataFolder implements AutoCloseable {
    private static final String WAR = "HIENTAI-INF/hien-tai.war";
    private static final String PAYARA = "MICRO-INF/payara-boot.properties";
    private static final String POSTGRES = "HIENTAI-INF/postgres.txz";

    private final Path root;
    private final FileChannel channel;
    private Path application;
    private Path postgresProgram;
    private Path payara;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    static DataFolder open(Path root) {
        try {
            if (Files.notExists(root)) {
                Files.createDirectories(root,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
            }
            var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw StartRefused.badOption("HIENTAI_DATA: " + root + " đang được một tiến trình khác dùng"
                    + " / is in use by another instance");
            }
            return new DataFolder(root, channel);
        } catch (IOException unusable) {
            throw StartRefused.badOption("HIENTAI_DATA: không ghi được vào " + root + " / cannot write to " + root
                + " (" + reason(unusable) + ")");
        }
    }

    /** What the jar carries is unpacked once; the checksum in the folder's name tells another build apart. */
    void unpack() {
        try (var jar = new JarFile(jar().toFile())) {
            Files.createDirectories(program());
            emptied(temporary());
            application = unpacked(jar, "app", WAR, DataFolder::unzip);
            postgresProgram = unpacked(jar, "postgres", POSTGRES, TarArchive::extract);
            payara = unpacked(jar, "payara", PAYARA, (entry, target) -> unpackPayara(target));
            forgetEarlierDeployments();
        } catch (IOException failed) {
            throw StartRefused.failed("không giải nén được chương trình vào " + program()
                + " / cannot unpack the program into " + program() + " (" + reason(failed) + ")");
        }
    }

    private interface Unpacking {
        void into(InputStream archive, Path target) throws IOException;
    }

    private Path unpacked(JarFile jar, String name, String entryName, Unpacking unpacking) throws IOException {
        var entry = jar.getEntry(entryName);
        var target = program().resolve(name + "-" + Long.toHexString(entry.getCrc()));
        try (var siblings = Files.newDirectoryStream(program(), name + "-*")) {
            for (var stale : siblings) {
                if (!stale.equals(target)) {
                    deleteUnlessWritten(stale);
                }
            }
        }
        if (Files.isDirectory(target)) {
            return target;
        }
        var half = emptied(program().resolve(name + "-half-" + ProcessHandle.current().pid()));
        try (var archive = jar.getInputStream(entry)) {
            unpacking.into(archive, half);
        }
        return Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Payara lays its jars out itself, with a launcher that has them on the ordinary class path. */
    private static void unpackPayara(Path target) throws IOException {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", "-cp", jar().toString(), "fish.payara.micro.PayaraMicro",
            "--rootdir", target.toString(), "--outputlauncher").inheritIO().start();
        try {
            if (process.waitFor() != 0 || Files.notExists(target.resolve("launch-micro.jar"))) {
                throw new IOException("payara-micro --outputlauncher: " + process.exitValue());
            }
            Files.move(target.resolve("config"), target.resolve("pristine-config"));
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }

    /** Payara remembers what it deployed; we deploy afresh each time, whatever the last start came to. */
    private void forgetEarlierDeployments() throws IOException {
        for (var remembered : List.of("applications", "generated", "config")) {
            delete(payara.resolve(remembered));
        }
        var pristine = payara.resolve("pristine-config");
        try (var files = Files.walk(pristine)) {
            for (var file : files.toList()) {
                Files.copy(file, payara.resolve("config").resolve(pristine.relativize(file).toString()));
            }
        }
    }

    private static void unzip(InputStream archive, Path target) throws IOException {
        try (var zip = new ZipInputStream(archive)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
    }

    static Path jar() {
        try {
            return Path.of(DataFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Path application() {
        return application;
    }

    Path postgresProgram() {
        return postgresProgram;
    }

    Path payara() {
        return payara;
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path program() {
        return root.resolve("program");
    }

    Path temporary() {
        return program().resolve("tmp");
    }

    private static void deleteUnlessWritten(Path folder) {
        try {
            delete(folder);
        } catch (IOException stillWritten) {
            // what a killed start was unpacking may be written a moment longer: a later start takes it away
        }
    }

    static Path emptied(Path folder) throws IOException {
        delete(folder);
        return Files.createDirectories(folder);
    }

    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failed) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static String reason(IOException failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException ignored) {
            // the lock goes with the process
        }
    }
}
