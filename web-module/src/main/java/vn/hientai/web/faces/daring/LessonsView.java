package vn.hientai.web.faces.daring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.rewards.daring.DaringQueries;
import vn.hientai.rewards.daring.DaringQueries.DaringSort;
import vn.hientai.rewards.daring.DaringQueries.Lesson;

/** What was dared and what it taught, for everybody (bài học từ đổi mới). */
@Named
@RequestScoped
public class LessonsView {
    @Inject
    DaringQueries daring;

    private String after;
    private Page<Lesson> page = Page.empty();

    public void open() {
        page = daring.lessons(new PageRequest<>(PageRequest.DEFAULT_LIMIT, after, DaringSort.NEWEST, true, false));
    }

    public Page<Lesson> getPage() {
        return page;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
