package vn.hientai.personnel.career.succession.rule;

import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.kernel.PartialDate;

/**
 * What the conditions of succession planning look at.
 *
 * @param object adjacent lower level (đối tượng 1), or one further down (đối tượng 2)
 * @param body whose next term it is for; null for the current term, which is measured on the day itself
 * @param level level of the post, such as PROVINCE
 * @param theory political theory held, or null
 * @param higher whether the post is higher than the present one
 * @param plannedPosts for how many posts the person is planned already at the same approving level
 * @param until60 a woman in a post that is held until sixty
 * @param sanctions days on which disciplinary decisions took effect
 * @param truthful whether the declarations about self and family are complete and true
 */
public record SuccessionFacts(
        Gender gender, PartialDate birth, Ring object, String body, String level, Theory theory, boolean higher,
        int plannedPosts, boolean until60, List<LocalDate> sanctions, boolean truthful) {

    /** How far below the post the person stands. */
    public enum Ring {
        OBJECT_1,
        OBJECT_2
    }

    /** Political theory (lý luận chính trị), the highest first. */
    public enum Theory {
        BACHELOR,
        ADVANCED,
        INTERMEDIATE,
        ELEMENTARY;

        public boolean reaches(Theory other) {
            return compareTo(other) <= 0 || this == ADVANCED && other == BACHELOR;
        }
    }
}
