package vn.hientai.web.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** {@code hien-tai.jar} as an operator starts it: a process of its own, on a free port and a data folder of its own. */
public final class Product implements AutoCloseable {
    private static final Path JAR = Path.of("target", "hien-tai.jar").toAbsolutePath();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int READY_SECONDS = 180;

    private final Map<String, String> options = new TreeMap<>();
    private final Path data;
    private final int port = freePort();
    private Path log;
    private Process process;

    private Product(Path data) {
        this.data = data;
        with("HIENTAI_DATA", data.toString()).with("HIENTAI_PORT", Integer.toString(port));
    }

    /** On a data folder below {@code target}, empty or as an earlier start left it. */
    public static Product on(Path data) {
        return new Product(data.toAbsolutePath());
    }

    public static Path emptyData(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "product")), name + "-")
                .toAbsolutePath();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Product with(String option, String value) {
        options.put(option, value);
        return this;
    }

    public Product start(String... arguments) {
        try {
            log = Files.createTempFile(Files.createDirectories(Path.of("target", "product")), "start-", ".log");
            var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
            command.addAll(List.of(arguments));
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("HIENTAI_"));
            builder.environment().putAll(options);
            process = builder.start();
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Product awaitReady() {
        return awaitReady(READY_SECONDS);
    }

    public Product awaitReady(int seconds) {
        for (var attempt = 0; attempt < seconds * 5; attempt++) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the product ended with " + process.exitValue() + ":\n" + output());
            }
            if (answers("/health/ready") && output().contains("ready:")) {
                return this;
            }
            pause(200);
        }
        throw new IllegalStateException("the product is not ready after " + seconds + " s:\n" + output());
    }

    /** The exit code of a start that must end by itself. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(READY_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the product still runs:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public boolean answers(String path) {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(baseUrl() + path)).build(),
                HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Without a slash at the end. */
    public String baseUrl() {
        return "http://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    public String jdbcUrl() {
        return connection("url");
    }

    public String jdbcUser() {
        return connection("user");
    }

    public String jdbcPassword() {
        return connection("password");
    }

    /** To the product's own database, past the product. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), jdbcUser(), jdbcPassword());
    }

    /** To the cluster of the product's embedded database, as its superuser. */
    public Connection administer() throws SQLException {
        return DriverManager.getConnection(jdbcUrl().replace("/hientai?", "/postgres?"), "postgres",
            connection("superuser.password"));
    }

    private String connection(String name) {
        var settings = new Properties();
        try (var in = Files.newInputStream(data.resolve("postgres/connection.properties"))) {
            settings.load(in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return settings.getProperty(name);
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** As an operator stops it. */
    public int stop() {
        process.destroy();
        return awaitEnd();
    }

    /** {@code kill -9} of the one process that was started. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
    }

    static void pause(int milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
