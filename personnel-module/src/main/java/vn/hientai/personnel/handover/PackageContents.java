package vn.hientai.personnel.handover;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.hientai.core.attachment.FileKind;
import vn.hientai.core.kernel.BusinessRuleViolated;

/**
 * An opened package: every part unpacked once, counted while it is read, its hash compared with the list of contents. Names are
 * never used as paths. Refused: parts that are not listed or listed but missing, other hashes, too much, newer forms.
 */
public final class PackageContents implements AutoCloseable {
    /** Form of the list of contents. */
    public static final String SCHEMA = "hientai.handover";
    /** Version of that form that is written and understood here. */
    public static final int VERSION = 1;
    /** The largest package that is taken in, in bytes. */
    public static final long LARGEST = 200_000_000;

    public static final String MANIFEST = "manifest.json";
    public static final String SIGNATURE = "manifest.p7s";
    public static final String FILE = "file.json";

    private static final int MOST_PARTS = 2_000;
    private static final long LARGEST_UNPACKED = 600_000_000;
    private static final long LARGEST_PART = 40_000_000;
    private static final long LARGEST_TEXT = 8_000_000;

    private final Path folder;
    private final byte[] manifestBytes;
    private final byte[] signature;
    private final JsonObject manifest;
    private final JsonObject content;
    private final Map<String, Path> parts;

    private PackageContents(
            Path folder, byte[] manifestBytes, byte[] signature, JsonObject manifest, JsonObject content, Map<String, Path> parts) {
        this.folder = folder;
        this.manifestBytes = manifestBytes;
        this.signature = signature;
        this.manifest = manifest;
        this.content = content;
        this.parts = parts;
    }

    public static PackageContents open(Path parcel) throws IOException {
        var folder = Files.createTempDirectory("hientai-handover");
        try (var zip = new ZipFile(parcel.toFile(), StandardCharsets.UTF_8)) {
            return new Unpacking(zip, folder).all();
        } catch (ZipException | IllegalArgumentException broken) {
            drop(folder);
            throw refused("not-a-package", Map.of());
        } catch (NullPointerException | ClassCastException | ArithmeticException unfit) {
            drop(folder);
            throw refused("unreadable", Map.of("name", FILE)); // the text is JSON, but not of the form it claims
        } catch (IOException | RuntimeException failed) {
            drop(folder);
            throw failed;
        }
    }

    private static final class Unpacking {
        private final ZipFile zip;
        private final Path folder;
        private final Map<String, Path> laid = new HashMap<>();
        private final Map<String, String> hashes = new HashMap<>();
        private long unpacked;

        Unpacking(ZipFile zip, Path folder) {
            this.zip = zip;
            this.folder = folder;
        }

        PackageContents all() throws IOException {
            if (zip.size() > MOST_PARTS) {
                throw refused("too-much", Map.of());
            }
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var name = entry.getName();
                if (entry.isDirectory() || !name.matches("[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)?") || name.contains("..")) {
                    throw refused("name", Map.of("name", name.replaceAll("[^\\p{L}\\d._/-]", "?")));
                }
                if (laid.containsKey(name)) {
                    throw refused("twice", Map.of("name", name));
                }
                try (var in = zip.getInputStream(entry)) {
                    lay(name, in);
                }
            }
            var manifestBytes = small(MANIFEST);
            var manifest = json(MANIFEST, manifestBytes);
            mustBeKnown(manifest, SCHEMA, VERSION);
            mustBeWhole(manifest);
            var content = json(FILE, small(FILE));
            mustBeKnown(content, PersonDump.SCHEMA, PersonDump.VERSION);
            mustBeComplete(manifest, content);
            var signature = laid.containsKey(SIGNATURE) ? small(SIGNATURE) : null;
            return new PackageContents(folder, manifestBytes, signature, manifest, content, parts());
        }

