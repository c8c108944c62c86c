package vn.hientai.personnel.career.development;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What a goal says.
 *
 * @param detail what exactly is to be done, or null
 * @param competency code of the competency it strengthens, or null
 * @param dueOn last day
 */
public record GoalText(
        @NotNull GoalKind kind,
        @NotBlank @Size(max = 300) String title,
        @Size(max = 2000) String detail,
        @Size(max = 40) String competency,
        @NotNull LocalDate dueOn) {}
