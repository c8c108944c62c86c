package vn.hientai.web.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/** Someone at work with the product: over the interface with a token, and on the pages after signing in. */
final class Client {
    private static final String USER = "hr.officer";
    private static final String PASSWORD = "hientai-demo";

    private final String base;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).version(HttpClient.Version.HTTP_1_1).build();
    private final String token;

    Client(String base) throws IOException, InterruptedException {
        this.base = base;
        var basic = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(base + "/api/v1/tokens"))
                        .header("Authorization", "Basic " + basic).POST(BodyPublishers.noBody()).build(),
                BodyHandlers.ofString());
        token = field(answer.body(), "token");
        signIn();
    }

    private void signIn() throws IOException, InterruptedException {
        var form = "username=" + USER + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(base + "/signin"))
                        .header("Content-Type", "application/x-www-form-urlencoded").header("Origin", base)
                        .POST(BodyPublishers.ofString(form)).build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException("sign-in answered " + answer.statusCode());
        }
    }

    String page(String path) throws IOException, InterruptedException {
        return checked(http.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString()), path);
    }

    String api(String path) throws IOException, InterruptedException {
        return checked(http.send(authorized(path).build(), BodyHandlers.ofString()), path);
    }

    long download(String path) throws IOException, InterruptedException {
        try (var body = http.send(authorized(path).build(), BodyHandlers.ofInputStream()).body()) {
            var size = 0L;
            var buffer = new byte[65_536];
            for (int read; (read = body.read(buffer)) > 0; ) {
                size += read;
            }
            return size;
        }
    }

    String post(String path, String json) throws IOException, InterruptedException {
        var request = authorized(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)).build();
        return checked(http.send(request, BodyHandlers.ofString()), path);
    }

    /** Sends a list and waits until its job has ended; answers what the import then says of itself. */
    String importFile(Path file, String unit) throws IOException, InterruptedException {
        var boundary = UUID.randomUUID().toString();
        var head = part(boundary, "mode", "APPLY") + part(boundary, "onError", "REJECT_FILE") + part(boundary, "unit", unit)
                + "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.xlsx\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head), BodyPublishers.ofFile(file), BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        var request = authorized("/api/v1/imports").header("Content-Type", "multipart/form-data; boundary=" + boundary).POST(body).build();
        var accepted = checked(http.send(request, BodyHandlers.ofString()), "/api/v1/imports");
        return ended(accepted);
    }

    /** Sends an order and waits until its job, if it became one, has ended. */
    String job(String path, String json) throws IOException, InterruptedException {
        return ended(post(path, json));
    }

    String undoImport(String applied) throws IOException, InterruptedException {
        return job("/api/v1/imports/" + field(applied, "import") + "/undo", "");
    }

    private String ended(String accepted) throws IOException, InterruptedException {
        var job = field(accepted, "job");
        if (job.isEmpty() || job.equals("null")) {
            return accepted;
        }
        String state;
        while ((state = api("/api/v1/jobs/" + job)).matches("(?s).*\"status\":\"(QUEUED|RUNNING)\".*")) {
            Thread.sleep(100);
        }
        return state;
    }

    private static String part(String boundary, String name, String value) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    private static String checked(HttpResponse<String> answer, String path) throws IOException {
        if (answer.statusCode() >= 300) {
            throw new IOException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    static String field(String json, String name) {
        var matcher = Pattern.compile("\"" + name + "\":\"?([^\",}]+)").matcher(json);
        return matcher.find() ? matcher.group(1) : "";
    }
}
