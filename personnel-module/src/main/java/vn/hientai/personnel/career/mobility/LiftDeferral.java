package vn.hientai.personnel.career.mobility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** Lifts what kept a holder in a sensitive post (hết lý do chưa chuyển đổi), with the reason. */
@ApplicationScoped
@UseCase(Right.EDIT_FILE)
public class LiftDeferral {
    public record Command(long post, long deferral, @NotBlank @Size(max = 2000) String reason, Integer version) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Register register;

    @Inject
    Today today;

    public void handle(@Valid Command command) {
        var entry = register.forChange(command.post(), command.version());
        var lifted = Sql.of("update sensitive_deferral set lifted_on = ?, lifted_by = ?, lift_reason = ?",
                        today.date(), actor.who().account(), command.reason().strip())
                .where("id = ? and post_id = ? and lifted_on is null", command.deferral(), entry.id())
                .execute(em);
        if (lifted == 0) {
            throw new NotFound("Deferral", command.deferral());
        }
        register.changed(entry.id());
    }
}
