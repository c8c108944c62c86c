package vn.hientai.web.calculator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.kernel.Today;
import vn.hientai.core.policy.Calculated;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.personnel.career.mobility.rule.PositionRotation;
import vn.hientai.personnel.career.mobility.rule.PositionRotation.Situation;
import vn.hientai.personnel.career.succession.rule.PlanningSize;
import vn.hientai.personnel.career.training.rule.TrainingCompensation;

/** Questions about training, planning and rotation. */
@ApplicationScoped
public class CareerCalculators {
    private static final LocalDate TRAINING_DECREE = LocalDate.of(2025, 7, 1);
    private static final LocalDate PLANNING_GUIDANCE = LocalDate.of(2025, 11, 21);
    private static final LocalDate ROTATION_DECREE = LocalDate.of(2019, 8, 15);
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final BigDecimal MOST_COST = new BigDecimal("100000000000");
    private static final int MOST_MONTHS = 600;
    private static final int MOST_SIZE = 10_000;

    @Inject
    PolicyBooks books;

    @Inject
    Today today;

    /** What is paid back, in đồng. */
    public record TrainingCompensationResult(BigDecimal amount) {}

    /** The most people that may be planned. */
    public record PlanningSizeResult(int maximum) {}

    /** When the position changes, and whether it does. */
    public record PositionRotationResult(
            LocalDate due, LocalDate noticeBy, boolean exempt, boolean deferred, boolean reached, LocalDate deferredUntil) {}

    public Calculated<TrainingCompensationResult> trainingCompensation(CalculatorInput input) {
        input.require("cost", "trainingMonths", "servedMonths", "pledgeMonths");
        var cost = input.decimal("cost", BigDecimal.ZERO, MOST_COST);
        var training = input.whole("trainingMonths", 1, MOST_MONTHS);
        var served = input.whole("servedMonths", 0, MOST_MONTHS);
        var pledge = input.whole("pledgeMonths", 1, MOST_MONTHS * 3);
        var situation = input.has("situation") ? input.code("situation", TrainingCompensation.Situation.class)
                : TrainingCompensation.Situation.LEFT_BEFORE_PLEDGE;
        var service = input.has("serviceYears") ? input.whole("serviceYears", 0, 60) : Integer.valueOf(0);
        var favoured = input.flag("favoured");
        var on = dayOf(input, "decisionDate", TRAINING_DECREE);
        input.check();
        var book = books.on(on);
        var outcome = new TrainingCompensation().of(new TrainingCompensation.Facts(
                cost, training, served, pledge, situation, service, Boolean.TRUE.equals(favoured)), book);
        return Calculated.by(book, new TrainingCompensationResult(outcome.amount()), outcome.verdict());
    }

    public Calculated<PlanningSizeResult> planningSize(CalculatorInput input) {
        var byPosts = input.has("posts") || input.has("perPost");
        if (!byPosts) {
            input.require("size");
        } else if (input.has("size") || input.has("factor")) {
            input.wrong(input.has("size") ? "size" : "factor", "ONE_OR_THE_OTHER", Map.of());
        } else {
            input.require("posts");
        }
        var size = input.whole("size", 1, MOST_SIZE);
        var factor = input.decimal("factor", new BigDecimal("0.1"), BigDecimal.TEN);
        var posts = input.whole("posts", 1, MOST_SIZE);
        var perPost = input.whole("perPost", 1, 100);
        var on = dayOf(input, "on", PLANNING_GUIDANCE);
        input.check();
        var book = books.on(on);
        var outcome = byPosts ? new PlanningSize().ofPosts(posts, perPost, book)
                : new PlanningSize().ofCommittee(size, factor, book);
        outcome.verdict().orRefuse();
        return Calculated.by(book, new PlanningSizeResult(outcome.maximum()), outcome.verdict());
    }

    public Calculated<PositionRotationResult> positionRotation(CalculatorInput input) {
        input.require("postSince", "termYears", "on");
        var since = input.day("postSince", EARLIEST);
        var years = input.whole("termYears", 1, 20);
        var retires = input.day("retirementDate", EARLIEST);
        var child = input.day("youngestChildBirthDate", EARLIEST);
        if (input.has("youngestChildBirthDate")) {
            input.require("gender");
        }
        var gender = input.code("gender", Gender.class);
        var on = input.day("on", ROTATION_DECREE);
        var situation = input.has("situation") ? input.code("situation", Situation.class) : Situation.NONE;
        if (since != null && retires != null && retires.isBefore(since)) {
            input.wrong("retirementDate", "END_BEFORE_START", Map.of());
        }
        input.check();
        var book = books.on(on);
        var outcome = new PositionRotation().of(
                new PositionRotation.Facts(since, years, retires, child, gender, on, situation), book);
        outcome.verdict().orRefuse();
        return Calculated.by(book, new PositionRotationResult(outcome.due(), outcome.noticeBy(), outcome.exempt(),
                outcome.deferred(), outcome.reached(), outcome.deferredUntil()), outcome.verdict());
    }

    /** The day that the question names; where it names none, the business day. */
    private LocalDate dayOf(CalculatorInput input, String field, LocalDate least) {
        return input.has(field) ? input.day(field, least) : today.date();
    }
}
