package vn.hientai.core.worklist;

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
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/**
 * Closes a check (việc rà soát) with what was found. Only tasks whose kind begins with {@code CHECK_} are closed by hand;
 * all others are settled by the act that they ask for.
 */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class CompleteCheck {
    public record Command(long task, @Audited @NotBlank @Size(max = 2000) String finding) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    WorklistQueries worklist;

    public void handle(@Valid Command command) {
        worklist.check(command.task()).orElseThrow(() -> new NotFound("Task", command.task()));
        Sql.of(
                        "update work_item set settled_at = now(), settled_by = ?, outcome = ?",
                        actor.who().account(),
                        command.finding())
                .where("id = ? and settled_at is null", command.task())
                .execute(em);
    }
}
