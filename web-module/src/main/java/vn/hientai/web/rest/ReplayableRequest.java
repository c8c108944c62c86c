package vn.hientai.web.rest;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * A request whose body has been read once, to be weighed, and can be read again by the resource. A long body waits in a
 * file, not in memory; closing takes it away.
 */
class ReplayableRequest extends HttpServletRequestWrapper implements Closeable {
    /** What is kept in memory; forms and JSON are shorter. */
    static final int KEPT_IN_MEMORY = 1 << 18;
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]{1,70})\"?");
    private final byte[] body;
    private final Path file;
    private InputStream open;

    ReplayableRequest(HttpServletRequest request) throws IOException {
        super(request);
        var in = request.getInputStream();
        body = in.readNBytes(KEPT_IN_MEMORY);
        file = body.length < KEPT_IN_MEMORY ? null : spooled(body, in);
    }

    private static Path spooled(byte[] begun, InputStream rest) throws IOException {
        var file = Files.createTempFile("hientai-request", ".body");
        try {
            Files.copy(new SequenceInputStream(new ByteArrayInputStream(begun), rest), file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }

    /** Whether the body waits in a file. */
    boolean isSpooled() {
        return file != null;
    }

    private InputStream body() throws IOException {
        return file == null ? new ByteArrayInputStream(body) : new BufferedInputStream(Files.newInputStream(file));
    }

    /** What was asked, whatever the boundary that a client chose between the parts. */
    byte[] fingerprint() throws IOException {
        try (var in = body()) {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((getMethod() + " " + getRequestURI() + "?" + getQueryString() + "\n").getBytes(StandardCharsets.UTF_8));
            var boundary = BOUNDARY.matcher(getContentType() == null ? "" : getContentType());
            if (boundary.find()) {
                digestWithout(boundary.group(1).getBytes(StandardCharsets.ISO_8859_1), in, digest);
            } else {
                in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Digests what is read but for every occurrence of the word, without holding more of it than the word is long. */
    private static void digestWithout(byte[] word, InputStream in, MessageDigest digest) throws IOException {
        var border = borders(word);
        var matched = 0;
        for (var read = in.read(); read >= 0; read = in.read()) {
            while (matched > 0 && word[matched] != (byte) read) {
                var kept = border[matched - 1];
                digest.update(word, 0, matched - kept);
                matched = kept;
            }
            if (word[matched] == (byte) read) {
                matched = matched + 1 == word.length ? 0 : matched + 1;
            } else {
                digest.update((byte) read);
            }
        }
        digest.update(word, 0, matched);
    }

    /** For each length of a match that breaks off: how much of its end begins the word anew. */
    private static int[] borders(byte[] word) {
        var border = new int[word.length];
        for (int at = 1, length = 0; at < word.length; at++) {
            while (length > 0 && word[at] != word[length]) {
                length = border[length - 1];
            }
            length = word[at] == word[length] ? length + 1 : 0;
            border[at] = length;
        }
        return border;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        var in = body();
        open = in;
        return new ServletInputStream() {
            private boolean finished;

            @Override
            public int read() throws IOException {
                var read = in.read();
                finished |= read < 0;
                return read;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                var read = in.read(bytes, offset, length);
                finished |= read < 0;
                return read;
            }

            @Override
            public boolean isFinished() {
                return finished;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("read at once");
            }
        };
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
