package vn.hientai.personnel.salary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.function.Function;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.api.StepRaiseGranted;
import vn.hientai.personnel.file.StaffCards;

/**
 * Enters the rises of many people by one decision (nâng bậc hàng loạt), and takes them back with it: a handful of
 * statements however many they are. Whoever calls has asked the rules before.
 */
@ApplicationScoped
public class RaiseEntries {
    /**
     * One rise.
     *
     * @param step the step from the day on; the same as before where only the over-scale share grows
     * @param stepSince from when the time of the step counts
     */
    public record Entry(
            PersonId person, LocalDate from, int step, BigDecimal coefficient, int overScale, LocalDate stepSince) {}

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    StaffCards cards;

    @Inject
    Today today;

    @Inject
    Event<StepRaiseGranted> granted;

    /** Each follows the placement of its day, which must be the last one and have begun before. */
    public void enter(List<Entry> entries, DecisionId decision) {
        var people = Sql.ids(entries.stream().map(one -> one.person().value()).toList());
        Sql.of("select id from salary_placement where person_id = any(cast(? as bigint[])) and superseded_by is null order by id for update", people)
                .list(em, row -> row.id(0));
        var closed = Sql.of(
                        """
                        update salary_placement s set valid_until = n.from_day, version = s.version + 1
                        from unnest(cast(? as bigint[]), cast(? as date[])) n(person_id, from_day)
                        where s.person_id = n.person_id and s.superseded_by is null and s.valid_from < n.from_day
                            and s.valid_until = date '9999-12-31'""",
                        people, list(entries, Entry::from))
                .execute(em);
        if (closed != entries.size()) {
            throw new Conflict("salary.entries-changed", Map.of("count", entries.size() - closed));
        }
        Sql.of(
                        """
                        insert into salary_placement (person_id, rank, scale, step, coefficient, over_scale_percent, step_since,
                            valid_from, decision_id)
                        select n.person_id, s.rank, s.scale, n.step, n.coefficient, n.over_scale, n.step_since, n.from_day, ?
                        from unnest(cast(? as bigint[]), cast(? as date[]), cast(? as int[]), cast(? as numeric[]), cast(? as int[]),
                            cast(? as date[])) n(person_id, from_day, step, coefficient, over_scale, step_since)
                        join salary_placement s on s.person_id = n.person_id and s.superseded_by is null and s.valid_until = n.from_day""",
                        decision, people, list(entries, Entry::from), list(entries, Entry::step), list(entries, Entry::coefficient),
                        list(entries, Entry::overScale), list(entries, Entry::stepSince))
                .execute(em);
        cards.refresh(entries.stream().map(Entry::person).toList(), today.date());
        entries.forEach(one -> granted.fire(new StepRaiseGranted(one.person(), one.from(), decision)));
    }

    /** What the decision opened counts no more, and what it had closed goes on; a later placement stands against it. */
    Collection<PersonId> takeBack(DecisionId decision) {
        var opened = Sql.of("select person_id, valid_until from salary_placement where decision_id = ? and superseded_by is null order by id for update", decision)
                .list(em, row -> Map.entry(new PersonId(row.id(0)), row.lastDay(1)));
        for (var one : opened) {
            one.getValue().ifPresent(last -> {
                throw new Conflict("salary.later-placement", Map.of("last", last));
            });
        }
        var followed = Sql.of(
                        """
                        update salary_placement s set superseded_by = b.id, version = s.version + 1
                        from salary_placement b where s.decision_id = ? and s.superseded_by is null
                            and b.person_id = s.person_id and b.superseded_by is null and b.valid_until = s.valid_from
                        returning b.id, s.person_id""",
                        decision)
                .list(em, row -> Map.entry(row.id(0), new PersonId(row.id(1))));
        Sql.of("update salary_placement set valid_until = date '9999-12-31', version = version + 1")
                .where("id = any(cast(? as bigint[]))", Sql.ids(followed.stream().map(Map.Entry::getKey).toList()))
                .execute(em);
        var people = followed.stream().map(Map.Entry::getValue).toList();
        cards.refresh(people, today.date());
        return people;
    }

    private static String list(List<Entry> entries, Function<Entry, ?> part) {
        return entries.stream().map(part).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
