package vn.hientai.web.faces.gallery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.Citation;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.Verdict;
import vn.hientai.web.faces.support.LocaleChoice;
import vn.hientai.web.faces.widget.Charts.Bar;
import vn.hientai.web.faces.widget.Charts.Series;
import vn.hientai.web.faces.widget.LifeLines.Entry;
import vn.hientai.web.faces.widget.LifeLines.Lane;
import vn.hientai.web.faces.widget.LifeLines.Look;

/** Sample facts for the gallery of composites. */
@Named
@RequestScoped
public class GalleryView {
    /** A yearly grade as its letter. */
    public record Mark(int year, String letter, String name) {}

    /** A row of the sample list. */
    public record PersonLine(String name, String code, String post, String rank, String coefficient, List<Mark> marks,
            String tone, String status, int whole) {}

    @Inject
    Today today;

    /** There is no such page outside demonstration mode. */
    public void open() {
        if (!ConfigProvider.getConfig().getOptionalValue("hientai.demo", Boolean.class).orElse(false)) {
            throw new NotFound("Page", "gallery");
        }
    }

    private static String text(String key) {
        return Texts.get(LocaleChoice.current(), "gallery." + key);
    }

    private static List<Mark> marks(String letters) {
        return letters.chars()
                .mapToObj(letter -> String.valueOf((char) letter))
                .map(letter -> new Mark(2023 + letters.indexOf(letter), letter, text("grade." + letter)))
                .toList();
    }

    public List<PersonLine> getPeople() {
        return List.of(
                new PersonLine(text("person.1"), "40.018.2741", text("post.1"), "01.003", "3,00", marks("TXH"), "accent",
                        text("status.talent"), 100),
                new PersonLine(text("person.2"), "40.018.1120", text("post.2"), "01.003", "2,67", marks("THX"), "good",
                        text("status.working"), 96),
                new PersonLine(text("person.3"), "40.018.3310", text("post.1"), "06.031", "2,34", marks("KHT"),
                        "attention", text("status.missing"), 78),
                new PersonLine(text("person.4"), "40.018.0412", text("post.2"), "01.002", "4,74", marks("XTH"), "info",
                        text("status.planned"), 92),
                new PersonLine(text("person.5"), "40.018.2903", text("post.1"), "01.003", "2,67", marks("T"), "",
                        text("status.leave"), 88));
    }

    public Page<PersonLine> getPage() {
        return new Page<>(getPeople(), "n", null, 69184L);
    }

    public Verdict getVerdict() {
        var decree = List.of(new Citation("135/2020/NĐ-CP", "4", "2", null));
        var reached = new Finding("retirement-age", "age-reached", false, decree,
                Map.of("on", today.date(), "retirementDate", today.date().plusMonths(9)),
                Map.of("when", today.date().plusMonths(9)), List.of());
        var unknown = new Finding("retirement-age", "birth-month-unknown", true, decree,
                Map.of("birth", LocalDate.of(1965, 1, 1)), Map.of(), List.of("retirement.age/MALE"));
        return Verdict.allOf("retirement-age", unknown, reached);
    }

    public List<Integer> getTrend() {
        return List.of(72, 74, 73, 78, 82, 83, 85, 88, 89, 91, 93, 95);
    }

    public LocalDate getSince() {
        return LocalDate.of(2019, 9, 1);
    }

    public List<Lane> getLanes() {
        return List.of(
                new Lane(text("lane.post"), List.of(
                        new Entry(getSince(), LocalDate.of(2020, 8, 31), text("lane.trial"), text("lane.office.1"), Look.SPAN),
                        new Entry(LocalDate.of(2020, 9, 1), LocalDate.of(2025, 2, 28), text("post.1"), text("lane.office.1"),
                                Look.SPAN),
                        new Entry(LocalDate.of(2025, 3, 1), null, text("post.1"), text("lane.office.2"), Look.CURRENT))),
                new Lane(text("lane.training"), List.of(
                        new Entry(LocalDate.of(2021, 10, 1), LocalDate.of(2023, 10, 31), text("lane.master"), null,
                                Look.OUTLINE))),
                new Lane(text("lane.award"), List.of(
                        new Entry(LocalDate.of(2022, 2, 3), null, text("lane.award.1"), null, Look.MARK),
                        new Entry(LocalDate.of(2025, 8, 19), null, text("lane.award.2"), null, Look.MARK))));
    }

    public List<String> getCompetencies() {
        return List.of(text("skill.1"), text("skill.2"), text("skill.3"), text("skill.4"), text("skill.5"), text("skill.6"));
    }

    public List<Integer> getRequired() {
        return List.of(3, 3, 4, 3, 2, 3);
    }

    public List<Series> getSeries() {
        return List.of(new Series(text("series.self"), List.of(4, 3, 3, 4, 2, 3)),
                new Series(text("series.others"), List.of(3, 3, 4, 3, 3, 2)));
    }

    public List<Bar> getBars() {
        return List.of(new Bar(text("grade.X"), 184, text("bars.note"), "/dev/gallery"),
                new Bar(text("grade.T"), 612, null, null), new Bar(text("grade.H"), 121, null, null),
                new Bar(text("grade.K"), 5, null, null));
    }

    public LocalDate getDue() {
        return today.date().minusDays(2);
    }
}
