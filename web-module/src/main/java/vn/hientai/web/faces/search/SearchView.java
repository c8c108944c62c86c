package vn.hientai.web.faces.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hientai.web.faces.support.LocaleChoice;
import vn.hientai.web.search.GlobalSearch;

/** What was found, group by group; what was typed is in the address. */
@Named
@RequestScoped
public class SearchView {
    private static final int PER_GROUP = 25;

    @Inject
    GlobalSearch search;

    private String typed;
    private List<GlobalSearch.Group> groups;

    public List<GlobalSearch.Group> getGroups() {
        if (groups == null) {
            groups = search.groups(typed, LocaleChoice.current(), PER_GROUP);
        }
        return groups;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}
