package vn.hientai.web.faces.competency;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.StaffCategory;
import vn.hientai.personnel.competency.DraftFramework;
import vn.hientai.personnel.competency.FrameworkQueries;
import vn.hientai.personnel.competency.FrameworkQueries.VersionRow;
import vn.hientai.personnel.competency.FrameworkText;
import vn.hientai.web.faces.support.FormActs;
import vn.hientai.web.faces.support.Notices;

/** Competency frameworks on a day, and the start of a new one. */
@Named
@ViewScoped
public class FrameworksView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient FrameworkQueries frameworks;

    @Inject
    transient DraftFramework draftFramework;

    @Inject
    transient FormActs acts;

    @Inject
    transient Notices notices;

    @Inject
    transient Today today;

    private LocalDate asOf;
    private String code;
    private String name;
    private String nameEn;
    private StaffCategory category;
    private String legalBasis;
    private String like;
    private transient List<VersionRow> rows;

    public List<VersionRow> getRows() {
        if (rows == null) {
            rows = frameworks.list(getDay());
        }
        return rows;
    }

    public LocalDate getDay() {
        return asOf == null ? today.date() : asOf;
    }

    public boolean isDrafter() {
        return actor.holds(Right.DRAFT_FRAMEWORK);
    }

    public StaffCategory[] getCategories() {
        return StaffCategory.values();
    }

    /** Begins a framework, with the competencies of another where one was chosen. */
    public String draft() {
        var done = acts.carryOut("draft", () -> draftFramework.handle(new DraftFramework.Command(
                code == null ? "" : code.strip(),
                new FrameworkText(
                        name, nameEn, category, legalBasis,
                        like == null || like.isBlank() ? List.of() : frameworks.sheet(like, null, today.date()).text().competencies()))));
        if (!done) {
            return null;
        }
        notices.done("framework.drafted", Map.of("code", code));
        return "/org/framework?faces-redirect=true&code=" + code.strip() + "&number=1";
    }

    public LocalDate getAsOf() {
        return asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public StaffCategory getCategory() {
        return category;
    }

    public void setCategory(StaffCategory category) {
        this.category = category;
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public void setLegalBasis(String legalBasis) {
        this.legalBasis = legalBasis;
    }

    public String getLike() {
        return like;
    }

    public void setLike(String like) {
        this.like = like;
    }
}
