package vn.hientai.web.faces.people;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.personnel.file.PersonRegistration;
import vn.hientai.personnel.file.RegisterPerson;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.Notices;
import vn.hientai.web.faces.support.UnitPick;

/** Opening the file of someone who was recruited; what is wrong is told at its field. */
@Named
@ViewScoped
public class NewPersonView implements Serializable {
    private static final String FORM = "new:";

    @Inject
    transient RegisterPerson registerPerson;

    @Inject
    transient UnitPick unitPick;

    @Inject
    transient Display display;

    @Inject
    transient Notices notices;

    private String fullName;
    private String gender;
    private PartialDate birthDate;
    private String idNumber;
    private String unit;
    private String unitError;
    private String post;
    private String subject = StaffCategory.CS_STAFF.name();
    private LocalDate recruitedOn;
    private LocalDate from;
    private String rank;
    private Integer step;
    private LocalDate stepSince;

    public String register() {
        takeUnit();
        try {
            var done = registerPerson.handle(new RegisterPerson.Command(told()));
            notices.done("person.registered", Map.of("name", fullName, "code", done.code()));
            return "/officer/person?faces-redirect=true&code=" + done.code();
        } catch (InvalidInput invalid) {
            invalid.violations().forEach(wrong -> tell(wrong.field(), "invalid." + wrong.rule(), wrong.arguments()));
        } catch (BusinessRuleViolated refusal) {
            tell(refusal.field().orElse(null), refusal.key(), refusal.arguments());
        }
        return null;
    }

    /** The unit is chosen by typing: a choice among several comes beside the text. */
    private void takeUnit() {
        var sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        var chosen = sent.get("unitOf");
        var typed = chosen == null ? sent.get("unit") : chosen;
        unit = unitPick.resolve(typed, Right.REGISTER_PERSON).map(OrgNode::code).orElse(typed == null ? "" : typed.strip());
        unitError = null;
    }

    private PersonRegistration told() {
        return new PersonRegistration(
                fullName, gender, birthDate == null ? null : birthDate.toString(), idNumber, unit, post, null, subject,
                recruitedOn, from, rank, step, null, stepSince, Map.of());
    }

    private void tell(String field, String key, Map<String, ?> arguments) {
        var faces = FacesContext.getCurrentInstance();
        if ("unit".equals(field)) {
            unitError = Texts.get(display.getLocale(), key, arguments);
        } else if (field != null && faces.getViewRoot().findComponent(FORM + field) instanceof UIInput input) {
            input.setValid(false);
            input.setSubmittedValue(faces.getExternalContext().getRequestParameterMap().get(input.getClientId(faces)));
            var text = Texts.get(display.getLocale(), key, arguments);
            faces.addMessage(input.getClientId(faces), new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        } else {
            notices.refused(key, arguments);
        }
    }

    public List<PeopleView.Choice> getGenders() {
        return choices("Gender", Gender.values());
    }

    public List<PeopleView.Choice> getSubjects() {
        return choices("StaffCategory", StaffCategory.values());
    }

    private List<PeopleView.Choice> choices(String kind, Enum<?>... codes) {
        return Stream.of(codes)
                .filter(code -> code != StaffCategory.RETIRED)
                .map(code -> new PeopleView.Choice(
                        code.name(), Texts.get(display.getLocale(), "enum." + kind + "." + code.name())))
                .toList();
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String getGender() {
        return gender;
    }

    public void setGender(String gender) {
        this.gender = gender;
    }

    public PartialDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(PartialDate birthDate) {
        this.birthDate = birthDate;
    }

    public String getIdNumber() {
        return idNumber;
    }

    public void setIdNumber(String idNumber) {
        this.idNumber = idNumber;
    }

    /** What was sent stays, also when other fields kept the form from being taken. */
    public String getUnit() {
        var sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("unit");
        return sent != null && (unit == null || unit.isEmpty()) ? sent : unit;
    }

    public String getUnitError() {
        return unitError;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public LocalDate getRecruitedOn() {
        return recruitedOn;
    }

    public void setRecruitedOn(LocalDate recruitedOn) {
        this.recruitedOn = recruitedOn;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getRank() {
        return rank;
    }

    public void setRank(String rank) {
        this.rank = rank;
    }

    public Integer getStep() {
        return step;
    }

    public void setStep(Integer step) {
        this.step = step;
    }

    public LocalDate getStepSince() {
        return stepSince;
    }

    public void setStepSince(LocalDate stepSince) {
        this.stepSince = stepSince;
    }
}
