package vn.hientai.web.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * The PostgreSQL that comes with the product. Its cluster lives in {@code HIENTAI_DATA/postgres/cluster}; it listens
 * on the loopback address only, on a port chosen at each start and written, with user and password, to
 * {@code HIENTAI_DATA/postgres/connection.properties}, which its owner alone can read.
 */
final class EmbeddedPostgres {
    private static final String OWNER_ATTRIBUTE = "unix:uid";
    private static final String OWNER = "hientai";
    private static final int START_SECONDS = 120;

    private final Path programs;
    private final Path home;
    private final Path cluster;
    private final Path connection;
    private final Path log;
    private final ProcessPrefix prefix = ProcessPrefix.ofThisMachine();
    private Process server;

    EmbeddedPostgres(DataFolder folder) {
        programs = folder.postgresProgram().resolve("bin");
        home = folder.postgres();
        cluster = home.resolve("cluster");
        connection = home.resolve("connection.properties");
        log = home.resolve("postgres.log");
    }

    Database start() {
        try {
            prefix.refuseIfNoDatabase();
            giveToOwner();
            prefix.refuseIfOutOfReach(programs.resolve("postgres"));
            if (Files.notExists(cluster)) {
                create();
            }
            stopOrphan();
            var settings = load();
            var port = freePort();
            launch(port);
            settings.setProperty("port", Integer.toString(port));
            var database = Database.embedded(port, OWNER, settings.getProperty("password"));
            settings.setProperty("url", database.url());
            settings.setProperty("user", OWNER);
            store(settings);
            return database;
        } catch (IOException failed) {
            throw StartRefused.failed("PostgreSQL kèm theo không khởi động được / the embedded PostgreSQL does not start ("
                + DataFolder.reason(failed) + ")");
        }
    }

    /** To the user that the database runs as here; an earlier start may have been another user's, or in a container. */
    private void giveToOwner() throws IOException {
        Files.createDirectories(home);
        if (prefix.owner().isEmpty() || Files.getAttribute(home, OWNER_ATTRIBUTE).equals(prefix.owner().getAsInt())) {
            return;
        }
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                giveToOwner(file);
            }
        }
    }

    private void giveToOwner(Path file) throws IOException {
        if (prefix.owner().isPresent()) {
            Files.setAttribute(file, OWNER_ATTRIBUTE, prefix.owner().getAsInt(), LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Into a folder of another name first: a cluster half made by a killed start is made anew. */
    private void create() throws IOException {
        var half = DataFolder.emptied(home.resolve("cluster-half"));
        giveToOwner(half);
        var superuserPassword = home.resolve("initdb-password");
        var settings = new Properties();
        settings.setProperty("password", secret());
        settings.setProperty("superuser.password", secret());
        writePrivately(superuserPassword, settings.getProperty("superuser.password"));
        store(settings);
        giveToOwner(superuserPassword);
        run("", programs.resolve("initdb").toString(), "-D", half.toString(), "-U", "postgres", "-E", "UTF8",
            "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "-A", "scram-sha-256",
            "--pwfile=" + superuserPassword);
        Files.delete(superuserPassword);
        run("create role " + OWNER + " login password '" + settings.getProperty("password") + "';\n"
            + "create database " + OWNER + " owner " + OWNER + ";\n",
            programs.resolve("postgres").toString(), "--single", "-D", half.toString(), "postgres");
        Files.move(half, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void launch(int port) throws IOException {
        var command = prefix.dyingWithUs("INT", programs.resolve("postgres").toString(), "-D", cluster.toString(),
            "-p", Integer.toString(port));
        for (var setting : List.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "shared_buffers=96MB",
            "work_mem=8MB", "maintenance_work_mem=64MB", "max_connections=60", "max_wal_size=1GB", "jit=off",
            "random_page_cost=1.1", "effective_cache_size=512MB", "log_min_messages=warning",
            "log_checkpoints=off", "timezone=Asia/Ho_Chi_Minh", "log_timezone=Asia/Ho_Chi_Minh")) {
            command.add("-c");
            command.add(setting);
        }
        server = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(log.toFile())).start();
        var pidFile = cluster.resolve("postmaster.pid");
        for (var wait = 0; wait < START_SECONDS * 20; wait++) {
            if (!server.isAlive()) {
                throw new IOException(lastLineOf(log));
            }
            if (Files.exists(pidFile)) {
                var lines = Files.readAllLines(pidFile);
                if (lines.size() >= 8 && lines.get(7).startsWith("ready")
                        && lines.get(0).strip().equals(Long.toString(server.pid()))) {
                    return;
                }
            }
            pause(50);
        }
        throw new IOException("not ready after " + START_SECONDS + " s, see " + log);
    }

    /** A server that outlived a killed start of ours, which is gone since we hold the folder's lock. */
    private void stopOrphan() throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        var orphan = lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}") ? null
            : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(this::isOurServer).orElse(null);
        if (orphan == null) {
            Files.deleteIfExists(pidFile);
            return;
        }
        signalFastStop(orphan.pid());
        for (var wait = 0; wait < 600 && orphan.isAlive(); wait++) {
            pause(50);
        }
        if (orphan.isAlive()) {
            throw new IOException("another server runs on " + cluster + ", process " + orphan.pid());
        }
    }

    private boolean isOurServer(ProcessHandle process) {
        try {
            var commandLine = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
            return commandLine.contains("postgres") && commandLine.contains(cluster.toString());
        } catch (IOException gone) {
            return false;
        }
    }

    void stop() {
        if (server == null || !server.isAlive()) {
            return;
        }
        try {
            signalFastStop(server.pid());
            if (!server.waitFor(30, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (IOException failed) {
            server.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            server.destroyForcibly();
        }
    }

    /** SIGINT is PostgreSQL's fast stop; Java itself can only send SIGTERM, which waits for every client. */
    private void signalFastStop(long pid) throws IOException {
        run("", programs.resolve("pg_ctl").toString(), "kill", "INT", Long.toString(pid));
    }

    private void run(String input, String... command) throws IOException {
        var output = home.resolve("command.log");
        var process = new ProcessBuilder(prefix.plain(command)).redirectErrorStream(true)
            .redirectOutput(output.toFile()).start();
        try (var in = process.outputWriter()) {
            in.write(input);
        }
        try {
            if (process.waitFor() != 0) {
                throw new IOException(Path.of(command[0]).getFileName() + ": " + lastLineOf(output));
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }

    private static String lastLineOf(Path file) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(file));
        lines.removeIf(String::isBlank);
        return lines.isEmpty() ? "no output" : lines.get(lines.size() - 1).strip();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String secret() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Properties load() throws IOException {
        var settings = new Properties();
        try (var in = Files.newInputStream(connection)) {
            settings.load(in);
        }
        return settings;
    }

    private void store(Properties settings) throws IOException {
        var text = new StringBuilder();
        settings.stringPropertyNames().stream().sorted()
            .forEach(name -> text.append(name).append('=').append(settings.getProperty(name)).append('\n'));
        writePrivately(connection, text.toString());
    }

    private static void writePrivately(Path file, String text) throws IOException {
        var half = file.resolveSibling(file.getFileName() + "-half");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, text);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void pause(int milliseconds) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }
}
