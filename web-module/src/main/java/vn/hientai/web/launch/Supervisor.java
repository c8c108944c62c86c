package vn.hientai.web.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;

/**
 * Starts the database, then the server, and keeps them until one of them ends or the program is told to stop. It stays
 * a small process of its own so that the server's Java machine can be given options that {@code java -jar} cannot.
 */
final class Supervisor implements AutoCloseable {
    private final Options options;
    private final Object order = new Object();
    private boolean stopping;
    private DataFolder folder;
    private EmbeddedPostgres postgres;
    private ServerProcess server;

    Supervisor(Options options) {
        this.options = options;
    }

    int run() throws InterruptedException {
        var hook = new Thread(this::stopOnSignal, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return startAndWait();
        } finally {
            leaveStoppingTo(hook);
        }
    }

    /** Once a signal stops the program, the hook ends it; otherwise it has nothing more to do. */
    private void leaveStoppingTo(Thread hook) throws InterruptedException {
        synchronized (order) {
            while (stopping) {
                order.wait();
            }
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private int startAndWait() throws InterruptedException {
        synchronized (order) {
            folder = DataFolder.open(options.data());
            refuseTakenPort();
            folder.unpack();
        }
        var database = database();
        synchronized (order) {
            if (stopping) {
                return 0;
            }
            server = ServerProcess.start(options, folder, database);
        }
        System.gc(); // unpacking took memory that is never needed again
        var code = server.waitFor();
        return code == 0 ? StartRefused.FAILED : code;
    }

    private Database database() {
        if (options.has(Settings.HIENTAI_DB_URL)) {
            return Database.external(options);
        }
        synchronized (order) {
            postgres = new EmbeddedPostgres(folder);
            return postgres.start();
        }
    }

    private void refuseTakenPort() throws InterruptedException {
        var host = options.text(Settings.HIENTAI_HOST);
        var port = options.number(Settings.HIENTAI_PORT);
        for (var attempt = 1;; attempt++) {
            try (var socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
                return;
            } catch (IOException taken) {
                if (attempt == 5) {
                    throw StartRefused.badOption("HIENTAI_PORT: không mở được " + host + ":" + port
                        + " / cannot listen on " + host + ":" + port + " (" + taken.getMessage() + ")");
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    /** A signal ends the program with 0 once nothing is left behind. */
    private void stopOnSignal() {
        synchronized (order) {
            stopping = true;
            close();
        }
        Runtime.getRuntime().halt(0);
    }

    @Override
    public void close() {
        synchronized (order) {
            if (server != null) {
                server.stop();
            }
            if (postgres != null) {
                postgres.stop();
            }
            if (folder != null) {
                folder.close();
            }
        }
    }
}
