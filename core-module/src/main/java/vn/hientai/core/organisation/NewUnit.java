package vn.hientai.core.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.usecase.Audited;

/**
 * A unit to be established (đơn vị thành lập mới).
 *
 * @param officialCode the statistics office's code, or null
 * @param nameEn English name, or null
 * @param shortName abbreviation, or null
 */
public record NewUnit(
        @Audited @NotBlank @Pattern(regexp = "[A-Za-z0-9.\\-]{1,40}") String code,
        @NotNull UnitKind kind,
        @Size(max = 20) String officialCode,
        @Audited @NotBlank @Size(max = 250) String name,
        @Size(max = 250) String nameEn,
        @Size(max = 40) String shortName,
        @NotNull OrgUnitId parent) {
    UnitName.Wording wording() {
        return new UnitName.Wording(name, nameEn, shortName);
    }
}
