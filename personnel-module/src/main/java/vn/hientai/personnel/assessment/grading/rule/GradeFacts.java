package vn.hientai.personnel.assessment.grading.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.StaffCategory;

/**
 * What a yearly grade looks at (xếp loại chất lượng hằng năm).
 *
 * @param score points of the year; null in regimes without points
 * @param results how far the criteria are met; null in regimes with points
 * @param degradationConcluded the authority has concluded ideological or moral degradation
 * @param corruptionInUnit the unit in direct charge was involved in corruption or waste and that was handled by law
 * @param organisationGrade of the organisation that the person heads; null for others
 */
public record GradeFacts(
        StaffCategory subject, int year, BigDecimal score, Results results, Presence presence,
        List<Sanctioned> sanctions, boolean degradationConcluded, boolean corruptionInUnit,
        AnnualGrade organisationGrade) {

    /** Why someone was away for part of the year. */
    public enum Absence {
        NONE,
        UNPAID,
        SICK,
        MATERNITY,
        OTHER
    }

    /** Time worked in the year, in months. */
    public record Presence(BigDecimal monthsWorked, Absence absence, BigDecimal absenceMonths) {}

    /**
     * A sanction of the Party or the State.
     *
     * @param publicDuty whether the violation is linked to public duty; null where that is not known
     * @param alreadyCountedYear year that was failed through the same violation; null for none
     */
    public record Sanctioned(SanctionForm form, LocalDate effective, Boolean publicDuty, Integer alreadyCountedYear) {}

    /** How well a group of criteria is met. */
    public enum Mark {
        WELL,
        MET,
        NOT_MET
    }

    /**
     * Results where there are no points (NĐ 90/2020/NĐ-CP), as fractions; what is null is not known or does not exist.
     *
     * @param groups marks of the groups of criteria
     * @param tasksOnTime tasks done on time, with quality and effect
     * @param tasksExceeded tasks done beyond what was asked
     * @param unitTargets targets of the unit that are done
     * @param unitTargetsOnTime those on time and with quality
     * @param unitTargetsExceeded those exceeded
     * @param unitsCompleted subordinate units graded completed or better
     * @param unitsGood subordinate units graded good or better
     */
    public record Results(
            List<Mark> groups, BigDecimal tasksOnTime, BigDecimal tasksExceeded, BigDecimal unitTargets,
            BigDecimal unitTargetsOnTime, BigDecimal unitTargetsExceeded, BigDecimal unitsCompleted,
            BigDecimal unitsGood) {}
}
