package vn.hientai.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Yêu cầu đọc lại được")
class ReplayableRequestTest {
    @ParameterizedTest(name = "{0} byte")
    @ValueSource(ints = {0, 10, ReplayableRequest.KEPT_IN_MEMORY - 1, ReplayableRequest.KEPT_IN_MEMORY, 3_000_000})
    void a_body_is_read_whole_as_often_as_asked_and_a_long_one_waits_in_a_file(int length) throws IOException {
        var bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        try (var request = request("application/json", bytes)) {
            assertThat(request.isSpooled()).isEqualTo(length >= ReplayableRequest.KEPT_IN_MEMORY);
            assertThat(request.getInputStream().readAllBytes()).isEqualTo(bytes);
            assertThat(request.getInputStream().readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void the_boundary_between_the_parts_does_not_count_and_everything_else_does() throws IOException {
        assertThat(fingerprint("----a1", "----a1\r\nnội dung")).isEqualTo(fingerprint("zz-zz", "zz-zz\r\nnội dung"));
        assertThat(fingerprint("----a1", "----a1\r\nnội dung")).isNotEqualTo(fingerprint("----a1", "----a1\r\nnội dunG"));
    }

    @ParameterizedTest(name = "từ {0}")
    @ValueSource(strings = {"aab", "aaa", "abab", "a", "abcabd"})
    void it_is_digested_as_if_the_boundary_had_been_taken_out_of_the_text(String word) throws IOException, NoSuchAlgorithmException {
        var random = new Random(word.hashCode());
        for (var round = 0; round < 200; round++) {
            var text = new StringBuilder();
            for (var at = 0; at < random.nextInt(60); at++) {
                text.append("abcd".charAt(random.nextInt(random.nextBoolean() ? 2 : 4)));
            }
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("POST /x?null\n".getBytes(StandardCharsets.UTF_8));
            assertThat(fingerprint(word, text.toString())).as("%s trong %s", word, text)
                    .isEqualTo(digest.digest(text.toString().replace(word, "").getBytes(StandardCharsets.ISO_8859_1)));
        }
    }

    private static byte[] fingerprint(String boundary, String body) throws IOException {
        try (var request = request("multipart/form-data; boundary=" + boundary, body.getBytes(StandardCharsets.UTF_8))) {
            return request.fingerprint();
        }
    }

    private static ReplayableRequest request(String type, byte[] body) throws IOException {
        var in = new ByteArrayInputStream(body);
        var stream = new ServletInputStream() {
            @Override
            public int read() {
                return in.read();
            }

            @Override
            public boolean isFinished() {
                return in.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        };
        return new ReplayableRequest((HttpServletRequest) Proxy.newProxyInstance(
                ReplayableRequestTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getInputStream" -> stream;
                    case "getContentType" -> type;
                    case "getMethod" -> "POST";
                    case "getRequestURI" -> "/x";
                    default -> null;
                }));
    }
}
