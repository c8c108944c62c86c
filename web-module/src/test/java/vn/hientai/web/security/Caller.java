package vn.hientai.web.security;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import vn.hientai.web.setup.DemoAccounts;
import vn.hientai.web.test.Product;

/** A browser without a screen, or a program with a token. */
public final class Caller {
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NEVER).build();
    private final Product product;
    private String token;

    Caller(Product product) {
        this.product = product;
    }

    /** Somebody who has not said who they are. */
    public static Caller unknown(Product product) {
        return new Caller(product);
    }

    public static Caller signedIn(Product product, String username) {
        var caller = new Caller(product);
        var answer = caller.signIn(username, DemoAccounts.PASSWORD);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(username + " cannot sign in: " + answer.statusCode());
        }
        return caller;
    }

    public static Caller withToken(Product product, String username) {
        return withToken(product, username, DemoAccounts.PASSWORD);
    }

    static Caller withToken(Product product, String username, String password) {
        var caller = new Caller(product);
        caller.token = caller.json(caller.askToken(username, password)).getString("token");
        return caller;
    }

    String bearer() {
        return token;
    }

    public HttpResponse<String> signIn(String username, String password) {
        return send(form("username=" + encoded(username) + "&password=" + encoded(password), "/signin"));
    }

    public HttpResponse<String> askToken(String username, String password) {
        var basic = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        return send(to("/api/v1/tokens").header("Authorization", "Basic " + basic).POST(HttpRequest.BodyPublishers.noBody()));
    }

    public HttpResponse<String> get(String path) {
        return send(to(path).GET());
    }

    public HttpRequest.Builder form(String body, String path) {
        return to(path).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    public HttpRequest.Builder to(String path) {
        var request = HttpRequest.newBuilder(URI.create(product.baseUrl() + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public JsonObject json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    public JsonObject json(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
