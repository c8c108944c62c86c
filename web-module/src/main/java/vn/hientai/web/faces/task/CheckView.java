package vn.hientai.web.faces.task;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Texts;
import vn.hientai.core.worklist.CompleteCheck;
import vn.hientai.core.worklist.WorklistQueries;
import vn.hientai.core.worklist.WorklistQueries.TaskRow;
import vn.hientai.web.faces.support.LocaleChoice;
import vn.hientai.web.faces.support.Notices;

/** One check: where to look, and what was found. */
@Named
@ViewScoped
public class CheckView implements Serializable {
    @Inject
    transient WorklistQueries worklist;

    @Inject
    transient CompleteCheck completeCheck;

    @Inject
    transient Notices notices;

    private long id;
    private String finding;
    private transient TaskRow task;

    public TaskRow getTask() {
        if (task == null) {
            task = worklist.check(id).orElseThrow(() -> new NotFound("Task", id));
        }
        return task;
    }

    public String getTitle() {
        return Texts.get(LocaleChoice.current(), "task." + getTask().kind(), getTask().arguments());
    }

    /** The page to look at. */
    public String getPlace() {
        return getTask().arguments().get("place");
    }

    public String complete() {
        var title = getTitle();
        completeCheck.handle(new CompleteCheck.Command(id, finding));
        notices.done("check.done", Map.of("title", title));
        return "/home?faces-redirect=true";
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getFinding() {
        return finding;
    }

    public void setFinding(String finding) {
        this.finding = finding;
    }
}
