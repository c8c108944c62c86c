package vn.hientai.personnel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hientai.core.identity.Kinship;
import vn.hientai.core.identity.PersonReach;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.VietnameseText;

/** Where a person belongs for the scope of readers: today's unit, the last one of those who left, the first to come. */
@ApplicationScoped
class StaffReach implements PersonReach {
    private static final Set<String> SPOUSES = Set.of("spouse", "husband", "wife", "vo", "chong", "vo chong");

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Override
    public Optional<OrgUnitId> unitOf(PersonId person) {
        return Sql.of(
                        """
                        select coalesce((select c.unit_id from staff_card c where c.person_id = ?),
                            (select e.unit_id from engagement e where e.person_id = ? and e.superseded_by is null
                                order by e.valid_from limit 1))""",
                        person, person)
                .first(em, row -> row.number(0))
                .map(OrgUnitId::new);
    }

    @Override
    public Set<Long> guestsOf(Set<Long> units, LocalDate on) {
        return Set.copyOf(Sql.of("select e.person_id from engagement e")
                .where("e.host_unit_id = any(cast(? as bigint[])) and e.host_unit_id is not null and e.superseded_by is null", Sql.ids(units))
                .where("e.status = 'SECONDED' and e.valid_from <= ? and ? < e.valid_until", on, on)
                .list(em, row -> row.id(0)));
    }

    @Override
    public Optional<Kinship> kinship(PersonId one, PersonId other) {
        return Optional.ofNullable(kin(one, List.of(other)).get(other));
    }

    @Override
    public Map<PersonId, Kinship> kin(PersonId one, Collection<PersonId> others) {
        var ids = Sql.ids(others.stream().map(PersonId::value).toList());
        var kin = new HashMap<PersonId, Kinship>();
        Sql.of(
                        """
                        select case when r.person_id = ? then o.id else r.person_id end, r.cells ->> 'relation', r.cells ->> 'name',
                            r.cells ->> 'birth', o.full_name, o.birth_year
                        from file_row r join person o on o.id <> r.person_id""",
                        one)
                .where("r.person_id = ? and o.id = any(cast(? as bigint[])) or r.person_id = any(cast(? as bigint[])) and o.id = ?",
                        one, ids, ids, one)
                .where("r.family in ('family', 'spouseFamily', 'familyAbroad') and r.superseded_by is null and not r.removed")
                .where("position(cast(o.birth_year as text) in r.cells ->> 'birth') > 0")
                .list(em, row -> Map.entry(
                        new PersonId(row.id(0)), new FamilyRow(row.text(1), row.text(2), row.text(3), row.text(4), row.whole(5))))
                .stream()
                .filter(row -> row.getValue().isTheOther())
                .forEach(row -> kin.merge(row.getKey(), row.getValue().kinship(), StaffReach::nearer));
        Sql.of("select case when person_id = ? then relative_id else person_id end, relation from kinship", one)
                .where("person_id = ? and relative_id = any(cast(? as bigint[])) or person_id = any(cast(? as bigint[])) and relative_id = ?",
                        one, ids, ids, one)
                .orderBy("relation = 'SPOUSE'")
                .list(em, row -> kin.put(
                        new PersonId(row.id(0)), row.text(1).equals("SPOUSE") ? Kinship.SPOUSE : Kinship.KIN));
        return kin;
    }

    private static Kinship nearer(Kinship one, Kinship other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** What either file says of its family; a row means the other person when name and year of birth are theirs. */
    private record FamilyRow(String relation, String name, String birth, String otherName, int otherBirth) {
        boolean isTheOther() {
            return name != null && birth != null && birth.contains(String.valueOf(otherBirth))
                    && VietnameseText.accented(name).equals(VietnameseText.accented(otherName));
        }

        Kinship kinship() {
            var key = relation == null ? "" : VietnameseText.searchKey(relation);
            return SPOUSES.contains(key) ? Kinship.SPOUSE : Kinship.KIN;
        }
    }

    @Override
    public Optional<Named> named(String code, String fullName) {
        return Sql.of("select id, full_name from person")
                .where("code = ?", code)
                .first(em, row -> new Named(new PersonId(row.id(0)), row.text(1)))
                .filter(person -> VietnameseText.accented(person.fullName()).equals(VietnameseText.accented(fullName)));
    }
}
