package vn.hientai.web.faces.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.notice.NoticeQueries;
import vn.hientai.core.worklist.WorklistQueries;
import vn.hientai.core.worklist.WorklistQueries.TaskRow;
import vn.hientai.web.faces.support.BadgeSource;
import vn.hientai.web.faces.support.LocaleChoice;
import vn.hientai.web.faces.support.Workspace;

/** Puts the worklist on the home page and its count beside the menu. */
@RequestScoped
public class WorklistHome implements HomeSource, BadgeSource {
    private static final int SHOWN = 50;

    @Inject
    WorklistQueries worklist;

    @Inject
    NoticeQueries notices;

    @Override
    public List<Task> tasks() {
        return worklist.mine(new PageRequest<>(SHOWN, null, WorklistQueries.TaskSort.DEADLINE, false, false)).items().stream()
                .map(this::task)
                .toList();
    }

    private Task task(TaskRow row) {
        var locale = LocaleChoice.current();
        var detail = Texts.find(locale, "task." + row.kind() + ".detail").isPresent()
                ? Texts.get(locale, "task." + row.kind() + ".detail", row.arguments())
                : "";
        var passedOn = row.escalatedOn() == null
                ? ""
                : Texts.get(locale, row.fromBelow() ? "home.from-below" : "home.escalated", Map.of("day", row.escalatedOn()));
        return new Task(
                row.deadline(), Texts.get(locale, "task." + row.kind(), row.arguments()), (detail + " " + passedOn).strip(), row.link());
    }

    @Override
    public Map<Workspace, Long> waiting() {
        return Map.of(Workspace.HOME, worklist.openCount());
    }

    @Override
    public long unread() {
        return notices.unread();
    }
}
