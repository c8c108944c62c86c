package vn.hientai.rewards.daring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
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
        var agency = desk.agencyOf(draft.person());
        var moment = today.instant().truncatedTo(ChronoUnit.SECONDS);
        var sealed = sealed(draft, moment);
        var seal = hash(sealed);
        var days = new WorkingDays(calendars.current()).after(today.date(), book.whole(MEETING).value(), book);
        proposals.change(draft.id(), "unit_id = ?, sealed = ?, seal = ?, sealed_at = ?, received_on = ?, meeting_by = ?, state = ?",
                agency, sealed, seal, moment.atOffset(ZoneOffset.UTC), today.date(), days.date(), DaringState.SUBMITTED);
        proposals.happened(draft.id(), "SUBMITTED", null);
        trail.record("SealDaringProposal", AuditTrail.Outcome.DONE, DaringDesk.SUBJECT, String.valueOf(draft.id()), Map.of("seal", seal));
        var handedIn = proposals.lock(draft.id(), draft.version() + 1);
        desk.askDecider(DaringDesk.MEET, handedIn, days.date());
    }

    /** The bytes that are sealed: who proposes what, and when it was handed in. */
    private static String sealed(DaringRow draft, Instant moment) {
        var plan = draft.plan();
        return Json.createObjectBuilder()
                .add("proposal", draft.id())
                .add("author", draft.fullName())
                .add("title", plan.title())
                .add("plan", plan.json())
                .add("pilotFrom", plan.from().toString())
                .add("pilotUntil", plan.until().toString())
                .add("wide", plan.wide())
                .add("sealedAt", moment.toString())
                .build()
                .toString();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
