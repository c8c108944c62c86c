package vn.hientai.personnel.assessment.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.OrgUnitId;

/**
 * One version of a product of the catalogue (sản phẩm, công việc chuẩn).
 *
 * @param complexity group 1 to 5
 * @param coefficient how many standard products it is worth
 * @param standardHours usual time in hours, or null
 * @param lastDay null while it is open
 * @param reason of a refusal or an end
 */
public record ProductRow(
        long id, OrgUnitId agency, String code, String name, int complexity, BigDecimal points, BigDecimal standardPoints,
        BigDecimal coefficient, BigDecimal standardHours, String quality, LocalDate from, LocalDate lastDay, ProductStatus status,
        AccountId proposedBy, String reason) {
    /** Where a version stands. */
    public enum ProductStatus {
        DRAFT,
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    public boolean isDraft() {
        return status == ProductStatus.DRAFT;
    }

    /** The same with the coefficient that a task was given with. */
    ProductRow worth(BigDecimal asGiven) {
        return new ProductRow(
                id, agency, code, name, complexity, points, standardPoints, asGiven, standardHours, quality, from, lastDay, status,
                proposedBy, reason);
    }

    public boolean isOpen() {
        return status == ProductStatus.APPROVED && lastDay == null;
    }
}
