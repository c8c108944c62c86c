package vn.hientai.web.rest.daring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTrees;
import vn.hientai.core.policy.Explanation;
import vn.hientai.rewards.daring.DaringQueries.EncouragementRow;
import vn.hientai.rewards.daring.DaringQueries.EventRow;
import vn.hientai.rewards.daring.DaringQueries.Lesson;
import vn.hientai.rewards.daring.DaringQueries.MilestoneRow;
import vn.hientai.rewards.daring.DaringQueries.ReviewRow;
import vn.hientai.rewards.daring.DaringQueries.Sheet;
import vn.hientai.rewards.daring.DaringQueries.VoteRow;
import vn.hientai.rewards.daring.DaringRow;
import vn.hientai.rewards.daring.DaringState;
import vn.hientai.rewards.daring.DecidedBy;
import vn.hientai.rewards.daring.rule.DamageCause;
import vn.hientai.rewards.daring.rule.PilotResult;
import vn.hientai.rewards.daring.rule.PlanPart;
import vn.hientai.rewards.daring.rule.Protection;
import vn.hientai.rewards.daring.rule.ShieldRule.GoodFaith;

/** How daring proposals are answered. */
@ApplicationScoped
class DaringShapes {
    @Schema(name = "DaringProposalInList", description = "A daring proposal in a list.")
    public record Short(
            long id, @Schema(description = "Officer number of the author") String staff, String fullName,
            @Schema(description = "Code of the agency whose head decides") String unit, String unitName, String title, DaringState state,
            LocalDate receivedOn, @Schema(description = "Last day on which the leadership meets") LocalDate meetingBy, int version) {}

    @Schema(name = "DaringVote", description = "A vote with the working of its outcome.")
    public record Vote(
            LocalDate heldOn, int inFavour, int against, int abstained, boolean headInFavour, LocalDate partyConsultedOn, boolean adopted,
            String note, List<Explanation> explanation) {}

    @Schema(name = "DaringReview", description = "What the pilot came to, and how the law protects the author.")
    public record Review(
            LocalDate reviewedOn, PilotResult result, String damage, DamageCause cause, Set<GoodFaith> found, LocalDate partyConsultedOn,
            Protection protection, String reason, String lessons, String reviewer, List<Explanation> explanation) {}

    @Schema(name = "DaringProposal", description = "A daring proposal whole.")
    public record Whole(
            long id, String staff, String fullName, String unit, String unitName, String title,
            @Schema(description = "What each part of the plan says") Map<PlanPart, String> parts, LocalDate pilotFrom, LocalDate pilotUntil,
            boolean wide, boolean showName, DaringState state, @Schema(description = "SHA-256 of what was handed in, in hexadecimal") String seal,
            Instant sealedAt, LocalDate receivedOn, LocalDate meetingBy, DecidedBy decidedBy, LocalDate decidedOn, String decider, String paper,
            LocalDate publishedOn, String summary, @Schema(description = "Whether the plan states what it must") boolean complete,
            List<Explanation> explanation, List<Vote> votes, List<MilestoneRow> milestones, Review review, List<EncouragementRow> encouragements,
            List<EventRow> history, int version) {}

    @Schema(name = "DaringLesson", description = "What was dared and what it taught, as published.")
    public record Published(
            long id, String title, String unitName, @Schema(description = "Absent unless the author agreed to be named") String author,
            LocalDate publishedOn, String summary, PilotResult result, String lessons) {}

    @Inject
    OrgTrees trees;

    Short inList(DaringRow row, Locale locale) {
        return new Short(
                row.id(), row.staff(), row.fullName(), code(row.unit()), name(row.unit(), locale), row.title(), row.state(), row.receivedOn(),
                row.meetingBy(), row.version());
    }

    Whole whole(Sheet sheet, Locale locale) {
        var row = sheet.row();
        var plan = row.plan();
        return new Whole(
                row.id(), row.staff(), row.fullName(), code(row.unit()), name(row.unit(), locale), row.title(), plan.parts(), plan.from(),
                plan.until(), plan.wide(), row.showName(), row.state(), row.seal(), row.sealedAt(), row.receivedOn(), row.meetingBy(),
                row.decidedBy(), row.decidedOn(), row.decider(), row.paper(), row.publishedOn(), row.summary(), sheet.content().passed(),
                Explanation.of(sheet.content(), locale), sheet.votes().stream().map(one -> vote(one, locale)).toList(), sheet.milestones(),
                review(sheet.review(), locale), sheet.encouragements(), sheet.events(), row.version());
    }

    Published published(Lesson lesson, Locale locale) {
        return new Published(
                lesson.id(), lesson.title(), name(lesson.unit(), locale), lesson.author(), lesson.publishedOn(), lesson.summary(),
                lesson.result(), lesson.lessons());
    }

    private static Vote vote(VoteRow one, Locale locale) {
        return new Vote(
                one.heldOn(), one.inFavour(), one.against(), one.abstained(), one.headInFavour(), one.partyConsultedOn(), one.adopted(),
                one.note(), Explanation.of(one.verdict(), locale));
    }

    private static Review review(ReviewRow one, Locale locale) {
        return one == null ? null : new Review(
                one.reviewedOn(), one.result(), one.damage(), one.cause(), one.found().isEmpty() ? Set.of() : EnumSet.copyOf(one.found()),
                one.partyConsultedOn(), one.protection(), one.reason(), one.lessons(), one.reviewer(), Explanation.of(one.verdict(), locale));
    }

    private String code(OrgUnitId unit) {
        return trees.now().find(unit).map(OrgNode::code).orElse(null);
    }

    private String name(OrgUnitId unit, Locale locale) {
        return trees.now().find(unit).map(node -> node.name(locale)).orElse(null);
    }
}
