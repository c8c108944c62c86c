package vn.hientai.web.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import vn.hientai.web.test.Product;

/** The interface as an account of the demonstration calls it, and decisions laid into the database ready signed. */
final class UnitsClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Product product;
    private final String token;

    UnitsClient(Product product, String account) throws IOException, InterruptedException {
        this.product = product;
        this.token = token(account);
    }

    long signedDecision(String from) throws SQLException {
        return decision("SIGNED", from);
    }

    long decision(String status, String from) throws SQLException {
        try (var connection = product.connect();
                var insert = connection.prepareStatement("""
                        insert into decision (kind, agency_id, symbol, number, year, status, title, signed_on, effective_from)
                        select 'UNIT_MERGER', id, 'QĐ-THU', case when ? = 'DRAFT' then null else
                            (select coalesce(max(number), 0) + 1 from decision where symbol = 'QĐ-THU') end,
                            2026, ?, 'Về tổ chức', date '2026-11-22', cast(? as date) from org_unit where code = 'NA' returning id""")) {
            insert.setString(1, status);
            insert.setString(2, status);
            insert.setString(3, from);
            try (var rows = insert.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    JsonObject read(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> send(String method, String path, String ifMatch, String body)
            throws IOException, InterruptedException {
        var request = request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(product.baseUrl() + "/api/v1/" + path)).header("Authorization", "Bearer " + token);
    }

    private String token(String account) throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString((account + ":hientai-demo").getBytes(StandardCharsets.UTF_8));
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(product.baseUrl() + "/api/v1/tokens"))
                        .header("Authorization", "Basic " + basic).POST(BodyPublishers.noBody()).build(),
                BodyHandlers.ofString());
        return json(answer.body()).getString("token");
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
