package vn.hientai.web.rest.career;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hientai.personnel.career.development.DevelopmentQueries.GoalRow;
import vn.hientai.personnel.career.development.DevelopmentQueries.PlanEventRow;
import vn.hientai.personnel.career.development.GoalText;
import vn.hientai.personnel.career.development.PlanStatus;

/** What programs send and get of development plans. */
public final class PlanShapes {
    private PlanShapes() {}

    @Schema(description = "A plan that a head drafts.")
    public record NewPlan(
            @NotBlank @Schema(description = "Officer number") String staff,
            @NotBlank @Size(max = 300) String title,
            @Size(max = 300) String targetPost,
            @NotNull LocalDate from,
            @NotNull LocalDate lastDay,
            @Schema(description = "Officer number of the mentor") String mentor,
            LocalDate nextReviewOn,
            List<@Valid GoalText> goals) {}

    @Schema(description = "Changes of a plan; what is absent stays.")
    public record PlanChange(
            @Size(max = 300) String title, @Size(max = 300) String targetPost, LocalDate from, LocalDate lastDay,
            @Schema(description = "Officer number of the mentor; empty for none") String mentor, LocalDate nextReviewOn) {}

    @Schema(name = "PlanReason", description = "A reason or a result.")
    public record Reason(@NotBlank @Size(max = 4000) String reason) {}

    @Schema(description = "The person's answer to a proposed plan.")
    public record PlanAnswer(
            boolean accepted, @Size(max = 2000) @Schema(description = "What should change; needed unless accepted") String reason) {}

    @Schema(description = "How far a goal is.")
    public record Report(
            @NotNull @Min(0) @Max(100) Integer progress, @NotBlank @Size(max = 2000) String note,
            @Schema(description = "Number of an attachment") Long evidence) {}

    @Schema(description = "The head's answer to a report.")
    public record Confirmation(boolean confirmed, @Size(max = 2000) @Schema(description = "Needed unless confirmed") String note) {}

    @Schema(description = "What was said at a review, and when the next one is.")
    public record Review(@NotBlank @Size(max = 4000) String note, LocalDate next) {}

    @Schema(name = "DevelopmentPlanInList", description = "A plan in a list.")
    public record Shape(
            long id, String staff, String fullName, String unit, String title, PlanStatus status, LocalDate from, LocalDate lastDay,
            LocalDate nextReviewOn, int goals, int progress, int waiting, int version) {}

    @Schema(name = "DevelopmentPlan", description = "A plan whole.")
    public record Whole(
            long id, String staff, String fullName, String unit, String title, String targetPost, PlanStatus status, LocalDate from,
            LocalDate lastDay, LocalDate nextReviewOn, String mentor, String mentorName, LocalDate agreedOn, LocalDate acceptedOn,
            String changeRequest, String result, LocalDate closedOn, int progress, List<GoalRow> goals, List<PlanEventRow> history,
            int version) {}

    @Schema(description = "Number of what was made.")
    public record Made(long id) {}
}
