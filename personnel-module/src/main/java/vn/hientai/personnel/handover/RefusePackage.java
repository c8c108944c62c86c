package vn.hientai.personnel.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Sends a package back (không nhận): it stays in the list with the reason. */
@ApplicationScoped
@UseCase(Right.HAND_OVER_FILE)
public class RefusePackage {
    public record Command(@Audited long intake, int version, @NotBlank @Size(max = 1000) String reason) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    HandoverQueries handovers;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        if (handovers.intake(actor.scope(Right.HAND_OVER_FILE), command.intake()).isEmpty()) {
            throw new NotFound("Intake", command.intake());
        }
        var refused = Sql.of("update handover_intake set state = 'REFUSED', refused_because = ?, decided_by = ?, decided_at = ?, version = version + 1",
                        command.reason().strip(), actor.who().displayName(), today.instant())
                .where("id = ? and version = ? and state = 'RECEIVED'", command.intake(), command.version())
                .execute(em);
        if (refused == 0) {
            throw new Conflict("handover.refusal.decided", Map.of());
        }
    }
}
