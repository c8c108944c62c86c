package vn.hientai.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiPredicate;
import vn.hientai.web.security.Caller;

/** A list that was sent over the interface, and the job that works on it. */
record ImportJob(long id, String job) {
    private static final String LINE = "--limit\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
    private static final int LOOKS = 1_800;

    static ImportJob sent(Caller caller, byte[] file, String mode) {
        return of(caller, post(caller, file, "list.xlsx", mode, "REJECT_FILE"));
    }

    static HttpResponse<String> post(Caller caller, byte[] file, String name, String mode, String onError) {
        var head = LINE.formatted("mode", mode) + LINE.formatted("onError", onError) + LINE.formatted("unit", "SNV")
            + "--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n";
        var body = BodyPublishers.ofByteArrays(List.of(head.getBytes(StandardCharsets.UTF_8), file,
            "\r\n--limit--\r\n".getBytes(StandardCharsets.UTF_8)));
        return caller.send(caller.to("/api/v1/imports").header("Content-Type", "multipart/form-data; boundary=limit").POST(body));
    }

    static ImportJob of(Caller caller, HttpResponse<String> accepted) {
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        var ids = caller.json(accepted);
        assertThat(accepted.headers().firstValue("Location").orElse("")).endsWith("/api/v1/jobs/" + ids.getString("job"));
        return new ImportJob(ids.getJsonNumber("import").longValue(), ids.getString("job"));
    }

    ImportJob applied(Caller caller) {
        return applied(caller, "");
    }

    ImportJob applied(Caller caller, String choice) {
        return of(caller, caller.send(caller.to("/api/v1/imports/" + id + "/apply")
            .header("Content-Type", "application/json").POST(BodyPublishers.ofString(choice))));
    }

    void cancel(Caller caller) {
        var stopped = caller.send(caller.to("/api/v1/jobs/" + job + "/cancel").POST(BodyPublishers.noBody()));
        assertThat(stopped.statusCode()).as(stopped.body()).isEqualTo(200);
    }

    JsonObject job(Caller caller) {
        return caller.json(caller.get("/api/v1/jobs/" + job));
    }

    JsonObject list(Caller caller) {
        return caller.json(caller.get("/api/v1/imports/" + id));
    }

    /** Where the list stands, without its people. */
    String status(Caller caller) {
        return caller.json(caller.get("/api/v1/imports?limit=100")).getJsonArray("items").getValuesAs(JsonObject.class).stream()
            .filter(one -> one.getJsonNumber("id").longValue() == id).findFirst().orElseThrow().getString("status");
    }

    /** The list once its job has ended. */
    JsonObject ended(Caller caller) throws InterruptedException {
        await(caller, (status, job) -> !List.of("QUEUED", "RUNNING").contains(job.getString("status")));
        return list(caller);
    }

    void await(Caller caller, BiPredicate<String, JsonObject> reached) throws InterruptedException {
        for (var look = 0; look < LOOKS; look++) {
            if (reached.test(status(caller), job(caller))) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not reached: " + job(caller));
    }
}
