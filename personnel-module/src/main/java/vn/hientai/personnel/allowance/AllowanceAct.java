package vn.hientai.personnel.allowance;

/** What a decision does to an allowance. */
public enum AllowanceAct {
    /** Cho hưởng. */
    GRANT,
    /** Điều chỉnh mức hưởng: what is paid ends the day before, and goes on at the new level. */
    CHANGE,
    /** Thôi hưởng. */
    END
}
