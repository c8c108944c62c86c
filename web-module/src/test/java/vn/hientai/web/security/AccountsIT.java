package vn.hientai.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hientai.web.test.Product;
import vn.hientai.web.test.RunningProduct;

/** Accounts as administrators and their owners handle them, over the interface and on the pages. */
@DisplayName("Tài khoản")
@ExtendWith(RunningProduct.class)
class AccountsIT {
    private static final String PASSWORD = "Núi-Quyết-Sông-Lam-1";
    private static final Pattern VIEW_STATE = Pattern.compile("jakarta\\.faces\\.ViewState[^>]*value=\"([^\"]+)\"");

    private final Product product;

    AccountsIT(Product product) {
        this.product = product;
    }

    @Test
    void an_account_goes_from_opening_to_work_and_is_locked_on_the_version_that_was_read() {
        var admin = Caller.withToken(product, "admin");
        var account = opened(admin);
        var name = account.getString("username");
        var address = "/api/v1/accounts/" + account.getInt("id");
        assertThat(post(admin, address + "/lock", null, "{\"reason\": \"thử\"}").statusCode()).isEqualTo(428);

        var word = admin.json(post(admin, address + "/reset-word", tag(admin, address), "{\"reason\": \"cấp mới\"}")).getString("word");
        var browser = new Caller(product);
        browser.get("/password");
        assertThat(redeem(browser, name, word, "yếu")).isNotEqualTo(302);
        assertThat(redeem(browser, name, word, PASSWORD)).isEqualTo(302);
        assertThat(browser.signIn(name, PASSWORD).statusCode()).isEqualTo(303);

        var grant = post(admin, address + "/grants", null, "{\"role\": \"INSPECTOR\", \"unit\": \"SNV\", \"from\": \"2026-11-22\"}");
        assertThat(grant.statusCode()).isEqualTo(201);
        assertThat(post(admin, address + "/grants", null, "{\"role\": \"ADMINISTRATOR\", \"from\": \"2026-11-22\"}").statusCode())
                .as("administrators read no files").isEqualTo(422);
        assertThat(browser.get("/me/settings").statusCode()).isEqualTo(200);
        var program = Caller.withToken(product, name, PASSWORD);
        assertThat(program.json(program.get("/api/v1/staff?unit=SNV&subtree=true&limit=1")).getJsonArray("items")).isNotEmpty();
        var number = admin.json(grant).getInt("id");
        assertThat(admin.send(admin.to(address + "/grants/" + number).DELETE()).statusCode()).isEqualTo(204);
        assertThat(program.get("/api/v1/staff?unit=SNV&subtree=true&limit=1").body()).doesNotContain("fullName");

        var old = tag(admin, address);
        assertThat(post(admin, address + "/lock", old, "{\"reason\": \"nghỉ việc\"}").statusCode()).isEqualTo(200);
        assertThat(post(admin, address + "/unlock", old, "{\"reason\": \"nhầm\"}").statusCode()).isEqualTo(412);
        assertThat(browser.get("/home").statusCode()).isEqualTo(303);
        assertThat(program.get("/api/v1/tokens").statusCode()).isEqualTo(401);
    }

    @Test
    void an_account_is_linked_by_code_and_name_together_and_once() throws SQLException {
        var admin = Caller.withToken(product, "admin");
        var person = row("select p.code, p.full_name from person p left join account a on a.person_id = p.id"
                + " where a.id is null order by p.id desc limit 1");
        var account = opened(admin);
        var address = "/api/v1/accounts/" + account.getInt("id");

        var wrongName = post(admin, address + "/person", tag(admin, address), link(person[0], "Nguyễn Không Ai"));
        var noSuchCode = post(admin, address + "/person", tag(admin, address), link("99.999.9999", person[1]));
        assertThat(wrongName.statusCode()).isEqualTo(422);
        assertThat(noSuchCode.body()).as("nothing to be learnt from the difference").isEqualTo(wrongName.body());

        var linked = post(admin, address + "/person", tag(admin, address), link(person[0], person[1]));
        assertThat(linked.statusCode()).isEqualTo(200);
        assertThat(admin.json(linked).getBoolean("linked")).isTrue();
        assertThat(linked.body()).doesNotContain(person[0]);
        assertThat(post(admin, address + "/person", tag(admin, address), link(person[0], person[1])).statusCode()).isEqualTo(422);
    }

    @Test
    void only_administrators_reach_accounts_and_nobody_their_own() throws SQLException {
        for (var username : new String[] {"hr.officer", "auditor", "staff.member", "leadership"}) {
            var caller = Caller.withToken(product, username);
            assertThat(caller.get("/api/v1/accounts").statusCode()).as(username).isEqualTo(403);
            assertThat(caller.get("/api/v1/accounts/1").statusCode()).as(username).isEqualTo(403);
            assertThat(post(caller, "/api/v1/accounts/1/lock", "\"0\"", "{\"reason\": \"x\"}").statusCode()).as(username).isEqualTo(403);
        }
        var admin = Caller.withToken(product, "admin");
        var own = row("select cast(id as text), '' from account where username = 'admin'")[0];
        assertThat(post(admin, "/api/v1/accounts/" + own + "/grants", null,
                "{\"role\": \"AUDITOR\", \"unit\": \"SNV\", \"from\": \"2026-11-22\"}").statusCode()).isEqualTo(403);
        assertThat(post(admin, "/api/v1/accounts/" + own + "/unlock", "\"0\"", "{\"reason\": \"x\"}").statusCode()).isEqualTo(403);
    }

