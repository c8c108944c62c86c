package vn.hientai.web.launch;

import fish.payara.micro.PayaraMicro;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Entry point of the server's Java machine: brings the database up to date, opens the server, says where it is. */
public final class Server {
    private static final String SETUP = "vn.hientai.web.setup.Setup";
    private static final String PAYARA = "fish.payara.micro.impl.RootDirLauncher";
    private static final String JSON = "runtime/jakarta.json.jar";

    private final Path payara;
    private final Path application;
    private final Options options = Options.read(System.getenv(), System.getProperties());

    private Server(Path payara, Path application) {
        this.payara = payara;
        this.application = application;
    }

    public static void main(String[] arguments) {
        new Thread(Server::endWithSupervisor, "lifeline").start();
        try {
            new Server(Path.of(arguments[0]), Path.of(arguments[1])).open();
        } catch (StartRefused refused) {
            Console.complain("hien-tai: " + refused.getMessage());
            Runtime.getRuntime().halt(refused.exitCode());
        }
    }

    /** Nothing is ever written to the lifeline: it ends when the supervisor does. */
    private static void endWithSupervisor() {
        try {
            while (System.in.read() >= 0) {
                continue;
            }
        } catch (IOException broken) {
            Console.complain("hien-tai: " + DataFolder.reason(broken));
        }
        Runtime.getRuntime().halt(StartRefused.FAILED);
    }

    private void open() {
        try {
            setUp();
            var orders = Files.writeString(payara.resolve("before-boot.txt"), beforeBoot());
            call(Class.forName(PAYARA).getMethod("main", String[].class), (Object) new String[] {
                "--nohazelcast", "--disablephonehome", "--port", options.text(Settings.HIENTAI_PORT),
                "--prebootcommandfile", orders.toString(),
                "--logproperties", ServerLog.configuration(payara).toString(),
                "--contextroot", "ROOT", "--deploy", application.toString()});
            refuseOtherAddress();
            if (PayaraMicro.getInstance().getRuntime().getDeployedApplicationNames().isEmpty()) {
                throw StartRefused.failed("ứng dụng không triển khai được, xem các dòng trên"
                    + " / the application could not be deployed, see the lines above");
            }
            new Readiness(options).await();
            new HeapTrim().start();
        } catch (IOException | ReflectiveOperationException failed) {
            throw StartRefused.failed(failed.toString());
        }
    }

    /** What Payara has no switch for: the address to listen on, and not to name itself in answers. */
    private String beforeBoot() throws UnknownHostException {
        return """
            set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=%s
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.server-header=false
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.xpowered-by=false
            """.formatted(address());
    }

    /** Payara goes on, listening everywhere, when it does not take the address. */
    private void refuseOtherAddress() throws IOException {
        if (!Files.readString(payara.resolve("config/domain.xml")).contains("address=\"" + address() + "\"")) {
            throw StartRefused.badOption("HIENTAI_HOST: máy chủ không nhận địa chỉ " + address()
                + " / the server does not take the address " + address());
        }
    }

    private String address() throws UnknownHostException {
        return InetAddress.getByName(options.text(Settings.HIENTAI_HOST)).getHostAddress();
    }

    /** With the libraries of the web archive and the server's JSON, nothing else of the server, and gone from memory afterwards. */
    private void setUp() throws IOException, ReflectiveOperationException {
        try (var loader = new URLClassLoader(libraries(), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            Consumer<String> say = Console::say;
            call(loader.loadClass(SETUP).getMethod("run", Map.class, Consumer.class), System.getenv(), say);
        } finally {
            Thread.currentThread().setContextClassLoader(Server.class.getClassLoader());
        }
    }

    private URL[] libraries() throws IOException {
        var classes = application.resolve("WEB-INF/classes");
        var found = new ArrayList<URL>(List.of(url(classes)));
        try (var jars = Files.newDirectoryStream(application.resolve("WEB-INF/lib"), "*.jar")) {
            for (var jar : jars) {
                found.add(url(jar));
            }
        }
        found.add(url(payara.resolve(JSON)));
        return found.toArray(URL[]::new);
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }

    private static void call(Method method, Object... arguments) throws IllegalAccessException {
        try {
            method.invoke(null, arguments);
        } catch (InvocationTargetException failed) {
            throw StartRefused.failed(oneLine(failed.getCause()));
        }
    }

    private static String oneLine(Throwable failure) {
        var line = new StringBuilder();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var message = String.valueOf(cause.getMessage()).strip().replaceAll("\\s+", " ");
            if (!line.toString().contains(message)) {
                line.append(line.isEmpty() ? "" : " < ").append(message);
            }
        }
        return line.toString();
    }
}
