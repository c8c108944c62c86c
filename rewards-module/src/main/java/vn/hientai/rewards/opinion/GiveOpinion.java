package vn.hientai.rewards.opinion;

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
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.rewards.daring.Agencies;

/** Gives an opinion on a matter before it is decided (tham mưu), with its grounds; it stays as it was given. Answers its number. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class GiveOpinion {
    public record Command(
            @NotBlank @Size(max = 300) String matter, @NotBlank @Size(max = 10_000) String opinion, @NotBlank @Size(max = 10_000) String grounds) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Agencies agencies;

    @Inject
    OpinionDesk desk;

    @Inject
    Opinions opinions;

    @Inject
    Today today;

    public long handle(@Valid @NotNull Command command) {
        var self = actor.who().person().orElseThrow(() -> new NotFound("Person", "self"));
        var agency = agencies.of(self);
        var forAbove = agencies.isHead(self, agency);
        var id = Sql.of(
                        """
                        insert into advisory_opinion (person_id, unit_id, matter, opinion, grounds, given_on, for_above)
                        values (?, ?, ?, ?, ?, ?, ?) returning id""",
                        self, agency, command.matter().strip(), command.opinion().strip(), command.grounds().strip(), today.date(), forAbove)
                .first(em, row -> row.id(0))
                .orElseThrow();
        desk.ask(OpinionDesk.RULE, opinions.lock(id, 0), forAbove ? Role.LEADERSHIP : Role.UNIT_HEAD, null);
        return id;
    }
}
