package vn.hientai.personnel.establishment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import vn.hientai.core.organisation.StaffCategory;

/**
 * What a job position is from a day on (bản mô tả vị trí việc làm).
 *
 * @param category whose seats it takes
 * @param rankLowest code of the lowest rank of those who hold it, or null; {@code rankHighest} of the highest
 * @param titles how decisions call those who hold it; the name itself always counts
 * @param needs level 1 to 5 by code of the competency in the catalogue
 * @param legalBasis where it comes from, such as the decision that approved the list of positions
 */
public record PositionText(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 200) String nameEn,
        @NotNull PostGroup group,
        @NotNull StaffCategory category,
        @Size(max = 4000) String description,
        @Size(max = 20) String rankLowest,
        @Size(max = 20) String rankHighest,
        @Size(max = 20) List<@NotBlank @Size(max = 200) String> titles,
        @Size(max = 40) Map<String, @NotNull @Min(1) @Max(5) Integer> needs,
        @NotBlank @Size(max = 300) String legalBasis,
        boolean confirmed) {}
