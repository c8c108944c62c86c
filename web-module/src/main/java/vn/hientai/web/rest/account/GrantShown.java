package vn.hientai.web.rest.account;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hientai.core.account.AccountQueries.GrantRow;
import vn.hientai.core.identity.Role;

@Schema(name = "Grant", description = "A role given over a unit for some days.")
public record GrantShown(
        @Schema(description = "Number of the grant") long id,
        @Schema(description = "The role") Role role,
        @Schema(description = "Code of the unit; absent for roles without one") String unit,
        @Schema(description = "Whether the units below count too") boolean withSubtree,
        @Schema(description = "First day") LocalDate from,
        @Schema(description = "Last day; absent until revoked") LocalDate lastDay,
        @Schema(description = "Username of who holds it") String holder,
        @Schema(description = "Username of who gave it") String grantedBy,
        @Schema(description = "Username of whose role it is, in their absence") String delegatedFrom,
        @Schema(description = "Why it was given") String reason,
        @Schema(description = "Moment at which it was taken back") Instant revokedAt,
        @Schema(description = "Whether it counts today") boolean inForce) {
    static GrantShown of(GrantRow row) {
        return new GrantShown(
                row.id(), row.role(), row.unitCode(), row.withSubtree(), row.from(), row.lastDay(), row.to(), row.grantedBy(),
                row.delegatedFrom(), row.reason(), row.revokedAt(), row.inForce());
    }
}
