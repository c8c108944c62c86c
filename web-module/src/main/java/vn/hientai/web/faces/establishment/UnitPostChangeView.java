package vn.hientai.web.faces.establishment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.catalogue.CatalogueItem;
import vn.hientai.core.catalogue.CatalogueQueries;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.establishment.AllotPosts;
import vn.hientai.personnel.establishment.EndOffice;
import vn.hientai.personnel.establishment.LeadershipSeat;
import vn.hientai.personnel.establishment.PositionQueries;
import vn.hientai.personnel.establishment.PositionQueries.Filter;
import vn.hientai.personnel.establishment.PositionQueries.PositionRow;
import vn.hientai.personnel.establishment.PositionQueries.PositionSort;
import vn.hientai.personnel.establishment.SetOffice;
import vn.hientai.personnel.establishment.TakeBackUnitPost;
import vn.hientai.personnel.establishment.UnitPostQueries;
import vn.hientai.web.faces.support.Notices;

/** Seats of a position, or a leadership office, of one unit being set, ended, or the last change taken back. */
@Named
@ViewScoped
public class UnitPostChangeView extends PostForm {
    /** What is done. */
    public enum Act {
        SEATS,
        OFFICE,
        END_OFFICE,
        TAKE_BACK
    }

    @Inject
    transient CurrentActor actor;

    @Inject
    transient OrgTrees trees;

    @Inject
    transient UnitPostQueries posts;

    @Inject
    transient PositionQueries positions;

    @Inject
    transient CatalogueQueries catalogues;

    @Inject
    transient AllotPosts allotPosts;

    @Inject
    transient SetOffice setOffice;

    @Inject
    transient EndOffice endOffice;

    @Inject
    transient TakeBackUnitPost takeBackUnitPost;

    @Inject
    transient Today today;

    @Inject
    transient Notices notices;

    private String unit;
    private Act act = Act.SEATS;
    private String position;
    private LeadershipSeat office;
    private int version;
    private Integer seats;
    private String title;
    private Integer termMonths;
    private String allowance;
    private String legalBasis;
    private LocalDate on;
    private String reason;

    public void open() {
        actor.mustHold(Right.CHANGE_UNITS);
        if (unit == null) {
            throw new NotFound("Unit", "?");
        }
        actor.mustReachUnit(Right.CHANGE_UNITS, getNode().id());
        on = on == null ? today.date() : on;
        var sheet = posts.sheet(actor.scope(Right.READ_FILE), getNode().id(), today.date());
        version = sheet.version();
        if (seats == null && position != null) {
            sheet.positions().stream().filter(line -> line.code().equals(position)).findFirst()
                    .ifPresent(line -> seats = (int) line.seats());
        }
        if (seats == null && office != null) {
            sheet.offices().stream().filter(line -> line.office() == office).findFirst().ifPresent(line -> {
                seats = line.seats();
                title = line.title();
                termMonths = line.termMonths();
                allowance = line.allowance();
                legalBasis = line.legalBasis();
            });
        }
    }

    public OrgNode getNode() {
        return trees.now().get(unit);
    }

    public String save() {
        var node = getNode().id();
        var done = attempt(() -> {
            switch (act) {
                case SEATS -> allotPosts.handle(new AllotPosts.Command(node, version, blank(position), seats, on, reason));
                case OFFICE -> setOffice.handle(new SetOffice.Command(
                        node, version, office, title, seats, termMonths, blank(allowance), legalBasis, on, reason));
                case END_OFFICE -> endOffice.handle(new EndOffice.Command(node, version, office, on, reason));
                case TAKE_BACK -> takeBackUnitPost.handle(
                        new TakeBackUnitPost.Command(node, version, office == null ? blank(position) : null, office, reason));
            }
        });
        if (!done) {
            return null;
        }
        notices.done("posts.unit-done." + act, Map.of("unit", getNode().name(), "on", on));
        return "/org/unit-posts?faces-redirect=true&unit=" + unit;
    }

    public List<PositionRow> getPositions() {
        return positions.list(
                        actor.scope(Right.READ_FILE), today.date(), new Filter(null, null, null),
                        new PageRequest<>(PageRequest.MAX_LIMIT, null, PositionSort.CODE, false, false))
                .items();
    }

    public List<CatalogueItem> getAllowances() {
        return catalogues.items("position-allowances", today.date());
    }

    public LeadershipSeat[] getOffices() {
        return LeadershipSeat.values();
    }

    public boolean isFixed() {
        return act == Act.TAKE_BACK || act == Act.END_OFFICE;
    }

    @Override
    Notices notices() {
        return notices;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public Act getAct() {
        return act;
    }

    public void setAct(Act act) {
        this.act = act;
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }

    public LeadershipSeat getOffice() {
        return office;
    }

    public void setOffice(LeadershipSeat office) {
        this.office = office;
    }

    public Integer getSeats() {
        return seats;
    }

    public void setSeats(Integer seats) {
        this.seats = seats;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Integer getTermMonths() {
        return termMonths;
    }

    public void setTermMonths(Integer termMonths) {
        this.termMonths = termMonths;
    }

    public String getAllowance() {
        return allowance;
    }

    public void setAllowance(String allowance) {
        this.allowance = allowance;
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public void setLegalBasis(String legalBasis) {
        this.legalBasis = legalBasis;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
