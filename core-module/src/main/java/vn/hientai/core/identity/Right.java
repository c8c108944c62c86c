package vn.hientai.core.identity;

/** What a role may do (quyền). A right counts only within the units of the grant that brings it. */
public enum Right {
    /** Use the own worklist, file, development plan and settings. */
    USE_OWN,
    READ_UNITS,
    CHANGE_UNITS,
    READ_DECISIONS,
    DRAFT_DECISION,
    SIGN_DECISION,
    /** See people in the directory and the open part of their files. */
    READ_FILE,
    /** See what only HR may see: identity number, ethnicity, religion, health, family, Party data. */
    READ_SENSITIVE_FILE,
    EDIT_FILE,
    REGISTER_PERSON,
    /** Hand a whole file over to another province, or take one in. */
    HAND_OVER_FILE,
    EXPORT_PEOPLE,
    IMPORT_PEOPLE,
    READ_SALARY,
    GRANT_STEP_RAISE,
    READ_TALENT,
    NOMINATE_TALENT,
    EXAMINE_TALENT,
    ADMIT_TALENT,
    LEAD_DEVELOPMENT,
    /** See tasks and scores of people. */
    READ_WORK,
    /** Give tasks to people of the unit, confirm their results, track their scores. */
    LEAD_WORK,
    /** The same for those who lead units. */
    LEAD_HEADS,
    DRAFT_PRODUCTS,
    APPROVE_PRODUCTS,
    /** Hand in tasks and results from document and task systems. */
    INTAKE_WORK,
    /** See daring proposals that were handed in. */
    READ_DARING,
    /** Decide about them as the head of the agency. */
    DECIDE_DARING,
    /** Decide about those of heads, and about what was referred upward. */
    DECIDE_DARING_ABOVE,
    /** Hear advisory opinions as the head of the agency. */
    HEAR_OPINIONS,
    /** Hear those of heads, and those that were reported upward. */
    HEAR_OPINIONS_ABOVE,
    READ_POLICY,
    DRAFT_POLICY,
    CONFIRM_POLICY,
    MANAGE_ACCOUNTS,
    /** Put other templates of printed decisions in place. */
    MANAGE_TEMPLATES,
    READ_AUDIT,
    READ_REPORTS
}
