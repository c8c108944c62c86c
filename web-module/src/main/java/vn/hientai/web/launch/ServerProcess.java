package vn.hientai.web.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The Java machine of the server, seen from its supervisor. Options reach it through its environment, so that no
 * password is in a command line; its standard input is a lifeline that ends with the supervisor.
 */
final class ServerProcess {
    private static final List<String> JVM_OPTIONS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms64m",
        "-Xmx320m", "-XX:MinHeapFreeRatio=15", "-XX:MaxHeapFreeRatio=35", "-Xss768k", "-Xshare:auto",
        "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true",
        "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
        "-Dorg.apache.logging.log4j.simplelog.level=OFF",
        "-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl", // else looked for in every library, each time
        "-Duser.timezone=Asia/Ho_Chi_Minh");

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    static ServerProcess start(Options options, DataFolder folder, Database database) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var words = new ArrayList<>(List.of(java));
        words.addAll(JVM_OPTIONS);
        words.add("-Djava.io.tmpdir=" + folder.temporary());
        words.add("-D" + Readiness.STARTED_AT + "=" + startedAt());
        words.add("-Djava.util.logging.config.file=" + ServerLog.configuration(folder.payara()));
        words.addAll(ServerLayout.openingWords());
        for (var further : options.text(Settings.HIENTAI_JVM_OPTIONS).split("\\s+")) {
            if (!further.isEmpty()) {
                words.add(further);
            }
        }
        words.addAll(ServerLayout.mainWords(folder));
        var builder = new ProcessBuilder(ProcessPrefix.ofThisMachine().mortal("KILL", words.toArray(String[]::new)))
            .redirectOutput(ProcessBuilder.Redirect.INHERIT).redirectError(ProcessBuilder.Redirect.INHERIT);
        var environment = builder.environment();
        options.values().forEach((setting, value) -> environment.put(setting.name(), value));
        environment.put(Settings.HIENTAI_DB_URL.name(), database.url());
        environment.put(Settings.HIENTAI_DB_USER.name(), database.user());
        environment.put(Settings.HIENTAI_DB_PASSWORD.name(), database.password());
        environment.putIfAbsent("MALLOC_ARENA_MAX", "2"); // or the C library keeps a heap for each thread
        environment.put(Settings.HIENTAI_DATA.name(), options.data().toString());
        try {
            ServerLog.writeConfiguration(folder.payara());
            return new ServerProcess(builder.start());
        } catch (IOException failed) {
            throw StartRefused.failed("không chạy được " + java + " / cannot run " + java
                + " (" + DataFolder.reason(failed) + ")");
        }
    }

    private static long startedAt() {
        return ManagementFactory.getRuntimeMXBean().getStartTime();
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
