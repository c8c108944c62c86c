package vn.hientai.personnel.salary.rule;

import java.time.LocalDate;

/**
 * What an early step rise looks at.
 *
 * @param step where the person stands, and what delays the ordinary rise
 * @param merit the achievement, or null
 * @param noticedOn day of the notice of retirement, or null
 * @param retiresOn last day in service; null: as long after the notice as the law asks
 * @param headcount people on the payroll list on 31 December of the review year, or null where not asked
 * @param alreadyGranted early rises for merit given this year
 * @param previousEarly day of the decision on the person's last early rise, or null
 * @param lastRiseWasEarly whether the step held now came by an early rise
 */
public record EarlyRaiseFacts(
        StepRaiseFacts step, Merit merit, LocalDate noticedOn, LocalDate retiresOn, Integer headcount, int alreadyGranted,
        LocalDate previousEarly, boolean lastRiseWasEarly) {

    /** A commendation by its code and the day of its decision (thành tích). */
    public record Merit(String code, LocalDate date) {}
}
