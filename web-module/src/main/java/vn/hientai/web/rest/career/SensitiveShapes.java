package vn.hientai.web.rest.career;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hientai.core.policy.Explanation;
import vn.hientai.personnel.career.mobility.SensitivePost.SeatState;
import vn.hientai.personnel.career.mobility.rule.PositionRotation.Situation;

/** What programs send and get of sensitive posts. */
public final class SensitiveShapes {
    private SensitiveShapes() {}

    @Schema(name = "SensitivePostToAdd", description = "A post for the register: either a job position of the unit, or the person who does the work.")
    public record Addition(
            @NotBlank @Schema(description = "Code of the unit") String unit,
            @NotBlank @Schema(description = "Code of the field of work, from /sensitive-posts/fields") String field,
            @Size(max = 300) @Schema(description = "How the post is called; the position's name when absent") String title,
            @Schema(description = "Code of the job position whose holders are meant") String position,
            @Schema(description = "Officer number of the person who does the work") String staff,
            @Schema(description = "First day of the person in the post") LocalDate since,
            @Schema(description = "Term of this post in years, where the field's does not count") Integer termYears,
            @Schema(description = "First day in the register, today when absent") LocalDate from,
            @NotBlank @Size(max = 2000) String reason) {}

    @Schema(name = "SensitivePostEnd", description = "Last day in the register, and why.")
    public record Ending(@NotNull LocalDate lastDay, @NotBlank @Size(max = 2000) String reason) {}

    @Schema(name = "RotationDeferral", description = "What keeps a holder in the post for now; NONE with the birth of a child for a mother.")
    public record Deferral(@NotBlank String staff, @NotNull Situation situation, LocalDate childBorn, @NotBlank @Size(max = 2000) String reason) {}

    @Schema(name = "RotationDeferralEnd", description = "Why it holds no longer.")
    public record Lifting(@NotBlank @Size(max = 2000) String reason) {}

    @Schema(name = "SensitiveField", description = "A field of work and its term.")
    public record Field(String field, String name, int years, @Schema(description = "Whether the legal officer confirmed it") boolean confirmed) {}

    @Schema(name = "SensitiveFields", description = "The fields of work whose posts are sensitive, on a day.")
    public record Fields(LocalDate on, List<Field> items) {}

    @Schema(name = "SensitiveSeat", description = "Who holds a sensitive post, since when, and when they are to change.")
    public record Seat(
            String staff, String fullName, String post, LocalDate since, LocalDate due, LocalDate noticeBy, SeatState state,
            @Schema(description = "Number of the declared hindrance") Long deferral, Situation situation, String reason, LocalDate declaredOn,
            @Schema(description = "First day without the hindrance, where it is known") LocalDate deferredUntil, List<Explanation> explanation) {}

    @Schema(name = "SensitivePost", description = "A post of the register with those who hold it on the day asked.")
    public record Post(
            long id, String unit, String unitName, String field, String fieldName, String title,
            @Schema(description = "Code of the job position; absent where it names a person") String position,
            @Schema(description = "Years after which a holder changes position") int years, LocalDate validFrom, LocalDate lastDay,
            String reason, String endReason, List<Seat> holders, int version) {}
}
