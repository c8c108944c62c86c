package vn.hientai.core.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.usecase.UseCase;

/** Marks one of the own notices as read and answers the page it leads to, or an empty text. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class ReadNotice {
    public record Command(long notice) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    public String handle(@Valid Command command) {
        return Sql.of("update notice set read_at = coalesce(read_at, now())")
                .where("id = ? and account_id = ?", command.notice(), actor.who().account())
                .then("returning coalesce(link, '')")
                .first(em, row -> row.text(0))
                .orElseThrow(() -> new NotFound("Notice", command.notice()));
    }
}
