package vn.hientai.web.faces.establishment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Page;
import vn.hientai.personnel.establishment.FillState;
import vn.hientai.personnel.establishment.PositionQueries;
import vn.hientai.personnel.establishment.PositionQueries.Filter;
import vn.hientai.personnel.establishment.PositionQueries.PositionRow;
import vn.hientai.personnel.establishment.PositionQueries.PositionSheet;
import vn.hientai.personnel.establishment.PositionQueries.PositionSort;
import vn.hientai.personnel.establishment.PositionQueries.UnitSeats;
import vn.hientai.personnel.establishment.PostGroup;

/** The catalogue of job positions and one of them; the whole state is in the address. */
@Named
@RequestScoped
public class PositionsView {
    private static final int UNITS_SHOWN = 30;

    @Inject
    CurrentActor actor;

    @Inject
    PostPlace place;

    @Inject
    PositionQueries positions;

    private Page<PositionRow> page;
    private PositionSheet sheet;

    public void open() {
        actor.mustHold(Right.READ_UNITS);
    }

    public void openOne() {
        open();
        getSheet();
    }

    public Page<PositionRow> getPage() {
        if (page == null) {
            page = positions.list(
                    actor.scope(Right.READ_FILE), place.getDay(), new Filter(place.asked("query"), getGroup(), getState()),
                    place.page(PositionSort.class, PositionSort.CODE));
        }
        return page;
    }

    public PositionSheet getSheet() {
        if (sheet == null) {
            var code = place.asked("code");
            if (code == null) {
                throw new NotFound("Position", "?");
            }
            sheet = positions.sheet(actor.scope(Right.READ_FILE), code, place.getDay());
        }
        return sheet;
    }

    public String getTitle() {
        var now = getSheet().now() == null ? getSheet().history().get(0) : getSheet().now();
        return place.named(now.name(), now.nameEn());
    }

    /** Too many first, then vacant seats, then the rest in the order of the tree. */
    public List<UnitSeats> getUnits() {
        return getSheet().units().stream()
                .sorted(Comparator.comparing(unit -> unit.state() == null ? FillState.FULL : unit.state()))
                .limit(UNITS_SHOWN)
                .toList();
    }

    public int getUnitsLeft() {
        return getSheet().units().size() - getUnits().size();
    }

    public PostGroup getGroup() {
        return place.code("group", PostGroup.class);
    }

    public FillState getState() {
        return place.code("state", FillState.class);
    }

    public PostGroup[] getGroups() {
        return PostGroup.values();
    }

    public FillState[] getStates() {
        return FillState.values();
    }

    /** Whether the reader sees anybody, so that seats can be held against people. */
    public boolean isCounting() {
        var scope = actor.scope(Right.READ_FILE);
        return scope.isEverything() || !scope.units().isEmpty();
    }
}
