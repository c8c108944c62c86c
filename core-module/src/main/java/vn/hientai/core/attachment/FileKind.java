package vn.hientai.core.attachment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The kinds of files that are taken in, told by their content and never by their name. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp");

    private static final int HEAD = 16;
    private static final int PDF_TAIL = 2048;
    private static final int MOST_TYPES = 1_000_000;
    private static final long MOST_UNPACKED = 500_000_000;
    private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final String mediaType;
    private final String extension;

    FileKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    public boolean isPicture() {
        return this == JPEG || this == PNG || this == WEBP;
    }

    /** Whether a file is what it is said to be, and of a kind that is taken in. */
    public static boolean matches(Path file, String mediaType) throws IOException {
        return of(file).filter(kind -> kind.mediaType().equals(mediaType)).isPresent();
    }

    static Optional<FileKind> of(Path file) throws IOException {
        var head = head(file);
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("%PDF-1.") || text.startsWith("%PDF-2.")) {
            return tail(file).contains("%%EOF") ? Optional.of(PDF) : Optional.empty();
        }
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (head.length >= PNG_MARK.length && Arrays.equals(Arrays.copyOf(head, PNG_MARK.length), PNG_MARK)) {
            return Optional.of(PNG);
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        return text.startsWith("PK\u0003\u0004") ? office(file) : Optional.empty();
    }

    /** Office documents are archives that name their main part; those that carry macros are refused. */
    private static Optional<FileKind> office(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var types = zip.getEntry("[Content_Types].xml");
            var macros = zip.stream().anyMatch(entry -> entry.getName().toLowerCase().endsWith("vbaproject.bin"));
            var unpacked = zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
            if (types == null || macros || unpacked > MOST_UNPACKED) {
                return Optional.empty();
            }
            try (var in = zip.getInputStream(types)) {
                var text = new String(in.readNBytes(MOST_TYPES), StandardCharsets.UTF_8);
                if (text.contains("wordprocessingml.document.main+xml")) {
                    return Optional.of(DOCX);
                }
                return text.contains("spreadsheetml.sheet.main+xml") ? Optional.of(XLSX) : Optional.empty();
            }
        } catch (ZipException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static String tail(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var length = (int) Math.min(PDF_TAIL, in.length());
            in.seek(in.length() - length);
            var bytes = new byte[length];
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
