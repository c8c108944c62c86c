package vn.hientai.rewards.commendation.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.StaffCategory;

/**
 * What a proposal of an award for a person rests on (thành tích).
 *
 * @param grades by year
 * @param underReview discipline is being considered, or an inspection, complaint or denunciation is open
 */
public record Merit(
        Award award, StaffCategory subject, Map<Integer, AnnualGrade> grades, List<Title> titles,
        List<Initiative> initiatives, boolean underReview, List<Sanctioned> sanctions) {

    /** An award held, with the year of the work it was given for. */
    public record Title(Award code, int year) {}

    /** How far an initiative's influence reaches (phạm vi ảnh hưởng). */
    public enum Level {
        GRASSROOTS,
        PROVINCE,
        NATIONAL;

        boolean reaches(Level other) {
            return compareTo(other) >= 0;
        }
    }

    /** A recognised initiative. */
    public record Initiative(Level level, int year) {}

    public record Sanctioned(SanctionForm form, LocalDate effective) {}

    boolean holds(Award code, int year) {
        return titles.contains(new Title(code, year));
    }

    AnnualGrade grade(int year) {
        return grades.getOrDefault(year, AnnualGrade.NOT_GRADED);
    }

    /** Initiatives of the years that reach a level. */
    int initiatives(Level least, int first, int last) {
        return (int) initiatives.stream()
                .filter(one -> one.level().reaches(least) && one.year() >= first && one.year() <= last).count();
    }
}
