package vn.hientai.core.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Attaches a paper to a matter (đính kèm tài liệu). Answers its number. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class AddAttachment {
    private static final int MOST_PER_MATTER = 50;

    /** @param reference of the matter, as its holder understands it; an officer code may be, so the trail does not tell it */
    public record Command(
            @Audited @NotBlank String kind, @NotBlank String reference, @NotNull IncomingFile file, @Audited String sha256) {
        public Command(String kind, String reference, IncomingFile file) {
            this(kind, reference, file, file.sha256());
        }
    }

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Holders holders;

    @Inject
    StoredFiles files;

    @Inject
    Today today;

    public long handle(@Valid Command command) {
        var held = holders.find(command.kind(), command.reference());
        if (!held.mayAdd()) {
            throw new Forbidden("refusal.no-right");
        }
        var standing = Sql.of("select count(*) from attachment")
                .where("owner_type = ? and owner_id = ? and removed_at is null", command.kind(), held.id())
                .count(em);
        if (standing >= MOST_PER_MATTER) {
            throw BusinessRuleViolated.at("file", "refusal.attachment.too-many", Map.of("max", MOST_PER_MATTER));
        }
        var id = store(command.kind(), held.id(), held.person(), command.file());
        holders.of(command.kind()).changed(held);
        return id;
    }

    private long store(String kind, String subject, PersonId person, IncomingFile file) {
        files.put(file.digest(), file.content());
        return Sql.of(
                        """
                        insert into attachment (owner_type, owner_id, person_id, file_name, media_type, size, sha256, uploaded_by, uploaded_at)
                        values (?, ?, cast(? as bigint), ?, ?, ?, ?, ?, ?) returning id""",
                        kind, subject, person == null ? null : person.value(), file.name(), file.kind().mediaType(), file.size(),
                        file.digest(), actor.who().account(), today.instant())
                .first(em, row -> row.id(0))
                .orElseThrow();
    }
}
