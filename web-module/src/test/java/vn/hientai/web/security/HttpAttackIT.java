package vn.hientai.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hientai.web.security.AccountsIT.post;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

/** Attacks by way of HTTP itself: sessions, addresses, headers, methods, sizes, and every change asked for by everybody. */
@DisplayName("Tấn công qua HTTP")
@ExtendWith(RunningProduct.class)
class HttpAttackIT {
    private final Product product;

    HttpAttackIT(Product product) {
        this.product = product;
    }

    @Test
    void a_planted_session_does_not_become_the_victims() throws IOException {
        var planted = cookie(raw("GET /signin HTTP/1.1\r\nHost: x\r\nCookie: hientai=planted0000000000000000\r\nConnection: close\r\n\r\n"));
        var form = "username=auditor&password=hientai-demo";
        var answer = raw("POST /signin HTTP/1.1\r\nHost: x\r\nCookie: hientai=planted0000000000000000\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n" + form);

        assertThat(answer).startsWith("HTTP/1.1 303");
        assertThat(cookie(answer)).isNotEmpty().isNotEqualTo("planted0000000000000000").isNotEqualTo(planted);
        assertThat(raw("GET /home HTTP/1.1\r\nHost: x\r\nCookie: hientai=planted0000000000000000\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 303");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "/home\r\nX-Evil: 1", "/%0d%0aX-Evil:1", "/signout"})
    void signing_in_leads_nowhere_else(String to) {
        var caller = new Caller(product);

        var answer = caller.send(caller.form(
                "username=auditor&password=hientai-demo&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8), "/signin"));

        assertThat(answer.headers().firstValue("Location").orElse("")).matches("/home|/%0d%0aX-Evil:1");
        assertThat(answer.headers().firstValue("X-Evil")).isEmpty();
    }

    @Test
    void a_forged_host_reaches_no_address_that_the_product_writes() throws IOException {
        for (var path : List.of("/home", "/people", "/signin?lang=en", "/api/v1/staff", "/")) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n"))
                    .as(path).doesNotContain("//evil.example/home", "href=\"http://evil", "Location: https://evil");
        }
    }

    @Test
    void a_forged_address_hides_nobody() {
        var caller = new Caller(product);
        var answer = caller.send(caller.form("username=auditor&password=hientai-demo", "/signin").header("X-Forwarded-For", "203.0.113.9")
                .header("X-Real-IP", "203.0.113.9").header("Forwarded", "for=203.0.113.9"));
        assertThat(answer.statusCode()).isEqualTo(303);

        assertThat(caller.get("/api/v1/sessions").body()).contains("127.0.0.1").doesNotContain("203.0.113.9");
    }

    @ParameterizedTest
    @CsvSource({"TRACE, /home", "TRACK, /home", "PROPFIND, /home", "PUT, /home", "DELETE, /people", "PATCH, /signin", "FOO, /home",
        "TRACE, /api/v1/staff", "FOO, /api/v1/staff", "PUT, /api/v1/tokens", "CONNECT, /home"})
    void odd_methods_do_nothing(String method, String path) throws IOException {
        var answer = raw(method + " " + path + " HTTP/1.1\r\nHost: x\r\nX-Echo: echo-me\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        assertThat(answer).doesNotContain("HTTP/1.1 2", "HTTP/1.1 500", "echo-me", "at java.base");
    }

    @Test
    void a_method_cannot_be_smuggled_in_a_header() {
        var program = Caller.withToken(product, "auditor");
        var answer = program.send(program.to("/api/v1/tokens").header("X-HTTP-Method-Override", "DELETE")
                .header("X-HTTP-Method", "DELETE").GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(program.get("/api/v1/tokens").statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_in_an_address_or_a_cookie_counts_for_nothing() {
        var token = "ht_" + "A".repeat(43);
        var program = Caller.withToken(product, "hr.officer");
        var given = program.bearer();
        var stranger = new Caller(product);

        for (var path : List.of("?access_token=", "?token=", "?api_key=", "?Authorization=Bearer%20")) {
            assertThat(stranger.get("/api/v1/staff" + path + given).statusCode()).isEqualTo(401);
        }
        assertThat(stranger.send(stranger.to("/home").header("Authorization", "Bearer " + given).GET()).statusCode())
                .as("pages know no tokens").isEqualTo(303);
        assertThat(stranger.send(stranger.to("/api/v1/staff").header("Authorization", "Bearer " + token).GET()).statusCode()).isEqualTo(401);
    }

    @Test
    void other_sites_get_no_leave_to_read() {
        var program = Caller.withToken(product, "hr.officer");
        var preflight = program.send(program.to("/api/v1/staff").header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "GET").method("OPTIONS", BodyPublishers.noBody()));
        var read = program.send(program.to("/api/v1/staff?limit=1").header("Origin", "https://evil.example").GET());

        for (var answer : List.of(preflight, read)) {
            assertThat(answer.headers().map().keySet()).noneMatch(name -> name.toLowerCase().startsWith("access-control-allow"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/officer/people", "/home", "/me/settings", "/api/v1/staff?limit=1", "/api/v1/staff.csv", "/api/v1/search?q=nguyen"})
    void nothing_personal_stays_in_a_cache(String path) {
        var answer = Caller.signedIn(product, "hr.officer").get(path);

        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void an_unknown_name_takes_as_long_as_a_known_one() throws SQLException {
        var known = times(List.of("council.member", "inspector", "leadership"));
        var unknown = times(List.of("nobody.one", "nobody.two", "nobody.three"));
        change("delete from sign_in_guard");

        assertThat((double) unknown / known).as(unknown + " ns beside " + known + " ns").isBetween(0.4, 2.5);
    }

    private long times(List<String> names) {
        return LongStream.range(0, 9).map(i -> {
            var began = System.nanoTime();
            assertThat(new Caller(product).askToken(names.get((int) i % 3), "wrong-" + i).statusCode()).isEqualTo(401);
            return System.nanoTime() - began;
        }).sorted().skip(4).findFirst().orElseThrow();
    }

    @Test
    void a_word_for_one_account_opens_no_other_and_guesses_are_counted() throws SQLException {
        var admin = Caller.withToken(product, "admin");
        var account = "/api/v1/accounts/" + number("select id from account where username = 'inspector'");
        var tag = admin.get(account).headers().firstValue("ETag").orElseThrow();
        var word = admin.json(post(admin, account + "/reset-word", tag, "{\"reason\": \"thử\"}")).getString("word");

        assertThat(AccountsIT.redeem(new Caller(product), "auditor", word, "Sông-Cả-Mùa-Lũ-9")).isEqualTo(200);
        for (var i = 0; i < 6; i++) {
            AccountsIT.redeem(new Caller(product), "inspector", "guess-" + i, "Sông-Cả-Mùa-Lũ-9");
        }
        assertThat(AccountsIT.redeem(new Caller(product), "inspector", word, "Sông-Cả-Mùa-Lũ-9")).as("closed for a while").isEqualTo(200);
        change("delete from sign_in_guard");
        change("delete from password_reset");
        assertThat(Caller.signedIn(product, "inspector").get("/home").statusCode()).isEqualTo(200);
    }

    @Test
    void guesses_at_the_one_time_code_are_counted_under_the_accounts_own_name() throws SQLException {
        change("update account set totp_secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' where username = 'legal.approver'");
        try {
            var caller = new Caller(product);
            assertThat(caller.signIn("legal.approver", "hientai-demo").statusCode()).isEqualTo(200);
            var answers = new ArrayList<Integer>();
            for (var i = 0; i < 7; i++) {
                answers.add(caller.send(caller.form("username=somebody.else" + i + "&code=00000" + i, "/signin")).statusCode());
            }
            assertThat(answers).endsWith(429, 429);
        } finally {
            change("update account set totp_secret = null where username = 'legal.approver'");
            change("delete from sign_in_guard");
        }
    }

    @Test
    void a_body_beyond_the_limit_or_nested_without_end_is_refused() {
        var program = Caller.withToken(product, "hr.officer");
        var huge = "{\"title\": \"" + "x".repeat(3_000_000) + "\"}";
        assertThat(post(program, "/api/v1/decisions", null, huge).statusCode()).isEqualTo(413);
        assertThat(post(program, "/api/v1/decisions", null, "[".repeat(200_000)).statusCode()).isBetween(400, 422);
        assertThat(post(program, "/api/v1/decisions", null, "{\"body\":".repeat(50_000)).statusCode()).isBetween(400, 422);
        assertThat(post(program, "/api/v1/decisions", null, "{\"kind\": 1e400000000}").statusCode()).isBetween(400, 422);
        assertThat(product.answers("/health/ready")).isTrue();
    }

    @Test
    void what_a_request_may_not_set_stays_as_it_is() throws SQLException {
        var admin = Caller.withToken(product, "admin");
        post(admin, "/api/v1/accounts", null, """
                {"username": "gan.thua", "displayName": "Gán Thừa", "id": 1, "roles": ["ADMINISTRATOR"], "linked": true, "personId": 1,
                 "passwordHash": "x", "mustChange": false, "sessionEpoch": 9}""");
        assertThat(number("""
                select count(*) from account a where username = 'gan.thua' and (person_id is not null or password_hash is not null
                    or session_epoch <> 0 or exists (select 1 from role_grant g where g.account_id = a.id))""")).isZero();

        var officer = Caller.withToken(product, "hr.officer");
        var id = officer.json(post(officer, "/api/v1/decisions", null, """
                {"kind": "OTHER", "agency": "SNV", "symbol": "QĐ-SNV", "title": "Tên đầu", "number": 999999, "status": "SIGNED"}""")).getInt("id");
        change("update decision set proposed_by = null where id = " + id);
        var tag = officer.get("/api/v1/decisions/" + id).headers().firstValue("ETag").orElseThrow();
        post(officer, "/api/v1/decisions/" + id + "/signature", tag, "{\"office\": \"GIÁM ĐỐC\", \"title\": \"Tên khác\", \"number\": 999999}");
        assertThat(officer.get("/api/v1/decisions/" + id).body()).contains("Tên đầu").doesNotContain("Tên khác", "999999");
    }

    /** Role x changing operation x record outside: with the strongest condition, nothing is done and nothing breaks. */
    @ParameterizedTest
    @ValueSource(strings = {"unit.hr", "unit.head", "staff.member", "council.member", "inspector", "auditor", "admin", "legal.officer"})
    void no_change_reaches_a_record_outside(String username) throws SQLException {
        var outside = text("""
                select code from staff_card where unit_id in (select id from org_unit where code = 'SNV'
                    union select unit_id from unit_placement where parent_id = (select id from org_unit where code = 'SNV')) limit 1""");
        var program = Caller.withToken(product, username);
        var wrong = new ArrayList<String>();
        var paths = program.json(program.get("/openapi")).getJsonObject("paths");
        for (var path : paths.keySet()) {
            for (var method : Set.of("put", "patch", "post", "delete")) {
                if (((JsonObject) paths.get(path)).containsKey(method) && path.contains("{") && !path.startsWith("/api/v1/calculators")) {
                    var asked = path.replace("{code}", path.contains("/staff/") ? outside : "SNV").replaceAll("\\{\\w+}", "999999");
                    var request = program.to(asked).header("Content-Type", "application/json").header("If-Match", "*")
                            .timeout(Duration.ofSeconds(20));
                    var status = send(program, request, method);
                    if (status < 400 || status >= 500) {
                        wrong.add(method + " " + asked + " " + status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static int send(Caller program, HttpRequest.Builder request, String method) {
        return program.send(request.method(method.toUpperCase(), BodyPublishers.ofString("{}"))).statusCode();
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", product.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String cookie(String answer) {
        return answer.lines().filter(line -> line.startsWith("Set-Cookie: hientai=")).findFirst()
                .map(line -> line.substring("Set-Cookie: hientai=".length()).split(";")[0]).orElse("");
    }

    private void change(String sql) throws SQLException {
        try (var connection = product.connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (var connection = product.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }
}
