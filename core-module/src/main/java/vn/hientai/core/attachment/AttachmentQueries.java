package vn.hientai.core.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HexFormat;
import java.util.List;
import vn.hientai.core.attachment.AttachmentHolder.Held;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Unscoped;

/** Reads of attached papers: whoever sees the matter sees them. */
@ApplicationScoped
public class AttachmentQueries {
    private static final String READ =
            """
            select t.id, t.owner_type, t.owner_id, t.file_name, t.media_type, t.size, t.sha256, a.display_name, t.uploaded_at,
                t.removed_at is not null, t.removed_reason
            from attachment t left join account a on a.id = t.uploaded_by""";

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Holders holders;

    /** The papers of a matter that were not removed, in the order they came. */
    @Unscoped("the holder of the matter asks the scope")
    public List<AttachmentRow> list(String kind, String reference) {
        return Sql.of(READ)
                .where("t.owner_type = ?", kind)
                .where("t.owner_id = ?", holders.find(kind, reference).id())
                .where("t.removed_at is null")
                .orderBy("t.id")
                .list(em, AttachmentQueries::row);
    }

    /** One paper; a removed one is still told of, with the reason, but cannot be opened. */
    @Unscoped("the holder of the matter asks the scope")
    public AttachmentRow get(long id) {
        var row = stored(id);
        holders.byId(row.kind(), row.subject());
        return row;
    }

    /** The matter as the signed-in person sees it, with what they may do there. */
    @Unscoped("the holder of the matter asks the scope")
    public Held subject(String kind, String reference) {
        return holders.find(kind, reference);
    }

    /** Whether the paper stands, and is attached to this very matter: before something refers to it. */
    @Unscoped("a bare answer")
    public boolean isAttached(long id, String kind, String subject) {
        return Sql.of("select count(*) from attachment")
                        .where("id = ? and owner_type = ? and owner_id = ? and removed_at is null", id, kind, subject)
                        .count(em)
                > 0;
    }

    AttachmentRow stored(long id) {
        return Sql.of(READ).where("t.id = ?", id).first(em, AttachmentQueries::row).orElseThrow(() -> new NotFound("Attachment", id));
    }

    static AttachmentRow row(Row row) {
        return new AttachmentRow(
                row.id(0), row.text(1), row.text(2), row.text(3), row.text(4), row.id(5), HexFormat.of().formatHex(row.bytes(6)),
                row.text(7), row.moment(8), row.yes(9), row.text(10));
    }
}
