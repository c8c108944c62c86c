package vn.hientai.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

/** Attacks that other systems of this kind fell to, tried on the running product. */
@DisplayName("Tấn công vào cửa ngoài")
@ExtendWith(RunningProduct.class)
class AttackIT {
    private final Product product;

    AttackIT(Product product) {
        this.product = product;
    }

    @Test
    void five_wrong_passwords_close_a_name_whether_it_exists_or_not() throws SQLException {
        var answers = Stream.of("legal.approver", "nobody.at.all")
                .map(name -> IntStream.range(0, 6)
                        .mapToObj(i -> new Caller(product).askToken(name, "wrong-" + i).statusCode())
                        .toList())
                .toList();

        assertThat(answers.get(0)).containsExactly(401, 401, 401, 401, 429, 429).isEqualTo(answers.get(1));
        assertThat(new Caller(product).askToken("legal.approver", "hientai-demo").headers().firstValue("Retry-After")).isPresent();
        change("delete from sign_in_guard");
        assertThat(new Caller(product).askToken("legal.approver", "hientai-demo").statusCode()).isEqualTo(201);
    }

    @Test
    void signing_in_gives_a_new_session_under_a_strict_cookie() {
        var caller = new Caller(product);
        caller.get("/signin");
        var answer = caller.signIn("auditor", "hientai-demo");

        var cookie = answer.headers().allValues("Set-Cookie").stream().filter(c -> c.startsWith("hientai=")).findFirst();
        assertThat(cookie).hasValueSatisfying(c -> assertThat(c).contains("HttpOnly").contains("SameSite=Lax"));
        assertThat(caller.get("/home").statusCode()).isEqualTo(200);
    }

    @Test
    void sessions_and_tokens_end_when_the_account_is_locked_or_its_epoch_rises() throws SQLException {
        var browser = Caller.signedIn(product, "legal.officer");
        var program = Caller.withToken(product, "legal.officer");
        assertThat(browser.get("/home").statusCode()).isEqualTo(200);
        assertThat(program.get("/api/v1/tokens").statusCode()).isEqualTo(200);

        change("update account set session_epoch = session_epoch + 1 where username = 'legal.officer'");
        assertThat(browser.get("/home").headers().firstValue("Location")).hasValue("/signin?to=%2Fhome&notice=lost");

        change("update account set disabled_on = date '2026-11-01' where username = 'legal.officer'");
        assertThat(program.get("/api/v1/tokens").statusCode()).isEqualTo(401);
        assertThat(new Caller(product).askToken("legal.officer", "hientai-demo").statusCode()).isEqualTo(401);
        change("update account set disabled_on = null where username = 'legal.officer'");
        change("delete from sign_in_guard");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: https://evil.example", "Origin: null", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site"})
    void changes_asked_for_by_another_site_are_refused(String header) {
        var parts = header.split(": ");
        var browser = Caller.signedIn(product, "admin");

        assertThat(browser.send(browser.form("", "/signout").header(parts[0], parts[1])).statusCode()).isEqualTo(403);
        assertThat(browser.get("/home").statusCode()).isEqualTo(200);
    }

    @Test
    void a_browser_session_changes_nothing_through_the_interface() {
        var browser = Caller.signedIn(product, "auditor");

        assertThat(browser.get("/api/v1/tokens").statusCode()).isEqualTo(200);
        assertThat(browser.send(browser.to("/api/v1/tokens").DELETE()).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/WEB-INF/web.xml", "/.git/config", "/META-INF/MANIFEST.MF", "/metrics", "/home/../WEB-INF/web.xml",
        "/assets/%2e%2e/WEB-INF/web.xml", "/assets/..;/WEB-INF/web.xml", "/api/v1/application.wadl",
        "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF"})
    void nothing_of_the_inside_is_served(String path) {
        var answer = new Caller(product).get(path);

        assertThat(answer.statusCode()).isNotEqualTo(200);
        assertThat(answer.body()).doesNotContain("<web-app", "Manifest-Version", "[core]", "<application", "Payara", "at java.base");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signin", "/api/v1/tokens", "/home", "/openapi"})
    void every_answer_is_guarded(String path) {
        var headers = new Caller(product).get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'").doesNotContain("unsafe-inline", "unsafe-eval", "*");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(headers.firstValue("Server").orElse("")).doesNotContain("Payara");
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void one_key_has_one_effect_even_when_sent_at_once() throws Exception {
        var caller = Caller.withToken(product, "hr.officer");
        var body = """
                {"kind": "OTHER", "agency": "SNV", "symbol": "QĐ-SNV", "title": "Thử khoá một lần"}""";
        Callable<String> send = () -> {
            var answer = caller.send(caller.to("/api/v1/decisions").header("Content-Type", "application/json")
                    .header("Idempotency-Key", "attack-it-1").POST(BodyPublishers.ofString(body)));
            return answer.statusCode() + " " + answer.body();
        };
        var pool = Executors.newFixedThreadPool(4);
        try {
            var answers = pool.invokeAll(IntStream.range(0, 8).mapToObj(i -> send).toList()).stream()
                    .map(AttackIT::result).collect(Collectors.toSet());
            assertThat(answers).hasSize(1).first().asString().startsWith("201");
        } finally {
            pool.shutdown();
        }
        var other = caller.send(caller.to("/api/v1/decisions").header("Content-Type", "application/json")
                .header("Idempotency-Key", "attack-it-1").POST(BodyPublishers.ofString(body.replace("Thử", "Lại"))));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(count("select count(*) from decision where title = 'Thử khoá một lần'")).isEqualTo(1);
    }

    @Test
    void the_trail_can_only_grow_and_tampering_is_named() throws SQLException {
        var caller = Caller.withToken(product, "auditor");
        var hr = Caller.withToken(product, "hr.officer");
        IntStream.range(0, 3).forEach(i -> hr.send(hr.to("/api/v1/decisions").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"kind\": \"OTHER\", \"agency\": \"SNV\", \"symbol\": \"QĐ-SNV\", \"title\": \"Nhật ký " + i + "\"}"))));
        assertThat(caller.json(caller.get("/api/v1/audit/verification")).getBoolean("intact")).isTrue();
        assertThatThrownBy(() -> change("update audit_entry set actor_name = 'x'")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> change("delete from audit_entry")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> change("truncate audit_entry")).hasMessageContaining("append-only");

        var target = count("select max(seq) - 1 from audit_entry");
        change("alter table audit_entry disable trigger user");
        change("update audit_entry set actor_name = actor_name || 'x' where seq = " + target);
        var found = caller.json(caller.get("/api/v1/audit/verification"));
        change("update audit_entry set actor_name = left(actor_name, -1) where seq = " + target);
        change("alter table audit_entry enable trigger user");

        assertThat(found.getBoolean("intact")).isFalse();
        assertThat(found.getInt("firstBroken")).isEqualTo((int) target);
        assertThat(caller.json(caller.get("/api/v1/audit/verification")).getBoolean("intact")).isTrue();
    }

    private static String result(Future<String> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void change(String sql) throws SQLException {
        try (var connection = product.connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (var connection = product.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
