package vn.hientai.web.faces.establishment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.Forbidden;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.organisation.StaffCategory;
import vn.hientai.personnel.competency.FrameworkQueries;
import vn.hientai.personnel.competency.FrameworkQueries.CompetencyName;
import vn.hientai.personnel.establishment.ChangePosition;
import vn.hientai.personnel.establishment.CreatePosition;
import vn.hientai.personnel.establishment.EndPosition;
import vn.hientai.personnel.establishment.PositionQueries;
import vn.hientai.personnel.establishment.PositionText;
import vn.hientai.personnel.establishment.PostGroup;
import vn.hientai.personnel.establishment.TakeBackPosition;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.Notices;

/** A job position being listed, described anew, ended, or its last change taken back. */
@Named
@ViewScoped
public class PositionChangeView extends PostForm {
    /** What is done with the position. */
    public enum Act {
        CREATE,
        CHANGE,
        END,
        TAKE_BACK
    }

    /** A competency that may be asked for, with the level asked for; 0 for none. */
    public record NeedLine(String code, String name, int level) {}

    @Inject
    transient CurrentActor actor;

    @Inject
    transient PositionQueries positions;

    @Inject
    transient FrameworkQueries frameworks;

    @Inject
    transient CreatePosition createPosition;

    @Inject
    transient ChangePosition changePosition;

    @Inject
    transient EndPosition endPosition;

    @Inject
    transient TakeBackPosition takeBackPosition;

    @Inject
    transient Today today;

    @Inject
    transient Display display;

    @Inject
    transient Notices notices;

    @Inject
    transient HttpServletRequest request;

    private String code;
    private Act act;
    private int version;
    private String name;
    private String nameEn;
    private PostGroup group = PostGroup.PROFESSIONAL;
    private StaffCategory category = StaffCategory.CIVIL_SERVANT;
    private String description;
    private String rankLowest;
    private String rankHighest;
    private String titles;
    private final Map<String, Integer> needs = new TreeMap<>();
    private String legalBasis;
    private boolean confirmed;
    private LocalDate on;
    private String reason;
    private String shownName;

    public void open() {
        actor.mustHold(Right.CHANGE_UNITS);
        if (!actor.scope(Right.CHANGE_UNITS).isEverything()) {
            throw new Forbidden("refusal.no-right");
        }
        act = act == null ? code == null ? Act.CREATE : Act.CHANGE : act;
        on = on == null ? today.date() : on;
        if (act != Act.CREATE) {
            read();
        }
    }

    private void read() {
        var sheet = positions.sheet(actor.scope(Right.READ_FILE), code, today.date());
        var now = sheet.now() == null ? sheet.history().get(0) : sheet.now();
        version = sheet.version();
        shownName = now.name();
        name = now.name();
        nameEn = now.nameEn();
        group = now.group();
        category = now.category();
        description = now.description();
        rankLowest = now.rankLowest();
        rankHighest = now.rankHighest();
        titles = String.join("\n", now.titles());
        now.needs().forEach(need -> needs.put(need.code(), need.level()));
        legalBasis = now.legalBasis();
        confirmed = now.confirmed();
    }

    public String save() {
        readNeeds();
        var done = attempt(() -> {
            switch (act) {
                case CREATE -> createPosition.handle(new CreatePosition.Command(blank(code), text(), on, reason));
                case CHANGE -> changePosition.handle(new ChangePosition.Command(code, version, text(), on, reason));
                case END -> endPosition.handle(new EndPosition.Command(code, version, on, reason));
                case TAKE_BACK -> takeBackPosition.handle(new TakeBackPosition.Command(code, version, reason));
            }
        });
        if (!done) {
            return null;
        }
        notices.done("posts.done." + act, Map.of("code", code, "on", on));
        return "/org/post?faces-redirect=true&code=" + code;
    }

    private PositionText text() {
        return new PositionText(
                name, blank(nameEn), group, category, description, blank(rankLowest), blank(rankHighest),
                titles == null ? List.of() : Arrays.stream(titles.split("[\\n;]")).map(PostForm::blank).filter(Objects::nonNull).toList(),
                needs, legalBasis, confirmed);
    }

    private void readNeeds() {
        request.getParameterMap().forEach((parameter, values) -> {
            if (parameter.startsWith("need.") && values[0].matches("[0-5]")) {
                needs.put(parameter.substring("need.".length()), Integer.valueOf(values[0]));
            }
        });
        needs.values().removeIf(level -> level == 0);
    }

    /** The competencies of the frameworks in force. */
    public List<NeedLine> getNeedLines() {
        return frameworks.competencies(today.date()).stream()
                .map(item -> new NeedLine(item.code(), nameOf(item), needs.getOrDefault(item.code(), 0)))
                .toList();
    }

    private String nameOf(CompetencyName item) {
        return "en".equals(display.getLanguage()) && item.nameEn() != null ? item.nameEn() : item.nameVi();
    }

    public boolean isDescribing() {
        return act == Act.CREATE || act == Act.CHANGE;
    }

    public boolean isDated() {
        return act != Act.TAKE_BACK;
    }

    public List<Integer> getLevels() {
        return List.of(0, 1, 2, 3, 4, 5);
    }

    public PostGroup[] getGroups() {
        return PostGroup.values();
    }

    public StaffCategory[] getCategories() {
        return StaffCategory.values();
    }

    @Override
    Notices notices() {
        return notices;
    }

    public String getShownName() {
        return shownName == null ? "" : shownName;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Act getAct() {
        return act;
    }

    public void setAct(Act act) {
        this.act = act;
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

    public PostGroup getGroup() {
        return group;
    }

    public void setGroup(PostGroup group) {
        this.group = group;
    }

    public StaffCategory getCategory() {
        return category;
    }

    public void setCategory(StaffCategory category) {
        this.category = category;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getRankLowest() {
        return rankLowest;
    }

    public void setRankLowest(String rankLowest) {
        this.rankLowest = rankLowest;
    }

    public String getRankHighest() {
        return rankHighest;
    }

    public void setRankHighest(String rankHighest) {
        this.rankHighest = rankHighest;
    }

    public String getTitles() {
        return titles;
    }

    public void setTitles(String titles) {
        this.titles = titles;
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public void setLegalBasis(String legalBasis) {
        this.legalBasis = legalBasis;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
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
