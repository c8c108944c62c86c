package vn.hientai.core.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hientai.core.attachment.StoredFiles;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Unscoped;

/** The templates of printed decisions: those in use and the ones before them. They hold no personal data. */
@ApplicationScoped
public class TemplateQueries {
    private static final String NOBODYS_DATA = "templates hold no personal data";
    private static final String READ =
            """
            select t.id, t.kind, t.file_name, t.fields, a.display_name, t.installed_at, t.retired_at, encode(t.sha256, 'hex'), t.size
            from paper_template t left join account a on a.id = t.installed_by""";

    /** @param kind null for all kinds that have none of their own; {@code retiredAt} null while it is in use */
    public record TemplateRow(
            long id, DecisionKind kind, String fileName, String fields, String by, Instant at, Instant retiredAt, String sha256, long size) {
        public boolean inUse() {
            return retiredAt == null;
        }
    }

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    StoredFiles files;

    /** Those in use first, then the newest. */
    @Unscoped(NOBODYS_DATA)
    public List<TemplateRow> all() {
        return Sql.of(READ).orderBy("t.retired_at is not null, t.id desc").list(em, TemplateQueries::row);
    }

    @Unscoped(NOBODYS_DATA)
    public Optional<TemplateRow> find(long id) {
        return Sql.of(READ).where("t.id = ?", id).first(em, TemplateQueries::row);
    }

    /** The template that a decision of the kind is printed with; absent when it is the product's own. */
    @Unscoped(NOBODYS_DATA)
    public Optional<TemplateRow> inUse(DecisionKind kind) {
        return Sql.of(READ)
                .where("t.retired_at is null and (t.kind = ? or t.kind is null)", kind)
                .orderBy("t.kind nulls last")
                .limit(1)
                .first(em, TemplateQueries::row);
    }

    @Unscoped(NOBODYS_DATA)
    public byte[] content(TemplateRow template) {
        return files.bytes(template.sha256(), template.size());
    }

    private static TemplateRow row(Row row) {
        return new TemplateRow(
                row.id(0), row.code(1, DecisionKind.class), row.text(2), row.text(3), row.text(4), row.moment(5), row.moment(6), row.text(7),
                row.id(8));
    }
}
