package vn.hientai.web.calculator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hientai.core.calendar.WorkCalendars;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.Calculated;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.payscale.PayScales;
import vn.hientai.personnel.payscale.rule.PayScale;
import vn.hientai.personnel.salary.rule.EarlyRaiseFacts;
import vn.hientai.personnel.salary.rule.EarlyRaiseFacts.Merit;
import vn.hientai.personnel.salary.rule.EarlyStepRaise;
import vn.hientai.personnel.salary.rule.ScaleChange;
import vn.hientai.personnel.salary.rule.ScaleChange.NextRise;
import vn.hientai.personnel.salary.rule.ScaleChangeFacts;
import vn.hientai.personnel.salary.rule.StartingStep;

/** Questions about early rises, starting steps and changes of rank. */
@ApplicationScoped
public class PayCalculators {
    /** The commendations that a rule may name. */
    static final List<String> AWARDS = List.of("LDTT", "CSTDCS", "CSTDT", "CSTDTQ", "TTLDTT", "TTLDXS", "CO_TINH",
            "CO_CHINH_PHU", "BK_TINH", "BK_THU_TUONG", "GK", "HCLD_1", "HCLD_2", "HCLD_3", "HCDL_1", "HCDL_2", "HCDL_3",
            "HC_HCM", "HC_SAO_VANG", "XA_TIEU_BIEU", "THON_VAN_HOA", "CO_QUAN_KHU");
    private static final LocalDate EARLY_RISES = LocalDate.of(2013, 9, 15);
    private static final LocalDate PAY_TABLES = LocalDate.of(2004, 10, 1);
    private static final int MOST_PEOPLE = 1_000_000;
    private static final BigDecimal MOST_OVER_SCALE = new BigDecimal("0.6");
    private static final BigDecimal MOST_COEFFICIENT = new BigDecimal("15");

    @Inject
    PayScales scales;

    @Inject
    PolicyBooks books;

    @Inject
    WorkCalendars calendars;

    /** Whether the early rise is granted, by how many months, out of which quota. */
    public record EarlyRiseResult(boolean eligible, Integer monthsEarly, Integer quota, Integer quotaLeft, LocalDate from) {}

    /** Step and coefficient to begin with. */
    public record StartingStepResult(int step, BigDecimal coefficient) {}

    /** Where the new rank places someone. */
    public record ScaleChangeResult(
            int step, BigDecimal coefficient, BigDecimal reservedDifference, LocalDate clockFrom, NextRise nextRise) {}

    public Calculated<EarlyRiseResult> earlyRise(CalculatorInput input) {
        var step = StepRaiseInput.read(input, scales);
        var on = input.require("on").day("on", EARLY_RISES);
        var merit = merit(input);
        var noticedOn = noticed(input, on);
        var retires = input.day("retirementDate", PAY_TABLES);
        if (!input.has("merit") && noticedOn == null) {
            input.require("merit");
        } else if (retires != null && noticedOn != null && retires.isBefore(noticedOn)) {
            input.wrong("retirementDate", "END_BEFORE_START", Map.of());
        }
        if (input.has("merit")) {
            input.require("headcount");
        }
        var headcount = input.whole("headcount", 1, MOST_PEOPLE);
        var granted = input.has("alreadyGranted") ? input.whole("alreadyGranted", 0, MOST_PEOPLE) : Integer.valueOf(0);
        var previous = input.day("previousEarly", PAY_TABLES);
        var wasEarly = input.flag("lastRiseWasEarly");
        if (step.stepSince() != null && on != null && step.stepSince().isAfter(on)) {
            input.wrong("stepSince", "IN_FUTURE", Map.of());
        }
        input.check();
        var book = books.on(on);
        var outcome = new EarlyStepRaise(calendars.current()).of(new EarlyRaiseFacts(step, merit, noticedOn, retires, headcount,
                granted, previous, Boolean.TRUE.equals(wasEarly)), book);
        return Calculated.by(book, new EarlyRiseResult(outcome.eligible(), outcome.monthsEarly(), outcome.quota(),
                outcome.quotaLeft(), outcome.from()), outcome.verdict());
    }

    private static Merit merit(CalculatorInput input) {
        if (!input.has("merit")) {
            return null;
        }
        var merit = input.object("merit").require("code", "date");
        var code = merit.text("code");
        if (code != null && !AWARDS.contains(code)) {
            merit.wrong("code", "UNKNOWN_CODE", Map.of("value", code));
        }
        return new Merit(code, merit.day("date", PAY_TABLES));
    }

