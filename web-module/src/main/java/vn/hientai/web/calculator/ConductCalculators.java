package vn.hientai.web.calculator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import vn.hientai.core.calendar.WorkCalendars;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.Calculated;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.rewards.discipline.rule.ComplaintDeadline;
import vn.hientai.rewards.discipline.rule.Deferral;
import vn.hientai.rewards.discipline.rule.Deferral.Situation;
import vn.hientai.rewards.discipline.rule.FormOfSanction;
import vn.hientai.rewards.discipline.rule.Limitation;
import vn.hientai.rewards.discipline.rule.Limitation.Exemption;
import vn.hientai.rewards.discipline.rule.Limitation.Level;
import vn.hientai.rewards.discipline.rule.SanctionEffects;

/** Questions about discipline. */
@ApplicationScoped
public class ConductCalculators {
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
    private static final LocalDate COMPLAINTS_LAW = LocalDate.of(2012, 7, 1);

    @Inject
    PolicyBooks books;

    @Inject
    WorkCalendars calendars;

    /** The last day on which discipline is possible, and the last days for the decision. */
    public record LimitationResult(
            boolean barred, LocalDate limitationEnds, boolean unlimited, LocalDate decisionDue,
            LocalDate decisionDueIfComplicated) {}

    public Calculated<LimitationResult> limitation(CalculatorInput input) {
        input.require("subject", "level", "violationFrom", "on");
        var subject = input.code("subject", StaffCategory.class);
        var level = input.code("level", Level.class);
        var from = input.day("violationFrom", EARLIEST);
        var ended = input.day("violationEnded", EARLIEST);
        var discovered = input.day("discovered", EARLIEST);
        if (!input.has("violationEnded")) {
            input.require("discovered");
        }
        var later = input.day("newViolation", EARLIEST);
        var exception = input.code("exception", Exemption.class);
        var on = input.day("on", EARLIEST);
        notBefore(input, "violationEnded", ended, from);
        notBefore(input, "discovered", discovered, from);
        notBefore(input, "newViolation", later, from);
        notBefore(input, "on", on, from);
        var pauses = input.list("notCounted").stream().map(ConductCalculators::pause).toList();
        input.check();
        var book = books.on(on);
        var outcome = new Limitation().of(new Limitation.Facts(subject, level, from, ended, discovered, later,
                exception == null ? Exemption.NONE : exception, on, pauses), book);
        return Calculated.by(book, new LimitationResult(outcome.barred(), outcome.limitationEnds(), outcome.unlimited(),
                        outcome.decisionDue(), outcome.decisionDueIfComplicated()), outcome.verdict());
    }

    private static void notBefore(CalculatorInput input, String field, LocalDate day, LocalDate first) {
        if (first != null && day != null && day.isBefore(first)) {
            input.wrong(field, "END_BEFORE_START", Map.of());
        }
    }

    private static Limitation.Pause pause(CalculatorInput input) {
        input.require("from", "to");
        var from = input.day("from", EARLIEST);
        var to = input.day("to", EARLIEST);
        notBefore(input, "to", to, from);
        return new Limitation.Pause(from, to);
    }

    /** The one form of the decision. */
    public record FormResult(SanctionForm form) {}

    public Calculated<FormResult> form(CalculatorInput input) {
        input.require("subject", "decisionDate", "violations");
        var subject = input.code("subject", StaffCategory.class);
        var date = input.day("decisionDate", EARLIEST);
        var forms = new ArrayList<SanctionForm>();
        input.list("violations").forEach(one -> forms.add(one.require("form").code("form", SanctionForm.class)));
        if (input.has("violations") && forms.isEmpty()) {
            input.wrong("violations", "REQUIRED", Map.of());
        }
        var serving = input.code("serving", SanctionForm.class);
        input.check();
        var book = books.on(date);
        var outcome = new FormOfSanction().of(new FormOfSanction.Facts(subject, forms, serving), book);
        return Calculated.by(book, new FormResult(outcome.form()), outcome.verdict());
    }

    /**
     * What a sanction brings with it.
     *
     * @param lapses first day on which the decision no longer counts
     */
    public record EffectsResult(
            LocalDate lapses, Integer salaryDelayMonths, LocalDate higherAppointmentFrom, LocalDate planningFrom,
            LocalDate complaintUntil) {}

    public Calculated<EffectsResult> effects(CalculatorInput input) {
        input.require("subject", "form", "effective");
        var subject = input.code("subject", StaffCategory.class);
        var form = input.code("form", SanctionForm.class);
        var effective = input.day("effective", EARLIEST);
        var removed = input.flag("removedFromOffice");
        var received = input.day("received", COMPLAINTS_LAW);
        input.check();
        var book = books.on(effective);
        var outcome = new SanctionEffects().of(
                new SanctionEffects.Facts(subject, form, effective, Boolean.TRUE.equals(removed)), book);
        var verdict = outcome.verdict();
        var unconfirmed = book.unconfirmed();
        LocalDate until = null;
        if (received != null) {
            var complaint = new ComplaintDeadline(calendars.current()).of(
                    new ComplaintDeadline.Facts(ComplaintDeadline.Kind.FIRST, form, received, null), book.at(received));
            until = complaint.until();
            verdict = verdict.and(complaint.verdict());
            unconfirmed = complaint.unconfirmed();
        }
        return new Calculated<>(new EffectsResult(outcome.lapses(), outcome.salaryDelayMonths(),
                outcome.higherAppointmentFrom(), outcome.planningFrom(), until), verdict, unconfirmed, effective);
    }

    /**
     * Whether discipline is not yet considered.
     *
     * @param until first day on which it may be considered again; absent where that day is not known
     */
    public record DeferralResult(boolean deferred, LocalDate until) {}

    public Calculated<DeferralResult> deferral(CalculatorInput input) {
        input.require("subject", "on", "situation");
        var subject = input.code("subject", StaffCategory.class);
        var on = input.day("on", EARLIEST);
        var situation = input.code("situation", Situation.class);
        var birth = input.day("childBirthDate", EARLIEST);
        if (situation == Situation.CHILD_UNDER_12_MONTHS) {
            input.require("childBirthDate");
            if (birth != null && on != null && birth.isAfter(on)) {
                input.wrong("childBirthDate", "NOT_BORN_YET", Map.of());
            }
        }
        var request = input.flag("writtenRequest");
        input.check();
        var book = books.on(on);
        var outcome = new Deferral().of(
                new Deferral.Facts(subject, situation, birth, Boolean.TRUE.equals(request)), book);
        return Calculated.by(book, new DeferralResult(outcome.deferred(), outcome.until()), outcome.verdict());
    }

    /** The last day for the complaint. */
    public record ComplaintResult(LocalDate until) {}

    public Calculated<ComplaintResult> complaint(CalculatorInput input) {
        input.require("kind", "received");
        var kind = input.code("kind", ComplaintDeadline.Kind.class);
        if (kind == ComplaintDeadline.Kind.SECOND) {
            input.require("form");
        }
        var form = input.code("form", SanctionForm.class);
        var received = input.day("received", COMPLAINTS_LAW);
        var rollOver = input.flag("rollOver");
        input.check();
        var outcome = new ComplaintDeadline(calendars.current()).of(
                new ComplaintDeadline.Facts(kind, form, received, rollOver), books.on(received));
        return new Calculated<>(new ComplaintResult(outcome.until()), outcome.verdict(), outcome.unconfirmed(), received);
    }
}
