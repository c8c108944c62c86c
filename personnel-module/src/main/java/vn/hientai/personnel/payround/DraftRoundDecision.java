package vn.hientai.personnel.payround;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hientai.core.decision.DecisionDesk;
import vn.hientai.core.decision.DecisionKind;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;

/** Drafts the one decision for everyone in a round whose lists were all accepted (dự thảo quyết định nâng bậc lương). */
@ApplicationScoped
@UseCase(Right.GRANT_STEP_RAISE)
public class DraftRoundDecision {
    public record Command(
            long round, @Audited @NotBlank @Pattern(regexp = "[\\p{Lu}\\d][\\p{L}\\d.\\-]{1,30}") String symbol, Integer version) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    Rounds rounds;

    @Inject
    DecisionDesk desk;

    @Inject
    OrgTrees trees;

    @Inject
    Worklist worklist;

    @Inject
    Today today;

    public DecisionId handle(@Valid @NotNull Command command) {
        var round = rounds.lock(command.round(), command.version());
        actor.mustReachUnit(Right.GRANT_STEP_RAISE, round.unit());
        round.must(RoundStatus.OPEN);
        var people = Sql.of("select person_id from pay_round_line")
                .where("round_id = ? and included", round.id())
                .orderBy("person_id")
                .list(em, row -> new PersonId(row.id(0)));
        if (people.isEmpty()) {
            throw new Conflict("payround.nobody", Map.of());
        }
        mustBeAccepted(round);
        actor.mustBeImpartial(people);
        var words = Map.of(
                "title", round.title(), "count", people.size(), "unit", trees.now().get(round.unit()).name(),
                "from", round.from(), "until", round.until());
        var body = new LinkedHashMap<String, String>();
        body.put("payRound", String.valueOf(round.id()));
        for (var part : new String[] {"bases", "articles", "recipients"}) {
            body.put(part, Texts.get(Texts.VIETNAMESE, "payround.paper." + part, words));
        }
        var title = Texts.get(Texts.VIETNAMESE, "payround.paper.title", words);
        var decision = desk.draft(DecisionKind.STEP_RAISE, round.agency(), command.symbol(), title, today.date(), body, people);
        rounds.decided(round.id(), decision);
        worklist.raise(
                "SIGN_DECISION", "Decision", decision.toString(), Assignee.role(Role.LEADERSHIP, round.agency()), null,
                "/decisions/sheet?id=" + decision, Map.of("title", title));
        return decision;
    }

    private void mustBeAccepted(Rounds.Kept round) {
        var waiting = Sql.of("select p.unit_id from pay_round_part p")
                .where("p.round_id = ? and p.status <> 'ACCEPTED'", round.id())
                .where("exists (select from pay_round_line l where l.round_id = p.round_id and l.part_id = p.unit_id and l.included)")
                .count(em);
        var open = rounds.parts(round.id()).stream().filter(part -> part.status() != PartStatus.ACCEPTED).count();
        if (waiting > 0 && open > 0) {
            throw new Conflict("payround.lists-not-accepted", Map.of("count", open));
        }
    }
}
