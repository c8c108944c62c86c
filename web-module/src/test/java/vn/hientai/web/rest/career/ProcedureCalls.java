package vn.hientai.web.rest.career;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.web.security.Caller;
import vn.hientai.web.test.Product;

/** Drives procedures over the programming interface, as the stories of tests tell them. */
final class ProcedureCalls {
    private static final String PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    final Product product;
    private final Map<String, Caller> callers = new HashMap<>();

    ProcedureCalls(Product product) {
        this.product = product;
    }

    static String ballot(String step, String day, int convened, int present, int candidate, int agreed) {
        return """
                {"step": "%s", "heldOn": "%s", "convened": %d, "excused": 0, "present": %d, "handedOut": %d, "returned": %d, "blank": %d,
                 "invalid": 0, "votes": [{"candidate": %d, "agreed": %d}]}"""
                .formatted(step, day, convened, present, present, present, present - agreed, candidate, agreed);
    }

    /** A ballot on which each candidate is agreed to or not. */
    static String yesNo(String step, String day, int convened, int present, int candidate, int agreed) {
        return """
                {"step": "%s", "heldOn": "%s", "convened": %d, "excused": 0, "present": %d, "handedOut": %d, "returned": %d,
                 "votes": [{"candidate": %d, "agreed": %d, "against": %d, "blank": 0, "invalid": 0}]}"""
                .formatted(step, day, convened, present, present, present, candidate, agreed, present - agreed);
    }

    static String plain(String step, String day) {
        return "{\"step\": \"%s\", \"heldOn\": \"%s\", \"note\": \"Đã có kết luận\"}".formatted(step, day);
    }

    static String correcting(String body, String reason) {
        return body.replaceFirst("\\{", "{\"correction\": \"" + reason + "\", ");
    }

    static String outcome(JsonObject whole, String code) {
        return step(whole, code).getJsonObject("held").getString("outcome");
    }

    static JsonObject step(JsonObject whole, String code) {
        return whole.getJsonArray("steps").getValuesAs(JsonObject.class).stream()
                .filter(step -> step.getJsonObject("law").getString("code").equals(code)).findFirst().orElseThrow();
    }

    JsonObject opened(String body) {
        var answer = post("hr.officer", "", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer);
    }

    /** Carries out an act; of a step, once the papers that it asks for are handed in. */
    JsonObject done(int id, String what, String body) {
        if (what.equals("steps")) {
            handIn(id, caller("hr.officer").json(body).getString("step"));
        } else if (what.equals("decision")) {
            handIn(id, "DECISION");
        }
        var answer = post("hr.officer", id + "/" + what, body);
        assertThat(answer.statusCode()).as(what + " " + answer.body()).isBetween(200, 201);
        return json(answer);
    }

    void handIn(int id, String step) {
        for (var paper : step(read(id), step).getJsonArray("papers").getValuesAs(JsonObject.class)) {
            if (!paper.getBoolean("there")) {
                var answer = attach("hr.officer", paper.getString("reference"));
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            }
        }
    }

    HttpResponse<String> attach(String account, String reference) {
        var edge = "giay-to";
        var body = new StringBuilder();
        Map.of("kind", "PROCEDURE_STEP", "subject", reference).forEach((name, value) -> body.append("--").append(edge)
                .append("\r\nContent-Disposition: form-data; name=\"").append(name).append("\"\r\n\r\n").append(value).append("\r\n"));
        body.append("--").append(edge).append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"").append(reference)
                .append(".pdf\"\r\nContent-Type: application/pdf\r\n\r\n").append(PDF).append("\r\n--").append(edge).append("--\r\n");
        return caller(account).send(caller(account).to("/api/v1/attachments")
                .header("Content-Type", "multipart/form-data; boundary=" + edge).POST(BodyPublishers.ofString(body.toString())));
    }

    JsonObject refused(int id, String what, String body, int status, String... words) {
        var answer = post("hr.officer", id + "/" + what, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
        return json(answer);
    }

    /** Notes every paper of the dossier as of the day. */
    void dossier(int id, int candidate, String day) {
        var papers = new ArrayList<String>();
        for (var paper : read(id).getJsonArray("candidates").getJsonObject(0).getJsonArray("papers").getValuesAs(JsonObject.class)) {
            papers.add('"' + paper.getString("paper") + "\": \"" + day + '"');
        }
        var answer = caller("hr.officer").send(caller("hr.officer").to("/api/v1/procedures/" + id + "/candidates/" + candidate + "/papers")
                .header("Content-Type", "application/json").header("If-Match", "\"" + read(id).getInt("version") + "\"")
                .PUT(BodyPublishers.ofString("{\"papers\": {" + String.join(", ", papers) + "}}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    JsonObject read(int id) {
        return json(get("hr.officer", "procedures/" + id));
    }

    void sign(int decision) {
        var tag = get("leadership", "decisions/" + decision).headers().firstValue("ETag").orElseThrow();
        var answer = send("leadership", "decisions/" + decision + "/signature", "{}", tag);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    void annul(int decision) {
        var answer = send("leadership", "decisions/" + decision + "/annulment", "{\"reason\": \"Ban hành sai thẩm quyền\"}", null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    HttpResponse<String> get(String account, String path) {
        return caller(account).send(caller(account).to("/api/v1/" + path).header("Accept-Language", "vi").GET());
    }

    HttpResponse<String> post(String account, String path, String body) {
        return send(account, "procedures" + (path.isEmpty() ? "" : "/" + path), body, null);
    }

    HttpResponse<String> send(String account, String path, String body, String tag) {
        var request = caller(account).to("/api/v1/" + path).header("Content-Type", "application/json").header("Accept-Language", "vi")
                .POST(BodyPublishers.ofString(body));
        if (tag != null) {
            request.header("If-Match", tag);
        }
        return caller(account).send(request);
    }

    Caller caller(String account) {
        return callers.computeIfAbsent(account, one -> Caller.withToken(product, one));
    }

    JsonObject json(HttpResponse<String> answer) {
        return caller("hr.officer").json(answer);
    }

    /** The first column of the first row, as text; null where there is none. */
    String value(String statement) throws SQLException {
        var all = values(statement);
        return all.isEmpty() ? null : all.get(0);
    }

    List<String> values(String statement) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = product.connect(); var query = connection.createStatement(); var rows = query.executeQuery(statement)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
