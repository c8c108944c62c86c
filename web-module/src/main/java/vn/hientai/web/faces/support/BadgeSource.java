package vn.hientai.web.faces.support;

import java.util.Map;

/** Port: how many things wait behind the entries of the menu, by the entry's name. Implemented by features' views. */
public interface BadgeSource {
    Map<Workspace, Long> waiting();

    /** How many unread messages the inbox holds. */
    default long unread() {
        return 0;
    }
}
