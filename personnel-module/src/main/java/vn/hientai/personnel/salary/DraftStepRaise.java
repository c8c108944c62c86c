package vn.hientai.personnel.salary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.decision.DecisionDesk;
import vn.hientai.core.decision.DecisionKind;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.PersonReach;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.usecase.Audited;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.core.worklist.Assignee;
import vn.hientai.core.worklist.Worklist;

/**
 * Drafts the decision that moves one person up a step (dự thảo quyết định nâng bậc lương). The law is asked now, and again
 * when the decision is signed; the raise is entered then, from its day.
 */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class DraftStepRaise {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd 'tháng' MM 'năm' uuuu");

    /** @param from first day on the next step; a day gone by pays what is owed */
    public record Command(
            @NotNull PersonId person,
            @NotNull LocalDate from,
            @Audited @NotBlank @Pattern(regexp = "[\\p{Lu}\\d][\\p{L}\\d.\\-]{1,30}") String symbol) {}

    private record Subject(String code, String name, String rank, String post) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    PersonReach reach;

    @Inject
    StepRaises raises;

    @Inject
    SalaryPlacements placements;

    @Inject
    OrgTrees trees;

    @Inject
    DecisionDesk desk;

    @Inject
    Worklist worklist;

    public DecisionId handle(@Valid Command command) {
        actor.mustReach(Right.READ_SALARY, command.person());
        actor.mustReach(Right.DRAFT_DECISION, command.person());
        actor.mustBeImpartial(command.person());
        mustBeTheOnlyDraft(command.person());
        var raise = raises.judged(command.person(), command.from());
        raise.verdict().orRefuse();
        var current = placements.forChange(command.person(), command.from());
        var subject = subject(command.person());
        var agency = agencyOf(command.person());
        var body = new HashMap<String, String>();
        body.put(RaiseDecisions.FROM, command.from().toString());
        body.put("name", subject.name());
        body.put("code", subject.code());
        body.put("post", subject.post());
        body.put("rank", subject.rank());
        body.put("day", DAY.format(command.from()));
        body.put("step", String.valueOf(current.step()));
        body.put("coefficient", written(current.coefficient()));
        body.put("nextStep", String.valueOf(raise.nextStep()));
        body.put("nextCoefficient", written(raise.nextCoefficient()));
        var title = Texts.get(Texts.VIETNAMESE, "salary.decision.title", Map.of("name", subject.name()));
        var draft = desk.draft(
                DecisionKind.STEP_RAISE, agency.id(), command.symbol(), title, command.from(), body, List.of(command.person()));
        worklist.raise(
                "SIGN_DECISION", "Decision", draft.toString(), Assignee.role(signer(), agency.id()), null,
                "/decisions/sheet?id=" + draft, Map.of("title", title));
        return draft;
    }

    /** Coefficients are written with two decimals: 3,00. */
    private static String written(BigDecimal coefficient) {
        return coefficient.setScale(2, RoundingMode.HALF_UP).toString().replace('.', ',');
    }

    /** Whoever proposes does not sign: what the Department's officer drafts is laid before the leadership. */
    private Role signer() {
        return actor.plays(Role.HR_OFFICER) ? Role.LEADERSHIP : Role.HR_OFFICER;
    }

    private void mustBeTheOnlyDraft(PersonId person) {
        Sql.of("select d.id from decision d join decision_subject s on s.decision_id = d.id")
                .where("d.kind = 'STEP_RAISE' and d.status = 'DRAFT' and s.person_id = ?", person)
                .first(em, row -> row.id(0))
                .ifPresent(open -> {
                    throw new Conflict("salary.draft-open", Map.of());
                });
    }

    private Subject subject(PersonId person) {
        return Sql.of("select code, full_name, rank, coalesce(post, '') from staff_card")
                .where("person_id = ?", person)
                .first(em, row -> new Subject(row.text(0), row.text(1), row.text(2), row.text(3)))
                .orElseThrow(() -> new NotFound("Person", person));
    }

    /** The agency that decides: the department or commune that the person's unit stands in. */
    private OrgNode agencyOf(PersonId person) {
        var tree = trees.now();
        var unit = reach.unitOf(person).flatMap(tree::find).orElseThrow(() -> new NotFound("Unit", person));
        return tree.agencyOf(unit);
    }
}
