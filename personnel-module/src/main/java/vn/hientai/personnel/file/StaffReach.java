package vn.hientai.personnel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
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
    private static final String FAMILY =
            """
            select r.cells ->> 'relation', r.cells ->> 'name', r.cells ->> 'birth', o.full_name, o.birth_year
            from file_row r join person o on o.id <> r.person_id""";

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
        var tie = Sql.of("select relation from kinship")
                .where("person_id = ? and relative_id = ? or person_id = ? and relative_id = ?", one, other, other, one)
                .orderBy("relation = 'SPOUSE' desc")
                .first(em, row -> row.text(0).equals("SPOUSE") ? Kinship.SPOUSE : Kinship.KIN);
        return tie.isPresent() ? tie : byFamilyRows(one, other);
    }

    /** What either file says of its family; a row means the other person when name and year of birth are theirs. */
    private Optional<Kinship> byFamilyRows(PersonId one, PersonId other) {
        return Sql.of(FAMILY)
                .where("r.person_id = ? and o.id = ? or r.person_id = ? and o.id = ?", one, other, other, one)
                .where("r.family in ('family', 'spouseFamily', 'familyAbroad') and r.superseded_by is null and not r.removed")
                .list(em, row -> new FamilyRow(row.text(0), row.text(1), row.text(2), row.text(3), row.whole(4)))
                .stream()
                .filter(FamilyRow::isTheOther)
                .map(FamilyRow::kinship)
                .min(Comparator.naturalOrder());
    }

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
