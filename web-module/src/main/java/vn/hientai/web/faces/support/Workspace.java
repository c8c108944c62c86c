package vn.hientai.web.faces.support;

import static vn.hientai.core.identity.Role.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.hientai.core.identity.Role;

/**
 * The entries of the menu, in their order, each with its icon, the page it opens and the roles that see it. An entry
 * shows once its page exists. No role may see more than seven.
 */
public enum Workspace {
    HOME("home", "/home", Role.values()),
    PEOPLE("people", "/officer/people", HR_OFFICER, INSPECTOR, LEADERSHIP),
    ORGANISATION("organisation", "/org/units", HR_OFFICER, LEADERSHIP),
    GRADING("assessment", "/officer/assessment", HR_OFFICER),
    TALENT("star", "/officer/nominations", HR_OFFICER),
    DECISIONS("report", "/decisions/list", HR_OFFICER, LEADERSHIP),
    DUE("calendar", "/officer/due", HR_OFFICER, UNIT_HR),
    UNIT_PEOPLE("people", "/unit/people", UNIT_HR, UNIT_HEAD),
    UNIT_ESTABLISHMENT("organisation", "/unit/establishment", UNIT_HR),
    UNIT_IMPORTS("upload", "/unit/imports", UNIT_HR),
    UNIT_WORK("tick", "/unit/work", UNIT_HEAD),
    UNIT_TALENT("star", "/unit/talent", UNIT_HR, UNIT_HEAD),
    MY_FILE("person", "/me/file", CIVIL_SERVANT),
    MY_WORK("tick", "/me/work", CIVIL_SERVANT),
    MY_PATH("path", "/me/development", CIVIL_SERVANT),
    MY_DARING("idea", "/me/daring", CIVIL_SERVANT),
    DARING("idea", "/daring/proposals", UNIT_HEAD, LEADERSHIP),
    COUNCIL("team", "/council/sessions", COUNCIL_MEMBER),
    INSPECTION("shield", "/inspector/plan", INSPECTOR),
    FEEDBACK("speech", "/inspector/feedback", INSPECTOR),
    BOARD("columns", "/leadership/board", LEADERSHIP),
    SUCCESSION("star", "/leadership/talent", LEADERSHIP),
    POLICY("law", "/policy/rules", LEGAL_OFFICER, AUDITOR, ADMINISTRATOR, COUNCIL_MEMBER),
    TRAIL("history", "/auditor/trail", AUDITOR),
    READS("eye", "/auditor/reads", AUDITOR),
    ACCOUNTS("lock", "/admin/accounts", ADMINISTRATOR),
    TEMPLATES("report", "/admin/templates", ADMINISTRATOR),
    SETTINGS("gear", "/admin/settings", ADMINISTRATOR),
    REPORTS("report", "/reports/gallery", HR_OFFICER, UNIT_HR, UNIT_HEAD, LEADERSHIP);

    private final String icon;
    private final String page;
    private final Set<Role> roles;

    Workspace(String icon, String page, Role... roles) {
        this.icon = icon;
        this.page = page;
        this.roles = roles.length == 0 ? EnumSet.noneOf(Role.class) : EnumSet.of(roles[0], roles);
    }

    public String icon() {
        return icon;
    }

    public String page() {
        return page;
    }

    public Set<Role> roles() {
        return roles;
    }

    /** The key of the entry's words. */
    public String key() {
        return "menu." + name().toLowerCase().replace('_', '-');
    }

    /** Whether a page belongs to the entry, so that the menu says where the reader is. */
    boolean holds(String path) {
        return path.equals(page) || path.startsWith(page + "/") || further().stream().anyMatch(path::startsWith);
    }

    /** How the addresses of its further pages begin, where they do not lie below its own. */
    private List<String> further() {
        return switch (this) {
            case PEOPLE -> List.of("/officer/person", "/officer/imports");
            case ORGANISATION, UNIT_ESTABLISHMENT -> List.of("/org/");
            case TALENT -> List.of("/officer/nomination", "/officer/talent");
            case DECISIONS -> List.of("/decisions/", "/officer/procedure");
            case DUE -> List.of("/officer/retirement", "/me/calendar");
            case REPORTS -> List.of("/reports/");
            case UNIT_PEOPLE -> List.of("/unit/person");
            case UNIT_WORK -> List.of("/unit/task", "/unit/score", "/unit/products");
            case MY_WORK -> List.of("/me/task");
            case MY_DARING -> List.of("/me/proposal", "/daring/", "/opinions/");
            case DARING -> List.of("/daring/", "/opinions/");
            case UNIT_TALENT -> List.of("/unit/nominat", "/unit/plan");
            case SUCCESSION -> List.of("/leadership/nomination");
            case POLICY -> List.of("/policy/");
            case TRAIL -> List.of("/auditor/verification");
            case ACCOUNTS -> List.of("/admin/account", "/admin/new-account");
            default -> List.of();
        };
    }
}
