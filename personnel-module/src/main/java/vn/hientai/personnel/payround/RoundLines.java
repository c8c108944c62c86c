package vn.hientai.personnel.payround;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.personnel.salary.RaiseForecasts;
import vn.hientai.personnel.salary.RaiseForecasts.Forecast;
import vn.hientai.personnel.salary.rule.EarlyRaiseFacts;
import vn.hientai.personnel.salary.rule.EarlyStepRaise;
import vn.hientai.personnel.salary.rule.RoundProspect.Kind;
import vn.hientai.personnel.salary.rule.RoundProspect.Standing;

/** Turns what the rules say of people into lines of a round; nobody who has nothing to come gets one. */
@ApplicationScoped
class RoundLines {
    /**
     * Someone in service in the units of a round.
     *
     * @param retires last day in service by age, or null
     * @param noticed day of the notice of retirement where a decision on it is on its way, or null
     * @param noticeDay day by which the notice falls due, or null
     * @param elsewhere name of another round under way that has the person in its list, or null
     */
    record Candidate(
            PersonId person, long unit, long part, LocalDate retires, LocalDate noticed, LocalDate noticeDay, String elsewhere) {}

    @Inject
    RaiseForecasts forecasts;

    List<Line> of(List<Candidate> candidates, LocalDate from, LocalDate until) {
        var known = forecasts.of(candidates.stream().map(Candidate::person).toList(), until);
        var lines = new ArrayList<Line>();
        candidates.forEach(one -> line(one, known.get(one.person()), from, until).ifPresent(lines::add));
        return lines;
    }

    private Optional<Line> line(Candidate one, Forecast forecast, LocalDate from, LocalDate until) {
        if (forecast == null) {
            return Optional.of(new Line(
                    one.person(), one.part(), one.unit(), LineKind.STEP, Hindrance.NO_PLACEMENT, null, null, until, null, null, null,
                    null, null, null, null, null, null, 0, 0, null));
        }
        var prospect = forecast.prospect();
        if (prospect == null) {
            return Optional.of(hindered(one, forecast, Hindrance.CONTRADICTION, forecast.contradiction().name(), until));
        }
        if (prospect.standing() == Standing.DUE) {
            return Optional.of(due(one, forecast, until));
        }
        var early = beforeRetirement(one, forecast, until);
        if (early.isPresent()) {
            return early;
        }
        return switch (prospect.standing()) {
            case DELAYED -> Optional.of(hindered(one, forecast, Hindrance.DELAYED, null, until));
            case TOP_OF_SCALE -> reachedTopBy(forecast, from, until)
                    ? Optional.of(hindered(one, forecast, Hindrance.TOP_OF_SCALE, null, until)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Whoever would be due now were the step not the last one: the waiting time before the first share is as long. */
    private static boolean reachedTopBy(Forecast forecast, LocalDate from, LocalDate until) {
        return !forecast.stepSince().isBefore(from) && !forecast.stepSince().isAfter(until);
    }

    private Line due(Candidate one, Forecast forecast, LocalDate until) {
        if (forecast.contradiction() != null) {
            return hindered(one, forecast, Hindrance.CONTRADICTION, forecast.contradiction().name(), until);
        }
        if (one.elsewhere() != null) {
            return hindered(one, forecast, Hindrance.IN_OTHER_ROUND, one.elsewhere(), until);
        }
        if (one.retires() != null && forecast.prospect().due().isAfter(one.retires())) {
            return hindered(one, forecast, Hindrance.RETIRES_BEFORE, one.retires().toString(), until);
        }
        if (!forecast.ungraded().isEmpty()) {
            var years = forecast.ungraded().stream().map(String::valueOf).collect(Collectors.joining(", "));
            return hindered(one, forecast, Hindrance.GRADE_MISSING, years, until);
        }
        return hindered(one, forecast, null, null, until);
    }

    private static Line hindered(Candidate one, Forecast forecast, Hindrance hindrance, String detail, LocalDate until) {
        var prospect = forecast.prospect();
        return new Line(
                one.person(), one.part(), one.unit(),
                prospect != null && prospect.kind() == Kind.OVER_SCALE ? LineKind.OVER_SCALE : LineKind.STEP, hindrance, detail,
                prospect == null ? null : prospect.planned(), prospect == null ? until : prospect.due(), forecast.rank(),
                forecast.scale(), forecast.step(), forecast.coefficient(), forecast.overScale(), forecast.stepSince(),
                prospect == null ? null : prospect.nextStep(), prospect == null ? null : prospect.nextCoefficient(),
                prospect == null ? null : prospect.nextOverScale(), prospect == null ? 0 : prospect.delayMonths(),
                prospect == null ? 0 : prospect.notCountedMonths(), null);
    }

    /** One step up to twelve months early for who has had the notice (TT 08/2013/TT-BNV Điều 3.2). */
    private Optional<Line> beforeRetirement(Candidate one, Forecast forecast, LocalDate until) {
        if (one.elsewhere() != null || one.noticeDay() == null || one.noticeDay().isAfter(until) || forecast.contradiction() != null) {
            return Optional.empty();
        }
        var noticed = one.noticed() == null ? one.noticeDay() : one.noticed();
        var outcome = early(forecast, noticed, one.retires(), until);
        if (!outcome.eligible() || outcome.from().isAfter(until)) {
            return Optional.empty();
        }
        return Optional.of(before(
                one, forecast, LineKind.EARLY_RETIREMENT, outcome, one.noticed() == null ? Hindrance.NOTICE_MISSING : null, noticed));
    }

    EarlyStepRaise.Outcome early(Forecast forecast, LocalDate noticed, LocalDate retires, LocalDate until) {
        return forecasts.early(new EarlyRaiseFacts(forecast.facts(), null, noticed, retires, null, 0, null, false), until);
    }

    static Line before(
            Candidate one, Forecast forecast, LineKind kind, EarlyStepRaise.Outcome outcome, Hindrance hindrance, LocalDate noticed) {
        var prospect = forecast.prospect();
        return new Line(
                one.person(), one.part(), one.unit(), kind, hindrance, hindrance == null ? null : noticed.toString(),
                prospect.planned(), outcome.from(), forecast.rank(), forecast.scale(), forecast.step(), forecast.coefficient(),
                forecast.overScale(), forecast.stepSince(), prospect.nextStep(), prospect.nextCoefficient(), null,
                prospect.delayMonths(), prospect.notCountedMonths(), noticed);
    }
}
