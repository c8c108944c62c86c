package vn.hientai.personnel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;

/** Keeps the conditions of a list under a name of one's own (lưu cách xem). */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class SaveView {
    public record Command(
            @NotBlank @Audited String page, @NotBlank @Size(max = 60) String name, @NotNull @Size(max = 1000) String query) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    public void handle(@Valid @NotNull Command command) {
        Sql.of(
                        """
                        insert into saved_view (account_id, page, name, query) values (?, ?, ?, ?)
                        on conflict (account_id, page, name) do update set query = excluded.query""",
                        actor.who().account(), command.page(), command.name().strip(), command.query())
                .execute(em);
    }
}
