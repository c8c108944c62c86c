package vn.hientai.personnel.assessment.campaign;

import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.OrgUnitId;

/**
 * A campaign as it stands.
 *
 * @param governingOn day whose organisation was frozen
 * @param decideBy last day by the decree
 * @param job the opening in the background, or null
 */
public record Campaign(
        long id, int year, OrgUnitId unit, String unitCode, String unitName, String title, LocalDate governingOn, LocalDate decideBy,
        boolean contracts, CampaignStatus status, String job, int people, String author, LocalDate openedOn, LocalDate closedOn,
        String reason, int version) {
    /** Refuses changes to a campaign that is not open. */
    void mustBeOpen() {
        if (status != CampaignStatus.OPEN) {
            throw new Conflict("campaign.not-open", Map.of("title", title));
        }
    }
}
