package vn.hientai.web.launch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Waits until the deployed product says that it is ready, then tells the operator where it is. */
final class Readiness {
    static final String STARTED_AT = "vn.hientai.started.at";
    private static final int SECONDS = 60;
    private static final String DEMO_PASSWORD = "hientai-demo";
    private static final List<String> DEMO_ACCOUNTS = List.of("hr.officer", "unit.hr", "unit.head", "staff.member",
        "council.member", "inspector", "leadership", "auditor", "admin");

    private final Options options;

    Readiness(Options options) {
        this.options = options;
    }

    void await() throws IOException {
        var health = URI.create(address("health/ready")).toURL();
        for (var attempt = 0; !isReady(health); attempt++) {
            if (attempt == SECONDS * 10) {
                throw StartRefused.failed("ứng dụng không sẵn sàng, xem các dòng trên"
                    + " / the application is not ready, see the lines above");
            }
            pause();
        }
        announce();
    }

    private static boolean isReady(URL health) {
        try {
            var connection = (HttpURLConnection) health.openConnection();
            connection.setConnectTimeout(5_000);
            connection.setReadTimeout(10_000);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    private void announce() {
        var seconds = (System.currentTimeMillis() - Long.getLong(STARTED_AT, 0)) / 1000.0;
        Console.say("Hiền Tài sẵn sàng / is ready: %s (%.1f s)".formatted(address(""), seconds));
        if (options.flag(Settings.HIENTAI_DEMO)) {
            Console.say("Tài khoản trình diễn / demo accounts, mật khẩu / password: " + DEMO_PASSWORD);
            Console.say("  " + String.join("  ", DEMO_ACCOUNTS));
        }
    }

    private String address(String path) {
        var host = options.text(Settings.HIENTAI_HOST);
        if (host.equals("0.0.0.0") || host.equals("::")) {
            host = "127.0.0.1";
        }
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
            + options.text(Settings.HIENTAI_PORT) + "/" + path;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw StartRefused.failed("interrupted");
        }
    }
}
