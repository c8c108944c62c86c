package vn.hientai.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;

/** An identity provider as small as it can be; it signs whatever a test wants it to say, also what it never should. */
final class FakeProvider implements AutoCloseable {
    static final String CLIENT = "hien-tai";
    static final String SECRET = "kín-đáo-1";

    enum Says {
        TRUTH,
        OTHER_NONCE,
        OTHER_AUDIENCE,
        OTHER_KEY,
        NOTHING_SIGNED,
        YESTERDAY
    }

    private final RSAKey key = newKey("one");
    private final RSAKey stranger = newKey("one");
    private final int port;
    private HttpServer server;
    private Map<String, String> asked = Map.of();
    private String username;
    private Says says = Says.TRUTH;

    FakeProvider(int port) {
        this.port = port;
    }

    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer())));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    /** Signs the person in who was sent here, and answers the query that their browser brings back. */
    String signIn(URI sentTo, String name, Says what) {
        asked = parameters(sentTo.getRawQuery());
        username = name;
        says = what;
        return "code=good&state=" + asked.get("state");
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var isClient = basic().equals(exchange.getRequestHeaders().getFirst("Authorization"));
        var isGood = isClient && "good".equals(form.get("code")) && asked.get("redirect_uri").equals(form.get("redirect_uri"))
                && "S256".equals(asked.get("code_challenge_method"))
                && asked.get("code_challenge").equals(challenge(form.get("code_verifier")));
        answer(exchange, isGood ? 200 : 400, isGood
                ? "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"expires_in\": 60, \"id_token\": \"" + identity() + "\"}"
                : "{\"error\": \"invalid_grant\"}");
    }

    private String identity() {
        var now = says == Says.YESTERDAY ? Instant.now().minusSeconds(86_400) : Instant.now();
        var claims = new JWTClaimsSet.Builder().issuer(issuer()).subject("s-" + username)
                .audience(says == Says.OTHER_AUDIENCE ? "somebody-else" : CLIENT)
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", says == Says.OTHER_NONCE ? "other" : asked.get("nonce"))
                .claim("preferred_username", username).build();
        try {
            return token(claims).serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JWT token(JWTClaimsSet claims) throws JOSEException {
        if (says == Says.NOTHING_SIGNED) {
            return new PlainJWT(claims);
        }
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
        token.sign(new RSASSASigner(says == Says.OTHER_KEY ? stranger : key));
        return token;
    }

    private static String basic() {
        var plain = URLEncoder.encode(CLIENT, StandardCharsets.UTF_8) + ":"
                + URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&")).map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
    }
}
