package vn.hientai.personnel.allowance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hientai.core.decision.DecisionDesk;
import vn.hientai.core.decision.DecisionKind;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.Role;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;
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
 * Drafts the decision that grants, changes or ends an allowance of one or several people (dự thảo quyết định phụ cấp) and asks
 * for its signature; nothing changes until then. Whoever cannot be in it is named, and nobody is left out silently.
 */
@ApplicationScoped
@UseCase(Right.DRAFT_DECISION)
public class DraftAllowance {
    private static final int NAMED = 5;

    /** @param symbol behind the number, or null for that of the agency */
    public record Command(
            @NotNull AllowanceOrder order, @NotNull @Size(min = 1, max = 500) List<PersonId> people,
            @Audited @Pattern(regexp = "[\\p{Lu}\\d][\\p{L}\\d.\\-]{1,30}") String symbol) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    CurrentActor actor;

    @Inject
    AllowancePlans plans;

    @Inject
    OrgTrees trees;

    @Inject
    DecisionDesk desk;

    @Inject
    Worklist worklist;

    public DecisionId handle(@Valid @NotNull Command command) {
        command.people().forEach(person -> {
            actor.mustReach(Right.READ_SALARY, person);
            actor.mustReach(Right.DRAFT_DECISION, person);
        });
        actor.mustBeImpartial(command.people());
        var order = command.order();
        var lines = plans.of(command.people(), order).stream().map(AllowancePlans.Step::line).toList();
        var hindered = lines.stream().filter(AllowancePlans.Line::isHindered).map(AllowancePlans.Line::fullName).toList();
        if (!hindered.isEmpty()) {
            throw BusinessRuleViolated.at("people", "allowance.hindered", Map.of(
                    "count", hindered.size(), "names", String.join(", ", hindered.subList(0, Math.min(NAMED, hindered.size())))));
        }
        var words = words(order, lines);
        var title = Texts.get(Texts.VIETNAMESE, "allowance.paper.title." + order.act(), words);
        var body = new LinkedHashMap<>(order.written());
        body.put("articles", articles(order, words));
        var agency = agencyOf(command.people());
        var draft = desk.draft(DecisionKind.ALLOWANCE, agency.id(), symbol(command.symbol(), agency), title, order.from(), body, command.people());
        worklist.raise(
                "SIGN_DECISION", "Decision", draft.toString(), Assignee.role(signer(), agency.id()), null,
                "/decisions/sheet?id=" + draft, Map.of("title", title));
        return draft;
    }

    private static Map<String, Object> words(AllowanceOrder order, List<AllowancePlans.Line> lines) {
        var words = new LinkedHashMap<String, Object>();
        words.put("act", order.act());
        words.put("kind", Texts.spoken(Texts.VIETNAMESE, order.kind()).toLowerCase(Texts.VIETNAMESE));
        words.put("from", order.from());
        words.put("ground", order.ground().strip());
        words.put("count", lines.size());
        words.put("level", order.coefficient() != null
                ? Texts.get(Texts.VIETNAMESE, "allowance.paper.coefficient", Map.of("level", decimal(order.coefficient().toPlainString())))
                : order.percent() == null ? "" : decimal(order.percent().stripTrailingZeros().toPlainString()) + "%");
        words.put("until", order.until() == null ? "" : order.until());
        words.put("names", lines.stream().map(one -> one.fullName() + " (" + one.code() + ")").collect(Collectors.joining("; ")));
        words.put("who", lines.size() == 1 ? lines.get(0).fullName() : lines.size() + " người");
        return words;
    }

    private static String decimal(String number) {
        return number.replace('.', ',');
    }

    private static String articles(AllowanceOrder order, Map<String, Object> words) {
        var what = switch (order.act()) {
            case GRANT -> order.until() == null ? "grant" : "grant-until";
            case CHANGE -> order.until() == null ? "change" : "change-until";
            case END -> "end";
        };
        return Texts.get(Texts.VIETNAMESE, "allowance.paper." + what, words) + "\n"
                + Texts.get(Texts.VIETNAMESE, "allowance.paper.people", words) + "\n"
                + Texts.get(Texts.VIETNAMESE, "allowance.paper.carry", words);
    }

    /** As it was asked for, or that of the agency. */
    private static String symbol(String asked, OrgNode agency) {
        if (asked != null) {
            return asked;
        }
        return agency.code().matches("[A-Z]{3,8}") ? "QĐ-" + agency.code() : "QĐ-UBND";
    }

    /** Whoever proposes does not sign: what the Department's officer drafts is laid before the leadership. */
    private Role signer() {
        return actor.plays(Role.HR_OFFICER) ? Role.LEADERSHIP : Role.HR_OFFICER;
    }

    /** The agency of them all, or the province where they come from several. */
    private OrgNode agencyOf(List<PersonId> people) {
        var tree = trees.now();
        var agencies = Sql.of("select distinct c.unit_id from staff_card c")
                .where("c.person_id = any(cast(? as bigint[]))", Sql.ids(people.stream().map(PersonId::value).toList()))
                .list(em, row -> new OrgUnitId(row.id(0)))
                .stream()
                .flatMap(unit -> tree.find(unit).stream())
                .map(tree::agencyOf)
                .distinct()
                .toList();
        return agencies.size() == 1 ? agencies.get(0) : tree.root();
    }
}
