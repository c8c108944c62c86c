package vn.hientai.core.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Sql;

/** The contents of files, each once, under its SHA-256. Written and read as streams, never whole in memory. */
@ApplicationScoped
public class StoredFiles {
    private static final int SLICE = 1 << 20;

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    public void put(IncomingFile file) {
        put(file.digest(), file.content());
    }

    /** Keeps a content that was made here. */
    public void put(byte[] sha256, byte[] content) {
        Sql.of("insert into stored_file (sha256, size, content) values (?, ?, ?) on conflict do nothing", sha256, content.length, content)
                .execute(em);
    }

    /** A small content whole. */
    public byte[] bytes(String sha256, long size) {
        try {
            var out = new ByteArrayOutputStream((int) size);
            write(HexFormat.of().parseHex(sha256), size, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Keeps the content of a file that was checked elsewhere. */
    public void put(byte[] sha256, Path content) {
        if (Sql.of("select count(*) from stored_file").where("sha256 = ?", sha256).count(em) > 0) {
            return;
        }
        try (var in = Files.newInputStream(content);
                var insert = em.unwrap(Connection.class)
                        .prepareStatement("insert into stored_file (sha256, size, content) values (?, ?, ?) on conflict do nothing")) {
            var size = Files.size(content);
            insert.setBytes(1, sha256);
            insert.setLong(2, size);
            insert.setBinaryStream(3, in, size);
            insert.executeUpdate();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public void write(byte[] sha256, long size, OutputStream out) throws IOException {
        for (var from = 0L; from < size; from += SLICE) {
            out.write(slice(sha256, from));
        }
    }

    private byte[] slice(byte[] sha256, long from) {
        return Sql.of("select substring(content from cast(? as int) for cast(? as int)) from stored_file", from + 1, SLICE)
                .where("sha256 = ?", sha256)
                .first(em, row -> row.bytes(0))
                .orElseThrow(() -> new NotFound("File", "content"));
    }
}
