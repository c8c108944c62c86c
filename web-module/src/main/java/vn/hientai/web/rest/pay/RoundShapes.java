package vn.hientai.web.rest.pay;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hientai.core.policy.Explanation;
import vn.hientai.personnel.payround.Hindrance;
import vn.hientai.personnel.payround.LineKind;
import vn.hientai.personnel.payround.PartStatus;
import vn.hientai.personnel.payround.RoundQueries.LineRow;
import vn.hientai.personnel.payround.RoundQueries.PartRow;
import vn.hientai.personnel.payround.RoundQueries.RoundRow;
import vn.hientai.personnel.payround.RoundStatus;
import vn.hientai.web.export.RoundColumn;

/** What goes in and out at pay rounds. */
final class RoundShapes {
    private RoundShapes() {}

    @Schema(name = "PayRoundOrder", description = "A round to be opened: whole months, at most twelve.")
    public record Order(
            @NotBlank @Schema(description = "Code of the unit; those below it belong to it") String unit,
            @NotNull @Schema(description = "First month, by any of its days") LocalDate from,
            @NotNull @Schema(description = "Last month, by any of its days") LocalDate until,
            @Size(max = 300) @Schema(description = "Its name; the usual one when absent") String title) {}

    @Schema(name = "PayRound", description = "A round of step rises; numbers are those of the reader's scope.")
    public record Round(
            long id,
            String title,
            @Schema(description = "Code of the unit") String unit,
            LocalDate from,
            @Schema(description = "Last day") LocalDate until,
            RoundStatus status,
            LocalDate openedOn,
            String openedBy,
            @Schema(description = "Number of the decision in the system, from its draft on") Long decision,
            @Schema(description = "The decision as it is cited, once it is signed") String decisionNumber,
            @Schema(description = "The computation in the background, where there is one") String job,
            @Schema(description = "Why it was cancelled") String reason,
            @Schema(description = "How many rise") long people,
            @Schema(description = "How many are left out") long leftOut,
            @Schema(description = "Version, as in the ETag") int version) {
        static Round of(RoundRow row) {
            return new Round(
                    row.id(), row.title(), row.unitCode(), row.from(), row.until(), row.status(), row.openedOn(), row.author(),
                    row.decisionId() == null ? null : row.decisionId().value(), row.decision(), row.job(), row.reason(), row.people(),
                    row.left(), row.version());
        }
    }

    @Schema(name = "PayRoundWhole", description = "A round with the lists of its agencies.")
    public record Whole(Round round, List<Part> lists) {}

    @Schema(name = "PayRoundList", description = "The list of one agency.")
    public record Part(
            @Schema(description = "Code of the agency") String unit,
            PartStatus status,
            @Schema(description = "People in service when the round was opened") int headcount,
            @Schema(description = "Said when it was sent or sent back") String note,
            String sentBy,
            LocalDate sentOn,
            String examinedBy,
            LocalDate examinedOn,
            long people,
            long leftOut) {
        static Part of(PartRow row) {
            return new Part(
                    row.unitCode(), row.status(), row.headcount(), row.note(), row.sender(), row.sentOn(), row.examiner(),
                    row.examinedOn(), row.people(), row.left());
        }
    }

    @Schema(name = "PayRoundLine", description = "One person in a round.")
    public record Line(
            @Schema(description = "Officer number") String staff,
            String fullName,
            @Schema(description = "Code of the unit") String unit,
            String post,
            LineKind kind,
            @Schema(description = "Whether the person rises in this round") boolean included,
            @Schema(description = "What the rules or the file hold against it") Hindrance hindrance,
            @Schema(description = "The particulars, in the language asked for") String why,
            @Schema(description = "By the months alone") LocalDate planned,
            @Schema(description = "With all that delays: the first day of the new pay") LocalDate due,
            String rank,
            Integer step,
            BigDecimal coefficient,
            Integer overScalePercent,
            LocalDate stepSince,
            Integer nextStep,
            BigDecimal nextCoefficient,
            Integer nextOverScalePercent,
            int delayMonths,
            int notCountedMonths,
            @Schema(description = "Commendation of an early rise") String merit,
            @Schema(description = "Why it was chosen by hand") String chosenBecause,
            @Schema(description = "Who chose") String chosenBy,
            @Schema(description = "What the rules say by today's files; in single reads") List<Explanation> explanation) {
        static Line of(LineRow row, Locale locale, List<Explanation> explanation) {
            return new Line(
                    row.code(), row.fullName(), row.unitCode(), row.post(), row.kind(), row.included(), row.hindrance(),
                    RoundColumn.why(row, locale), row.planned(), row.due(), row.rank(), row.step(), row.coefficient(), row.overScale(),
                    row.stepSince(), row.nextStep(), row.nextCoefficient(), row.nextOverScale(), row.delayMonths(),
                    row.notCountedMonths(), row.merit(), row.handReason(), row.handBy(), explanation);
        }
    }

    @Schema(name = "PayRoundChoice", description = "HR's own choice about one person.")
    public record Choice(
            @NotNull @Schema(description = "In or out") Boolean included,
            @NotBlank @Size(max = 500) @Schema(description = "Why, kept in the list") String reason,
            @Size(max = 100) @Schema(description = "Code of a commendation, for an early rise") String merit,
            @Schema(description = "Day of its decision") LocalDate meritOn,
            @Schema(description = "Day of the notice of retirement, for an early rise") LocalDate noticed) {}

    @Schema(name = "PayRoundNote", description = "What is said with it.")
    public record Note(@Size(max = 2000) String note) {}

    @Schema(name = "PayRoundReason", description = "Why.")
    public record Reason(@NotBlank @Size(max = 2000) String reason) {}

    @Schema(name = "PayRoundDecision", description = "The decision to be drafted.")
    public record DecisionOrder(@NotBlank @Schema(description = "What stands behind its number, such as QĐ-SNV") String symbol) {}

    @Schema(name = "PayRoundDrafted", description = "The draft that waits to be signed.")
    public record Drafted(@Schema(description = "Number of the decision in the system") long decision) {}

    @Schema(name = "PayRoundStarted", description = "The computation in the background.")
    public record Started(@Schema(description = "Id of the job") String job, long round) {}
}
