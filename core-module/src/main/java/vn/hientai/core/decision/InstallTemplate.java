package vn.hientai.core.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.TreeSet;
import vn.hientai.core.attachment.FileKind;
import vn.hientai.core.attachment.IncomingFile;
import vn.hientai.core.attachment.StoredFiles;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Puts a template of one's own in place of the one that stands (thay mẫu văn bản); the earlier one is kept. */
@ApplicationScoped
@UseCase(Right.MANAGE_TEMPLATES)
public class InstallTemplate {
    /** @param kind of decision, or null for all kinds that have none of their own */
    public record Command(DecisionKind kind, @NotNull IncomingFile file, @Audited String sha256) {
        public Command(DecisionKind kind, IncomingFile file) {
            this(kind, file, file.sha256());
        }
    }

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    StoredFiles files;

    @Inject
    TemplateReader reader;

    @Inject
    Today today;

    public long handle(@Valid Command command) {
        if (command.file().kind() != FileKind.DOCX) {
            throw BusinessRuleViolated.at("file", "template.not-docx", Map.of());
        }
        var fields = new TreeSet<>(reader.fields(command.file().bytes()));
        var unknown = new TreeSet<>(fields);
        unknown.removeAll(reader.known());
        if (!unknown.isEmpty()) {
            throw BusinessRuleViolated.at("file", "template.unknown-fields",
                    Map.of("fields", String.join(", ", unknown), "known", String.join(", ", new TreeSet<>(reader.known()))));
        }
        if (fields.isEmpty()) {
            throw BusinessRuleViolated.at("file", "template.no-fields", Map.of("known", String.join(", ", new TreeSet<>(reader.known()))));
        }
        Sql.of("update paper_template set retired_at = ?, retired_by = ?", today.instant(), actor.who().account())
                .where("coalesce(kind, '*') = ? and retired_at is null", command.kind() == null ? "*" : command.kind().name())
                .execute(em);
        files.put(command.file());
        return Sql.of(
                        """
                        insert into paper_template (kind, file_name, sha256, size, fields, installed_by, installed_at)
                        values (?, ?, decode(?, 'hex'), ?, ?, ?, ?) returning id""",
                        command.kind() == null ? null : command.kind().name(), command.file().name(), command.sha256(),
                        command.file().size(), String.join(", ", fields), actor.who().account(), today.instant())
                .first(em, row -> row.id(0))
                .orElseThrow();
    }
}
