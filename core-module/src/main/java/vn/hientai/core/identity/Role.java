package vn.hientai.core.identity;

import static vn.hientai.core.identity.Right.*;

import java.util.EnumSet;
import java.util.Set;

/** The roles of the Department (vai trò), each with its rights; a grant binds a role to units and days. */
public enum Role {
    HR_OFFICER(
            READ_UNITS, CHANGE_UNITS, READ_DECISIONS, DRAFT_DECISION, SIGN_DECISION, READ_FILE, READ_SENSITIVE_FILE, EDIT_FILE,
            REGISTER_PERSON, HAND_OVER_FILE, EXPORT_PEOPLE, IMPORT_PEOPLE, READ_SALARY, GRANT_STEP_RAISE, READ_TALENT, EXAMINE_TALENT,
            READ_WORK, DRAFT_PRODUCTS, INTAKE_WORK, READ_DARING, READ_POLICY, READ_REPORTS),
    UNIT_HR(
            READ_UNITS, READ_DECISIONS, DRAFT_DECISION, READ_FILE, READ_SENSITIVE_FILE, EDIT_FILE, REGISTER_PERSON, EXPORT_PEOPLE,
            IMPORT_PEOPLE, READ_SALARY, READ_TALENT, READ_WORK, DRAFT_PRODUCTS, INTAKE_WORK, READ_DARING, READ_POLICY, READ_REPORTS),
    UNIT_HEAD(
            READ_UNITS, READ_DECISIONS, READ_FILE, READ_SALARY, READ_TALENT, NOMINATE_TALENT, LEAD_DEVELOPMENT, READ_WORK,
            LEAD_WORK, APPROVE_PRODUCTS, READ_DARING, DECIDE_DARING, HEAR_OPINIONS, READ_POLICY, READ_REPORTS),
    CIVIL_SERVANT(READ_UNITS, READ_POLICY),
    COUNCIL_MEMBER(READ_UNITS, READ_POLICY, READ_TALENT),
    INSPECTOR(READ_UNITS, READ_POLICY, READ_FILE),
    LEADERSHIP(
            READ_UNITS, READ_DECISIONS, SIGN_DECISION, READ_FILE, READ_TALENT, ADMIT_TALENT, READ_WORK, LEAD_HEADS,
            APPROVE_PRODUCTS, READ_DARING, DECIDE_DARING_ABOVE, HEAR_OPINIONS_ABOVE, READ_POLICY, READ_REPORTS),
    LEGAL_OFFICER(READ_UNITS, READ_POLICY, DRAFT_POLICY, CONFIRM_POLICY),
    AUDITOR(READ_UNITS, READ_POLICY, READ_AUDIT),
    ADMINISTRATOR(READ_UNITS, READ_POLICY, MANAGE_ACCOUNTS, MANAGE_TEMPLATES);

    private final Set<Right> rights;

    Role(Right first, Right... more) {
        var all = EnumSet.of(first, more);
        all.add(USE_OWN);
        this.rights = Set.copyOf(all);
    }

    public Set<Right> rights() {
        return rights;
    }

    /** Whether the role means anything only over a unit. */
    public boolean needsUnit() {
        return this != CIVIL_SERVANT && this != ADMINISTRATOR;
    }

    public boolean readsPersonnel() {
        return holds(READ_FILE) || holds(READ_SENSITIVE_FILE) || holds(READ_SALARY) || holds(READ_TALENT);
    }

    public boolean mayBeDelegated() {
        return this != CIVIL_SERVANT && this != ADMINISTRATOR && this != AUDITOR;
    }

    public boolean holds(Right right) {
        return rights.contains(right);
    }
}
