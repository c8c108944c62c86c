package vn.hientai.web.rest.handover;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.hientai.web.security.Caller;

/** Packages as tests take them apart, change them and send them. */
final class Packages {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BOUNDARY = "ranh-gioi-cua-goi";

    private Packages() {}

    /** Hands the file over and answers the package. */
    static byte[] of(Caller officer, String code) {
        var handed = officer.send(officer.to("/api/v1/staff/" + code + "/handovers").header("Content-Type", "application/json").POST(
                BodyPublishers.ofString("{\"ground\": \"TRANSFER\", \"reason\": \"Công văn 12/SNV\", \"receiver\": \"Sở Nội vụ tỉnh Hà Tĩnh\"}")));
        if (handed.statusCode() != 201) {
            throw new AssertionError(handed.body());
        }
        return bytes(officer.to("/api/v1/handovers/" + officer.json(handed).getInt("id") + "/package").GET()).body();
    }

    static HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static HttpResponse<String> send(Caller officer, byte[] parcel) {
        return officer.send(upload(officer, "/api/v1/handover-intakes", Map.of(), "ho-so.zip", parcel));
    }

    static HttpRequest.Builder upload(Caller caller, String path, Map<String, String> fields, String name, byte[] content) {
        var out = new ByteArrayOutputStream();
        fields.forEach((field, value) -> out.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n"
                + value + "\r\n").getBytes(StandardCharsets.UTF_8)));
        out.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        out.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return caller.to(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).POST(BodyPublishers.ofByteArray(out.toByteArray()));
    }

    static HttpResponse<String> accept(Caller officer, int intake, String answers) {
        return officer.send(officer.to("/api/v1/handover-intakes/" + intake + "/acceptance").header("Content-Type", "application/json")
                .header("If-Match", "\"1\"").POST(BodyPublishers.ofString(answers)));
    }

    static Map<String, byte[]> parts(byte[] parcel) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(parcel))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    /** The parts with a list of contents that fits them again, without a signature. */
    static byte[] listedAgain(Map<String, byte[]> parts) {
        var all = new LinkedHashMap<>(parts);
        all.remove("manifest.p7s");
        var files = Json.createArrayBuilder();
        all.forEach((path, content) -> {
            if (!path.equals("manifest.json")) {
                files.add(Json.createObjectBuilder().add("path", path).add("size", content.length).add("sha256", sha256(content)));
            }
        });
        all.put("manifest.json", Json.createObjectBuilder(json(parts.get("manifest.json"))).add("files", files).build().toString()
                .getBytes(StandardCharsets.UTF_8));
        return zip(all);
    }

    static JsonObject json(byte[] text) {
        try (var reader = Json.createReader(new StringReader(new String(text, StandardCharsets.UTF_8)))) {
            return reader.readObject();
        }
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a file says, without the number of the officer, accounts and the way by which it came in. */
    static String said(byte[] parcel) {
        var content = json(parts(parcel).get("file.json"));
        var person = Json.createObjectBuilder(content.getJsonObject("person"))
                .remove("code").remove("import_id").remove("import_row").remove("id_number").build();
        var text = Json.createObjectBuilder(content).remove("accounts").remove("people").add("person", person).build().toString();
        return text.replaceAll("\\{\"account\":\"[^\"]*\"}", "null")
                .replace("NGOAI.NA.", "")
                .replaceAll("\"(?:nominated|drafted|reported|rated|examined|agreed|closed|confirmed|proposed|signed|annulled|uploaded|removed)_by\":null", "")
                .replaceAll(",\"account_id\":null|,\"decider_id\":null", "")
                .replaceAll("\"kind\":\"[A-Z_]+\"(,\"officialCode\":\"[^\"]*\")?}", "}") // of units: one outside is of no kind here
                .replaceAll("\"mentor_id\":(null|\\{[^}]*})", "");
    }

}
