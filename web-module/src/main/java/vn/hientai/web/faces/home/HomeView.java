package vn.hientai.web.faces.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.notice.NoticeQueries;
import vn.hientai.web.faces.support.LocaleChoice;

/** What the signed-in person has to do, the overdue first. */
@Named
@RequestScoped
public class HomeView {
    private static final int FIGURES = 4;
    private static final int NEWS = 5;

    /** A task with the days left or over, in words. */
    public record Line(LocalDate due, String rest, String title, String text, String href) {}

    /** Tasks that are overdue, due today, or later. */
    public record Group(String key, String tone, String icon, boolean late, List<Line> tasks) {}

    @Inject
    Today today;

    @Inject
    NoticeQueries notices;

    @Inject
    Instance<HomeSource> sources;

    private final List<Group> groups = new ArrayList<>();
    private final List<HomeSource.Figure> figures = new ArrayList<>();

    @PostConstruct
    void open() {
        var tasks = new ArrayList<HomeSource.Task>();
        sources.stream().sorted(Comparator.comparingInt(HomeSource::order)).forEach(source -> {
            tasks.addAll(source.tasks());
            figures.addAll(source.figures());
        });
        tasks.sort(Comparator.comparing(HomeSource.Task::due, Comparator.nullsLast(Comparator.naturalOrder())));
        var day = today.date();
        group("home.late", "danger", "danger", tasks, task -> task.due() != null && task.due().isBefore(day));
        group("home.today", "attention", "clock", tasks, task -> day.equals(task.due()));
        group("home.later", "", "dot", tasks, task -> task.due() == null || task.due().isAfter(day));
    }

    private void group(String key, String tone, String icon, List<HomeSource.Task> all, Predicate<HomeSource.Task> belongs) {
        var lines = all.stream().filter(belongs).map(this::line).toList();
        if (!lines.isEmpty()) {
            groups.add(new Group(key, tone, icon, "danger".equals(tone), lines));
        }
    }

    private Line line(HomeSource.Task task) {
        return new Line(task.due(), task.due() == null ? "" : rest(task.due()), task.title(), task.text(), task.href());
    }

    private String rest(LocalDate due) {
        var days = ChronoUnit.DAYS.between(today.date(), due);
        var key = days < 0 ? "home.days-over" : days == 0 ? "home.due-today" : "home.days-left";
        return Texts.get(LocaleChoice.current(), key, Map.of("days", Math.abs(days)));
    }

    public List<Group> getGroups() {
        return groups;
    }

    public List<HomeSource.Figure> getFigures() {
        return figures.subList(0, Math.min(FIGURES, figures.size()));
    }

    /** What changed lately: the newest notices. */
    public List<NoticeQueries.NoticeRow> getNews() {
        return notices.mine(new PageRequest<>(NEWS, null, NoticeQueries.NoticeSort.NEWEST, false, false)).items();
    }

    public String say(NoticeQueries.NoticeRow notice) {
        return Texts.get(LocaleChoice.current(), "notice." + notice.key(), notice.arguments());
    }

    /** How much there is to do, in one sentence. */
    public String getLead() {
        var count = groups.stream().mapToInt(group -> group.tasks().size()).sum();
        var late = groups.stream().filter(Group::late).mapToInt(group -> group.tasks().size()).sum();
        var key = count == 0 ? "home.lead.none" : late == 0 ? "home.lead.on-time" : "home.lead.late";
        return Texts.get(LocaleChoice.current(), key, Map.of("count", count, "late", late));
    }
}
