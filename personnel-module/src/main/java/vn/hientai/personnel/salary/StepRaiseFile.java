package vn.hientai.personnel.salary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.SanctionForm;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.personnel.api.port.RestrictionSource;
import vn.hientai.personnel.payscale.PayScales;
import vn.hientai.personnel.salary.rule.RaiseEvent;
import vn.hientai.personnel.salary.rule.StepRaiseFacts;

/** Gathers what a step rise looks at: the placement, and everything that delays the step or does not count. */
@ApplicationScoped
class StepRaiseFile {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    PayScales scales;

    @Inject
    Instance<RestrictionSource> restrictions;

    /**
     * Where a person stands on the pay scales on a day.
     *
     * @param open whether no later placement is recorded
     */
    record Placed(
            PersonId person, String scale, int step, LocalDate stepSince, StaffCategory subject, String rank, BigDecimal coefficient,
            int overScale, LocalDate from, boolean open) {}

    /** The facts of the day; absent where the person has no placement on it, or one outside the known scales. */
    Optional<StepRaiseFacts> facts(PersonId person, LocalDate day) {
        return Optional.ofNullable(facts(List.of(person), day).get(person));
    }

    Map<PersonId, StepRaiseFacts> facts(Collection<PersonId> people, LocalDate day) {
        return facts(people, placed(people, day), day);
    }

    Map<PersonId, StepRaiseFacts> facts(Collection<PersonId> people, List<Placed> placed, LocalDate day) {
        var ids = Sql.ids(people.stream().map(PersonId::value).toList());
        var recorded = recorded(ids, day);
        var failedYears = failedYears(ids, day);
        var sanctions = sanctions(people, day);
        var facts = new LinkedHashMap<PersonId, StepRaiseFacts>();
        placed.forEach(one -> scales.find(one.scale())
                .filter(scale -> scale.hasStep(one.step()))
                .map(scale -> new StepRaiseFacts(
                        scale,
                        one.step(),
                        one.stepSince(),
                        merged(
                                recorded.getOrDefault(one.person(), List.of()),
                                failedYears.getOrDefault(one.person(), List.of()),
                                sanctions.getOrDefault(one.person(), List.of())),
                        one.subject()))
                .ifPresent(found -> facts.put(one.person(), found)));
        return facts;
    }

    /** One list without repetition: what was recorded with its circumstances stands before the bare fact. */
    static List<RaiseEvent> merged(
            List<RaiseEvent> recorded, Collection<Integer> failedYears, Collection<RaiseEvent> sanctions) {
        var events = new ArrayList<>(recorded);
        failedYears.stream()
                .filter(year -> recorded.stream().noneMatch(event ->
                        event.type() == RaiseEvent.Type.NOT_COMPLETED_YEAR && year.equals(event.year())))
                .map(RaiseEvent::failedYear)
                .forEach(events::add);
        sanctions.stream()
                .filter(sanction -> recorded.stream().noneMatch(event -> event.type() == RaiseEvent.Type.SANCTION
                        && sanction.form() == event.form() && sanction.effective().equals(event.effective())))
                .forEach(events::add);
        return List.copyOf(events);
    }

    List<Placed> placed(Collection<PersonId> people, LocalDate day) {
        return Sql.of(
                        """
                        select s.person_id, s.scale, s.step, s.step_since, p.subject, s.rank, s.coefficient, s.over_scale_percent,
                            s.valid_from, s.valid_until
                        from salary_placement s join person p on p.id = s.person_id""")
                .where(
                        "s.person_id = any(cast(? as bigint[])) and s.superseded_by is null",
                        Sql.ids(people.stream().map(PersonId::value).toList()))
                .where("s.valid_from <= ? and ? < s.valid_until", day, day)
                .list(em, row -> new Placed(
                        new PersonId(row.id(0)), row.text(1), row.whole(2), row.day(3), row.code(4, StaffCategory.class), row.text(5),
                        row.decimal(6), row.whole(7), row.day(8), row.lastDay(9).isEmpty()));
    }

    private Map<PersonId, List<RaiseEvent>> recorded(String ids, LocalDate day) {
        var events = new HashMap<PersonId, List<RaiseEvent>>();
        Sql.of("select person_id, type, from_day, to_day, days, year, form, effective_on from raise_event")
                .where("person_id = any(cast(? as bigint[]))", ids)
                .where("coalesce(from_day, effective_on, make_date(year, 12, 31), ?) <= ?", day, day)
                .orderBy("id")
                .list(em, row -> events.computeIfAbsent(new PersonId(row.id(0)), person -> new ArrayList<>())
                        .add(event(row)));
        absences(ids, day, events);
        return events;
    }

    /** Unpaid leave and suspension as the career tells them, where nothing of the kind was recorded for those days. */
    private void absences(String ids, LocalDate day, Map<PersonId, List<RaiseEvent>> events) {
        Sql.of("select person_id, status, valid_from, least(valid_until - 1, cast(? as date)) from engagement", day)
                .where("person_id = any(cast(? as bigint[])) and superseded_by is null", ids)
                .where("status in ('UNPAID_LEAVE', 'SUSPENDED') and valid_from <= ?", day)
                .orderBy("valid_from")
                .list(em, row -> {
                    var type = row.text(1).equals("SUSPENDED") ? RaiseEvent.Type.SUSPENSION : RaiseEvent.Type.UNPAID_LEAVE;
                    var known = events.computeIfAbsent(new PersonId(row.id(0)), person -> new ArrayList<>());
                    var absence = RaiseEvent.timeOff(type, row.day(2), row.day(3));
                    return known.stream().noneMatch(one -> one.type() == type && overlap(one, absence)) && known.add(absence);
                });
    }

    private static boolean overlap(RaiseEvent one, RaiseEvent other) {
        return one.from() == null || one.to() == null
                || !one.from().isAfter(other.to()) && !other.from().isAfter(one.to());
    }

    private static RaiseEvent event(Row row) {
        return new RaiseEvent(
                row.code(1, RaiseEvent.Type.class), row.day(2), row.day(3), row.whole(4), row.whole(5),
                row.code(6, SanctionForm.class), row.day(7));
    }

    private Map<PersonId, List<Integer>> failedYears(String ids, LocalDate day) {
        var years = new HashMap<PersonId, List<Integer>>();
        Sql.of("select person_id, year from annual_grade")
                .where("person_id = any(cast(? as bigint[])) and superseded_by is null", ids)
                .where("grade = 'NOT_COMPLETED' and make_date(year, 12, 31) <= ?", day)
                .orderBy("year")
                .list(em, row -> years.computeIfAbsent(new PersonId(row.id(0)), person -> new ArrayList<>())
                        .add(row.whole(1)));
        return years;
    }

    private Map<PersonId, List<RaiseEvent>> sanctions(Collection<PersonId> people, LocalDate day) {
        var sanctions = new HashMap<PersonId, List<RaiseEvent>>();
        for (var source : restrictions) {
            source.of(List.copyOf(people), day).forEach(one -> sanctions
                    .computeIfAbsent(one.person(), person -> new ArrayList<>())
                    .add(RaiseEvent.sanction(SanctionForm.valueOf(one.form()), one.effectiveOn())));
        }
        return sanctions;
    }
}
