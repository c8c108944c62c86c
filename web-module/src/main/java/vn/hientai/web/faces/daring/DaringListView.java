package vn.hientai.web.faces.daring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.rewards.daring.DaringQueries;
import vn.hientai.rewards.daring.DaringQueries.DaringSort;
import vn.hientai.rewards.daring.DaringQueries.Filter;
import vn.hientai.rewards.daring.DaringRow;
import vn.hientai.rewards.daring.DaringState;
import vn.hientai.web.faces.support.LocaleChoice;

/** Daring proposals in reach, and how they are named and coloured on every page of theirs. */
@Named
@RequestScoped
public class DaringListView {
    @Inject
    CurrentActor actor;

    @Inject
    DaringQueries daring;

    @Inject
    OrgTrees trees;

    @Inject
    Today today;

    private DaringState state;
    private String unit;
    private String after;
    private Page<DaringRow> page = Page.empty();

    public void open() {
        page = daring.list(
                actor.scope(Right.READ_DARING), new Filter(units(), null, state),
                new PageRequest<>(PageRequest.DEFAULT_LIMIT, after, DaringSort.NEWEST, true, true));
    }

    private Set<Long> units() {
        if (unit == null || unit.isBlank()) {
            return null;
        }
        var code = unit.endsWith(")") && unit.contains("(") ? unit.substring(unit.lastIndexOf('(') + 1, unit.length() - 1) : unit.strip();
        return trees.now().find(code).map(node -> trees.now().subtreeIds(node.id())).orElse(Set.of(-1L));
    }

    public String unitName(OrgUnitId id) {
        return trees.now().find(id).map(node -> node.name(LocaleChoice.current())).orElse("");
    }

    public String tone(DaringState one) {
        return switch (one) {
            case SUBMITTED, NOT_ADOPTED, REFERRED, STOPPED -> "attention";
            case PILOT -> "info";
            case REVIEWED -> "good";
            case DRAFT, REFUSED, WITHDRAWN -> "";
        };
    }

    /** Whether the leadership should have met by now. */
    public boolean late(DaringRow row) {
        return row.state() == DaringState.SUBMITTED && row.meetingBy().isBefore(today.date());
    }

    public boolean isFiltered() {
        return state != null || unit != null && !unit.isBlank();
    }

    public List<DaringState> getStates() {
        return List.of(
                DaringState.SUBMITTED, DaringState.NOT_ADOPTED, DaringState.REFERRED, DaringState.PILOT, DaringState.STOPPED, DaringState.REVIEWED,
                DaringState.REFUSED, DaringState.WITHDRAWN);
    }

    public Page<DaringRow> getPage() {
        return page;
    }

    public DaringState getState() {
        return state;
    }

    public void setState(DaringState state) {
        this.state = state;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
