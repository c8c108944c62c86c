package vn.hientai.web.faces.establishment;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.personnel.establishment.HeldPositions;
import vn.hientai.personnel.establishment.PlaceInPosition;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.personnel.file.PersonFile;
import vn.hientai.personnel.file.StaffSight;
import vn.hientai.web.faces.support.LocaleChoice;
import vn.hientai.web.faces.support.Notices;

/** Which job position of the unit a person's post is, being chosen. */
@Named
@ViewScoped
public class PlacePersonView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient FileQueries files;

    @Inject
    transient HeldPositions positions;

    @Inject
    transient PlaceInPosition placeInPosition;

    @Inject
    transient OrgTrees trees;

    @Inject
    transient Today today;

    @Inject
    transient Notices notices;

    private String code;
    private String position;
    private String reason;
    private transient PersonFile file;

    public void open() {
        actor.mustHold(Right.CHANGE_UNITS);
        getFile();
    }

    public PersonFile getFile() {
        if (file == null) {
            file = files.file(actor.scope(Right.CHANGE_UNITS), StaffSight.of(actor), code == null ? "" : code, null);
        }
        return file;
    }

    public List<HeldPositions.Seat> getSeats() {
        return positions.allotted(trees.now().get(getFile().card().unitCode()).id(), today.date());
    }

    /** Code and name, and how many of its seats are taken. */
    public String spoken(HeldPositions.Seat seat) {
        var name = LocaleChoice.current().equals(Texts.VIETNAMESE) || seat.nameEn() == null ? seat.name() : seat.nameEn();
        return Texts.get(LocaleChoice.current(), "act.position.seat", Map.of("name", name, "people", seat.people(), "seats", seat.seats()));
    }

    public String place() {
        try {
            placeInPosition.handle(new PlaceInPosition.Command(getFile().person(), position, reason));
            notices.done("posts.placed", Map.of("name", getFile().card().fullName()));
            return "/org/unit-posts?faces-redirect=true&unit=" + getFile().card().unitCode();
        } catch (BusinessRuleViolated refusal) {
            FacesContext.getCurrentInstance().addMessage("place:position", new FacesMessage(
                    FacesMessage.SEVERITY_ERROR, Texts.get(LocaleChoice.current(), refusal.key(), refusal.arguments()), null));
        } catch (Forbidden refusal) {
            notices.refused(refusal.key(), Map.of());
        }
        return null;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
