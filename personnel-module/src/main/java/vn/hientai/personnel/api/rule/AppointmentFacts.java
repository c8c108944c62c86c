package vn.hientai.personnel.api.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.StaffCategory;

/**
 * What the conditions of an appointment look at.
 *
 * @param subject kind of staff, or null where not looked at
 * @param retires last day in service by age, or null where the law has no age for it
 * @param move to a higher office (a first one counts as such), an equal or a lower one
 * @param post code of the office, or null
 * @param rank rank held, or null where not looked at
 * @param degree code of the highest degree, {@code NONE}, or null where not looked at
 * @param grades annual grades by year
 * @param lower the adjacent lower post, or null where not looked at
 * @param planned whether in the succession plan for this or an equal or higher post; null where not looked at
 * @param newUnit a unit newly formed, for which nobody can have been planned
 * @param bars what stands in the way at present, by code
 * @param sanctions days on which disciplinary decisions took effect
 * @param excepted whether the authority has decided on a special case, with its reasons
 */
public record AppointmentFacts(
        StaffCategory subject, LocalDate retires, Move move, String post, String rank, String degree,
        Map<Integer, AnnualGrade> grades, LowerPost lower, Boolean planned, boolean newUnit, List<String> bars,
        List<LocalDate> sanctions, boolean excepted) {

    /** How the office stands to the present one. */
    public enum Move {
        HIGHER,
        EQUAL,
        LOWER
    }

    /**
     * Time in the adjacent lower or an equivalent post.
     *
     * @param office its code, or null where it has none
     * @param since from when it has been held, earlier stretches added; null when it is not held
     * @param attainable from when it could be held by someone who does not yet, or null
     */
    public record LowerPost(String office, LocalDate since, LocalDate attainable) {}

    /** The same person with or without a place in the succession plan for the post that is judged. */
    public AppointmentFacts planned(boolean inPlan) {
        return new AppointmentFacts(
                subject, retires, move, post, rank, degree, grades, lower, inPlan, newUnit, bars, sanctions, excepted);
    }

    /** The same person with the degree, which others read from the words of the file. */
    public AppointmentFacts withDegree(String code) {
        return new AppointmentFacts(
                subject, retires, move, post, rank, code, grades, lower, planned, newUnit, bars, sanctions, excepted);
    }
}
