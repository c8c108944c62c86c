package vn.hientai.personnel.career.development;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.hientai.core.kernel.PersonId;

/**
 * What a plan says apart from its goals.
 *
 * @param targetPost the post that the plan prepares for, or null
 * @param mentor a colleague, or null as long as none is found
 * @param nextReviewOn when head and person look at it together, or null
 */
public record PlanText(
        @NotBlank @Size(max = 300) String title,
        @Size(max = 300) String targetPost,
        @NotNull LocalDate from,
        @NotNull LocalDate lastDay,
        PersonId mentor,
        LocalDate nextReviewOn) {}
