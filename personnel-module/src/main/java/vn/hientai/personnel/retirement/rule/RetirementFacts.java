package vn.hientai.personnel.retirement.rule;

import vn.hientai.core.kernel.Gender;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.StaffCategory;

/**
 * What retirement looks at.
 *
 * @param birth the birth date as far as the file knows it
 * @param category whose procedure applies, or null for civil servants
 */
public record RetirementFacts(Gender gender, PartialDate birth, StaffCategory category) {

    public static RetirementFacts of(Gender gender, PartialDate birth) {
        return new RetirementFacts(gender, birth, null);
    }
}
