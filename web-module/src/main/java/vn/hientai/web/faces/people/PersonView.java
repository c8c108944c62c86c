package vn.hientai.web.faces.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.InvalidInput;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.file.CorrectFile;
import vn.hientai.personnel.file.FileConflict;
import vn.hientai.personnel.file.FileField;
import vn.hientai.personnel.file.FileFields;
import vn.hientai.personnel.file.FileQueries;
import vn.hientai.personnel.file.PersonFile;
import vn.hientai.personnel.file.ReadLog;
import vn.hientai.personnel.file.StaffQueries;
import vn.hientai.personnel.file.StaffSight;
import vn.hientai.web.faces.competency.GapView;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.Notices;

/** One person's file: what is shown is in the address, what is being corrected is in the form that is sent. */
@Named
@RequestScoped
public class PersonView {
    private static final List<String> TABS = List.of("overview", "file", "service", "pay", "competencies", "history");
    private static final String INPUT = "f_";

    @Inject
    CurrentActor actor;

    @Inject
    StaffQueries staff;

    @Inject
    FileQueries files;

    @Inject
    CorrectFile correctFile;

    @Inject
    ReadLog readLog;

    @Inject
    PayView pay;

    @Inject
    GapView gap;

    @Inject
    Today today;

    @Inject
    Display display;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    private PersonFile file;
    private PeopleRow row;
    private String ownCode;
    private final Map<String, String> errors = new HashMap<>();
    private final Map<String, String> conflicts = new LinkedHashMap<>();
    private Integer standingVersion;

    public void open() {
        var asked = new PeopleAddress(request);
        var code = ownCode == null ? asked.text("code") : ownCode;
        file = files.file(actor.scope(Right.READ_FILE), StaffSight.of(actor), code == null ? "" : code, asked.day("asOf"));
        row = PeopleRow.of(file.card(), file.asOf(), display.getLocale());
        readLog.looked(file.person(), getTab());
    }

    /** The file of whoever is signed in. */
    public void openOwn() {
        var self = actor.who().person().orElseThrow(() -> new NotFound("Person", "self"));
        ownCode = files.codeOf(actor.scope(Right.READ_FILE), self);
        open();
    }

    /** Takes the corrections of a section; on any error everything typed stays. */
    public void save() {
        getFile();
        var typed = new HashMap<String, String>();
        for (var field : FileFields.ofSection(getEdited())) {
            var value = request.getParameter(INPUT + field.code());
            if (value != null) {
                typed.put(field.code(), value);
            }
        }
        try {
            var version = Integer.parseInt(request.getParameter("version"));
            correctFile.handle(new CorrectFile.Command(file.person(), version, typed, List.of(), request.getParameter("reason"), null));
            notices.done("person.corrected", Map.of("name", file.card().fullName()));
            leave();
        } catch (InvalidInput invalid) {
            invalid.violations().forEach(v ->
                    errors.put(v.field(), Texts.get(display.getLocale(), "invalid." + v.rule(), v.arguments())));
        } catch (FileConflict conflict) {
            standingVersion = conflict.version();
            conflict.fields().forEach(both -> conflicts.put(both.field(), both.written()));
        } catch (BusinessRuleViolated refusal) {
            errors.put(
                    refusal.field().orElse("reason"), Texts.get(display.getLocale(), refusal.key(), refusal.arguments()));
        }
    }

    private void leave() {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/officer/person?code=" + file.card().code() + "&tab=file");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Also when a form is sent: the file is read before its inputs are. */
    public PersonFile getFile() {
        if (file == null) {
            if (display.path().startsWith("/me/")) {
                openOwn();
            } else {
                open();
            }
        }
        return file;
    }

    public PeopleRow getRow() {
        getFile();
        return row;
    }

    /** Whether the reader may hand the whole file over to another agency. */
    public boolean isTransferable() {
        return ownCode == null && actor.holds(Right.HAND_OVER_FILE);
    }

    public boolean isOwn() {
        return ownCode != null;
    }

    public String getTab() {
        var tab = request.getParameter("tab");
        return tab != null && getTabs().contains(tab) ? tab : TABS.get(0);
    }

    /** Pay and competencies only where the reader may see them. */
    public List<String> getTabs() {
        return TABS.stream()
                .filter(tab -> !tab.equals("pay") || pay.mayRead(file))
                .filter(tab -> !tab.equals("competencies") || gap.mayRead(file.person(), file.card().unit()))
                .toList();
    }

    /** The section being corrected, or an empty text. */
    public String getEdited() {
        var section = request.getParameter("edit");
        return section != null && FileFields.sections().contains(section) && isEditable() ? section : "";
    }

    public boolean isEditable() {
        return ownCode == null && actor.holds(Right.EDIT_FILE) && getFile().asOf().equals(today.date());
    }

    public LocalDate getFirstDay() {
        var recruited = getFile().recruitedOn();
        return recruited == null || recruited.isAfter(today.date()) ? today.date().minusYears(1) : recruited;
    }

    public List<PersonFile.Change> getHistory() {
        var limit = "history".equals(getTab()) ? 500 : 4;
        return files.history(actor.scope(Right.READ_FILE), StaffSight.of(actor), getFile().card().code(), limit);
    }

    public List<PersonFile.Reading> getReadings() {
        var all = files.readings(actor.scope(Right.READ_FILE), getFile().card().code());
        return "history".equals(getTab()) ? all : all.subList(0, Math.min(5, all.size()));
    }

    public String label(FileField field) {
        return "en".equals(display.getLanguage()) ? field.labelEn() : field.labelVi();
    }

    public String labelOf(String code) {
        return FileFields.find(code).map(this::label).orElse(code);
    }

    /** A value as people read it: codes by their words, dates day first. */
    public String spoken(FileField field, String value) {
        Locale locale = display.getLocale();
        if (value.isEmpty()) {
            return "";
        }
        if ("gender".equals(field.code())) {
            return Texts.get(locale, "enum.Gender." + value);
        }
        var isDate = field.kind() == FileField.Kind.DATE || "birthDate".equals(field.code()) || "recruitedOn".equals(field.code());
        return isDate && value.matches("\\d{4}(-\\d{2}){0,2}") ? PartialDate.parse(value).spoken() : value;
    }

    /** What stands in the input: what was typed if it was sent, else what is written. */
    public String input(PersonFile.Entry entry) {
        var typed = request.getParameter(INPUT + entry.field().code());
        return typed == null ? entered(entry) : typed;
    }

    /** Codes stay codes in an input, dates are written day first. */
    private String entered(PersonFile.Entry entry) {
        return "gender".equals(entry.field().code()) ? entry.value() : spoken(entry.field(), entry.value());
    }

    public String getReason() {
        return request.getParameter("reason");
    }

    public String error(String field) {
        return errors.get(field);
    }

    /** What someone else wrote meanwhile, or null. */
    public String conflict(String field) {
        return conflicts.get(field);
    }

    public boolean isConflicting() {
        return standingVersion != null;
    }

    /** The version that the form corrects: after a conflict the one that stands, so that sending again is a choice. */
    public int getVersion() {
        return standingVersion != null ? standingVersion : file.version();
    }
}
