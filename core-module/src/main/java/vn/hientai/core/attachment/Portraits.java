package vn.hientai.core.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;

/**
 * One picture of each person (ảnh chân dung), turned upright, made small, coded anew as JPEG, without place or device.
 * For the feature that keeps the file: it has asked the right and the scope before, and calls inside its own use case.
 */
@ApplicationScoped
public class Portraits {
    private static final String KIND = "PORTRAIT";

    /** @param sha256 of the picture, in hexadecimal digits: its ETag */
    public record Portrait(long attachment, String sha256, long size) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    StoredFiles files;

    @Inject
    Today today;

    /** Takes the picture as the person's portrait, in place of the one before; answers its number. */
    public long replace(PersonId person, IncomingFile picture) {
        try {
            var portrait = PortraitPicture.of(picture);
            try {
                return store(person, picture, portrait);
            } finally {
                Files.deleteIfExists(portrait);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private long store(PersonId person, IncomingFile picture, Path portrait) throws IOException {
        remove(person, "replaced");
        var sha256 = IncomingFile.digest(portrait);
        files.put(sha256, portrait);
        return Sql.of(
                        """
                        insert into attachment (owner_type, owner_id, person_id, file_name, media_type, size, sha256, uploaded_by, uploaded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                        KIND, person.toString(), person, picture.name().replaceFirst("\\.[a-z]+$", ".jpg"),
                        FileKind.JPEG.mediaType(), Files.size(portrait), sha256, actor.who().account(), today.instant())
                .first(em, row -> row.id(0))
                .orElseThrow();
    }

    /** Takes the portrait away; nothing happens when there is none. */
    public void remove(PersonId person, String reason) {
        Sql.of("update attachment set removed_at = ?, removed_by = ?, removed_reason = ?",
                        today.instant(), actor.who().account(), reason)
                .where("owner_type = ? and owner_id = ? and removed_at is null", KIND, person.toString())
                .execute(em);
    }

    public Optional<Portrait> find(PersonId person) {
        return Sql.of("select id, sha256, size from attachment")
                .where("owner_type = ? and owner_id = ? and removed_at is null", KIND, person.toString())
                .first(em, row -> new Portrait(row.id(0), HexFormat.of().formatHex(row.bytes(1)), row.id(2)));
    }

    /** The picture itself, a small JPEG. */
    public byte[] content(Portrait portrait) {
        return files.bytes(portrait.sha256(), portrait.size());
    }
}
