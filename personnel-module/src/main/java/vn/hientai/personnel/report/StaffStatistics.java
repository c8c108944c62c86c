package vn.hientai.personnel.report;

import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.organisation.OrgNode;

/**
 * Number and quality of the staff of a unit on a day (thống kê số lượng, chất lượng): one line for each unit directly below,
 * the figures of each group side by side. Within a group the columns add up to the heads of the line.
 *
 * @param hidden whether groups are left out because the reader may not see what they rest on
 * @param unconfirmed parameters that still await the legal officer
 */
public record StaffStatistics(
        OrgNode unit, LocalDate asOf, List<Group> groups, List<Line> lines, Line total, boolean hidden, List<String> unconfirmed) {

    /** What people are told apart by. */
    public enum Kind {
        HEADS,
        SEX,
        SUBJECT,
        RANK,
        EDUCATION,
        THEORY,
        STATE_MANAGEMENT,
        LANGUAGE,
        IT,
        ETHNIC,
        PARTY,
        AGE
    }

    /** A group with its columns; an age column bears its first and last year of age. */
    public record Group(Kind kind, List<Column> columns) {}

    /** @param from first year of age and {@code to} last one, of an age band; null elsewhere and where it is open */
    public record Column(String code, Integer from, Integer to) {}

    /** @param unit null for people whose unit is not in the tree of the day; the unit asked for: those directly in it */
    public record Line(OrgNode unit, List<Long> values) {
        public long heads() {
            return values.get(0);
        }
    }
}
