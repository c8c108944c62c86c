package vn.hientai.core.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.usecase.UseCase;

/** Opens a paper to read it (xem tài liệu): kept in the trail, and in the reading log of whom it is about. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class OpenAttachment {
    public record Command(long attachment) {}

    /** A paper that may be read; its content comes slice by slice while it is written out. */
    public static final class Opened {
        private final AttachmentRow row;
        private final StoredFiles files;

        Opened(AttachmentRow row, StoredFiles files) {
            this.row = row;
            this.files = files;
        }

        public AttachmentRow row() {
            return row;
        }

        public void writeTo(OutputStream out) throws IOException {
            files.write(HexFormat.of().parseHex(row.sha256()), row.size(), out);
        }
    }

    @Inject
    AttachmentQueries attachments;

    @Inject
    Holders holders;

    @Inject
    StoredFiles files;

    public Opened handle(@Valid Command command) {
        var row = attachments.stored(command.attachment());
        var held = holders.byId(row.kind(), row.subject());
        if (row.removed()) {
            throw new NotFound("Attachment", command.attachment());
        }
        holders.of(row.kind()).opened(held);
        return new Opened(row, files);
    }
}
