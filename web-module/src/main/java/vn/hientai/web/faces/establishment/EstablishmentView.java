package vn.hientai.web.faces.establishment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.organisation.StaffCategory;
import vn.hientai.personnel.establishment.EstablishmentQueries;
import vn.hientai.personnel.establishment.EstablishmentQueries.Filter;
import vn.hientai.personnel.establishment.EstablishmentQueries.Guest;
import vn.hientai.personnel.establishment.EstablishmentQueries.PeopleFilter;
import vn.hientai.personnel.establishment.EstablishmentQueries.PeopleSort;
import vn.hientai.personnel.establishment.EstablishmentQueries.PersonRow;
import vn.hientai.personnel.establishment.EstablishmentQueries.UnitRow;
import vn.hientai.personnel.establishment.EstablishmentQueries.UnitSort;
import vn.hientai.personnel.establishment.FillState;
import vn.hientai.personnel.establishment.LeadershipSeat;
import vn.hientai.personnel.establishment.PositionQueries;

/** Seats against people of a unit and those below it; its whole state is in the address. */
@Named
@RequestScoped
public class EstablishmentView {
    private static final int GUESTS = 50;
    private static final int LAST_DAYS = 6;

    /** Seats and people of one subject. */
    public record Subject(StaffCategory category, long seats, Long people) {
        public Long getVacant() {
            return people == null ? null : seats - people;
        }
    }

    @Inject
    CurrentActor actor;

    @Inject
    PostPlace place;

    @Inject
    EstablishmentQueries establishment;

    @Inject
    PositionQueries positions;

    private UnitRow total;
    private Page<UnitRow> page;
    private Page<PersonRow> people;
    private List<Guest> guests;
    private Map<FillState, Long> states;

    public void open() {
        actor.mustHold(Right.READ_REPORTS);
        actor.mustHold(Right.READ_FILE);
        place.getUnit();
    }

    private AccessScope scope() {
        return actor.scope(Right.READ_FILE);
    }

    public UnitRow getTotal() {
        if (total == null) {
            total = establishment.total(scope(), place.getUnit().id(), place.getDay());
        }
        return total;
    }

    public List<Subject> getSubjects() {
        return List.of(StaffCategory.values()).stream()
                .map(one -> new Subject(
                        one, getTotal().seats().getOrDefault(one, 0L),
                        getTotal().people() == null ? null : getTotal().people().getOrDefault(one, 0L)))
                .filter(one -> one.seats() > 0 || one.people() != null && one.people() > 0)
                .toList();
    }

    /** How many units below stand how; every one below, with all below it. */
    public Map<FillState, Long> getStates() {
        if (states == null) {
            states = new EnumMap<>(FillState.class);
            establishment.all(
                            scope(), place.getUnit().id(), place.getDay(), new Filter(isDeep(), null, getCategory()), UnitSort.TREE, false)
                    .stream()
                    .filter(row -> row.state() != null)
                    .forEach(row -> states.merge(row.state(), 1L, Long::sum));
        }
        return states;
    }

    public long getUnitsOver() {
        return getStates().getOrDefault(FillState.OVER, 0L);
    }

    public long getUnits() {
        return getStates().values().stream().mapToLong(Long::longValue).sum();
    }

    public FillState[] getKinds() {
        return FillState.values();
    }

    public StaffCategory[] getCategories() {
        return StaffCategory.values();
    }

    public Page<UnitRow> getPage() {
        if (page == null) {
            page = establishment.units(
                    scope(), place.getUnit().id(), place.getDay(), new Filter(isDeep(), getState(), getCategory()),
                    place.page(UnitSort.class, UnitSort.TREE));
        }
        return page;
    }

    public FillState getState() {
        return place.code("state", FillState.class);
    }

    public StaffCategory getCategory() {
        return place.code("category", StaffCategory.class);
    }

    public LeadershipSeat getOffice() {
        return place.code("office", LeadershipSeat.class);
    }

    public boolean isDeep() {
        return "true".equals(place.asked("subtree"));
    }

    /** The people behind the number that was chosen. */
    public Page<PersonRow> getPeople() {
        if (people == null) {
            var position = place.asked("position");
            var number = position == null ? null
                    : (Long) ("none".equals(position) ? EstablishmentQueries.NO_POSITION : positions.sheet(scope(), position, place.getDay()).id());
            people = establishment.people(
                    scope(),
                    new PeopleFilter(place.getUnit().id(), !"false".equals(place.asked("subtree")), getCategory(), number, getOffice()),
                    place.getDay(), place.page(PeopleSort.class, PeopleSort.NAME));
        }
        return people;
    }

    public List<Guest> getGuests() {
        if (guests == null) {
            guests = establishment.guests(scope(), place.getUnit().id(), place.getDay(), GUESTS);
        }
        return guests;
    }

    /** The last days on which seats here changed or will change. */
    public List<LocalDate> getDays() {
        var days = establishment.quotaDays(scope(), place.getUnit().id());
        return days.subList(Math.max(0, days.size() - LAST_DAYS), days.size());
    }
}
