package vn.hientai.personnel.payround;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.hientai.core.decision.DecisionAnnulled;
import vn.hientai.core.decision.DecisionKind;
import vn.hientai.core.decision.DecisionSigned;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.personnel.salary.RaiseEntries;
import vn.hientai.personnel.salary.RaiseEntries.Entry;
import vn.hientai.personnel.salary.RaiseForecasts;
import vn.hientai.personnel.salary.RaiseForecasts.Forecast;

/**
 * What the decision on a round does: signed, everyone in it rises from their own day; annulled, everyone stands as
 * before (the placements are taken back with the decision itself). The rules are asked again at the signature, and
 * whoever's rise has become another since the list was computed stands against it by name.
 */
@ApplicationScoped
class RoundEffects {
    private static final int LOT = 5_000;
    private static final int NAMED = 5;

    private record Granted(
            PersonId person, String name, LineKind kind, LocalDate due, int step, BigDecimal coefficient, int overScale,
            LocalDate stepSince, Integer nextStep, BigDecimal nextCoefficient, Integer nextOverScale) {

        Entry entry() {
            return kind == LineKind.OVER_SCALE
                    ? new Entry(person, due, step, coefficient, nextOverScale, stepSince)
                    : new Entry(person, due, nextStep, nextCoefficient, 0, due);
        }

        /** Whether the file still says what the list rests on. */
        boolean stands(Forecast now) {
            if (now == null || now.prospect() == null || now.contradiction() != null || now.step() != step
                    || now.coefficient().compareTo(coefficient) != 0 || now.overScale() != overScale
                    || !now.stepSince().equals(stepSince)) {
                return false;
            }
            var prospect = now.prospect();
            return kind.isEarly()
                    ? prospect.due().isAfter(due)
                    : prospect.due().equals(due) && Objects.equals(prospect.nextStep(), nextStep)
                            && Objects.equals(prospect.nextOverScale(), nextOverScale);
        }
    }

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    Rounds rounds;

    @Inject
    RaiseForecasts forecasts;

    @Inject
    RaiseEntries entries;

    void whenSigned(@Observes DecisionSigned signed) {
        if (signed.kind() != DecisionKind.STEP_RAISE) {
            return;
        }
        rounds.ofDecision(signed.decision()).ifPresent(round -> {
            round.must(RoundStatus.DRAFTED);
            var granted = granted(round.id());
            mustStand(granted, round.until());
            entries.enter(granted.stream().map(Granted::entry).toList(), signed.decision());
            rounds.status(round.id(), RoundStatus.SIGNED);
        });
    }

    private List<Granted> granted(long round) {
        return Sql.of(
                        """
                        select l.person_id, p.full_name, l.kind, l.due_on, l.step, l.coefficient, l.over_scale, l.step_since, l.next_step,
                            l.next_coefficient, l.next_over_scale
                        from pay_round_line l join person p on p.id = l.person_id""")
                .where("l.round_id = ? and l.included", round)
                .orderBy("l.person_id")
                .list(em, row -> new Granted(
                        new PersonId(row.id(0)), row.text(1), row.code(2, LineKind.class), row.day(3), row.whole(4), row.decimal(5),
                        row.whole(6), row.day(7), row.whole(8), row.decimal(9), row.whole(10)));
    }

    private void mustStand(List<Granted> granted, LocalDate until) {
        var changed = new ArrayList<String>();
        for (var from = 0; from < granted.size(); from += LOT) {
            var lot = granted.subList(from, Math.min(granted.size(), from + LOT));
            var now = forecasts.of(lot.stream().map(Granted::person).toList(), until);
            lot.stream().filter(one -> !one.stands(now.get(one.person()))).map(Granted::name).forEach(changed::add);
        }
        if (!changed.isEmpty()) {
            throw new Conflict("payround.changed-since", Map.of(
                    "count", changed.size(), "names", String.join(", ", changed.subList(0, Math.min(NAMED, changed.size())))));
        }
    }

    void whenAnnulled(@Observes DecisionAnnulled annulled) {
        if (annulled.kind() == DecisionKind.STEP_RAISE) {
            rounds.ofDecision(annulled.decision()).ifPresent(round -> rounds.status(round.id(), RoundStatus.ANNULLED));
        }
    }
}
