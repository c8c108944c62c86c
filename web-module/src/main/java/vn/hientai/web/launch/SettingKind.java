package vn.hientai.web.launch;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What values an option takes, and what is said about others, in both languages on one line. */
enum SettingKind {
    TEXT("có ký tự điều khiển / contains control characters", SettingKind::isPlain),
    SECRET("có ký tự điều khiển / contains control characters", SettingKind::isPlain),
    FILE("không phải tệp đọc được / is not a file that can be read", SettingKind::isFile),
    FLAG("không phải true hoặc false / is not true or false", Set.of("true", "false")::contains),
    LANGUAGE("không phải vi hoặc en / is not vi or en", Set.of("vi", "en")::contains),
    PORT("không phải số cổng từ 1 đến 65535 / is not a port number from 1 to 65535", value -> whole(value, 1, 65_535)),
    PEOPLE("không phải số từ 0 đến 2300000 / is not a number from 0 to 2300000", value -> whole(value, 0, 2_300_000)),
    HOST("không phải địa chỉ của máy / is not an address that resolves", SettingKind::resolves),
    DAY("không phải ngày theo dạng 2026-11-22 / is not a date such as 2026-11-22", SettingKind::isDay),
    JDBC_URL("không bắt đầu bằng jdbc:postgresql:// / does not begin with jdbc:postgresql://",
        value -> value.matches("jdbc:postgresql://[^\\s]+")),
    SMTP_URL("không phải địa chỉ smtp://máy:cổng / is not an address such as smtp://host:port",
        value -> isUrl(value, Set.of("smtp", "smtps"))),
    HTTP_URL("không phải địa chỉ https:// / is not an address such as https://host/",
        value -> isUrl(value, Set.of("http", "https")));

    private final String problem;
    private final Predicate<String> accepted;

    SettingKind(String problem, Predicate<String> accepted) {
        this.problem = problem;
        this.accepted = accepted;
    }

    Optional<String> problemWith(String value) {
        return accepted.test(value) ? Optional.empty() : Optional.of(problem);
    }

    private static boolean isPlain(String value) {
        return value.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isFile(String value) {
        try {
            return Files.isRegularFile(Path.of(value)) && Files.isReadable(Path.of(value));
        } catch (InvalidPathException unreadable) {
            return false;
        }
    }

    private static boolean whole(String value, int least, int most) {
        return value.matches("\\d{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }

    private static boolean resolves(String value) {
        try {
            return value.matches("[\\w.:%-]+") && InetAddress.getByName(value) != null;
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static boolean isDay(String value) {
        try {
            return LocalDate.parse(value).getYear() >= 1945;
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    private static boolean isUrl(String value, Set<String> schemes) {
        try {
            var uri = new URI(value);
            return uri.getHost() != null && schemes.contains(uri.getScheme()) && uri.getPort() <= 65_535;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