        private void lay(String name, InputStream in) throws IOException {
            var file = folder.resolve(String.valueOf(laid.size()));
            var digest = sha256();
            var size = 0L;
            try (var out = Files.newOutputStream(file)) {
                var buffer = new byte[65_536];
                for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    size += read;
                    unpacked += read;
                    if (size > LARGEST_PART || unpacked > LARGEST_UNPACKED) {
                        throw refused("too-much", Map.of());
                    }
                    digest.update(buffer, 0, read);
                    out.write(buffer, 0, read);
                }
            }
            laid.put(name, file);
            hashes.put(name, HexFormat.of().formatHex(digest.digest()));
        }

        private byte[] small(String name) throws IOException {
            var file = laid.get(name);
            if (file == null) {
                throw refused("missing", Map.of("name", name));
            }
            if (Files.size(file) > LARGEST_TEXT) {
                throw refused("too-much", Map.of());
            }
            return Files.readAllBytes(file);
        }

        /** What is in the package is what its list tells, byte for byte. */
        private void mustBeWhole(JsonObject manifest) throws IOException {
            var listed = new HashMap<String, JsonObject>();
            for (var file : manifest.getJsonArray("files").getValuesAs(JsonObject.class)) {
                listed.put(file.getString("path"), file);
            }
            for (var name : laid.keySet()) {
                if (!listed.containsKey(name) && !name.equals(MANIFEST) && !name.equals(SIGNATURE)) {
                    throw refused("not-listed", Map.of("name", name));
                }
            }
            for (var file : listed.values()) {
                var name = file.getString("path");
                if (!laid.containsKey(name)) {
                    throw refused("missing", Map.of("name", name));
                }
                if (!hashes.get(name).equals(file.getString("sha256"))) {
                    throw refused("hash", Map.of("name", name));
                }
            }
        }

        /** Every paper that the rows tell of is there, with the hash that they tell. */
        private void mustBeComplete(JsonObject manifest, JsonObject content) throws IOException {
            manifest.getString("receiver");
            manifest.getJsonObject("from").getString("unit");
            for (var paper : content.getJsonArray("attachments").getValuesAs(JsonObject.class)) {
                mustHold(paper.getString("file"), paper.getString("sha256"));
                if (!FileKind.matches(laid.get(paper.getString("file")), paper.getString("media_type"))) {
                    throw refused("kind", Map.of("name", paper.getString("file")));
                }
            }
            for (var paper : content.getJsonArray("papers").getValuesAs(JsonObject.class)) {
                mustHold("decisions/" + paper.getJsonObject("decision_id").getInt("decision") + ".pdf", paper.getString("pdf_sha256"));
            }
        }

        private void mustHold(String name, String bytea) {
            if (!bytea.equals("\\x" + hashes.get(name))) {
                throw refused("hash", Map.of("name", name));
            }
        }

        private Map<String, Path> parts() {
            var parts = new HashMap<String, Path>();
            laid.forEach((name, file) -> {
                if (name.startsWith("attachments/") || name.matches("decisions/\\d+\\.pdf")) {
                    parts.put(hashes.get(name), file);
                }
            });
            return parts;
        }
    }

    private static void mustBeKnown(JsonObject json, String schema, int version) {
        if (!schema.equals(json.getString("schema", "")) || json.getInt("version", 0) < 1) {
            throw refused("schema", Map.of("schema", json.getString("schema", "?").replaceAll("[^\\w.-]", "?")));
        }
        if (json.getInt("version") > version) {
            throw refused("newer", Map.of("version", String.valueOf(json.getInt("version")), "known", String.valueOf(version)));
        }
    }

    private static JsonObject json(String name, byte[] text) {
        try (var reader = Json.createReader(new ByteArrayInputStream(text))) {
            return reader.readObject();
        } catch (JsonException | StackOverflowError broken) {
            throw refused("unreadable", Map.of("name", name));
        }
    }

    private static BusinessRuleViolated refused(String reason, Map<String, String> arguments) {
        return BusinessRuleViolated.at("file", "handover.refusal." + reason, arguments);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Copies a stream, refusing what is too large. */
    public static long receive(InputStream in, OutputStream out) throws IOException {
        var buffer = new byte[65_536];
        var size = 0L;
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > LARGEST) {
                throw refused("too-much", Map.of());
            }
            out.write(buffer, 0, read);
        }
        return size;
    }

    public byte[] manifestBytes() {
        return manifestBytes.clone();
    }

    /** The signature over the list of contents, or null. */
    public byte[] signature() {
        return signature == null ? null : signature.clone();
    }

    public JsonObject manifest() {
        return manifest;
    }

    public JsonObject content() {
        return content;
    }

    /** Contents to be kept, by their hash. */
    public Map<String, Path> parts() {
        return Map.copyOf(parts);
    }

    @Override
    public void close() throws IOException {
        drop(folder);
    }

    private static void drop(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
