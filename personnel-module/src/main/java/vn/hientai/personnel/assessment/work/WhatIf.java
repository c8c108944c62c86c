package vn.hientai.personnel.assessment.work;

/**
 * A supposition about tasks of a month (xem trước).
 *
 * @param task which one, or null for all that are open
 * @param lateDays with {@link Ending#LATE} only
 */
public record WhatIf(Long task, Ending ending, int lateDays) {
    /** How it would end. */
    public enum Ending {
        ON_TIME,
        LATE,
        FOUND_WANTING,
        NOT_DONE
    }

    public static final WhatIf ALL_IN_TIME = new WhatIf(null, Ending.ON_TIME, 0);
}
