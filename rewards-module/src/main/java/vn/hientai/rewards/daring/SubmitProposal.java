package vn.hientai.rewards.daring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import vn.hientai.core.audit.AuditTrail;
import vn.hientai.core.calendar.WorkCalendars;
import vn.hientai.core.calendar.rule.WorkingDays;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.usecase.UseCase;
import vn.hientai.rewards.daring.rule.PlanContent;

/**
 * Hands the plan in (gửi đề xuất): its bytes are sealed with their hash and the moment, the hash stands in the audit chain,
 * and the leadership meets within its working days (NĐ 73/2023/NĐ-CP Điều 7, Điều 8.1).
 */
@ApplicationScoped
@UseCase(Right.USE_OWN)
public class SubmitProposal {
    public record Command(long proposal, int version) {}

    private static final ParameterKey MEETING = ParameterKey.of("daring.meeting-days");

    @Inject
    Agencies agencies;

    @Inject
    DaringDesk desk;

    @Inject
    Proposals proposals;

    @Inject
    PolicyBooks books;

    @Inject
    WorkCalendars calendars;

    @Inject
    AuditTrail trail;

    @Inject
    Today today;

    public void handle(@Valid @NotNull Command command) {
        var draft = desk.mine(command.proposal(), command.version());
        desk.mustBe(draft, DaringState.DRAFT);
        var book = books.on(today.date());
        new PlanContent().judge(new PlanContent.Facts(draft.subject(), draft.plan().told()), book).orRefuse();
        if (draft.plan().until().isBefore(today.date())) {
            throw BusinessRuleViolated.at("pilotUntil", "daring.pilot-is-past", Map.of());
        }
        var agency = agencies.of(draft.person());
        var moment = today.instant().truncatedTo(ChronoUnit.SECONDS);
        var plan = draft.plan();
        var seal = DaringSeal.of(
                draft.id(), draft.fullName(), plan.title(), plan.json().toString(), plan.from(), plan.until(), plan.wide(), moment);
        var days = new WorkingDays(calendars.current()).after(today.date(), book.whole(MEETING).value(), book);
        proposals.change(draft.id(), "unit_id = ?, sealed = ?, seal = ?, sealed_at = ?, received_on = ?, meeting_by = ?, state = ?",
                agency, seal.text(), seal.hash(), moment.atOffset(ZoneOffset.UTC), today.date(), days.date(), DaringState.SUBMITTED);
        proposals.happened(draft.id(), "SUBMITTED", null);
        trail.record("SealDaringProposal", AuditTrail.Outcome.DONE, DaringDesk.SUBJECT, String.valueOf(draft.id()), Map.of("seal", seal.hash()));
        var handedIn = proposals.lock(draft.id(), draft.version() + 1);
        desk.askDecider(DaringDesk.MEET, handedIn, days.date());
    }
}
