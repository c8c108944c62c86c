package vn.hientai.web.launch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The words before the command of a child process. PostgreSQL refuses to run as root, so root runs it in a user
 * namespace where it is nobody in particular; a child gets a signal when we die, and a session of its own, so that
 * Ctrl-C reaches us alone and we stop the children in order.
 */
record ProcessPrefix(boolean linux, boolean root, boolean namespaces, boolean deathSignal, boolean sessions) {

    static ProcessPrefix ofThisMachine() {
        var linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        var root = linux && "root".equals(System.getProperty("user.name"));
        return new ProcessPrefix(linux, root, root && works("unshare", "-U", "true"),
            linux && works("setpriv", "--pdeathsig", "KILL", "true"), linux && works("setsid", "true"));
    }

    void refuseIfNoDatabase() {
        if (!linux) {
            throw StartRefused.badOption("HIENTAI_DB_URL: PostgreSQL kèm theo chỉ chạy trên Linux, hãy chỉ ra một PostgreSQL"
                + " / the embedded PostgreSQL runs on Linux only, name an external one");
        }
        if (root && !namespaces) {
            throw StartRefused.badOption("PostgreSQL kèm theo không chạy được với quyền root ở đây (unshare -U bị từ chối):"
                + " hãy chạy bằng tài khoản thường hoặc đặt HIENTAI_DB_URL / the embedded PostgreSQL cannot run as root here"
                + " (unshare -U is refused): start as an ordinary user or set HIENTAI_DB_URL");
        }
    }

    List<String> plain(String... command) {
        var words = new ArrayList<String>();
        if (root) {
            words.addAll(List.of("unshare", "-U"));
        }
        words.addAll(List.of(command));
        return words;
    }

    List<String> dyingWithUs(String signal, String... command) {
        var words = new ArrayList<>(plain());
        words.addAll(mortal(signal, command));
        return words;
    }

    List<String> mortal(String signal, String... command) {
        var words = new ArrayList<String>();
        if (deathSignal) {
            words.addAll(List.of("setpriv", "--pdeathsig", signal));
        }
        if (sessions) {
            words.add("setsid");
        }
        words.addAll(List.of(command));
        return words;
    }

    private static boolean works(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
