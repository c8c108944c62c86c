package vn.hientai.rewards.opinion;

import java.time.LocalDate;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;

/**
 * An advisory opinion as it stands.
 *
 * @param staff officer number of the adviser
 * @param unit the agency whose head decides
 * @param forAbove the adviser heads the agency: the authority above decides
 * @param ruling why it was accepted or not
 * @param reserved the view that is kept, or null
 * @param answer what the next level concluded, or null
 */
public record OpinionRow(
        long id, PersonId person, String staff, String fullName, OrgUnitId unit, String matter, String opinion, String grounds,
        LocalDate givenOn, OpinionState state, boolean forAbove, LocalDate ruledOn, String ruler, String ruling, String paper, String reserved,
        LocalDate reservedOn, LocalDate reportedOn, String answer, LocalDate answeredOn, String answerer, int version) {}
