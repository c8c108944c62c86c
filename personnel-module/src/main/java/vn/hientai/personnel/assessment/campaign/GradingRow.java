package vn.hientai.personnel.assessment.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.assessment.campaign.rule.Place;
import vn.hientai.personnel.assessment.campaign.rule.Step;
import vn.hientai.personnel.assessment.grading.rule.GradeFacts;

/** One person in a campaign: what was frozen, what was told, what was proposed and decided. */
public record GradingRow(
        PersonId person, String code, String fullName, Frozen frozen, Given given, Proposal proposal, Result result, Form form, Step step,
        int version) {
    /** As it was on the governing day. */
    public record Frozen(
            OrgUnitId unit, OrgUnitId agency, OrgUnitId decider, PersonId scorer, String scorerName, OrgUnitId headed, String post,
            StaffCategory subject, boolean byPoints, String instrument, Place place, List<Step> steps, GradeFacts.Presence presence) {}

    /** What the assessor told: a score where the months give none, results where there are no points, what fails a year. */
    public record Given(
            BigDecimal score, GradeFacts.Results results, boolean degradation, boolean corruption, Boolean publicDuty, String opinion,
            String opinionBy, LocalDate opinionOn, AnnualGrade partyGrade) {}

    /** The grade by the rules and the one proposed, with the verdict of that day. */
    public record Proposal(
            BigDecimal score, AnnualGrade computed, Verdict verdict, AnnualGrade grade, String note, Long account, String author, LocalDate on) {}

    public record Result(AnnualGrade grade, DecisionId decision, LocalDate on) {}

    /** The own assessment in short. */
    public record Form(LocalDate submittedOn, AnnualGrade grade) {}

    /** As the person sees it before the decision. */
    GradingRow withoutProposal() {
        return new GradingRow(
                person, code, fullName, frozen, given, new Proposal(null, null, null, null, null, null, null, null), result, form, step, version);
    }
}
