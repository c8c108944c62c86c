package vn.hientai.web.security;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;

/**
 * Which pages belong to whom, in one place: an address stands under the longest prefix here, and needs one of its
 * rights. What stands under none is for nobody.
 */
public enum PageArea {
    ENTRANCE("/", Kind.OPEN),
    SIGN_IN("/signin", Kind.OPEN),
    NEW_PASSWORD("/password", Kind.OPEN),
    ASSETS("/assets", Kind.OPEN),
    FACES_RESOURCES("/jakarta.faces.resource", Kind.OPEN),
    HEALTH("/health", Kind.OPEN),
    DESCRIPTION("/openapi", Kind.OPEN),
    CALCULATORS("/calculators", Kind.OPEN),
    CITIZENS("/feedback", Kind.OPEN),
    ICON("/favicon.ico", Kind.OPEN),
    /** The gallery of composites: for administrators, in demonstration mode only. */
    GALLERY("/dev", Right.MANAGE_ACCOUNTS),
    /** The programming interface has a guard of its own. */
    API("/api", Kind.OPEN),
    HOME("/home", Kind.SIGNED_IN),
    SIGN_OUT("/signout", Kind.SIGNED_IN),
    SEARCH("/search", Kind.SIGNED_IN),
    TASKS("/tasks", Kind.SIGNED_IN),
    NOTICES("/notices", Kind.SIGNED_IN),
    INBOX("/inbox", Kind.SIGNED_IN),
    JOBS("/jobs", Kind.SIGNED_IN),
    LIVE("/jakarta.faces.push", Kind.SIGNED_IN),
    CATALOGUES("/catalogues", Kind.SIGNED_IN),
    SETTINGS("/me/settings", Kind.SIGNED_IN),
    ME("/me", Right.USE_OWN),
    ORGANISATION("/org", Right.READ_UNITS),
    ORG_UNIT_SCORE("/org/unit-score", Right.READ_REPORTS),
    OFFICER_ORGANISATION("/officer/organisation", Right.READ_UNITS),
    OFFICER("/officer", Right.READ_FILE),
    OFFICER_DUE("/officer/due", Right.EDIT_FILE),
    OFFICER_PROCEDURES("/officer/procedures", Right.READ_DECISIONS),
    OFFICER_NEW_PROCEDURE("/officer/procedure-new", Right.DRAFT_DECISION),
    /** Members of the meetings come from every role; who may read the case says the case itself. */
    OFFICER_PROCEDURE("/officer/procedure", Right.USE_OWN),
    OFFICER_SENSITIVE("/officer/sensitive-posts", Right.READ_FILE),
    OFFICER_SENSITIVE_POST("/officer/sensitive-post", Right.READ_FILE),
    OFFICER_NEW_SENSITIVE("/officer/sensitive-post-new", Right.EDIT_FILE),
    OFFICER_RETIREMENT("/officer/retirement", Right.DRAFT_DECISION),
    OFFICER_ACT("/officer/act", Right.DRAFT_DECISION),
    OFFICER_PAY_ROUND("/officer/pay-round", Right.DRAFT_DECISION),
    OFFICER_PAY_FUND("/officer/pay-fund", Right.EDIT_FILE),
    OFFICER_ALLOWANCE("/officer/allowance", Right.DRAFT_DECISION),
    OFFICER_ALLOWANCES("/officer/allowances", Right.DRAFT_DECISION),
    OFFICER_NEW_PERSON("/officer/person-new", Right.REGISTER_PERSON),
    OFFICER_CORRECTIONS("/officer/corrections", Right.EDIT_FILE),
    OFFICER_CORRECTION("/officer/correction", Right.EDIT_FILE),
    OFFICER_HANDOVER("/officer/handover", Right.HAND_OVER_FILE),
    OFFICER_INTAKE("/officer/intake", Right.HAND_OVER_FILE),
    OFFICER_PHOTO("/officer/photo", Right.EDIT_FILE),
    OFFICER_IMPORTS("/officer/imports", Right.IMPORT_PEOPLE),
    OFFICER_TALENT("/officer/talent", Right.EXAMINE_TALENT),
    OFFICER_NOMINATIONS("/officer/nominations", Right.EXAMINE_TALENT),
    OFFICER_NOMINATION("/officer/nomination", Right.EXAMINE_TALENT),
    OFFICER_REVIEWS("/officer/reviews", Right.MANAGE_REVIEWS),
    OFFICER_REVIEW("/officer/review", Right.MANAGE_REVIEWS),
    OFFICER_STEP_RAISE("/officer/step-raise", Right.DRAFT_DECISION),
    OFFICER_DECISIONS("/officer/decisions", Right.READ_DECISIONS),
    PEOPLE("/people", Right.READ_FILE),
    DECISIONS("/decisions", Right.READ_DECISIONS),
    TALENT("/talent", Right.READ_TALENT),
    UNIT("/unit", Right.IMPORT_PEOPLE, Right.NOMINATE_TALENT),
    UNIT_WORK("/unit/work", Right.READ_WORK),
    UNIT_CAMPAIGNS("/unit/campaigns", Right.READ_WORK),
    UNIT_CAMPAIGN("/unit/campaign", Right.READ_WORK),
    UNIT_GRADING("/unit/grading", Right.READ_WORK),
    UNIT_EVIDENCE("/unit/evidence", Right.READ_WORK),
    UNIT_SELF_REVIEWS("/unit/self-reviews", Right.READ_WORK),
    UNIT_SELF_REVIEW("/unit/self-review", Right.READ_WORK),
    UNIT_WORK_INTAKE("/unit/work-intake", Right.INTAKE_WORK),
    UNIT_WORK_SHEET("/unit/work-sheet", Right.INTAKE_WORK),
    UNIT_TASK("/unit/task", Right.READ_WORK),
    UNIT_SCORE("/unit/score", Right.READ_WORK),
    UNIT_PRODUCTS("/unit/products", Right.READ_WORK),
    UNIT_COMPETENCIES("/unit/competencies", Right.READ_WORK),
    UNIT_NOMINATE("/unit/nominate", Right.NOMINATE_TALENT),
    UNIT_PLAN("/unit/plan", Right.LEAD_DEVELOPMENT),
    UNIT_IMPORTS("/unit/imports", Right.IMPORT_PEOPLE),
    /** What was learned is for everybody here, as is the own proposal; whose a proposal is says the page itself. */
    DARING("/daring", Right.USE_OWN),
    DARING_PROPOSALS("/daring/proposals", Right.READ_DARING),
    /** Whom an opinion concerns says the page itself. */
    OPINIONS("/opinions", Right.USE_OWN),
    COUNCIL("/council", Right.READ_TALENT),
    INSPECTOR("/inspector", Right.READ_FILE),
    LEADERSHIP("/leadership", Right.ADMIT_TALENT),
    POLICY("/policy", Right.READ_POLICY),
    AUDITOR("/auditor", Right.READ_AUDIT),
    ADMIN("/admin", Right.MANAGE_ACCOUNTS),
    ADMIN_TEMPLATES("/admin/templates", Right.MANAGE_TEMPLATES),
    REPORTS("/reports", Right.READ_REPORTS);

