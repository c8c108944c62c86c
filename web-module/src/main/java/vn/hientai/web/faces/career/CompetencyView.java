package vn.hientai.web.faces.career;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.identity.SignedIn;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Texts;
import vn.hientai.personnel.competency.CompetencyQueries;
import vn.hientai.personnel.competency.CompetencyQueries.CompetencyRow;
import vn.hientai.personnel.competency.RateMyself;
import vn.hientai.personnel.competency.RateStaff;
import vn.hientai.web.faces.support.FormActs;
import vn.hientai.web.faces.support.LocaleChoice;
import vn.hientai.web.faces.support.Notices;
import vn.hientai.web.faces.widget.Charts.Series;

/** Competencies as a radar, and the form in which the person or the head rates them. */
@Named
@ViewScoped
public class CompetencyView implements Serializable {
    private static final String SELF = "competency.self";
    private static final String HEAD = "competency.head";

    /** One competency with the level that is being chosen. */
    public static class Line implements Serializable {
        private final String code;
        private final String name;
        private Integer level;

        Line(String code, String name, Integer level) {
            this.code = code;
            this.name = name;
            this.level = level;
        }

        public String getName() {
            return name;
        }

        public Integer getLevel() {
            return level;
        }

        public void setLevel(Integer level) {
            this.level = level;
        }
    }

    @Inject
    transient CurrentActor actor;

    @Inject
    transient CompetencyQueries competencies;

    @Inject
    transient RateMyself rateMyself;

    @Inject
    transient RateStaff rateStaff;

    @Inject
    transient FormActs acts;

    @Inject
    transient Notices notices;

    private String evidence;
    private List<Line> lines;
    private transient List<CompetencyRow> rows;

    /** One's own competencies when no person is given, else those of someone of the unit. */
    public List<CompetencyRow> rows(PersonId person) {
        if (rows == null) {
            rows = person == null
                    ? actor.signedIn().flatMap(SignedIn::person)
                            .map(self -> competencies.of(AccessScope.only(self), self))
                            .orElse(List.of())
                    : competencies.of(actor.scope(Right.LEAD_DEVELOPMENT), person);
        }
        return rows;
    }

    public boolean rated(PersonId person) {
        return rows(person).stream().anyMatch(row -> row.self() != null || row.head() != null);
    }

    public List<String> names(PersonId person) {
        return rows(person).stream().map(CompetencyView::name).toList();
    }

    private static String name(CompetencyRow row) {
        return "en".equals(LocaleChoice.current().getLanguage()) && row.nameEn() != null ? row.nameEn() : row.nameVi();
    }

    /** Self and head, each as far as rated; what is not rated stands at the middle of the radar. */
    public List<Series> series(PersonId person) {
        var series = new ArrayList<Series>();
        if (rows(person).stream().anyMatch(row -> row.self() != null)) {
            series.add(new Series(Texts.get(LocaleChoice.current(), SELF),
                    rows.stream().map(row -> row.self() == null ? 0 : row.self()).toList()));
        }
        if (rows(person).stream().anyMatch(row -> row.head() != null)) {
            series.add(new Series(Texts.get(LocaleChoice.current(), HEAD),
                    rows.stream().map(row -> row.head() == null ? 0 : row.head()).toList()));
        }
        return series;
    }

    public List<Line> lines(PersonId person) {
        if (lines == null) {
            lines = new ArrayList<>(rows(person).stream()
                    .map(row -> new Line(row.code(), name(row), person == null ? row.self() : row.head()))
                    .toList());
        }
        return lines;
    }

    /** Keeps the levels chosen: the own ones when no person is given. */
    public String rate(PersonId person, long plan) {
        var done = acts.carryOut("competency", () -> {
            if (person == null) {
                rateMyself.handle(new RateMyself.Command(chosen(), evidence));
            } else {
                rateStaff.handle(new RateStaff.Command(person, chosen(), evidence));
            }
        });
        if (!done) {
            return null;
        }
        notices.done("competency.rated", Map.of());
        return (person == null ? "/me/development?" : "/unit/plan?id=" + plan + "&") + "faces-redirect=true";
    }

    private Map<String, Integer> chosen() {
        var chosen = new LinkedHashMap<String, Integer>();
        lines.stream().filter(line -> line.level != null).forEach(line -> chosen.put(line.code, line.level));
        if (chosen.isEmpty()) {
            throw BusinessRuleViolated.at("levels", "competency.none", Map.of());
        }
        return chosen;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }
}
