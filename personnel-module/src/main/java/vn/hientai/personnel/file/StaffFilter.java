package vn.hientai.personnel.file;

import java.time.LocalDate;
import java.util.Set;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.VietnameseText;

/**
 * What the directory is asked for (điều kiện lọc). A part that is null is not asked for.
 *
 * @param query name in any spelling, personnel number, or citizen identity number
 * @param units the units asked for, already widened to what stands below them if so wished; null for any unit
 * @param minAge full years on the day of the list
 * @param office code of a leadership office, or {@code ANY}
 * @param stepDueBy the ordinary waiting time for the next step is over by then
 * @param completenessBelow percent of the essential fields
 * @param codes personnel numbers, when single people are meant
 * @param asOf the day of the list; null for today
 */
public record StaffFilter(
        String query,
        Set<Long> units,
        String rank,
        String gender,
        String subject,
        String status,
        Integer minAge,
        Integer maxAge,
        String office,
        String talent,
        LocalDate stepDueBy,
        LocalDate retiresBy,
        Integer completenessBelow,
        Set<String> codes,
        LocalDate asOf) {
    public static StaffFilter everyone() {
        return new StaffFilter(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    public static StaffFilter named(String query) {
        return new StaffFilter(
                query, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    public static StaffFilter ofUnit(OrgUnitId unit) {
        return new StaffFilter(
                null, Set.of(unit.value()), null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    boolean isOpen() {
        return equals(everyone());
    }

    boolean hasQuery() {
        return query != null && !VietnameseText.clean(query).isEmpty();
    }

    /** The conditions as the audit trail keeps them: not the name or number searched for, nor the people picked out. */
    public String traced() {
        var unnamed = new StaffFilter(
                query == null ? null : "*", units, rank, gender, subject, status, minAge, maxAge, office, talent, stepDueBy,
                retiresBy, completenessBelow, codes == null ? null : Set.of(codes.size() + " people"), asOf);
        return unnamed.toString();
    }
}
