package vn.hientai.web.faces.establishment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.establishment.EstablishmentQueries;
import vn.hientai.personnel.establishment.UnitPostQueries;
import vn.hientai.personnel.establishment.UnitPostQueries.UnitSheet;

/** The posts of one unit on a day. */
@Named
@RequestScoped
public class UnitPostsView {
    private static final int SOON_DAYS = 180;

    @Inject
    CurrentActor actor;

    @Inject
    PostPlace place;

    @Inject
    UnitPostQueries posts;

    @Inject
    EstablishmentQueries establishment;

    @Inject
    Today today;

    private UnitSheet sheet;
    private Long allotted;

    public void open() {
        actor.mustHold(Right.READ_REPORTS);
        actor.mustHold(Right.READ_FILE);
        getSheet();
    }

    public UnitSheet getSheet() {
        if (sheet == null) {
            sheet = posts.sheet(actor.scope(Right.READ_FILE), place.getUnit().id(), place.getDay());
        }
        return sheet;
    }

    /** Seats allotted to the unit with all below it; positions count only where they are described. */
    public long getAllotted() {
        if (allotted == null) {
            allotted = establishment.total(actor.scope(Right.READ_FILE), place.getUnit().id(), place.getDay()).seatsInAll();
        }
        return allotted;
    }

    public boolean isLeaf() {
        return place.getUnit().isLeaf();
    }

    /** Whether more seats of positions are described than the unit was allotted. */
    public boolean isBeyond() {
        return isLeaf() && getSheet().positionSeats() > getAllotted();
    }

    public boolean isSoon(LocalDate termUntil) {
        return termUntil != null && !termUntil.isBefore(today.date()) && getDaysTo(termUntil) <= SOON_DAYS;
    }

    public boolean isOver(LocalDate termUntil) {
        return termUntil != null && termUntil.isBefore(today.date());
    }

    public long getDaysTo(LocalDate day) {
        return ChronoUnit.DAYS.between(today.date(), day);
    }
}
