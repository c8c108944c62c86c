package vn.hientai.web.faces.daring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.Page;
import vn.hientai.core.kernel.PageRequest;
import vn.hientai.rewards.daring.DaringQueries;
import vn.hientai.rewards.daring.DaringQueries.DaringSort;
import vn.hientai.rewards.daring.DaringQueries.Filter;
import vn.hientai.rewards.daring.DaringRow;

/** One's own daring proposals. */
@Named
@RequestScoped
public class MyDaringView {
    @Inject
    CurrentActor actor;

    @Inject
    DaringQueries daring;

    private String after;
    private Page<DaringRow> page = Page.empty();

    public void open() {
        if (isPresent()) {
            page = daring.list(
                    AccessScope.only(actor.who().personOrNull()), new Filter(null, actor.who().personOrNull(), null),
                    new PageRequest<>(PageRequest.DEFAULT_LIMIT, after, DaringSort.NEWEST, true, false));
        }
    }

    /** Whether the account belongs to somebody who works here. */
    public boolean isPresent() {
        return actor.who().person().isPresent();
    }

    public Page<DaringRow> getPage() {
        return page;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