    @Test
    void a_session_is_seen_and_ended_from_another() {
        var home = Caller.signedIn(product, "inspector");
        var elsewhere = Caller.signedIn(product, "inspector");
        var program = Caller.withToken(product, "inspector");
        var sessions = program.json(program.get("/api/v1/sessions")).getJsonArray("items");
        assertThat(sessions.size()).isGreaterThanOrEqualTo(2);

        var newest = sessions.stream().map(JsonObject.class::cast).mapToInt(s -> s.getInt("id")).max().orElseThrow();
        assertThat(program.send(program.to("/api/v1/sessions/" + newest).DELETE()).statusCode()).isEqualTo(204);

        assertThat(elsewhere.get("/home").statusCode()).isEqualTo(303);
        assertThat(home.get("/home").statusCode()).isEqualTo(200);
        var stranger = Caller.withToken(product, "auditor");
        var mine = sessions.stream().map(JsonObject.class::cast).mapToInt(s -> s.getInt("id")).min().orElseThrow();
        assertThat(stranger.send(stranger.to("/api/v1/sessions/" + mine).DELETE()).statusCode()).isEqualTo(404);
    }

    @Test
    void what_was_typed_comes_back_after_the_session_was_lost_and_to_nobody_else() throws SQLException {
        var owner = Caller.signedIn(product, "council.member");
        var state = viewState(owner.get("/me/settings").body());
        change("update account_session set ended_at = now() where account_id = (select id from account where username = 'council.member')");
        var sent = owner.send(owner.form(delegating(state, "Đi họp & công tác \"xa\" <b>1</b>"), "/me/settings"));
        assertThat(sent.headers().firstValue("Location")).hasValue("/signin?to=%2Fme%2Fsettings&notice=lost");

        assertThat(owner.signIn("council.member", "hientai-demo").headers().firstValue("Location")).isPresent();
        var page = owner.get("/me/settings").body();
        assertThat(page).contains("Đi họp &amp; công tác &quot;xa&quot; &lt;b&gt;1&lt;/b&gt;");
        assertThat(owner.get("/me/settings").body()).as("given back once").doesNotContain("Đi họp &amp;");

        state = viewState(page);
        change("update account_session set ended_at = now() where account_id = (select id from account where username = 'council.member')");
        owner.send(owner.form(delegating(state, "Việc riêng của tôi"), "/me/settings"));
        owner.signIn("leadership", "hientai-demo");
        assertThat(owner.get("/me/settings").body()).contains("leadership").doesNotContain("Việc riêng của tôi");
    }

    @Test
    void a_page_of_an_earlier_session_comes_back_with_what_was_typed() {
        var owner = Caller.signedIn(product, "council.member");
        var state = viewState(owner.get("/me/settings").body());
        owner.signIn("council.member", "hientai-demo");

        var sent = owner.send(owner.form(delegating(state, "Gõ dở từ phiên trước"), "/me/settings"));

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(owner.get("/me/settings").body()).contains("Gõ dở từ phiên trước");
    }

    @Test
    void an_old_password_must_be_changed_before_anything_else_when_the_installation_says_so() throws SQLException {
        change("update account_rule set value = 90");
        change("update account set password_set_at = now() - interval '91 days' where username = 'legal.officer'");
        try {
            var browser = Caller.signedIn(product, "legal.officer");
            assertThat(browser.get("/home").headers().firstValue("Location")).hasValue("/password?must=true");
            assertThat(browser.get("/password?must=true").statusCode()).isEqualTo(200);
            assertThat(new Caller(product).askToken("legal.officer", "hientai-demo").statusCode()).isEqualTo(403);
            assertThat(Caller.signedIn(product, "legal.approver").get("/home").statusCode()).isEqualTo(200);
        } finally {
            change("update account_rule set value = null");
            change("update account set password_set_at = now() where username = 'legal.officer'");
        }
        assertThat(Caller.signedIn(product, "legal.officer").get("/home").statusCode()).isEqualTo(200);
    }

    private static String delegating(String state, String reason) {
        return form(Map.of(
                "delegating", "delegating", "delegating:reason", reason, "delegating:to", "unit.hr", "delegating:do", "x",
                "jakarta.faces.ViewState", state));
    }

    static int redeem(Caller browser, String username, String word, String password) {
        return browser.send(browser.form(form(Map.of(
                "redeeming", "redeeming", "redeeming:username", username, "redeeming:word", word, "redeeming:password", password,
                "redeeming:repeated", password, "redeeming:do", "x", "jakarta.faces.ViewState", "stateless")), "/password"))
                .statusCode();
    }

    private static String viewState(String page) {
        var state = VIEW_STATE.matcher(page);
        assertThat(state.find()).isTrue();
        return state.group(1);
    }

    private JsonObject opened(Caller admin) {
        var name = "thu." + UUID.randomUUID().toString().substring(0, 8);
        var answer = post(admin, "/api/v1/accounts", null,
                "{\"username\": \"" + name + "\", \"displayName\": \"Người Thử\", \"email\": \"thu@nghean.example\"}");
        assertThat(answer.statusCode()).isEqualTo(201);
        return admin.json(answer);
    }

    private static String link(String code, String name) {
        return "{\"person\": \"" + code + "\", \"fullName\": \"" + name + "\"}";
    }

    private static String tag(Caller caller, String address) {
        return caller.get(address).headers().firstValue("ETag").orElseThrow();
    }

    static HttpResponse<String> post(Caller caller, String path, String tagOrNull, String json) {
        HttpRequest.Builder request = caller.to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        return caller.send(tagOrNull == null ? request : request.header("If-Match", tagOrNull));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private void change(String sql) throws SQLException {
        try (var connection = product.connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String[] row(String sql) throws SQLException {
        try (var connection = product.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return new String[] {rows.getString(1), rows.getString(2)};
        }
    }
}
