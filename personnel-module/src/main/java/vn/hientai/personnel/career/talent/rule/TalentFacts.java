package vn.hientai.personnel.career.talent.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.StaffCategory;

/**
 * What the talent criteria look at.
 *
 * @param pool under which qualifier the book holds what differs for this pool, or empty
 * @param recruitedOn first day of service, or null when the file does not know it
 * @param degree highest degree, or null when the file does not know it
 * @param grades annual grades by year
 * @param sanctions every sanction that has come into effect
 */
public record TalentFacts(
        String pool,
        StaffCategory subject,
        PartialDate birth,
        LocalDate recruitedOn,
        Degree degree,
        Map<Integer, AnnualGrade> grades,
        List<Sanctioned> sanctions) {

    /** A sanction: first day on which its decision counts, first day on which it no longer counts (null: by the book). */
    public record Sanctioned(String form, LocalDate effectiveOn, LocalDate lapsesOn) {}
}
