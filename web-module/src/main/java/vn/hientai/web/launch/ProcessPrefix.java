package vn.hientai.web.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The words before the command of a child process. PostgreSQL refuses root, and users without a name: they run it in a
 * user namespace where it is nobody in particular; root, where a container forbids that, as the user nobody. A child
 * gets a signal when we die, and a session of its own, so that Ctrl-C reaches us alone and we stop the children in
 * order.
 */
record ProcessPrefix(boolean linux, boolean root, boolean namespaces, boolean otherUser, boolean deathSignal,
        boolean sessions) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65_534;
    private static final List<String> AS_NOBODY =
        List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    static ProcessPrefix ofThisMachine() {
        var linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        var root = linux && "root".equals(System.getProperty("user.name"));
        var nameless = "?".equals(System.getProperty("user.name"));
        var namespaces = linux && (root || nameless) && works(List.of("unshare", "-U", "true"));
        return new ProcessPrefix(linux, root, namespaces,
            root && !namespaces && works(Stream.concat(AS_NOBODY.stream(), Stream.of("true")).toList()),
            linux && works(List.of("setpriv", "--pdeathsig", "KILL", "true")),
            linux && works(List.of("setsid", "true")));
    }

    void refuseIfNoDatabase() {
        if (!linux) {
            throw StartRefused.badOption("HIENTAI_DB_URL: PostgreSQL kèm theo chỉ chạy trên Linux, hãy chỉ ra một PostgreSQL"
                + " / the embedded PostgreSQL runs on Linux only, name an external one");
        }
        if (root && !namespaces && !otherUser) {
            throw StartRefused.badOption("PostgreSQL kèm theo không chạy được với quyền root ở đây (thiếu hoặc bị từ chối:"
                + " unshare -U, setpriv --reuid): hãy chạy bằng tài khoản thường hoặc đặt HIENTAI_DB_URL"
                + " / the embedded PostgreSQL cannot run as root here (missing or refused: unshare -U, setpriv --reuid):"
                + " start as an ordinary user or set HIENTAI_DB_URL");
        }
    }

    void refuseIfOutOfReach(Path program) {
        if (otherUser && !works(plain("test", "-x", program.toString()))) {
            throw StartRefused.badOption("HIENTAI_DATA: PostgreSQL chạy với người dùng nobody không vào được " + program
                + ", hãy chọn thư mục mà người khác đi qua được / PostgreSQL runs as the user nobody here and cannot reach "
                + program + ": choose a folder that others may pass through");
        }
    }

    /** Whose the files of the database must be, if we can say. */
    OptionalInt owner() {
        return root ? OptionalInt.of(otherUser ? NOBODY : ROOT) : OptionalInt.empty();
    }
    List<String> plain(String... command) {
        var words = new ArrayList<String>();
        if (namespaces) {
            words.addAll(List.of("unshare", "-U"));
        } else if (otherUser) {
            words.addAll(AS_NOBODY);
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

    private static boolean works(List<String> command) {
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
