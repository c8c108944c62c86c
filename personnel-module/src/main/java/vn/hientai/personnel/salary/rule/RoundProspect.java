package vn.hientai.personnel.salary.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.hientai.core.calendar.rule.WorkCalendar;
import vn.hientai.core.policy.PolicyBook;

/**
 * What a round of rises comes to for one person by its last day (dự kiến nâng bậc trong đợt): the next step by
 * {@link RegularStepRaise}, or at the last step the next share by {@link OverScaleSeniority}. It adds no rule of its own.
 */
public final class RoundProspect {
    /** What rises. */
    public enum Kind {
        STEP,
        OVER_SCALE
    }

    /** How the rise stands to the round. */
    public enum Standing {
        /** Its day comes by the last day of the round. */
        DUE,
        /** The months alone are over by then, but something puts the day off. */
        DELAYED,
        /** At the last step, before the first over-scale share. */
        TOP_OF_SCALE,
        /** Nothing was to come in this round. */
        NOT_YET
    }

    /**
     * The prospect.
     *
     * @param planned when the months alone are over
     * @param due with all that delays
     * @param nextStep null at the last step
     * @param nextOverScale over-scale share in percent; null below the last step
     * @param waitsSince from when the time that ends at {@code due} was counted
     */
    public record Prospect(
            Kind kind, Standing standing, LocalDate planned, LocalDate due, Integer nextStep, BigDecimal nextCoefficient,
            Integer nextOverScale, int delayMonths, int notCountedMonths, LocalDate waitsSince) {}

    private final WorkCalendar calendar;

    public RoundProspect(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * @param overScaleHeld share held by the file, in percent
     * @param book opened at the last day of the round
     */
    public Prospect of(StepRaiseFacts facts, int overScaleHeld, PolicyBook book) {
        return facts.atTop() ? overScale(facts, overScaleHeld, book) : step(facts, book);
    }

    private Prospect step(StepRaiseFacts facts, PolicyBook book) {
        var raise = new RegularStepRaise(calendar).next(facts, book);
        var planned = raise.dueDate().minusMonths((long) raise.delayMonths() + raise.notCountedMonths());
        if (raise.delayMonths() + raise.notCountedMonths() > 0) {
            planned = new RegularStepRaise(calendar).next(undelayed(facts), book).dueDate();
        }
        return new Prospect(
                Kind.STEP, standing(planned, raise.dueDate(), book.on()), planned, raise.dueDate(), raise.nextStep(),
                raise.nextCoefficient(), null, raise.delayMonths(), raise.notCountedMonths(), facts.stepSince());
    }

    private Prospect overScale(StepRaiseFacts facts, int held, PolicyBook book) {
        var rule = new OverScaleSeniority(calendar);
        var next = rule.firstAbove(facts, held, book);
        var planned = facts.events().isEmpty() ? next.from() : rule.firstAbove(undelayed(facts), held, book).from();
        var standing = standing(planned, next.from(), book.on());
        if (standing == Standing.NOT_YET && held == 0 && !facts.stepSince().isAfter(book.on())) {
            standing = Standing.TOP_OF_SCALE;
        }
        return new Prospect(
                Kind.OVER_SCALE, standing, planned, next.from(), null, null, next.percent(), next.delayMonths(),
                next.notCountedMonths(), next.waitsSince());
    }

    private static StepRaiseFacts undelayed(StepRaiseFacts facts) {
        return new StepRaiseFacts(facts.scale(), facts.step(), facts.stepSince(), List.of(), facts.category());
    }

    private static Standing standing(LocalDate planned, LocalDate due, LocalDate last) {
        if (!due.isAfter(last)) {
            return Standing.DUE;
        }
        return planned.isAfter(last) ? Standing.NOT_YET : Standing.DELAYED;
    }
}
