package vn.hientai.web.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.hientai.core.attachment.StoredFiles;
import vn.hientai.core.decision.DecisionQueries;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.personnel.file.PersonFile;
import vn.hientai.personnel.handover.PackageContents;
import vn.hientai.personnel.handover.PersonDump;
import vn.hientai.web.export.DecisionPrint;
import vn.hientai.web.export.ResumePaper;
import vn.hientai.web.export.ResumePdf;
import vn.hientai.web.export.Resumes;
import vn.hientai.web.signature.TokenChoice;

/** Writes a package as a stream: the rows, the printed résumé, every paper, then the list of contents and its signature. */
@ApplicationScoped
public class PackageWriting {
    @Inject
    CurrentActor actor;

    @Inject
    StoredFiles files;

    @Inject
    Resumes resumes;

    @Inject
    ResumePdf resumePdf;

    @Inject
    DecisionQueries decisions;

    @Inject
    DecisionPrint decisionPrint;

    @Inject
    TokenChoice tokens;

    /** A package laid outside memory; whoever asked for it deletes it. */
    public record Parcel(Path path, String sha256, long size, int files, boolean signed) {}

    /** @param about what the list of contents tells beside the files */
    public Parcel write(PersonDump dump, PersonFile file, JsonObject about) throws IOException {
        var path = Files.createTempFile("hientai-handover", ".zip");
        var digest = sha256();
        try (var out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(path)), digest);
                var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            var writing = new Writing(zip);
            writing.add(PackageContents.FILE, to -> to.write(dump.content().toString().getBytes(StandardCharsets.UTF_8)));
            writing.add("resume.pdf", to -> to.write(resumePdf.bytes(resumes.of(file, ResumePaper.Form.TT06))));
            for (var part : dump.parts()) {
                writing.add(part.path(), to -> files.write(HexFormat.of().parseHex(part.sha256()), part.size(), to));
            }
            for (var print : dump.prints()) {
                var sheet = decisions.find(actor.scope(Right.READ_DECISIONS), new DecisionId(print.decision()));
                if (sheet.isPresent()) {
                    writing.add(print.path(), to -> to.write(decisionPrint.pdf(sheet.get())));
                }
            }
            var manifest = writing.manifest(about).toString().getBytes(StandardCharsets.UTF_8);
            writing.add(PackageContents.MANIFEST, to -> to.write(manifest));
            var signature = tokens.detached(manifest, actor.who().username());
            if (signature.isPresent()) {
                writing.add(PackageContents.SIGNATURE, to -> to.write(signature.get()));
            }
            zip.finish();
            out.flush();
            return new Parcel(path, HexFormat.of().formatHex(digest.digest()), Files.size(path), writing.listed.size(), signature.isPresent());
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(path);
            throw failed;
        }
    }

    private interface Content {
        void into(OutputStream out) throws IOException;
    }

    private static final class Writing {
        private final ZipOutputStream zip;
        private final Map<String, JsonObjectBuilder> listed = new TreeMap<>();

        Writing(ZipOutputStream zip) {
            this.zip = zip;
        }

        void add(String path, Content content) throws IOException {
            zip.putNextEntry(new ZipEntry(path));
            var digest = sha256();
            var counted = new CountingStream(new DigestOutputStream(zip, digest));
            content.into(counted);
            counted.flush();
            zip.closeEntry();
            listed.put(path, Json.createObjectBuilder()
                    .add("path", path)
                    .add("size", counted.count())
                    .add("sha256", HexFormat.of().formatHex(digest.digest())));
        }

        JsonObject manifest(JsonObject about) {
            var all = Json.createArrayBuilder();
            listed.values().forEach(all::add);
            return Json.createObjectBuilder()
                    .add("schema", PackageContents.SCHEMA)
                    .add("version", PackageContents.VERSION)
                    .addAll(Json.createObjectBuilder(about))
                    .add("files", all)
                    .build();
        }
    }

    private static final class CountingStream extends OutputStream {
        private final OutputStream out;
        private long count;

        CountingStream(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count += length;
        }

        long count() {
            return count;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
