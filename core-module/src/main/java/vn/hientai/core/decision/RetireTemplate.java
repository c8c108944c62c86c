package vn.hientai.core.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;

/** Takes a template out of use (bỏ mẫu); papers are printed with the general one again, or with the product's own. */
@ApplicationScoped
@UseCase(Right.MANAGE_TEMPLATES)
public class RetireTemplate {
    public record Command(long template) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Today today;

    public void handle(@Valid Command command) {
        var retired = Sql.of("update paper_template set retired_at = ?, retired_by = ?", today.instant(), actor.who().account())
                .where("id = ? and retired_at is null", command.template())
                .execute(em);
        if (retired == 0) {
            throw new NotFound("Template", command.template());
        }
    }
}
