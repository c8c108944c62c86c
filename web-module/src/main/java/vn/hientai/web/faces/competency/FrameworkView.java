package vn.hientai.web.faces.competency;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.competency.ApproveFramework;
import vn.hientai.personnel.competency.Dimension;
import vn.hientai.personnel.competency.DraftFramework;
import vn.hientai.personnel.competency.FrameworkQueries;
import vn.hientai.personnel.competency.FrameworkQueries.Sheet;
import vn.hientai.personnel.competency.FrameworkText;
import vn.hientai.personnel.competency.FrameworkText.CompetencyText;
import vn.hientai.personnel.competency.ReviseFramework;
import vn.hientai.personnel.competency.WithdrawFramework;
import vn.hientai.web.faces.support.FormActs;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.Notices;

/** One version of a competency framework: read with its described levels; as a draft also written, approved, withdrawn. */
@Named
@ViewScoped
public class FrameworkView implements Serializable {
    private static final String NEW = "new";

    @Inject
    transient CurrentActor actor;

    @Inject
    transient FrameworkQueries frameworks;

    @Inject
    transient DraftFramework draftFramework;

    @Inject
    transient ReviseFramework reviseFramework;

    @Inject
    transient ApproveFramework approveFramework;

    @Inject
    transient WithdrawFramework withdrawFramework;

    @Inject
    transient Display display;

    @Inject
    transient FormActs acts;

    @Inject
    transient Notices notices;

    @Inject
    transient Today today;

    private String code;
    private Integer number;
    private LocalDate asOf;
    private String edit;
    private int version;
    private CompetencyForm form;
    private LocalDate from;
    private String reason;
    private transient Sheet sheet;

    public void open() {
        version = getSheet().row().version();
        if (from == null) {
            from = today.date();
        }
        if (edit != null && isEditable()) {
            form = CompetencyForm.of(NEW.equals(edit)
                    ? null
                    : competencies().stream().filter(one -> one.code().equals(edit)).findFirst()
                            .orElseThrow(() -> new NotFound("Competency", edit)));
        }
    }

    public Sheet getSheet() {
        if (sheet == null) {
            if (code == null) {
                throw new NotFound("Framework", "?");
            }
            sheet = frameworks.sheet(code, number, asOf == null ? today.date() : asOf);
        }
        return sheet;
    }

    public String getTitle() {
        return named(getSheet().row().name(), getSheet().row().nameEn());
    }

    /** The English name for an English reader, where there is one. */
    public String named(String vietnamese, String english) {
        return "en".equals(display.getLanguage()) && english != null && !english.isBlank() ? english : vietnamese;
    }

    private List<CompetencyText> competencies() {
        return getSheet().text().competencies();
    }

    /** Ethics and attitude of service stand apart, first. */
    public List<CompetencyText> of(Dimension dimension) {
        return competencies().stream().filter(one -> one.dimension() == dimension).toList();
    }

    public List<Dimension> getDimensions() {
        return List.of(Dimension.ETHICS, Dimension.GENERAL, Dimension.PROFESSIONAL, Dimension.MANAGEMENT);
    }

    public boolean isEditable() {
        return getSheet().row().isDraft() && actor.holds(Right.DRAFT_FRAMEWORK);
    }

    public boolean isApprovable() {
        return getSheet().row().isDraft() && actor.holds(Right.APPROVE_FRAMEWORK);
    }

    public boolean isWithdrawable() {
        return getSheet().row().isDraft()
                && (isApprovable() || getSheet().row().drafter() != null && getSheet().row().drafter() == actor.who().account().value());
    }

    /** Whether the next version may be drafted from this one. */
    public boolean isRenewable() {
        return actor.holds(Right.DRAFT_FRAMEWORK) && getSheet().versions().stream().noneMatch(FrameworkQueries.VersionRow::isDraft);
    }

    public String renew() {
        var made = new int[1];
        var done = acts.carryOut("acts", () -> made[0] = draftFramework.handle(new DraftFramework.Command(code, getSheet().text())));
        return done ? told("framework.drafted", made[0]) : null;
    }

    public String save() {
        var changed = new ArrayList<>(competencies());
        var at = NEW.equals(edit) ? -1 : changed.indexOf(changed.stream().filter(one -> one.code().equals(edit)).findFirst().orElse(null));
        var done = acts.carryOut("competency", () -> {
            if (at < 0) {
                changed.add(form.text());
            } else {
                changed.set(at, form.text());
            }
            write(changed);
        });
        return done ? told("framework.saved", number) : null;
    }

    public String remove() {
        var kept = competencies().stream().filter(one -> !one.code().equals(edit)).toList();
        return acts.carryOut("competency", () -> write(kept)) ? told("framework.saved", number) : null;
    }

    private void write(List<CompetencyText> content) {
        var text = getSheet().text();
        reviseFramework.handle(new ReviseFramework.Command(
                code, version, new FrameworkText(text.name(), text.nameEn(), text.category(), text.legalBasis(), content)));
    }

    public String approve() {
        return acts.carryOut("approve", () -> approveFramework.handle(new ApproveFramework.Command(code, version, from)))
                ? told("framework.approved", getSheet().row().number())
                : null;
    }

    public String withdraw() {
        return acts.carryOut("withdraw", () -> withdrawFramework.handle(new WithdrawFramework.Command(code, version, reason)))
                ? told("framework.withdrawn", getSheet().row().number())
                : null;
    }

    private String told(String key, int shown) {
        notices.done(key, Map.of("code", code));
        return "/org/framework?faces-redirect=true&code=" + code + "&number=" + shown;
    }

    public Dimension[] getAllDimensions() {
        return Dimension.values();
    }

    public CompetencyForm getForm() {
        return form;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    public LocalDate getAsOf() {
        return asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }

    public String getEdit() {
        return edit;
    }

    public void setEdit(String edit) {
        this.edit = edit;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
