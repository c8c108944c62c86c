package vn.hientai.web.rest.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.Explanation;
import vn.hientai.personnel.assessment.campaign.Campaign;
import vn.hientai.personnel.assessment.campaign.CampaignQueries;
import vn.hientai.personnel.assessment.campaign.CampaignStatus;
import vn.hientai.personnel.assessment.campaign.GradingRow;
import vn.hientai.personnel.assessment.campaign.UnitGrades;
import vn.hientai.personnel.assessment.campaign.rule.Place;
import vn.hientai.personnel.assessment.campaign.rule.Step;
import vn.hientai.personnel.assessment.grading.rule.GradeFacts;

/** What goes in and out at campaigns of yearly grades. */
final class CampaignShapes {
    private CampaignShapes() {}

    @Schema(name = "GradingCampaignOrder", description = "A campaign to be opened for a unit with everyone below it.")
    public record Order(
            int year,
            @NotBlank @Schema(description = "Code of the unit") String unit,
            @Size(max = 300) @Schema(description = "Its name; the usual one when absent") String title,
            @Schema(description = "Day whose organisation counts; today, or the last day of a year that is over, when absent") LocalDate governingOn,
            @Schema(description = "People on contract too") boolean contracts,
            @Schema(description = "A special body, which grades until the middle of January") boolean special) {}

    @Schema(name = "GradingCampaignStarted", description = "The opening in the background.")
    public record Started(@Schema(description = "Id of the job") String job, long campaign) {}

    @Schema(name = "GradingDay", description = "Last day of a step with the text it rests on.")
    public record Day(Step step, LocalDate last, String document, String article, boolean confirmed) {
        static Day of(Step step, Enacted<LocalDate> day) {
            return new Day(step, day.value(), day.citation().document(), day.citation().article(), day.confirmed());
        }
    }

    @Schema(name = "GradingCampaign", description = "A campaign of yearly grades.")
    public record Shape(
            long id, int year, String unit, String title, LocalDate governingOn, LocalDate decideBy, CampaignStatus status, int people,
            String openedBy, LocalDate openedOn, LocalDate closedOn, String reason, String job, List<Day> days,
            @Schema(description = "Version, as in the ETag") int version) {
        static Shape of(Campaign campaign, Map<Step, Enacted<LocalDate>> days) {
            return new Shape(
                    campaign.id(), campaign.year(), campaign.unitCode(), campaign.title(), campaign.governingOn(), campaign.decideBy(),
                    campaign.status(), campaign.people(), campaign.author(), campaign.openedOn(), campaign.closedOn(), campaign.reason(),
                    campaign.job(), days.entrySet().stream().map(day -> Day.of(day.getKey(), day.getValue())).toList(), campaign.version());
        }
    }

    @Schema(name = "GradingProgress", description = "How many people of a unit are at each step.")
    public record Progress(String unit, String name, int people, Map<String, Integer> steps) {
        static Progress of(CampaignQueries.ProgressRow row, Locale locale) {
            return new Progress(row.unit().code(), row.unit().name(locale), row.people(), row.steps().entrySet().stream()
                    .collect(Collectors.toMap(one -> one.getKey().name(), Map.Entry::getValue)));
        }
    }

    @Schema(name = "GradingProgressList", description = "The units directly below one.")
    public record ProgressList(List<Progress> items) {}

    @Schema(name = "GradingLine", description = "A person in a campaign: frozen facts, proposal, grade.")
    public record Line(
            String staff, String fullName, @Schema(description = "Code of the unit") String unit, String post, StaffCategory subject, Place place,
            Place.Duty duty, @Schema(description = "By points or by conditions") boolean byPoints, String instrument,
            @Schema(description = "Who scores and proposes") String scorer, BigDecimal monthsWorked, GradeFacts.Absence absence,
            BigDecimal absenceMonths, Step step, AnnualGrade ownGrade, BigDecimal score,
            @Schema(description = "By the rules") AnnualGrade computed, AnnualGrade proposed, String note, AnnualGrade partyGrade,
            AnnualGrade grade, Long decision, LocalDate decidedOn, int version) {
        static Line of(GradingRow row, Function<OrgUnitId, String> codes) {
            var frozen = row.frozen();
            return new Line(
                    row.code(), row.fullName(), codes.apply(frozen.unit()), frozen.post(), frozen.subject(), frozen.place(), frozen.place().duty(),
                    frozen.byPoints(), frozen.instrument(), frozen.scorerName(), frozen.presence().monthsWorked(), frozen.presence().absence(),
                    frozen.presence().absenceMonths(), row.step(), row.form().grade(), row.proposal().score(), row.proposal().computed(),
                    row.proposal().grade(), row.proposal().note(), row.given().partyGrade(), row.result().grade(),
                    row.result().decision() == null ? null : row.result().decision().value(), row.result().on(), row.version());
        }
    }

