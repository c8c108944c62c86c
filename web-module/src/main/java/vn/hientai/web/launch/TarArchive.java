package vn.hientai.web.launch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.tukaani.xz.XZInputStream;

/** Reads the archive of the PostgreSQL programs: plain files, folders and symbolic links. */
final class TarArchive {
    private static final int BLOCK = 512;

    private TarArchive() {}

    static void extract(InputStream compressed, Path target) throws IOException {
        var tar = new XZInputStream(new BufferedInputStream(compressed, 1 << 16));
        for (var header = tar.readNBytes(BLOCK); header.length == BLOCK && header[0] != 0;
                header = tar.readNBytes(BLOCK)) {
            var name = text(header, 345, 155);
            var file = target.resolve(name.isEmpty() ? text(header, 0, 100) : name + "/" + text(header, 0, 100))
                .normalize();
            if (!file.startsWith(target)) {
                throw new IOException("entry outside the archive: " + file);
            }
            var size = Long.parseLong(text(header, 124, 12).strip(), 8);
            switch (header[156]) {
                case '0', 0 -> copy(tar, size, file, Integer.parseInt(text(header, 100, 8).strip(), 8));
                case '2' -> link(file, text(header, 157, 100));
                case '5' -> Files.createDirectories(file);
                default -> throw new IOException("unknown entry type in the archive: " + file);
            }
            tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        }
    }

    private static void copy(InputStream tar, long size, Path file, int mode) throws IOException {
        Files.createDirectories(file.getParent());
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            var buffer = new byte[1 << 16];
            for (var left = size; left > 0;) {
                var read = tar.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    throw new EOFException(file.toString());
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
        Files.setPosixFilePermissions(file,
            PosixFilePermissions.fromString((mode & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
    }

    private static void link(Path file, String to) throws IOException {
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, Path.of(to));
    }

    private static String text(byte[] header, int from, int length) {
        var end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }
}
