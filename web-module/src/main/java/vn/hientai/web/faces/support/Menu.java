package vn.hientai.web.faces.support;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.identity.Role;

/** The workspaces that the signed-in roles may enter, each with how much waits there. */
@Named
@RequestScoped
public class Menu {
    /** @param count how many things wait, 0 for none */
    public record Entry(String key, String icon, String href, long count, boolean current) {}

    @Inject
    Viewer viewer;

    @Inject
    Display display;

    @Inject
    ServletContext application;

    @Inject
    Instance<BadgeSource> sources;

    private List<Entry> entries;
    private long unread;

    @PostConstruct
    void open() {
        var waiting = waiting();
        var path = display.path();
        entries = Arrays.stream(Workspace.values())
                .filter(this::isOffered)
                .filter(this::exists)
                .map(workspace -> new Entry(workspace.key(), workspace.icon(), workspace.page(),
                        waiting.getOrDefault(workspace, 0L), workspace.holds(path)))
                .toList();
    }

    private Map<Workspace, Long> waiting() {
        var waiting = new EnumMap<Workspace, Long>(Workspace.class);
        if (viewer.isPresent()) {
            sources.forEach(source -> {
                source.waiting().forEach((workspace, count) -> waiting.merge(workspace, count, Long::sum));
                unread += source.unread();
            });
        }
        return waiting;
    }

    /** Who has other work finds the own file in the account menu, so that nobody has more than seven entries. */
    private boolean isOffered(Workspace workspace) {
        return workspace.roles().stream().anyMatch(viewer::plays)
                && !(workspace.roles().equals(Set.of(Role.CIVIL_SERVANT)) && viewer.isMoreThanStaff());
    }

    private boolean exists(Workspace workspace) {
        try {
            return application.getResource(workspace.page() + ".xhtml") != null;
        } catch (MalformedURLException unlikely) {
            throw new IllegalStateException(unlikely);
        }
    }

    public List<Entry> getEntries() {
        return entries;
    }

    public long getUnread() {
        return unread;
    }
}
