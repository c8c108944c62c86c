package vn.hientai.core.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.usecase.UseCase;

/** Chooses which notices come by mail as well; all of them stay in the inbox. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class ChooseMail {
    public record Command(@NotNull Set<NoticeTopic> wanted) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    public void handle(@Valid Command command) {
        var account = actor.who().account();
        Sql.of("delete from mail_refusal").where("account_id = ?", account).execute(em);
        for (var topic : NoticeTopic.values()) {
            if (!command.wanted().contains(topic)) {
                Sql.of("insert into mail_refusal values (?, ?)", account, topic).execute(em);
            }
        }
    }
}