    @Schema(name = "GradingQuota", description = "A group of similar duties against the quota of excellent grades.")
    public record Quota(
            Place.Duty duty, int people, Map<String, Integer> grades, int maximum, BigDecimal share, boolean kept, List<Explanation> explanation) {
        static Quota of(CampaignQueries.QuotaRow row, Locale locale) {
            return new Quota(
                    row.duty(), row.people(),
                    row.grades().entrySet().stream().collect(Collectors.toMap(one -> one.getKey().name(), Map.Entry::getValue)),
                    row.maximum(), row.share(), row.verdict().passed(), Explanation.of(row.verdict(), locale));
        }
    }

    @Schema(name = "GradingQuotaList", description = "Both groups of an authority.")
    public record QuotaList(List<Quota> items) {}

    @Schema(name = "GradingMeetingOrder", description = "The meeting of a unit with its minutes.")
    public record MeetingOrder(
            @NotBlank String unit, @NotNull LocalDate heldOn, int attended, int invited, @NotBlank @Size(max = 20_000) String minutes,
            @Size(max = 1000) @Schema(description = "Why it also spoke of those without a form") String withoutForm) {}

    @Schema(name = "GradingCount", description = "How many people it concerned.")
    public record Count(int people) {}

    @Schema(name = "GradingOpinion", description = "The opinion of the Party committee on one person.")
    public record OpinionOrder(@NotBlank String staff, @NotBlank @Size(max = 4000) String opinion, AnnualGrade partyGrade) {}

    @Schema(name = "GradingTold", description = "What the assessor tells of a person; shares as fractions.")
    public record Told(
            @Schema(description = "Points of the year where the months give none") BigDecimal score, List<GradeFacts.Mark> groups,
            BigDecimal tasksOnTime, BigDecimal tasksExceeded, BigDecimal unitTargets, BigDecimal unitTargetsOnTime,
            BigDecimal unitTargetsExceeded, BigDecimal unitsCompleted, BigDecimal unitsGood, boolean degradationConcluded,
            boolean corruptionInUnit, @Schema(description = "Whether a sanction of the year is linked to public duty") Boolean publicDuty) {
        GradeFacts.Results results() {
            return tasksOnTime == null
                    ? null
                    : new GradeFacts.Results(
                            groups == null ? List.of() : groups, tasksOnTime, tasksExceeded, unitTargets, unitTargetsOnTime,
                            unitTargetsExceeded, unitsCompleted, unitsGood);
        }
    }

    @Schema(name = "GradingProposal", description = "The proposal for one person.")
    public record Proposal(
            @NotBlank String staff, @Schema(description = "The grade of the rules when absent") AnnualGrade grade, Told told,
            @Size(max = 2000) @Schema(description = "Needed below the grade of the rules") String note, Integer version) {}

    @Schema(name = "GradingProposals", description = "Proposals for many.")
    public record Proposals(@NotEmpty @Size(max = 500) List<@Valid Proposal> items) {}

    @Schema(name = "GradingMove", description = "A move in calibration, with its reason.")
    public record Move(@NotBlank String staff, @NotNull AnnualGrade grade, @NotBlank @Size(max = 2000) String reason, Integer version) {}

    @Schema(name = "GradesDecisionOrder", description = "The decision on the grades that the head of a unit decides.")
    public record DecisionOrder(@NotBlank String unit, @NotBlank String symbol) {}

    @Schema(name = "GradesDecisionDrafted", description = "The draft that waits to be signed.")
    public record Drafted(@Schema(description = "Number of the decision in the system") long decision) {}

    @Schema(name = "GradingUnitReason", description = "A unit and why.")
    public record UnitReason(@NotBlank String unit, @Size(max = 2000) String reason) {}

    @Schema(name = "GradingHandover", description = "Assessment passes from one person to another.")
    public record Handover(@NotBlank String from, @NotBlank String to, @NotBlank @Size(max = 1000) String reason) {}

    @Schema(name = "GradingEnd", description = "How a campaign ends.")
    public record End(boolean cancelled, @Size(max = 2000) String reason) {}

    @Schema(name = "UnitGrade", description = "The recognised grade of an organisation.")
    public record UnitGradeShape(
            String unit, int year, AnnualGrade grade, BigDecimal score, boolean outstanding, String authority, String note, String author, LocalDate on) {
        static UnitGradeShape of(String unit, int year, UnitGrades.UnitGrade grade) {
            return new UnitGradeShape(
                    unit, year, grade.grade(), grade.score(), grade.outstanding(), grade.authority(), grade.note(), grade.author(), grade.on());
        }
    }

    @Schema(name = "UnitGradeOrder", description = "The grade of an organisation with the paper that recognises it.")
    public record UnitGradeOrder(
            @NotNull AnnualGrade grade, BigDecimal score, @Schema(description = "More of its people may be excellent") boolean outstanding,
            @NotBlank @Size(max = 300) String authority, @Size(max = 2000) String note) {}
}
