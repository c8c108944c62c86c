package vn.hientai.web.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.hientai.web.test.Product;

@DisplayName("Thông báo gửi qua thư")
class MailIT {
    @Test
    void a_notice_leaves_the_outbox_once_and_is_marked_as_sent() throws Exception {
        try (var post = new PostOffice();
                var product = Product.on(Product.emptyData("mail"))
                        .with("HIENTAI_DEMO", "true").with("HIENTAI_DEMO_PEOPLE", "100").with("HIENTAI_TODAY", "2026-11-22")
                        .with("HIENTAI_SMTP_URL", "smtp://127.0.0.1:" + post.port() + "?from=so.noi.vu@example.vn")) {
            product.start().awaitReady();
            try (var database = product.connect(); var write = database.createStatement()) {
                write.execute("update account set email = 'duc.anh@example.vn' where username = 'staff.member'");
                write.execute("insert into notice (account_id, key, args, link, mail_state, mail_next) select id, 'talent-admitted',"
                        + " '{}', '/me/development', 'WAITING', now() from account where username = 'staff.member'");
            }

            var letter = post.letters.poll(60, TimeUnit.SECONDS);

            assertThat(letter).contains("To: duc.anh@example.vn", "From: so.noi.vu@example.vn");
            assertThat(post.letters.poll(20, TimeUnit.SECONDS)).isNull();
            try (var database = product.connect(); var read = database.createStatement();
                    var rows = read.executeQuery("select mail_state from notice order by id desc limit 1")) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo("SENT");
            }
        }
    }

    /** Takes letters as a mail server does. */
    private static final class PostOffice implements AutoCloseable {
        final BlockingQueue<String> letters = new LinkedBlockingQueue<>();
        private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

        PostOffice() throws IOException {
            var clerk = new Thread(this::serve);
            clerk.setDaemon(true);
            clerk.start();
        }

        int port() {
            return door.getLocalPort();
        }

        private void serve() {
            while (!door.isClosed()) {
                try (var caller = door.accept()) {
                    take(caller);
                } catch (IOException gone) {
                    return;
                }
            }
        }

        private void take(Socket caller) throws IOException {
            var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
            say(caller, "220 ready");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var verb = line.toUpperCase();
                if (verb.startsWith("DATA")) {
                    say(caller, "354 go on");
                    var letter = new StringBuilder();
                    for (var text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
                        letter.append(text).append('\n');
                    }
                    letters.add(letter.toString());
                }
                say(caller, verb.startsWith("QUIT") ? "221 bye" : "250 fine");
            }
        }

        private static void say(Socket caller, String line) throws IOException {
            caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
