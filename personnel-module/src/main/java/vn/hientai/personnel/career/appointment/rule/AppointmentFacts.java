package vn.hientai.personnel.career.appointment.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.StaffCategory;

/**
 * What the conditions of an appointment look at.
 *
 * @param move to a higher office (a first one counts as such), an equal or a lower one
 * @param post code of the office, or null
 * @param rank rank held, or null where not looked at
 * @param grades annual grades by year
 * @param lowerPostSince from when the adjacent lower or an equivalent post has been held, or null
 * @param planned whether in the succession plan for this or an equal or higher post
 * @param newUnit a unit newly formed, for which nobody can have been planned
 * @param bars what stands in the way at present, by code
 * @param sanctions days on which disciplinary decisions took effect
 */
public record AppointmentFacts(
        StaffCategory subject, Gender gender, PartialDate birth, Move move, String post, String rank,
        Map<Integer, AnnualGrade> grades, LocalDate lowerPostSince, boolean planned, boolean newUnit, List<String> bars,
        List<LocalDate> sanctions) {

    /** How the office stands to the present one. */
    public enum Move {
        HIGHER,
        EQUAL,
        LOWER
    }
}
