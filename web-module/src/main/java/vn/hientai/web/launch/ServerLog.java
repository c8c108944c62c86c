package vn.hientai.web.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One line an event on standard error; the server's own chatter from warnings up. */
final class ServerLog {
    private static final String CONFIGURATION = """
        handlers=java.util.logging.ConsoleHandler
        java.util.logging.ConsoleHandler.level=ALL
        java.util.logging.ConsoleHandler.filter=vn.hientai.web.launch.QuietFilter
        java.util.logging.ConsoleHandler.encoding=UTF-8
        java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter
        java.util.logging.SimpleFormatter.format=%1$tF %1$tT %4$s %3$s %5$s%6$s%n
        .level=WARNING
        javax.enterprise.system.tools.deployment.dol.level=SEVERE
        javax.enterprise.system.security.ssl.level=SEVERE
        vn.hientai.level=INFO
        """;

    private ServerLog() {}

    static Path configuration(Path folder) {
        return folder.resolve("hien-tai-logging.properties");
    }

    static Path writeConfiguration(Path folder) throws IOException {
        return Files.writeString(configuration(folder), CONFIGURATION);
    }
}
