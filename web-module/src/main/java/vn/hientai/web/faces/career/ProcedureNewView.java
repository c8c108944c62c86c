package vn.hientai.web.faces.career;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.InvalidInput.Violation;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.career.procedure.Ground;
import vn.hientai.personnel.career.procedure.OpenProcedure;
import vn.hientai.personnel.career.procedure.ProcedureQueries;
import vn.hientai.personnel.career.procedure.rule.ProcedureKind;
import vn.hientai.personnel.career.procedure.rule.Step;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.personnel.file.PersonFile;
import vn.hientai.personnel.file.StaffSight;
import vn.hientai.web.export.ProcedureDossier;
import vn.hientai.web.faces.organisation.UnitFinder;
import vn.hientai.web.faces.support.FormActs;
import vn.hientai.web.faces.support.LocaleChoice;
import vn.hientai.web.faces.support.Notices;

/** A procedure being opened: its kind, the post, why, about whom. */
@Named
@ViewScoped
public class ProcedureNewView implements Serializable {
    private static final List<String> OFFICES = List.of("HEAD", "DEPUTY_HEAD", "DIVISION_HEAD", "DIVISION_DEPUTY");

    @Inject
    transient CurrentActor actor;

    @Inject
    transient ProcedureQueries procedures;

    @Inject
    transient OpenProcedure openProcedure;

    @Inject
    transient FileQueries files;

    @Inject
    transient UnitFinder finder;

    @Inject
    transient ProcedureDossier dossier;

    @Inject
    transient Today today;

    @Inject
    transient FormActs acts;

    @Inject
    transient Notices notices;

    private ProcedureKind kind;
    private String code;
    private String unit;
    private String hostUnit;
    private String office;
    private String post;
    private Ground ground;
    private String reason;
    private boolean newUnit;
    private LocalDate startedOn;
    private transient PersonFile file;

    public void open() {
        actor.mustHold(Right.DRAFT_DECISION);
        startedOn = startedOn == null ? today.date() : startedOn;
        if (kind != null && ground == null) {
            ground = switch (kind) {
                case REAPPOINTMENT, TERM_EXTENSION -> Ground.TERM_END;
                case RESIGNATION -> Ground.OWN_WISH;
                case RELEASE -> Ground.CONCLUSION;
                case ROTATION, SECONDMENT -> Ground.NEED;
                default -> Ground.VACANCY;
            };
        }
        if (getFile() != null && unit == null) {
            unit = getFile().card().unitName() + " (" + getFile().card().unitCode() + ")";
        }
    }

    /** The person whom the address names, or null. */
    public PersonFile getFile() {
        if (file == null && code != null && !code.isBlank()) {
            file = files.file(actor.scope(Right.DRAFT_DECISION), StaffSight.of(actor), code.strip(), null);
        }
        return file;
    }

    public String send() {
        var id = new long[1];
        var done = acts.carryOut("open", () -> {
            PersonId person = code == null || code.isBlank() ? null : procedures.person(actor.scope(Right.DRAFT_DECISION), code.strip());
            id[0] = openProcedure.handle(new OpenProcedure.Command(
                    kind, found(unit, "unit"), hostUnit == null || hostUnit.isBlank() ? null : found(hostUnit, "hostUnit"), office, post, ground,
                    reason, newUnit, startedOn, person, Set.of()));
        });
        if (!done) {
            return null;
        }
        notices.done("procedures.opened", Map.of());
        return "/officer/procedure?faces-redirect=true&id=" + id[0];
    }

    private OrgUnitId found(String typed, String field) {
        if (typed == null || typed.isBlank()) {
            throw new InvalidInput(List.of(Violation.of(field, "REQUIRED")));
        }
        return finder.unit(typed, today.date(), field).id();
    }

    /** What the law lays down for the kind, from the day on which it begins. */
    public List<Step> getSteps() {
        return kind == null ? List.of() : procedures.steps(kind, startedOn == null ? today.date() : startedOn);
    }

    public String title(Step step) {
        return dossier.title(step, LocaleChoice.current());
    }

    public ProcedureKind[] getKinds() {
        return ProcedureKind.values();
    }

    public Ground[] getGrounds() {
        return Ground.values();
    }

    public List<String> getOffices() {
        return OFFICES;
    }

    public ProcedureKind getKind() {
        return kind;
    }

    public void setKind(ProcedureKind kind) {
        this.kind = kind;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getHostUnit() {
        return hostUnit;
    }

    public void setHostUnit(String hostUnit) {
        this.hostUnit = hostUnit;
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(String office) {
        this.office = office;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public Ground getGround() {
        return ground;
    }

    public void setGround(Ground ground) {
        this.ground = ground;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isNewUnit() {
        return newUnit;
    }

    public void setNewUnit(boolean newUnit) {
        this.newUnit = newUnit;
    }

    public LocalDate getStartedOn() {
        return startedOn;
    }

    public void setStartedOn(LocalDate startedOn) {
        this.startedOn = startedOn;
    }
}