    /** The day of the notice; {@code true} means that it has been given on the day judged. */
    private static LocalDate noticed(CalculatorInput input, LocalDate on) {
        if (input.isFlag("retirementNoticed")) {
            return Boolean.TRUE.equals(input.flag("retirementNoticed")) ? on : null;
        }
        return input.day("retirementNoticed", EARLY_RISES);
    }

    public Calculated<StartingStepResult> startingStep(CalculatorInput input) {
        input.require("degree", "scale", "subject", "on");
        var degree = input.code("degree", StartingStep.Degree.class);
        var scale = StepRaiseInput.scale(input, scales);
        var subject = input.code("subject", StaffCategory.class);
        var on = input.day("on", PAY_TABLES);
        input.check();
        var book = books.on(on);
        var outcome = new StartingStep().of(new StartingStep.Facts(degree, scale, subject, on), book);
        outcome.verdict().orRefuse();
        return Calculated.by(book, new StartingStepResult(outcome.step(), scale.coefficient(outcome.step())), outcome.verdict());
    }

    public Calculated<ScaleChangeResult> scaleChange(CalculatorInput input) {
        input.require("from", "to", "reason", "decisionDate");
        var from = input.object("from");
        var to = input.object("to");
        var reason = input.code("reason", ScaleChangeFacts.Reason.class);
        var decided = input.day("decisionDate", PAY_TABLES);
        var oldScale = input.has("from") ? StepRaiseInput.scale(from, scales) : null;
        var newScale = input.has("to") ? StepRaiseInput.scale(to, scales) : null;
        var step = step(from, oldScale);
        var since = input.has("from") ? from.require("since").day("since", PAY_TABLES) : null;
        var overScale = from.has("overScalePercent")
                ? from.decimal("overScalePercent", BigDecimal.ZERO, MOST_OVER_SCALE) : BigDecimal.ZERO;
        if (since != null && decided != null && since.isAfter(decided)) {
            from.wrong("since", "IN_FUTURE", Map.of());
        }
        if (overScale != null && overScale.signum() > 0 && oldScale != null && step != null && step < oldScale.top()) {
            from.wrong("overScalePercent", "BELOW_LAST_STEP", Map.of("top", oldScale.top()));
        }
        if (reason != null && reason.isDown() && input.has("to")) {
            to.require("step", "since");
        }
        direction(to, reason, oldScale, newScale);
        var lowerStep = to.whole("step", 1, newScale == null ? 20 : newScale.top());
        var lowerSince = to.day("since", PAY_TABLES);
        input.check();
        var book = books.on(decided);
        var outcome = new ScaleChange().of(new ScaleChangeFacts(
                oldScale, step, since, overScale, newScale, reason, decided, lowerStep, lowerSince), book);
        return Calculated.by(book, new ScaleChangeResult(outcome.step(), outcome.coefficient(), outcome.reservedDifference(),
                outcome.clockFrom(), outcome.nextRise()), outcome.verdict());
    }

    /** The law refuses a move up to a lower class, and the other way round. */
    private static void direction(CalculatorInput to, ScaleChangeFacts.Reason reason, PayScale from, PayScale target) {
        if (reason == null || from == null || target == null) {
            return;
        }
        var up = target.coefficient(1).compareTo(from.coefficient(1)) > 0;
        var down = target.coefficient(1).compareTo(from.coefficient(1)) < 0;
        if (reason == ScaleChangeFacts.Reason.HIGHER && !up || reason.isDown() && !down) {
            to.wrong(to.has("rank") ? "rank" : "scale", "WRONG_DIRECTION", Map.of("scale", target.code()));
        }
    }

    /** The step itself, or the one of the coefficient; both must agree. */
    private static Integer step(CalculatorInput from, PayScale scale) {
        var step = from.whole("step", 1, 20);
        var coefficient = from.decimal("coefficient", BigDecimal.ZERO, MOST_COEFFICIENT);
        if (scale == null) {
            return step;
        }
        if (!from.has("step") && coefficient != null) {
            var held = scale.coefficients().stream().filter(one -> one.compareTo(coefficient) == 0).findFirst();
            if (held.isEmpty()) {
                from.wrong("coefficient", "NOT_ON_SCALE", Map.of("scale", scale.code()));
            }
            return held.map(one -> scale.coefficients().indexOf(one) + 1).orElse(null);
        }
        from.require("step");
        if (step != null && !scale.hasStep(step)) {
            from.wrong("step", "STEP_OUT_OF_RANGE", Map.of("scale", scale.code(), "most", scale.top()));
            return null;
        }
        if (step != null && coefficient != null && scale.coefficient(step).compareTo(coefficient) != 0) {
            from.wrong("coefficient", "NOT_OF_STEP", Map.of("step", step, "coefficient", scale.coefficient(step)));
        }
        return step;
    }
}
