package vn.hientai.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hientai.web.security.FakeProvider.Says;
import vn.hientai.web.test.Product;

/** An installation as it begins: its first administrator, its own language, and an identity provider that is down at first. */
@DisplayName("Cài đặt mới: quản trị đầu tiên, đăng nhập một lần")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SingleSignOnIT {
    private static final String PASSWORD = "Lá-Chè-Xanh-2026";
    private static final Pattern WORD = Pattern.compile("first administrator: admin; set the password at /password with the word (\\S+)");

    private final FakeProvider provider = new FakeProvider(freePort());
    private Product product;

    @BeforeAll
    void start() {
        product = Product.on(Product.emptyData("sso")).with("HIENTAI_LANG", "en")
                .with("HIENTAI_OIDC_ISSUER", provider.issuer()).with("HIENTAI_OIDC_CLIENT_ID", FakeProvider.CLIENT)
                .with("HIENTAI_OIDC_CLIENT_SECRET", FakeProvider.SECRET)
                .start().awaitReady();
    }

    @AfterAll
    void stop() {
        provider.close();
        if (product != null) {
            product.close();
        }
    }

    @Test
    @Order(1)
    void the_first_administrator_sets_a_password_with_the_word_that_the_start_tells() {
        var told = WORD.matcher(product.output());
        assertThat(told.find()).isTrue();
        var browser = new Caller(product);
        for (var guess : new String[] {"admin", "hientai-demo", ""}) {
            assertThat(browser.signIn("admin", guess).statusCode()).as("no password of its own").isEqualTo(401);
        }
        var wrong = redeem(browser, "admin", "not-the-word", PASSWORD);
        assertThat(wrong).startsWith("refused");

        assertThat(redeem(browser, "admin", told.group(1), PASSWORD)).startsWith("303 ").endsWith("/signin?notice=set");
        assertThat(redeem(browser, "admin", told.group(1), PASSWORD + "2")).as("used once").contains("refused");
        assertThat(browser.signIn("admin", PASSWORD).statusCode()).isEqualTo(303);
        assertThat(browser.get("/admin/accounts").body()).contains("<html", "lang=\"en\"", ">admin<");
    }

    @Test
    @Order(2)
    void who_chose_no_language_is_spoken_to_in_that_of_the_installation() {
        assertThat(new Caller(product).get("/signin").body()).contains("lang=\"en\"");
        assertThat(new Caller(product).get("/api/v1/units").body()).contains("Not signed in");
    }

    @Test
    @Order(3)
    void a_provider_that_is_down_is_told_at_once_and_the_password_still_works() {
        assertThat(new Caller(product).get("/signin").body()).contains("/signin/sso?to=");
        var began = Instant.now();

        var answer = new Caller(product).get("/signin/sso?to=%2Fhome");

        assertThat(answer.headers().firstValue("Location")).hasValue("/signin?notice=sso");
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(new Caller(product).signIn("admin", PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    @Order(4)
    void whom_the_provider_names_comes_in_and_back_to_the_page() throws InterruptedException {
        provider.start();
        createAccount("lan.nguyen");
        var browser = new Caller(product);
        var sentTo = entrance(browser, "/me/settings");

        var back = browser.get("/signin/sso/back?" + provider.signIn(sentTo, "Lan.Nguyen", Says.TRUTH));

        assertThat(back.statusCode() + " " + back.headers().firstValue("Location").orElse("")).isEqualTo("303 /me/settings");
        assertThat(browser.get("/me/settings").body()).contains("lan.nguyen");
        var again = browser.get("/signin/sso/back?code=good&state=x");
        assertThat(again.headers().firstValue("Location")).hasValue("/signin?notice=sso");
    }

    @ParameterizedTest
    @Order(5)
    @EnumSource(value = Says.class, names = "TRUTH", mode = EnumSource.Mode.EXCLUDE)
    void what_does_not_hold_lets_nobody_in(Says says) throws InterruptedException {
        var browser = new Caller(product);
        var sentTo = entrance(browser, "/home");

        var back = browser.get("/signin/sso/back?" + provider.signIn(sentTo, "admin", says));

        assertThat(back.headers().firstValue("Location")).hasValue("/signin?notice=sso");
        assertThat(browser.get("/home").statusCode()).isEqualTo(303);
    }

    @Test
    @Order(6)
    void another_state_an_unknown_name_and_a_locked_account_stay_outside() throws Exception {
        for (var name : new String[] {"nobody.here", "lan.nguyen"}) {
            change("update account set disabled_on = date '2026-01-01' where username = 'lan.nguyen'");
            var browser = new Caller(product);
            var query = provider.signIn(entrance(browser, "/home"), name, Says.TRUTH);
            assertThat(browser.get("/signin/sso/back?" + query).headers().firstValue("Location")).hasValue("/signin?notice=sso");
        }
        var browser = new Caller(product);
        var query = provider.signIn(entrance(browser, "/home"), "admin", Says.TRUTH);
        assertThat(browser.get("/signin/sso/back?" + query + "x").headers().firstValue("Location")).hasValue("/signin?notice=sso");
        assertThat(new Caller(product).get("/signin/sso/back?" + query).headers().firstValue("Location"))
                .as("another browser").hasValue("/signin?notice=sso");
    }

    @Test
    @Order(7)
    void the_way_back_never_leads_elsewhere() throws InterruptedException {
        var browser = new Caller(product);
        var query = provider.signIn(entrance(browser, "//evil.example/"), "admin", Says.TRUTH);

        assertThat(browser.get("/signin/sso/back?" + query).headers().firstValue("Location")).hasValue("/home");
    }

    private URI entrance(Caller browser, String to) throws InterruptedException {
        for (var attempt = 0; attempt < 60; attempt++) {
            var location = browser.get("/signin/sso?to=" + encoded(to)).headers().firstValue("Location").orElse("");
            if (location.startsWith(provider.issuer() + "/authorize?")) {
                return URI.create(location);
            }
            Thread.sleep(500);
        }
        throw new AssertionError("the provider is not used though it is up");
    }

    private void createAccount(String username) {
        var admin = Caller.withToken(product, "admin", PASSWORD);
        var answer = admin.send(admin.to("/api/v1/accounts").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"username\": \"" + username + "\", \"displayName\": \"Nguyễn Thị Lan\"}")));
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    private static String redeem(Caller browser, String username, String word, String password) {
        browser.get("/password");
        var answer = browser.send(browser.form(
                "redeeming=redeeming&redeeming%3Ausername=" + username + "&redeeming%3Aword=" + encoded(word)
                        + "&redeeming%3Apassword=" + encoded(password) + "&redeeming%3Arepeated=" + encoded(password)
                        + "&redeeming%3Ado=x&jakarta.faces.ViewState=stateless", "/password"));
        return answer.statusCode() == 303 || answer.statusCode() == 302
                ? "303 " + answer.headers().firstValue("Location").orElse("")
                : "refused " + answer.statusCode();
    }

    private void change(String sql) throws SQLException {
        try (var connection = product.connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
