package vn.hientai.web.faces.pay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.allowance.AllowanceKind;
import vn.hientai.personnel.allowance.AllowanceListQueries;
import vn.hientai.personnel.allowance.AllowanceListQueries.AllowanceSort;
import vn.hientai.personnel.allowance.AllowanceListQueries.Row;
import vn.hientai.personnel.allowance.AllowanceListQueries.Waiting;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.UnitPick;

/** Granted allowances of a unit's people today; all of the question is in the address. */
@Named
@RequestScoped
public class AllowancesView {
    @Inject
    CurrentActor actor;

    @Inject
    AllowanceListQueries allowances;

    @Inject
    OrgTrees trees;

    @Inject
    UnitPick unitPick;

    @Inject
    Display display;

    @Inject
    Today today;

    @Inject
    HttpServletRequest request;

    private OrgNode unit;
    private Page<Row> page;
    private Map<AllowanceKind, Long> counts;

    public void open() {
        actor.mustHold(Right.DRAFT_DECISION);
        getPage();
    }

    public String asked(String name) {
        var text = request.getParameter(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private String typed() {
        return asked("unitOf") == null ? asked("unit") : asked("unitOf");
    }

    public OrgNode getUnit() {
        if (unit == null) {
            var scope = actor.scope(Right.READ_SALARY);
            unit = unitPick.resolve(typed(), Right.READ_SALARY)
                    .or(() -> trees.now().nodes().stream().filter(node -> scope.includesUnit(node.id())).findFirst())
                    .orElseThrow(() -> new NotFound("Unit", "?"));
        }
        return unit;
    }

    public String getUnitName() {
        return getUnit().name(display.getLocale());
    }

    /** What stands in the field of the unit: what was typed when it is not plain which one is meant. */
    public String getShown() {
        return typed() != null && unitPick.resolve(typed(), Right.READ_SALARY).isEmpty() ? typed() : getUnit().code();
    }

    public AllowanceKind getKind() {
        return Arrays.stream(AllowanceKind.values()).filter(one -> one.name().equals(asked("kind"))).findFirst().orElse(null);
    }

    public Page<Row> getPage() {
        if (page == null) {
            page = allowances.inUnit(
                    actor.scope(Right.READ_SALARY), getUnit().id(), today.date(), getKind(),
                    new PageRequest<>(PageRequest.DEFAULT_LIMIT, asked("after"), AllowanceSort.NAME, false, true));
        }
        return page;
    }

    private Map<AllowanceKind, Long> counts() {
        if (counts == null) {
            counts = allowances.counts(actor.scope(Right.READ_SALARY), getUnit().id(), today.date());
        }
        return counts;
    }

    public List<AllowanceKind> getKinds() {
        return Arrays.stream(AllowanceKind.values()).filter(AllowanceKind::isGranted).toList();
    }

    public long count(AllowanceKind kind) {
        return counts().getOrDefault(kind, 0L);
    }

    public long getAll() {
        return counts().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Decisions about this person's allowances that wait for their signature; for whoever may draft them. */
    public List<Waiting> waiting(PersonId person) {
        return actor.holds(Right.DRAFT_DECISION) ? allowances.waiting(actor.scope(Right.DRAFT_DECISION), person) : List.of();
    }
}
