package vn.hientai.personnel.assessment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;

/** Where people worked or were away (điều động, biệt phái, nghỉ), as their service tells. */
@ApplicationScoped
class Stays {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    /**
     * A stretch in one unit with one standing.
     *
     * @param unit the host unit on secondment
     * @param until first day after it
     */
    record Stay(OrgUnitId unit, String status, LocalDate from, LocalDate until) {
        Stay within(LocalDate first, LocalDate end) {
            return new Stay(unit, status, from.isBefore(first) ? first : from, until.isAfter(end) ? end : until);
        }
    }

    /** Of each person, those that touch the months from the first to the last, oldest first. */
    Map<PersonId, List<Stay>> of(Collection<PersonId> people, LocalDate first, LocalDate last) {
        var found = new HashMap<PersonId, List<Stay>>();
        Sql.of("select e.person_id, coalesce(e.host_unit_id, e.unit_id), e.status, e.valid_from, e.valid_until from engagement e")
                .where("e.person_id = any(cast(? as bigint[])) and e.superseded_by is null", Sql.ids(people.stream().map(PersonId::value).toList()))
                .where("e.valid_from < ? and e.valid_until > ?", last.plusMonths(1), first)
                .orderBy("e.person_id, e.valid_from")
                .list(em, row -> found.computeIfAbsent(new PersonId(row.id(0)), id -> new ArrayList<>())
                        .add(new Stay(new OrgUnitId(row.id(1)), row.text(2), row.day(3), row.day(4))));
        return found;
    }

    /** The stretches of a month, cut at its ends. */
    static List<Stay> in(LocalDate month, List<Stay> all) {
        var end = month.plusMonths(1);
        return all.stream().filter(one -> one.from().isBefore(end) && one.until().isAfter(month)).map(one -> one.within(month, end)).toList();
    }
}
