package vn.hientai.personnel.competency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import vn.hientai.core.organisation.StaffCategory;

/**
 * What a version of a framework says (nội dung khung năng lực).
 *
 * @param category whom it is for, or null for everybody
 * @param legalBasis instrument that sets it
 */
public record FrameworkText(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 200) String nameEn,
        StaffCategory category,
        @NotBlank @Size(max = 300) String legalBasis,
        @NotNull @Size(max = 60) List<@NotNull @Valid CompetencyText> competencies) {
    /**
     * One competency.
     *
     * @param code the same in every version of the framework
     * @param group heading under which it stands
     * @param confirmed whether name and levels were compared with the official text
     */
    public record CompetencyText(
            @NotBlank @Pattern(regexp = "[A-Z0-9][A-Z0-9.\\-]{0,19}") String code,
            @NotNull Dimension dimension,
            @NotBlank @Size(max = 200) String group,
            @NotBlank @Size(max = 200) String name,
            @Size(max = 200) String nameEn,
            boolean confirmed,
            @NotNull @Size(max = 5) List<@NotNull @Valid LevelText> levels) {}

    /** @param behaviours what somebody on the level is seen doing, one a line; may be empty */
    public record LevelText(
            @Min(1) @Max(5) int level, @NotBlank @Size(max = 1000) String description, @Size(max = 1000) String descriptionEn,
            @Size(max = 2000) String behaviours, boolean confirmed) {}
}
