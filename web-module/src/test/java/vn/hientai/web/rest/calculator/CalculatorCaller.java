package vn.hientai.web.rest.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;

/** Asks calculators as somebody who is not signed in. Questions are written with {@code 'a'} for a text. */
abstract class CalculatorCaller {
    private final Caller anybody;

    CalculatorCaller(Product product) {
        this.anybody = Caller.unknown(product);
    }

    HttpResponse<String> ask(String name, String question, String language) {
        return anybody.send(anybody.to("/api/v1/calculators/" + name)
                .header("Content-Type", "application/json").header("Accept-Language", language)
                .POST(BodyPublishers.ofString(question.replace('\'', '"'))));
    }

    String page(String path, String language) {
        var answer = anybody.send(anybody.to(path).header("Accept-Language", language).GET());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