    private enum Kind {
        OPEN,
        SIGNED_IN,
        BY_RIGHT
    }

    private final String prefix;
    private final Kind kind;
    private final Set<Right> rights;

    PageArea(String prefix, Kind kind) {
        this.prefix = prefix;
        this.kind = kind;
        this.rights = Set.of();
    }

    PageArea(String prefix, Right first, Right... more) {
        this.prefix = prefix;
        this.kind = Kind.BY_RIGHT;
        this.rights = EnumSet.of(first, more);
    }

    /** The area of an address such as {@code /officer/people} or {@code /officer/people.xhtml}. */
    public static Optional<PageArea> of(String path) {
        var bare = path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path;
        return Arrays.stream(values())
                .filter(area -> area.holds(bare))
                .max(Comparator.comparingInt(area -> area.prefix.length()));
    }

    private boolean holds(String path) {
        return path.equals(prefix) || !prefix.equals("/") && path.startsWith(prefix + "/");
    }

    public boolean isOpen() {
        return kind == Kind.OPEN;
    }

    public boolean admits(CurrentActor actor) {
        return switch (kind) {
            case OPEN -> true;
            case SIGNED_IN -> actor.isPresent();
            case BY_RIGHT -> rights.stream().anyMatch(actor::holds);
        };
    }
}
