package vn.hientai.core.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Takes a paper off a matter (gỡ tài liệu), with the reason. The content stays: an older act may rest on it. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class RemoveAttachment {
    public record Command(long attachment, @Audited @NotBlank @Size(max = 500) String reason) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    AttachmentQueries attachments;

    @Inject
    Holders holders;

    @Inject
    Today today;

    public void handle(@Valid Command command) {
        var row = attachments.stored(command.attachment());
        var held = holders.byId(row.kind(), row.subject());
        if (!held.mayRemove()) {
            throw new Forbidden("refusal.no-right");
        }
        var removed = Sql.of(
                        "update attachment set removed_at = ?, removed_by = ?, removed_reason = ?",
                        today.instant(), actor.who().account(), command.reason().strip())
                .where("id = ? and removed_at is null", command.attachment())
                .execute(em);
        if (removed == 0) {
            throw new Conflict("refusal.attachment.removed", Map.of());
        }
        holders.of(row.kind()).changed(held);
    }
}
