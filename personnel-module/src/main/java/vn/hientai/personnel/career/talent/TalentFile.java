package vn.hientai.personnel.career.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PartialDate;
import vn.hientai.core.kernel.PersonId;
import vn.hientai.core.kernel.Row;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.kernel.StaffCategory;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.api.port.RestrictionSource;
import vn.hientai.personnel.career.talent.rule.Degree;
import vn.hientai.personnel.career.talent.rule.TalentCriteria;
import vn.hientai.personnel.career.talent.rule.TalentFacts;

/** Gathers what the talent criteria look at, for one person or for a page of people, and lets the rule judge. */
@ApplicationScoped
class TalentFile {
    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    PolicyBooks books;

    @Inject
    Instance<RestrictionSource> restrictions;

    private record Basics(PersonId person, StaffCategory subject, PartialDate birth, LocalDate recruitedOn, String degree) {}

    Verdict judge(PersonId person, TalentPool pool, LocalDate day) {
        var verdict = judge(List.of(person), pool, day).get(person);
        if (verdict == null) {
            throw new NotFound("Person", person);
        }
        return verdict;
    }

    Map<PersonId, Verdict> judge(Collection<PersonId> people, TalentPool pool, LocalDate day) {
        var rule = new TalentCriteria();
        var book = books.on(day);
        var verdicts = new LinkedHashMap<PersonId, Verdict>();
        facts(people, pool, day).forEach((person, facts) -> verdicts.put(person, rule.judge(facts, book)));
        return verdicts;
    }

    private Map<PersonId, TalentFacts> facts(Collection<PersonId> people, TalentPool pool, LocalDate day) {
        var ids = Sql.ids(people.stream().map(PersonId::value).toList());
        var grades = grades(ids);
        var sanctions = sanctions(people, day);
        var facts = new LinkedHashMap<PersonId, TalentFacts>();
        Sql.of(
                        """
                        select p.id, p.subject, p.birth_year, p.birth_month, p.birth_day, p.recruited_on,
                            coalesce(p.fields ->> 'highestDegree', p.fields ->> 'degree') from person p""")
                .where("p.id = any(cast(? as bigint[]))", ids)
                .list(em, TalentFile::basics)
                .forEach(one -> facts.put(
                        one.person(),
                        new TalentFacts(
                                pool.qualifier(),
                                one.subject(),
                                one.birth(),
                                one.recruitedOn(),
                                Degree.named(one.degree()).orElse(null),
                                grades.getOrDefault(one.person(), Map.of()),
                                sanctions.getOrDefault(one.person(), List.of()))));
        return facts;
    }

    private static Basics basics(Row row) {
        return new Basics(
                new PersonId(row.id(0)),
                row.code(1, StaffCategory.class),
                new PartialDate(row.whole(2), row.whole(3), row.whole(4)),
                row.day(5),
                row.text(6));
    }

    private Map<PersonId, Map<Integer, AnnualGrade>> grades(String ids) {
        var grades = new HashMap<PersonId, Map<Integer, AnnualGrade>>();
        Sql.of("select person_id, year, grade from annual_grade")
                .where("superseded_by is null and person_id = any(cast(? as bigint[]))", ids)
                .list(em, row -> grades.computeIfAbsent(new PersonId(row.id(0)), person -> new HashMap<>())
                        .put(row.whole(1), row.code(2, AnnualGrade.class)));
        return grades;
    }

    private Map<PersonId, List<TalentFacts.Sanctioned>> sanctions(Collection<PersonId> people, LocalDate day) {
        var sanctions = new HashMap<PersonId, List<TalentFacts.Sanctioned>>();
        for (var source : restrictions) {
            source.of(List.copyOf(people), day)
                    .forEach(one -> sanctions
                            .computeIfAbsent(one.person(), person -> new ArrayList<>())
                            .add(new TalentFacts.Sanctioned(one.form(), one.effectiveOn(), one.lapsesOn())));
        }
        return sanctions;
    }

    /** Where the person works today. */
    OrgUnitId unitOf(PersonId person) {
        return Sql.of("select unit_id from staff_card")
                .where("person_id = ?", person)
                .first(em, row -> new OrgUnitId(row.id(0)))
                .orElseThrow(() -> new NotFound("Person", person));
    }
}
