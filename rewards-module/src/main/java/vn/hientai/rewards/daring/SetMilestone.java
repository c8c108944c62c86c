package vn.hientai.rewards.daring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.usecase.UseCase;

/** Sets a milestone of the pilot (mốc thí điểm); the author or who decides does. Answers its number. */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class SetMilestone {
    /** @param dueOn within the days of the pilot */
    public record Command(long proposal, int version, @NotBlank @Size(max = 300) String name, @NotNull LocalDate dueOn) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Pilots pilots;

    @Inject
    Proposals proposals;

    public long handle(@Valid @NotNull Command command) {
        var proposal = pilots.running(command.proposal(), command.version());
        var plan = proposal.plan();
        if (command.dueOn().isBefore(plan.from()) || command.dueOn().isAfter(plan.until())) {
            throw BusinessRuleViolated.at("dueOn", "daring.outside-pilot", Map.of("from", plan.from(), "until", plan.until()));
        }
        var id = Sql.of("insert into daring_milestone (proposal_id, name, due_on) values (?, ?, ?) returning id",
                        proposal.id(), command.name().strip(), command.dueOn())
                .first(em, row -> row.id(0))
                .orElseThrow();
        proposals.state(proposal.id(), DaringState.PILOT);
        pilots.remind(proposal, id, command.name().strip(), command.dueOn());
        return id;
    }
}
