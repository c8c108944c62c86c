package vn.hientai.core.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.usecase.UseCase;

/** Marks the own notices as read, up to the newest one that was seen. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class MarkNoticesRead {
    /** @param upTo number of the newest notice that was seen */
    public record Command(long upTo) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    public void handle(@Valid Command command) {
        Sql.of("update notice set read_at = now()")
                .where("account_id = ? and id <= ? and read_at is null", actor.who().account(), command.upTo())
                .execute(em);
    }
}
