package vn.hientai.core.attachment;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Takes out of a picture what it tells beside the picture itself: place, device, editor, comments (EXIF, XMP, IPTC). The
 * picture is copied part by part, not decoded; only the way it is turned is kept.
 */
final class PictureCleaning {
    private static final int ORIENTATION_TAG = 0x0112;
    private static final int SOI = 0xffd8;
    private static final int EOI = 0xffd9;
    private static final int SCAN = 0xffda;
    private static final int APP0 = 0xffe0;
    private static final int APP1 = 0xffe1;
    private static final int APP15 = 0xffef;
    private static final int COMMENT = 0xfffe;
    /** JFIF, colour profile, Adobe's colour transform. */
    private static final Set<Integer> KEPT_APPS = Set.of(APP0, 0xffe2, 0xffee);
    private static final Set<String> KEPT_CHUNKS =
            Set.of("tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT");

    private PictureCleaning() {}

    /** Writes the cleaned picture; an {@link EOFException} or {@link UnacceptableFile} when it is not whole. */
    static void copy(FileKind kind, Path from, Path to) throws IOException {
        switch (kind) {
            case JPEG -> jpeg(from, to);
            case PNG -> png(from, to);
            case WEBP -> webp(from, to);
            default -> throw new IllegalArgumentException(kind.name());
        }
    }

    private static DataInputStream in(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
    }

    private static void jpeg(Path from, Path to) throws IOException {
        try (var in = in(from); var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            out.writeShort(in.readUnsignedShort() == SOI ? SOI : refuse());
            var marker = in.readUnsignedShort();
            while (marker != EOI) {
                if (marker < 0xff01) {
                    throw UnacceptableFile.kind();
                }
                var body = new byte[Math.max(0, in.readUnsignedShort() - 2)];
                in.readFully(body);
                segment(marker, body, out);
                marker = marker == SCAN ? scan(in, out) : in.readUnsignedShort();
            }
            out.writeShort(EOI);
        }
    }

    private static void segment(int marker, byte[] body, DataOutputStream out) throws IOException {
        if (marker == APP1) {
            var turned = orientation(body);
            if (turned > 1) {
                writeOrientation(turned, out);
            }
        } else if (marker != COMMENT && (marker < APP0 || marker > APP15 || KEPT_APPS.contains(marker))) {
            out.writeShort(marker);
            out.writeShort(body.length + 2);
            out.write(body);
        }
    }

    /** Copies the coded lines up to the next marker and answers that. */
    private static int scan(DataInputStream in, DataOutputStream out) throws IOException {
        while (true) {
            var value = in.readUnsignedByte();
            if (value != 0xff) {
                out.writeByte(value);
                continue;
            }
            var next = in.readUnsignedByte();
            while (next == 0xff) {
                next = in.readUnsignedByte();
            }
            if (next != 0 && (next < 0xd0 || next > 0xd7)) {
                return 0xff00 | next;
            }
            out.writeByte(0xff);
            out.writeByte(next);
        }
    }

    /** How the picture is turned, 1 to 8; 1, upright, when it does not say. */
    static int orientation(byte[] exif) {
        if (exif.length < 14 || !new String(exif, 0, 6, StandardCharsets.ISO_8859_1).equals("Exif\0\0")) {
            return 1;
        }
        var tiff = ByteBuffer.wrap(exif, 6, exif.length - 6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        if (directory < 8 || directory + 2 > tiff.limit()) {
            return 1;
        }
        var entries = tiff.getShort(directory) & 0xffff;
        for (var i = 0; i < entries && directory + 2 + (i + 1) * 12 <= tiff.limit(); i++) {
            var entry = directory + 2 + i * 12;
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION_TAG) {
                var value = tiff.getShort(entry + 8) & 0xffff;
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    /** How a JPEG is turned, as its first part tells. */
    static int turned(Path jpeg) throws IOException {
        try (var in = in(jpeg)) {
            in.readUnsignedShort();
            for (var marker = in.readUnsignedShort(); marker >= APP0 && marker <= APP15; marker = in.readUnsignedShort()) {
                var body = new byte[Math.max(0, in.readUnsignedShort() - 2)];
                in.readFully(body);
                if (marker == APP1) {
                    return orientation(body);
                }
            }
            return 1;
        }
    }

    private static void writeOrientation(int value, DataOutputStream out) throws IOException {
        var exif = ByteBuffer.allocate(32);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 1);
        exif.putShort((short) ORIENTATION_TAG).putShort((short) 3).putInt(1).putShort((short) value).putShort((short) 0);
        out.writeShort(APP1);
        out.writeShort(exif.capacity() + 2);
        out.write(exif.array());
    }

    private static void png(Path from, Path to) throws IOException {
        try (var in = in(from); var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            out.writeLong(in.readLong());
            String type;
            do {
                var length = in.readInt();
                var name = new byte[4];
                in.readFully(name);
                type = new String(name, StandardCharsets.ISO_8859_1);
                if (length < 0 || !type.matches("[a-zA-Z]{4}")) {
                    throw UnacceptableFile.kind();
                }
                if (Character.isUpperCase(type.charAt(0)) || KEPT_CHUNKS.contains(type)) {
                    out.writeInt(length);
                    out.write(name);
                    copy(in, out, length + 4L);
                } else {
                    in.skipNBytes(length + 4L);
                }
            } while (!type.equals("IEND"));
        }
    }

    private static void webp(Path from, Path to) throws IOException {
        try (var in = in(from); var out = new RandomAccessFile(to.toFile(), "rw")) {
            var head = new byte[12];
            in.readFully(head);
            out.write(head);
            var left = Integer.toUnsignedLong(Integer.reverseBytes(ByteBuffer.wrap(head).getInt(4))) - 4;
            while (left >= 8) {
                var name = new byte[4];
                in.readFully(name);
                var size = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
                left -= 8 + size + size % 2;
                chunk(new String(name, StandardCharsets.ISO_8859_1), size, in, out);
            }
            out.seek(4);
            out.writeInt(Integer.reverseBytes((int) (out.length() - 8)));
        }
    }

    private static void chunk(String name, long size, DataInputStream in, RandomAccessFile out) throws IOException {
        if (name.equals("EXIF") || name.equals("XMP ")) {
            in.skipNBytes(size + size % 2);
            return;
        }
        out.writeBytes(name);
        out.writeInt(Integer.reverseBytes((int) size));
        if (name.equals("VP8X")) {
            out.writeByte(in.readUnsignedByte() & ~0x0c);
            size--;
            copy(in, out, size);
            return;
        }
        copy(in, out, size + size % 2);
    }

    private static void copy(DataInputStream in, DataOutput out, long length) throws IOException {
        var buffer = new byte[8192];
        for (var left = length; left > 0; ) {
            var read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException();
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private static int refuse() {
        throw UnacceptableFile.kind();
    }
}
