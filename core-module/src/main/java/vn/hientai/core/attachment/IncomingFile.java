package vn.hientai.core.attachment;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/**
 * A file on its way in: laid down outside memory, its size, kind and content checked, pictures freed of what they tell
 * beside the picture. Close it when it has been stored or refused.
 */
public final class IncomingFile implements AutoCloseable {
    /** The largest file that is taken in, in bytes. */
    public static final long LARGEST = 20_000_000;

    private static final int LONGEST_NAME = 120;

    private final Path content;
    private final String name;
    private final FileKind kind;
    private final long size;
    private final byte[] sha256;

    private IncomingFile(Path content, String name, FileKind kind) throws IOException {
        this.content = content;
        this.name = name;
        this.kind = kind;
        this.size = Files.size(content);
        this.sha256 = digest(content);
    }

    /**
     * Takes a file in, reading no more of it than is allowed.
     *
     * @param name as the sender calls it; only its last part is kept, with the ending of what the content is
     */
    public static IncomingFile receive(InputStream in, String name) {
        Path laid = null;
        try {
            laid = Files.createTempFile("hientai-in", null);
            lay(in, laid);
            var kind = FileKind.of(laid).orElseThrow(UnacceptableFile::kind);
            if (kind.isPicture()) {
                laid = cleaned(kind, laid);
            }
            return new IncomingFile(laid, safe(name, kind), kind);
        } catch (IOException | RuntimeException failed) {
            drop(laid);
            throw failed instanceof RuntimeException refusal ? refusal : new UncheckedIOException((IOException) failed);
        }
    }

    private static void lay(InputStream in, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[65_536];
            var size = 0L;
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > LARGEST) {
                    throw UnacceptableFile.tooLarge(LARGEST);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static Path cleaned(FileKind kind, Path picture) throws IOException {
        var clean = Files.createTempFile("hientai-in", null);
        try {
            PictureCleaning.copy(kind, picture, clean);
        } catch (EOFException | BufferUnderflowException | IndexOutOfBoundsException broken) {
            drop(clean);
            throw UnacceptableFile.kind();
        } catch (IOException | RuntimeException failed) {
            drop(clean);
            throw failed;
        }
        drop(picture);
        return clean;
    }

    /** The name without folders, control characters or what file systems and headers do not bear; never empty. */
    static String safe(String given, FileKind kind) {
        var whole = Normalizer.normalize(given == null ? "" : reread(given), Normalizer.Form.NFC);
        var last = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
        var stem = last.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*;%]", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        var cut = stem.codePointCount(0, stem.length()) > LONGEST_NAME
                ? stem.substring(0, stem.offsetByCodePoints(0, LONGEST_NAME)).strip()
                : stem;
        return (cut.isEmpty() ? "tai-lieu" : cut) + "." + kind.extension();
    }

    /** Senders write names in UTF-8; some servers read them byte by byte as Latin letters. Whatever reads as UTF-8 is UTF-8. */
    private static String reread(String name) {
        if (name.chars().anyMatch(c -> c > 0xff)) {
            return name;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1))).toString();
        } catch (CharacterCodingException latin) {
            return name;
        }
    }

    static byte[] digest(Path file) throws IOException {
        try (var in = new DigestInputStream(
                new BufferedInputStream(Files.newInputStream(file)), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void drop(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            file.toFile().deleteOnExit();
        }
    }

    Path content() {
        return content;
    }

    public String name() {
        return name;
    }

    public FileKind kind() {
        return kind;
    }

    public long size() {
        return size;
    }

    /** The whole content, for files that are read at once, such as templates. */
    public byte[] bytes() {
        try {
            return Files.readAllBytes(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    byte[] digest() {
        return sha256.clone();
    }

    public String sha256() {
        return HexFormat.of().formatHex(sha256);
    }

    @Override
    public void close() {
        drop(content);
    }
}
