package vn.hientai.rewards.daring;

import java.time.Instant;
import java.time.LocalDate;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.StaffCategory;

/**
 * A daring proposal as it stands (đề xuất đổi mới, sáng tạo).
 *
 * @param staff officer number of the author
 * @param unit the agency whose head decides
 * @param seal SHA-256 of what was handed in, in hexadecimal; null for a draft, like its moment
 * @param meetingBy last day on which the leadership meets
 * @param paper number of the written decision, where there is one
 * @param summary what the public gallery says of it
 */
public record DaringRow(
        long id, PersonId person, String staff, String fullName, StaffCategory subject, OrgUnitId unit, Plan plan, boolean showName,
        DaringState state, LocalDate createdOn, String seal, Instant sealedAt, LocalDate receivedOn, LocalDate meetingBy,
        DecidedBy decidedBy, LocalDate decidedOn, String decider, String paper, LocalDate publishedOn, String summary, int version) {
    public String title() {
        return plan.title();
    }
}
